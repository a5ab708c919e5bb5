"""One value is changed at its place; every other byte stays, comments too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.text_edits import edited
from studyapp.packs.gathering import gather
from studyapp.packs.workbench import Workbench
from studyapp.packs.writing.patching import patch
from studyapp.packs.writing.scalars import scalar
from studyapp.packs.writing.trees import Place, UnpatchedError, plain_of, tree_of
from studyapp.places import QUESTIONS

FILE = """\
# head
questions:   # all
  - id: a   # first
    # before the stem
    stem: |
      Two
      lines

    answer: "x y"   # the answer
    wrong:
      - b # a choice
      # between
      - text: c
        feedback: d
    source: {passage: p, quote: q, # within
       occurrence: 2}
    tags: [one, two]
  # between entries
  - {id: b, kind: 'short'}
  - id: c
    hint:
# tail
"""
Q = "questions"


def after(place: Place, value: object) -> tuple[list[str], list[str]]:
    """Return the lines that a change takes away, and those that it puts in."""
    text = edited(FILE, [patch(FILE, place, value)])  # type: ignore[arg-type]
    old, new = FILE.split("\n"), text.split("\n")
    head = next(at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1])
    shorter = min(len(old), len(new)) - head
    tail = next((at for at in range(shorter) if old[-1 - at] != new[-1 - at]), shorter)
    return old[head : len(old) - tail], new[head : len(new) - tail]


@pytest.mark.parametrize(
    ("place", "value", "old", "new"),
    [
        (
            (Q, "a", "answer"),
            "new",
            ['    answer: "x y"   # the answer'],
            ['    answer: "new"   # the answer'],
        ),
        ((Q, "b", "kind"), "it's", ["  - {id: b, kind: 'short'}"], ["  - {id: b, kind: 'it''s'}"]),
        (
            (Q, "a", "stem"),
            "One\nmore\n",
            ["      Two", "      lines"],
            ["      One", "      more"],
        ),
        ((Q, "a", "id"), "no", ["  - id: a   # first"], ['  - id: "no"   # first']),
        ((Q, "c", "hint"), "He", ["    hint:"], ["    hint: He"]),
        ((Q, "c", "points"), 3, [], ["    points: 3"]),
        ((Q, "c", "source", "passage"), "p", [], ["    source: {passage: p}"]),
        (
            (Q, "b", "status"),
            "retired",
            ["  - {id: b, kind: 'short'}"],
            ["  - {id: b, kind: 'short', status: retired}"],
        ),
        ((Q, "a", "tags", 2), "new", ["    tags: [one, two]"], ["    tags: [one, two, new]"]),
        ((Q, "a", "tags", 0), None, ["    tags: [one, two]"], ["    tags: [two]"]),
        ((Q, "a", "tags"), None, ["    tags: [one, two]"], []),
        ((Q, "a", "wrong", 0), None, ["      - b # a choice"], ["      # a choice"]),
        ((Q, "a", "wrong", 2), "new", [], ["      - new"]),
        ((Q, "a", "wrong", 1, "text"), None, ["      - text: c", "        feedback: d"], None),
        (
            (Q, "a", "answer"),
            None,
            ['    answer: "x y"   # the answer'],
            ["    # the answer"],
        ),
        ((Q, "a", "source", "occurrence"), None, ["       occurrence: 2}"], ["       }"]),
        ((Q, 3), {"id": "d", "kind": "open"}, [], ["  - {id: d, kind: open}"]),
        (("defaults", "level"), "B1", [], ["defaults: {level: B1}"]),
        ((Q, "b"), None, ["  - {id: b, kind: 'short'}"], []),
    ],
)
def test_a_value_is_written_as_its_author_would(
    place: Place, value: object, old: list[str], new: list[str] | None
) -> None:
    assert after(place, value) == (old, ["      - feedback: d"] if new is None else new)


@pytest.mark.parametrize(
    "place", [(Q, "z", "hint"), (Q, "a", "stem", "more"), (Q, 9), (Q, "a", 3, "more"), ()]
)
def test_a_place_that_is_none_is_refused(place: Place) -> None:
    with pytest.raises(UnpatchedError):
        patch(FILE, place, "new")
    with pytest.raises(UnpatchedError):
        patch(FILE, (*place, "more"), None)


@pytest.mark.parametrize("text", ["", "a: [", "a: &b c\nd: *b\n", "a: !!str b\n", "[" * 500])
def test_a_file_that_packs_do_not_have_is_refused(text: str) -> None:
    with pytest.raises(UnpatchedError):
        patch(text, ("a",), "new")


def test_a_question_of_a_pack_that_ships_is_retired_and_nothing_else_changes() -> None:
    files = dict(gather(QUESTIONS / "punic-wars-7k2d").files)
    text = files["questions.yaml"].decode()
    before = Workbench().check(files).pack
    assert before is not None
    name = before.questions[7].id.rpartition("/")[2]

    new = edited(text, [patch(text, ("questions", name, "status"), "retired")])

    found = Workbench().check({**files, "questions.yaml": new.encode()}).pack
    assert found is not None
    assert found.retired == (before.questions[7].id,)
    assert found.questions == before.questions[:7] + before.questions[8:]


WORDS = st.text(st.sampled_from("ab#:-[]{},'\"|> \n\t\\é𝕏~&*"), max_size=6) | st.just("ab\n#c\nd")
NAMES = st.sampled_from(["a", "b", "x-c", "d e", "1", "no"])
LITERAL = re.compile(r"[a-z#'][^\n\t]*(\n[a-z#']+)+")
"""Texts of several lines that can stand below their key as they are."""
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


@dataclass
class Author:
    """Writes values in any style, with remarks, each of which it knows the place of."""

    draw: st.DrawFn
    remarks: list[tuple[Place, str]] = field(default_factory=list)

    def remark(self, place: Place) -> str:
        if not self.draw(st.booleans()):
            return ""
        word = f"# remark {len(self.remarks)} of {place}".replace("\n", " ")
        self.remarks.append((place, word))
        return f"  {word}"

    def in_line(self, value: object) -> str:
        if isinstance(value, dict):
            pairs = (f"{scalar(key)}: {self.in_line(each)}" for key, each in value.items())
            return "{" + ", ".join(pairs) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(map(self.in_line, value)) + "]"
        text = str(value)
        if self.draw(st.booleans()) and text.isprintable():
            return "'" + text.replace("'", "''") + "'"
        return scalar(text)

    def lines(self, value: object, place: Place, depth: int) -> Iterator[str]:
        """Yield the lines of a mapping or of a list, neither of them empty."""
        lead = " " * depth
        is_list = isinstance(value, list)
        pairs = list(enumerate(value) if isinstance(value, list) else value.items())  # type: ignore[attr-defined]
        for step, each in pairs:
            here = (*place, step)
            head = f"{lead}-" if is_list else f"{lead}{scalar(str(step))}:"
            if each and not isinstance(each, str) and self.draw(st.booleans()):
                yield head + self.remark(here)
                yield from self.lines(each, here, depth + 2)
            elif LITERAL.fullmatch(str(each)) and self.draw(st.booleans()):
                yield f"{head} |-{self.remark(here)}"
                yield from (f"{lead}  {line}" for line in str(each).split("\n"))
            else:
                yield f"{head} {self.in_line(each)}{self.remark(here)}"
            if self.draw(st.booleans()):
                yield lead + (self.remark(place).lstrip() or "")


@st.composite
def written(draw: st.DrawFn) -> tuple[str, object, list[tuple[Place, str]]]:
    """Return a file, what it says, and its remarks with the places that they stand by."""
    value = draw(st.dictionaries(NAMES, VALUES, min_size=1, max_size=3))
    author = Author(draw)
    end = draw(st.sampled_from(["\n", "\r\n"]))
    mark = draw(st.sampled_from(["", "\ufeff"]))
    return mark + "".join(line + end for line in author.lines(value, (), 0)), value, author.remarks


def places_in(value: object) -> list[Place]:
    pairs = list(enumerate(value)) if isinstance(value, list) else []
    pairs = list(value.items()) if isinstance(value, dict) else pairs
    below = [(step, *rest) for step, each in pairs for rest in places_in(each)]
    return [(step,) for step, _ in pairs] + below


def put(value: object, place: Place, new: object) -> object:
    """Return a value with another one at a place; None takes away what is there."""
    step, *rest = place
    parts: dict[object, object]
    parts = dict(enumerate(value)) if isinstance(value, list) else dict(value)  # type: ignore[call-overload]
    if rest:
        parts[step] = put(parts[step], tuple(rest), new)
    elif new is None:
        del parts[step]
    else:
        parts[step] = new
    return list(parts.values()) if isinstance(value, list) else parts


@settings(max_examples=60, deadline=None)
@given(written(), st.data())
def test_any_change_is_read_back_and_all_else_stays(
    file: tuple[str, object, list[tuple[Place, str]]], data: st.DataObject
) -> None:
    text, value, remarks = file
    place = data.draw(st.sampled_from(places_in(value)))
    new = data.draw(st.none() | VALUES)

    edit = patch(text, place, new)

    changed = edited(text, [edit])
    assert tree_of(changed.removeprefix("\ufeff")).plain == put(value, place, new)
    assert changed.startswith(text[: edit.offset])
    assert changed.endswith(text[edit.offset + edit.length :])
    outside = [word for stands, word in remarks if stands[: len(place)] != place]
    assert [word for word in outside if word not in changed] == []


@settings(max_examples=30, deadline=None)
@given(written(), NAMES, VALUES)
def test_any_key_is_added_behind_the_others(
    file: tuple[str, object, list[tuple[Place, str]]], name: str, new: object
) -> None:
    text, value, _ = file
    new_name = f"{name}-new"

    edit = patch(text, (new_name,), new)  # type: ignore[arg-type]

    assert edit.length == 0
    assert tree_of(edited(text, [edit]).removeprefix("\ufeff")).plain == {
        **value,  # type: ignore[dict-item]
        new_name: plain_of(new),
    }
