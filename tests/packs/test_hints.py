"""What is wrong is told once, where it stands, with what to write instead."""

import pytest

from tests.packs.folders import EVENTS, HEAD, PASSAGES, questions
from tests.packs.reads import read

ENTRY = "  - id: q\n    kind: short\n    stem: Who led?\n    answer: Lesseps\n"
SECOND = PASSAGES + "  - {id: other, file: passages/other.txt, title: Another}\n"
Files = dict[str, str | bytes | None]


def entry(written: str, instead: str) -> Files:
    return {"questions.yaml": questions(ENTRY.replace(written, instead))}


def head(written: str, instead: str) -> Files:
    return {"pack.yaml": (HEAD + PASSAGES).replace(written, instead)}


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (entry("short", "number"), [(6, 13, "Y21", None)]),
        (
            {"questions.yaml": questions(ENTRY + ENTRY.replace("id: q", "id: Q"))},
            [(7, 9, "R24", "give each an id of its own, all small")],
        ),
        (
            {"questions.yaml": questions(ENTRY + ENTRY)},
            [(7, 9, "R23", "an id stands for one thing in a pack")],
        ),
        (entry("answer: L", "answer:L"), [(6, 5, "Y12", "write answer: Lesseps")]),
        (entry("Who led", "{Who} led"), [(5, 11, "Y12", 'write stem: "{Who} led?"')]),
        (entry("Who led", "> Who led"), [(5, 11, "Y12", 'write stem: "> Who led?"')]),
        (
            {"questions.yaml": "format: studypack/1\nquestions: []\n".encode("utf-16")},
            [(1, 1, "P3", "the file is UTF-16; save it as UTF-8")],
        ),
        (head("[A. Teacher]", "A. Teacher"), [(7, 10, "Y21", "write [A. Teacher]")]),
        (head("version: 2", "version: 2.0"), [(3, 10, "Y21", "write 2")]),
        (head("format: studypack/1\n", ""), [(1, 1, "P2", "begin with 'format: studypack/1'")]),
        (head("studypack/1", "studypack/2"), [(1, 9, "P2", "this one reads studypack/1")]),
        (
            head("The opening", "The, language: en_GB"),
            [(9, 69, "L81", "write en-GB")],
        ),
        (
            head("The opening", "The, license: CC BY 4.0"),
            [(9, 68, "L82", "write CC-BY-4.0")],
        ),
        (head("The opening", "The, license: public domain"), []),
        (entry("short", "short\n    language: Klingonese-x"), [(5, 15, "L81", None)]),
    ],
)
def test_one_mistake_is_told_once_with_what_to_write(
    files: Files, told: list[tuple[int, int, str, str | None]]
) -> None:
    found = read(files).findings

    places = [(one.line, one.column, one.code) for one in found]
    assert places == [place[:3] for place in told]
    for one, (*_place, hint) in zip(found, told, strict=True):
        assert hint is None or str(one.suggestion) == hint


def test_words_that_another_passage_has_are_looked_for_there() -> None:
    files: Files = {"pack.yaml": HEAD + SECOND, "passages/other.txt": "He was a diplomat.\n"}
    quoting = EVENTS.replace("opened on 17 November 1869", "a diplomat")

    found = read({**files, "events.yaml": quoting}).findings

    (fault,) = (one for one in found if one.code == "R26")
    assert str(fault.suggestion) == "passage 'other' has them"


def test_an_event_that_is_named_needs_no_source_where_there_is_no_passage() -> None:
    events = "format: studypack/1\nevents:\n  - {id: a, title: It is so, when: 1869}\n"
    asks = questions("  - {id: q, kind: date, stem: When was it?, answer: 1869, event: a}\n")
    files = {"pack.yaml": HEAD, "events.yaml": events, "questions.yaml": asks}

    found = read({**files, "passages/opening.txt": None}).findings

    assert [one.code for one in found] == []
