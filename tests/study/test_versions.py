"""Words of one version of a text are found in another one, also where they stand twice."""

import pytest

from studyapp.domain.texts import Citation, Span
from studyapp.study.versions import Moves, Version

FIRST = "The first war began. It went on for years.\n"
SECOND = "The second war began. It went on for years.\n"
QUOTE = "It went on for years."


@pytest.mark.parametrize(
    ("new", "before"),
    [
        (FIRST + SECOND, "The second war began. "),
        ("A preface that is long. " * 9 + FIRST + SECOND, "The second war began. "),
        (SECOND + FIRST, "The second war began. "),
        (FIRST + SECOND + "An afterword that is new. " * 200, "The second war began. "),
    ],
)
def test_repeated_words_move_with_the_sentence_before_them(new: str, before: str) -> None:
    old = FIRST + SECOND
    start = old.rindex(QUOTE)

    moved = Moves(Version(old), Version(new)).moved(
        Citation(Span(start, start + len(QUOTE)), QUOTE)
    )

    assert moved is not None
    assert moved.span.start == new.index(before + QUOTE) + len(before)
    assert moved.span.cut(new) == QUOTE


def test_words_far_from_where_they_were_are_found_and_missing_ones_are_not() -> None:
    old, new = FIRST + "x" * 9, "y" * 40_000 + " x y"
    moves = Moves(Version(old), Version(new))

    moved = moves.moved(Citation(Span(len(FIRST), len(FIRST) + 1), "x"))

    assert moved is not None
    assert moved.span.cut(new) == "x"
    assert moves.moved(Citation(Span(0, 9), FIRST[:9])) is None
