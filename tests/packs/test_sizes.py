"""What is too long for a library is told where a pack is written, not when a pupil adds it."""

import pytest

from studyapp.packs import sizes
from studyapp.store import limits
from tests.packs.folders import HEAD, PASSAGES, questions
from tests.packs.reads import codes, read

MOST = sizes.LONGEST_TEXT


def truefalse(stem: str) -> str:
    return questions(f'  - {{id: q, kind: truefalse, stem: "{stem}", answer: true}}')


def test_the_longest_that_passes_is_the_longest_that_is_kept() -> None:
    assert (sizes.LONGEST_TITLE, sizes.LONGEST_ENTRY) == (limits.TITLE, limits.CONTENT)
    assert {limits.STEM, limits.REMARK} == {MOST}


def test_a_text_that_is_too_long_is_told_at_its_place() -> None:
    found = read({"questions.yaml": truefalse("w" * (MOST + 1))})

    (told,) = (each for each in found.findings if each.code == "Y9")
    assert (told.line, str(told.message)) == (
        3,
        "this text has 20,001 letters, and at most 20,000 are kept",
    )
    assert found.pack is not None
    assert found.pack.questions == ()


def test_a_text_of_the_longest_length_is_taken() -> None:
    assert "Y9" not in codes({"questions.yaml": truefalse("w" * MOST)})


@pytest.mark.parametrize(("length", "is_told"), [(1_000, False), (1_001, True)])
def test_a_title_is_shorter(length: int, *, is_told: bool) -> None:
    head = HEAD.replace("The Suez Canal", "w" * length)

    assert ("Y9" in codes({"pack.yaml": head + PASSAGES})) is is_told


@pytest.mark.parametrize(
    "keys",
    [
        "kind: order, items: [%s]",
        "kind: short, answer: Suez, accept: [%s]",
        "kind: multiple, answers: [Suez, Port Said], wrong: [%s]",
    ],
)
def test_a_question_of_many_short_parts_is_told_as_a_whole(keys: str) -> None:
    parts = ", ".join(f"place {number} {'x' * 190}" for number in range(990))
    entries = f"  - {{id: q, stem: Put these in order., {keys % parts}}}"

    found = read({"questions.yaml": questions(entries)})

    (told,) = (each for each in found.findings if each.code == "Y9")
    assert str(told.message).startswith("it is too long to keep: 2")
    assert found.pack is not None
    assert found.pack.questions == ()
