"""A quote shows its repairs where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.ui.widgets.readings import read


def a_repair(start: int, end: int, reads: str) -> Emendation:
    return Emendation(Span(start, end), reads, "worn", Sureness.SURE)


def test_a_repair_is_read_in_place_of_the_source() -> None:
    repair = a_repair(103, 110, "8 August")

    found = read("On Augst 8, war.", repairs=[repair], offset=100, strong=None)

    assert found.shown == "“On 8\u00a0August, war.”"
    assert found.repaired[0].cut(found.shown) == "8\u00a0August"
    assert found.originals == ("Augst 8",)


@pytest.mark.parametrize(
    ("then", "said"), [(", war.", ", war."), (" war.", ", war."), (".", "."), ("", "")]
)
def test_a_repair_is_spoken_with_what_the_source_has_and_one_stop_behind_it(
    then: str, said: str
) -> None:
    repair = a_repair(3, 10, "8 August")

    found = read(f"On Augst 8{then}", repairs=[repair], offset=0, strong=None)

    assert found.spoken == f"“On 8 August, in the source Augst 8{said}”"


def test_of_nothing_there_is_nothing_to_say() -> None:
    found = read("", repairs=[], offset=0, strong=None)

    assert (found.shown, found.spoken) == ("“”", "“”")


def test_long_readings_may_break() -> None:
    repair = a_repair(0, 3, "one two three four five")

    assert "\u00a0" not in read("abc", repairs=[repair], offset=0, strong=None).shown


def test_strong_words_are_found_behind_a_repair() -> None:
    repair = a_repair(0, 1, "longer than before")
    text = "x and the treaty was signed"
    start = text.index("treaty")

    found = read(text, repairs=[repair], offset=0, strong=Span(start, start + 6))

    assert found.strong is not None
    assert found.strong.cut(found.shown) == "treaty"


def test_repairs_outside_the_quote_are_left_out() -> None:
    found = read("war", repairs=[a_repair(0, 4, "peace")], offset=10, strong=None)

    assert found.shown == "“war”"
    assert found.repaired == ()


@given(
    text=st.text(min_size=1, max_size=60),
    offset=st.integers(0, 50),
    ends=st.lists(st.tuples(st.integers(0, 110), st.integers(1, 20)), max_size=5),
    strong=st.tuples(st.integers(0, 110), st.integers(1, 20)),
)
def test_what_is_shown_always_lies_within_the_quote(
    text: str, offset: int, ends: list[tuple[int, int]], strong: tuple[int, int]
) -> None:
    repairs = [a_repair(start, start + length, "r e a d") for start, length in ends]

    found = read(
        text, repairs=repairs, offset=offset, strong=Span(strong[0], strong[0] + strong[1])
    )

    assert found.strong is not None
    assert all(span.end <= len(found.shown) for span in (*found.repaired, found.strong))
    assert all(span.cut(found.shown).replace("\u00a0", " ") == "r e a d" for span in found.repaired)
