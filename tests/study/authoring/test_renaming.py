"""A thing of a pack gets another id, and is named by it everywhere."""

from collections.abc import Mapping

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from studyapp.domain.errors import PackError
from studyapp.domain.text_edits import edited
from studyapp.packs.gathering import gather
from studyapp.places import QUESTIONS
from studyapp.study.authoring.folders import is_written
from studyapp.study.authoring.renaming import pack_names
from studyapp.study.authoring.texts import text_of
from tests.packs.reads import read

PACKS = {
    path.name: {
        file: text_of(content) or ""
        for file, content in gather(path).files.items()
        if is_written(file)
    }
    for path in sorted(QUESTIONS.iterdir())
}
TEXTS = {
    "pack.yaml": """\
passages:
  - {id: opening, file: passages/opening.txt, title: The opening}
""",
    "events.yaml": """\
events:
  - id: begun
    title: The digging has begun   # begun
    when: 1859
    before: opened
    source: {passage: opening, quote: begun}
  - id: "opened"
    title: It is opened
    when: 1869
    after: ['begun', begun-again]
    x-mine: {event: begun}
""",
    "questions.yaml": """\
questions:
  - id: place
    kind: timeline
    stem: Place begun.
    events:
      - begun
      - opened
  - {id: year, kind: date, stem: When?, answer: 1859, event: begun}
  - {id: odd, kind: no-kind, source: {passage: "opening", quote: begun}}
""",
    "cards.yaml": "cards:\n  - {id: card, front: a, back: b, source: {passage: opening}}\n",
    "notes.yaml": "notes:\n  - {passage: opening, quote: opening, kind: word, text: opening}\n",
    "emendations.yaml": "emendations:\n  - passage:   opening # opening\n    quote: opening\n",
    "passages/opening.txt": "begun opened opening",
}


def changed(texts: Mapping[str, str], name: str, new: str) -> dict[str, str]:
    """Return the texts with a thing renamed."""
    edits = pack_names(texts).renamed(name, new)
    return {file: edited(texts[file], edits.get(file, ())) for file in texts}


def new_lines(texts: Mapping[str, str], others: Mapping[str, str]) -> list[str]:
    """Return the lines that are not as they were, without blanks around them."""
    return [
        line.strip()
        for file, text in others.items()
        for line, before in zip(text.split("\n"), texts[file].split("\n"), strict=True)
        if line != before
    ]


def test_an_event_is_renamed_wherever_it_is_named() -> None:
    renamed = changed(TEXTS, "begun", "dug")

    assert new_lines(TEXTS, renamed) == [
        "- id: dug",
        "after: ['dug', begun-again]",
        "- dug",
        "- {id: year, kind: date, stem: When?, answer: 1859, event: dug}",
    ]


def test_a_passage_is_renamed_wherever_it_is_named() -> None:
    renamed = changed(TEXTS, "opening", "first")

    assert new_lines(TEXTS, renamed) == [
        "- {id: first, file: passages/opening.txt, title: The opening}",
        "source: {passage: first, quote: begun}",
        '- {id: odd, kind: no-kind, source: {passage: "first", quote: begun}}',
        "- {id: card, front: a, back: b, source: {passage: first}}",
        "- {passage: first, quote: opening, kind: word, text: opening}",
        "- passage:   first # opening",
    ]


def test_an_id_that_others_take_for_something_else_is_quoted() -> None:
    assert new_lines(TEXTS, changed(TEXTS, "place", "1956")) == ['- id: "1956"']


@pytest.mark.parametrize(
    ("file", "words", "name"),
    [
        ("events.yaml", "begun\n    title", "begun"),
        ("events.yaml", "has begun   #", "begun"),
        ("events.yaml", "opened\n    source", "opened"),
        ("events.yaml", "begun', begun-again", "begun"),
        ("questions.yaml", "begun}", "begun"),
        ("questions.yaml", "When?", "year"),
        ("pack.yaml", "The opening", "opening"),
    ],
)
def test_an_id_is_meant_at_the_cursor_or_around_it(file: str, words: str, name: str) -> None:
    assert pack_names(TEXTS).at(file, TEXTS[file].index(words)) == name


def test_what_has_an_id_and_how_often_it_is_named_is_told() -> None:
    names = pack_names(TEXTS)

    assert (names.what("begun"), names.count("begun")) == ("event", 3)
    assert (names.what("card"), names.count("card")) == ("card", 0)


@pytest.mark.parametrize(
    ("new", "says"),
    [
        ("Begun", "An id has small letters, digits, dots, hyphens and _, at most 64 of them."),
        ("", "An id has small letters, digits, dots, hyphens and _, at most 64 of them."),
        ("a b", "An id has small letters, digits, dots, hyphens and _, at most 64 of them."),
        ("begun", "This is the id that it has."),
        ("opened", "The id opened is taken in events.yaml, line 7."),
        ("year", "The id year is taken in questions.yaml, line 8."),
    ],
)
def test_an_id_that_cannot_be_taken_is_refused(new: str, says: str) -> None:
    with pytest.raises(PackError) as refused:
        pack_names(TEXTS).renamed("begun", new)

    assert str(refused.value) == says


def test_an_id_that_is_only_named_is_refused() -> None:
    with pytest.raises(PackError, match="Nothing in the pack has the id begun-again"):
        pack_names(TEXTS).at("events.yaml", TEXTS["events.yaml"].index("begun-again") + 8)


def test_an_id_that_is_given_twice_is_refused() -> None:
    twice = TEXTS | {"cards.yaml": "cards:\n  - {id: begun, front: a, back: b}\n"}

    with pytest.raises(PackError, match=r"twice: in events.yaml:2 and in cards.yaml:2"):
        pack_names(twice).renamed("begun", "dug")


def test_where_nothing_has_an_id_that_is_told() -> None:
    with pytest.raises(PackError, match="There is no id here"):
        pack_names(TEXTS).at("passages/opening.txt", 3)


def test_nothing_is_renamed_while_a_file_cannot_be_read() -> None:
    broken = TEXTS | {"questions.yaml": "questions:\n  - id: a\n    events: [begun\n  - id: b\n"}

    with pytest.raises(PackError, match=r"questions.yaml cannot be read from line 3"):
        pack_names(broken)


@settings(max_examples=8, deadline=None, phases=[Phase.generate])
@given(st.data())
def test_what_is_renamed_can_be_renamed_back(data: st.DataObject) -> None:
    texts = PACKS[data.draw(st.sampled_from(sorted(PACKS)))]
    names = pack_names(texts)
    owned = sorted({each.name for here in names.places.values() for each in here if each.is_own})
    name = data.draw(st.sampled_from(owned))

    edits = names.renamed(name, "another-one")

    renamed = {file: edited(text, edits.get(file, ())) for file, text in texts.items()}
    again = pack_names(renamed)
    assert again.count("another-one") == names.count(name)
    back = again.renamed("another-one", name)
    assert {file: edited(text, back.get(file, ())) for file, text in renamed.items()} == texts


def test_a_pack_with_a_renamed_event_is_read_without_a_finding_more() -> None:
    pack = "haitian-revolution-4m8x"
    files = dict(gather(QUESTIONS / pack).files)
    renamed = changed(PACKS[pack], "uprising", "the-rising")

    found = read(files | {file: text.encode() for file, text in renamed.items()})

    assert found.findings == read(files).findings
    assert found.pack is not None
    assert any(each.id.endswith("/the-rising") for each in found.pack.events)
