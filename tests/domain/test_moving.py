"""A date that is moved or stretched stays as exact as it was, and comes back."""

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from studyapp.domain.calendars import Calendar
from studyapp.domain.moving import End, moved, nearest_move, nearest_stretch, stretched
from studyapp.domain.when import When, default_calendar
from studyapp.domain.when_words import words
from tests.domain.strategies import whens

STEPS = st.integers(-40, 40) | st.integers(-4000, 4000)
ENDS = st.sampled_from(End)


def marks(when: When) -> list[object]:
    return [
        end and (end.precision, end.approximate, end.uncertain, end.offset)
        for end in (when.start, when.end)
    ]


@pytest.mark.parametrize(
    ("edtf", "by", "to"),
    [
        ("1945-08-06", 3, "1945-08-09"),
        ("1582-10-04", 1, "1582-10-15"),
        ("1582-10-15", -1, "1582-10-04"),
        ("1582", 1, "1583"),
        ("0001", -1, "0000"),
        ("-0043-03-15~", 400, "-0042-04-19~"),
        ("1900-02", -1, "1900-01"),
        ("1945-24", 1, "1946-21"),
        ("194X", 1, "195X"),
        ("18XX?", -1, "17XX?"),
        ("1945-08-06T23", 2, "1945-08-07T01"),
        ("1939-05/1939-08", 8, "1940-01/1940-04"),
        ("1582-10-01/1582-10-04", 1, "1582-10-02/1582-10-15"),
        ("1904/1905-05-27", 1, "1905/1906-05-27"),
        ("1916/..", 2, "1918/.."),
    ],
)
def test_a_date_moves_by_its_own_unit(edtf: str, by: int, to: str) -> None:
    assert moved(When.parse(edtf), by) == When.parse(to)


def test_a_date_that_states_its_calendar_keeps_it() -> None:
    old = When.parse("1917-10-25", Calendar.JULIAN)

    later = moved(old, 7)

    assert later is not None
    assert words(later) == "1 November 1917 (Old Style)"


def test_a_range_that_comes_to_lie_on_both_sides_of_the_reform_keeps_its_length() -> None:
    late = moved(When.parse("1582-10-20/1582-10-30", Calendar.JULIAN), -16)

    assert late is not None
    assert late == When.parse("1582-10-04/1582-10-24")


@pytest.mark.parametrize(
    ("edtf", "by"), [("9999", 1), ("-9999", -1), ("00XX", -1), ("9999-12-31", 1)]
)
def test_nothing_moves_beyond_the_years_there_are(edtf: str, by: int) -> None:
    assert moved(When.parse(edtf), by) is None
    assert nearest_move(When.parse(edtf), by * 1e7) == 0


@settings(max_examples=30)
@given(whens(), STEPS)
def test_moved_and_moved_back_is_the_same_and_as_exact(when: When, by: int) -> None:
    there = moved(when, by)
    assume(there is not None)
    assert there is not None

    assert marks(there) == marks(when)
    if when.calendar is default_calendar(when.start, when.end):
        assert there.calendar is default_calendar(there.start, there.end)
    else:
        assert there.calendar is when.calendar
        return
    parts = {end.precision for end in (when.start, when.end) if end is not None}
    if len(parts) == 1:
        assert moved(there, -by) == when


def _stays(when: When, there: When, moved_end: End) -> bool:
    """Return whether the other end has the same days, or the same month, year or longer in words.

    With a start before the reform an end is read in the Gregorian calendar: a day is written anew
    in that, and a whole month or century keeps its name.
    """
    if moved_end is End.LAST:
        return when.earliest == there.earliest
    is_day = when.end is not None and when.end.day is not None
    return when.latest == there.latest if is_day or when.end is None else when.end == there.end


@settings(max_examples=30)
@example(When.parse("17XX/17XX", Calendar.JULIAN), -2, End.START)
@example(When.parse("17XX/1700-01-01", Calendar.JULIAN), -2, End.START)
@given(whens(), st.integers(-40, 40), ENDS)
def test_a_stretched_range_ends_where_it_began_or_later_and_the_other_end_stays(
    when: When, by: int, end: End
) -> None:
    there = stretched(when, by, end)
    assume(there is not None)
    assert there is not None

    assert _stays(when, there, end)
    assert marks(there) == marks(when)
    assert there.sort_key[0] <= there.sort_key[1]


@settings(max_examples=30)
@given(whens(), st.floats(-40_000, 40_000), ENDS)
def test_a_drag_comes_to_the_nearest_date_there_is(when: When, days: float, end: End) -> None:
    by = nearest_move(when, days)
    far = [
        abs(there.clock[1 if when.start is None else 0] / 1440 - goal)
        for each in (by - 1, by, by + 1)
        if (there := moved(when, each)) is not None
        for goal in [when.clock[1 if when.start is None else 0] / 1440 + days]
    ]
    assert moved(when, by) is not None
    assert min(far) == pytest.approx(
        abs(
            moved(when, by).clock[1 if when.start is None else 0] / 1440  # type: ignore[union-attr]  # asserted above
            - when.clock[1 if when.start is None else 0] / 1440
            - days
        ),
        abs=1e-6,
    )
    if (when.end if end is End.LAST else when.start) is not None:
        assert stretched(when, nearest_stretch(when, days, end), end) is not None


@pytest.mark.parametrize(
    ("edtf", "by", "end", "to"),
    [
        ("1945", 1, End.LAST, "1945/1946"),
        ("1945/1946", -1, End.LAST, "1945"),
        ("1945", -1, End.START, "1944/1945"),
        ("1939-05/1939-08", 1, End.LAST, "1939-05/1939-09"),
        ("1945", -1, End.LAST, None),
        ("1945/..", 1, End.LAST, None),
    ],
)
def test_a_range_is_stretched_by_the_unit_of_its_end(
    edtf: str, by: int, end: End, to: str | None
) -> None:
    assert stretched(When.parse(edtf), by, end) == (None if to is None else When.parse(to))
