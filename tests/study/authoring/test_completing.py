"""What is offered while one types in a file of a pack."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.packs.gathering import gather
from studyapp.packs.nodes import ListNode, MapNode, Node, TextNode
from studyapp.packs.opening import Shelf
from studyapp.places import QUESTIONS
from studyapp.study.authoring.completing import Completions, completions, known_in
from studyapp.study.authoring.folders import OpenedPack, is_written
from studyapp.study.authoring.looking import Looking
from studyapp.study.authoring.texts import text_of
from tests.packs.folders import pack_files
from tests.packs.test_depending import BASE, FILES, OWN_EVENTS

PACKS = {
    path.name: {
        file: text_of(content) or "" if is_written(file) else ""
        for file, content in gather(path).files.items()
    }
    for path in sorted(QUESTIONS.iterdir())
}
TEXTS = {
    "pack.yaml": "passages:\n  - id: opening\n    title: The opening\n  - id: digging\n",
    "events.yaml": "events:\n  - id: begun\n    title: Digging begins\n    lane: Works\n"
    "  - id: opened\n    title: It is opened\n    lane: Talks\n",
}
KNOWN = known_in([*TEXTS, "media/map.png", "passages/opening.txt"], TEXTS)
TOP = "format: studypack/1\nquestions:\n"


def completed(file: str, marked: str) -> Completions | None:
    """Return what is offered at the sign ^ of a text."""
    offset = marked.index("^")
    return completions(file, marked.replace("^", "", 1), offset, KNOWN)


def labels(file: str, marked: str) -> list[str]:
    found = completed(file, marked)
    return [] if found is None else [offer.label for offer in found.offers]


def keys_in(node: Node) -> Iterator[TextNode]:
    """Yield each key of a file but those that authors make up."""
    if isinstance(node, MapNode):
        for name, value in node.items():
            yield name
            yield from () if name == "aliases" else keys_in(value)
    elif isinstance(node, ListNode):
        for each in node:
            yield from keys_in(each)


@pytest.mark.parametrize("pack", PACKS)
def test_each_key_of_the_packs_that_ship_is_offered_where_it_stands(pack: str) -> None:
    files = gather(QUESTIONS / pack).files
    known = known_in(files, PACKS[pack])
    missed, seen = [], 0
    for file in sorted(known.schemas):
        _, root = Shelf(files).keys(f"{file}.yaml") if f"{file}.yaml" in files else (None, None)
        keys = [] if root is None else list(keys_in(root))
        for key in keys[::9]:
            found = completions(f"{file}.yaml", PACKS[pack][f"{file}.yaml"], key.start, known)
            offered = set() if found is None else {offer.label for offer in found.offers}
            seen += 1
            if str(key) not in offered:
                missed.append((file, key, key.start))

    assert missed == []
    assert seen > 100


@pytest.mark.parametrize(
    ("file", "marked", "first"),
    [
        ("questions.yaml", "^", ["format", "questions"]),
        ("questions.yaml", "format: ^", ["studypack/1"]),
        ("questions.yaml", TOP + "  - ^", ["id", "kind", "stem"]),
        ("questions.yaml", TOP + "  ^", ["id", "kind", "stem"]),
        ("questions.yaml", TOP + "  - id: a\n    kind: sing^", ["single"]),
        ("questions.yaml", TOP + "  - id: a\n    kind: open\n    ^", ["stem", "model_answer"]),
        ("questions.yaml", TOP + "  - ^\n    kind: order\n    id: a\n    stem: b", ["items"]),
        ("questions.yaml", TOP + "  - {id: a, kind: short, match: {ca^", ["case"]),
        ("questions.yaml", TOP + "  - {id: a, kind: short,\n     match: {case: ^", ["ignore"]),
        ("questions.yaml", TOP + "  - id: a\n    source: {passage: ^, quote: b}", ["opening"]),
        ("questions.yaml", TOP + "  - id: a\n    source:\n      passage: di^", ["digging"]),
        ("questions.yaml", TOP + "  - kind: timeline\n    events: [begun, ^]", ["begun", "opened"]),
        ("questions.yaml", TOP + "  - kind: timeline\n    events:\n      - op^", ["opened"]),
        ("questions.yaml", TOP + "  - kind: truefalse\n    answer: ^", ["true", "false"]),
        ("questions.yaml", TOP + "  - kind: single\n    wrong:\n      - te^", ["text"]),
        ("questions.yaml", "generate:\n  - {recipe: wh^", ["when", "what-happened"]),
        ("questions.yaml", "generate:\n  - where: {lane: [^", ["Works", "Talks"]),
        ("events.yaml", "events:\n- id: a\n  part_of: ^", ["begun", "opened"]),
        ("events.yaml", "events:\n- id: a\n  figure:\n    file: ^", ["media/map.png"]),
        ("pack.yaml", "passages:\n- file: ^", ["passages/opening.txt"]),
        ("notes.yaml", "notes:\n  - {passage: opening, verdict: ^", ["right", "wrong"]),
    ],
)
def test_what_may_stand_at_a_place_is_offered(file: str, marked: str, first: list[str]) -> None:
    assert labels(file, marked)[: len(first)] == first


@pytest.mark.parametrize(
    ("file", "marked"),
    [
        ("questions.yaml", TOP + "  # kind: ^"),
        ("questions.yaml", TOP + "  - id: a\n    stem: Who? # ^"),
        ("questions.yaml", TOP + "  - id: a\n    stem: |\n      ki^"),
        ("questions.yaml", TOP + "  - id: a\n    stem: Who was it\n      ki^"),
        ("questions.yaml", TOP + "  - id: a\n    stem: ki^"),
        ("questions.yaml", TOP + "  - id: a\n    x-own:\n      ki^"),
        ("passages/opening.txt", "ki^"),
        ("CREDITS.md", "ki^"),
    ],
)
def test_nothing_is_offered_where_one_writes_freely(file: str, marked: str) -> None:
    assert labels(file, marked) == []


def test_keys_that_stand_there_already_are_not_offered_again() -> None:
    found = labels("questions.yaml", TOP + "  - id: a\n    ^\n    kind: single\n    wrong: [b]\n")

    assert not {"id", "kind", "wrong"} & set(found)
    assert {"stem", "answer"} <= set(found)


def test_gaps_are_offered_that_the_text_has() -> None:
    text = TOP + "  - id: a\n    kind: cloze\n    stem: It was in [[year]], on [[place]].\n"

    found = labels("questions.yaml", text + "    gaps:\n      year: {answer: 1869}\n      ^")

    assert found == ["place"]


def test_the_word_at_the_cursor_is_replaced_with_its_colon_left_as_it_is() -> None:
    found = completed("questions.yaml", TOP + "  - id: a\n    st^em: Who?")

    assert found is not None
    assert (found.start - len(TOP), found.end - len(TOP)) == (14, 18)
    assert found.offers[0].text == "stem"
    assert found.offers[0].says == "what is asked"


@pytest.mark.parametrize("part", ["[", "{a: ", "- ", "a ", '"', "a: "])
def test_nothing_is_offered_in_a_line_that_no_one_writes(part: str) -> None:
    assert labels("questions.yaml", f"{TOP}  - a: {part * 50_000}^") == []


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_any_place_of_any_text_is_taken(data: st.DataObject) -> None:
    texts: Mapping[str, str] = PACKS[data.draw(st.sampled_from(sorted(PACKS)))]
    file = data.draw(st.sampled_from([each for each in texts if each.endswith(".yaml")]))
    begin = data.draw(st.integers(0, len(texts[file])))
    more = data.draw(st.text(" -:#[]{}'\"|\n,abc", max_size=40))
    text = texts[file][:begin] + more + texts[file][begin + len(more) :]

    found = completions(file, text, begin + len(more), KNOWN)

    if found is not None:
        assert 0 <= found.start <= begin + len(more) <= found.end <= len(text)
        assert found.offers


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """Return where a pack may lie that needs the one beside it."""
    for file, content in pack_files().items():
        path = tmp_path / BASE / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "own"


def test_what_needed_packs_lend_is_offered_after_the_packs_own(beside: Path) -> None:
    own = OWN_EVENTS + "  - {id: opening-day, title: Another opening, when: 1900}\n"
    files = {**FILES, "events.yaml": own.encode()}
    texts = {file: content.decode() for file, content in files.items()}

    known = Looking().look_over(OpenedPack(beside, files), texts, {}).known

    assert list(known.names["event"]) == ["nationalised", "opening-day"]
    assert BASE not in known.names["event"]["opening-day"]
    assert known.names["passage"] == {"opening": f"The opening · {BASE}"}


def test_what_is_lent_is_offered_on_while_pack_yaml_has_an_error(beside: Path) -> None:
    opened, looking = OpenedPack(beside, FILES), Looking()
    texts = {file: content.decode() for file, content in FILES.items()}
    looking.look_over(opened, texts, {})

    torn = {"pack.yaml": texts["pack.yaml"].replace("version: 1", "versoin: 1")}
    known = looking.look_over(opened, texts | torn, torn).known

    assert "opening-day" in known.names["event"]
