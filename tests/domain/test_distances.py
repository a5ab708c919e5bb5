import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.calendars import Calendar, date_of, day_number
from studyapp.domain.distance_words import distance_from, distance_words
from studyapp.domain.distances import Relation, distance
from studyapp.domain.points import Point, Precision
from studyapp.domain.when import When
from tests.domain.strategies import whens

_UNITS = {
    "centuries": Precision.CENTURY,
    "years": Precision.DECADE,  # in round numbers
    "months": Precision.SEASON,
    "days": Precision.DAY,
    "hours": Precision.HOUR,
    "minutes": Precision.MINUTE,
}
"""The coarsest dates of which a unit may be told."""
_TOGETHER = (
    {Relation.SAME},
    {Relation.EQUAL},
    {Relation.PARTLY},
    {Relation.DURING, Relation.AROUND},
)


@pytest.mark.parametrize(
    ("when", "other", "said"),
    [
        ("1945", "1733", "212 years later"),
        ("1733", "1945", "212 years earlier"),
        ("0014", "-0043", "57 years later"),  # 44 BC to AD 14: there was no year 0
        ("1945-08-09", "1945-08-06", "3 days later"),
        ("1945-08-09", "1904-02-08", "41 years, 6 months and 1 day later"),
        ("1945-03-01", "1945-01-31", "1 month and 1 day later"),
        ("1946-08", "1945-07-03", "1 year and 1 month later"),
        ("1946", "1945-07-03", "1 year later"),
        ("1582-10-15", "1582-10-04", "1 day later"),
        ("1945-08-06T10:30", "1945-08-06T08:15", "2 hours and 15 minutes later"),
        ("1945-08-06T10", "1945-08-06T08:15", "2 hours later"),
        ("1945-08-07T01:00", "1945-08-06T23:30", "1 hour and 30 minutes later"),
        ("1945-08-07T01:00+01:00", "1945-08-06T23:30Z", "30 minutes later"),
        ("1945-08-08T01:00", "1945-08-06T23:30", "2 days later"),
        ("1945-23", "1945-21", "about 6 months later"),
        ("1945-06", "1944-24", "about 5 months later"),
        ("1949-21", "1945-23", "about 4 years later"),
        ("190X", "1885", "about 20 years later"),
        ("1905", "18XX", "about 1 century later"),
        ("-0299", "-0499/-0400", "about 2 centuries later"),  # the 5th century BC
        ("-0300", "-0479~", "about 179 years later"),
        ("1946-01", "1945-08-06~", "about 5 months later"),
        ("1939", "1904/1905", "34 years later"),
        ("1904/1905", "1939", "34 years earlier"),
        ("1945-08-06", "1945-08", "in the same month"),
        ("1945-08-06", "1945-08-06T08:15", "on the same day"),
        ("1945", "1945-22", "in the same year"),
        ("1850", "18XX", "in the same century"),
        ("-0479~", "-0478", "about the same time"),
        ("1945", "1944-24", "about the same time"),
        ("1945-08-08T09:00+09:00", "1945-08-06T10:00Z", "2 days later"),
        ("1945-08-06T21:00Z", "1945-08-06T06", "about the same time"),
        ("1916", "1914/1918", "while it lasted"),
        ("1914/..", "1916", "going on then"),
        ("1914/1918", "1914/1918", "at the same time"),
        ("1914/1918", "1917/1922", "partly at the same time"),
    ],
)
def test_a_distance_is_told_as_precisely_as_both_dates_are(
    when: str, other: str, said: str
) -> None:
    assert str(distance_words(When.parse(when), When.parse(other))) == said


@pytest.mark.parametrize(
    ("when", "other", "said"),
    [
        ("1945", "1733", "212 years after “It”"),
        ("1733", "1945", "212 years before “It”"),
        ("1939", "1904/1905", "34 years after the end of “It”"),
        ("1901", "1904/1905", "3 years before the beginning of “It”"),
        ("1916", "1914/1918", "during “It”"),
        ("1914/1918", "1916", "all through “It”"),
        ("1945", "1945", "in the same year as “It”"),
        ("1914/1918", "1917/1922", "partly at the same time as “It”"),
    ],
)
def test_the_other_is_named(when: str, other: str, said: str) -> None:
    assert str(distance_from(When.parse(when), When.parse(other), "It")) == said


@given(whens(), whens())
@settings(max_examples=30, deadline=None)
def test_a_distance_is_the_same_from_both_ends_and_never_finer_than_the_dates(
    one: When, two: When
) -> None:
    there, back = distance(one, two), distance(two, one)

    assert there.parts == back.parts
    assert all(n > 0 for _, n in there.parts)
    if there.parts:
        assert {there.relation, back.relation} == {Relation.BEFORE, Relation.AFTER}
    else:
        assert {there.relation, back.relation} in _TOGETHER
    finest = max((_UNITS[name] for name, _ in there.parts), default=Precision.CENTURY)
    assert finest <= there.unit
    assert str(distance_words(one, two))
    assert "It" in str(distance_from(one, two, "It"))


@given(first=st.integers(-1_000_000, 1_000_000), far=st.integers(1, 400_000))
@settings(max_examples=30, deadline=None)
def test_years_months_and_days_added_to_the_one_day_lead_to_the_other(first: int, far: int) -> None:
    calendar = Calendar.GREGORIAN
    early, late = (date_of(number, calendar) for number in (first, first + far))
    one, two = (When.at(_day(date), calendar) for date in (early, late))

    apart = distance(two, one)

    months = early[0] * 12 + early[1] - 1 + apart.years * 12 + apart.months
    start = day_number(months // 12, months % 12 + 1, 1, calendar) + early[2] - 1
    # a day that a month lacks counts as its last one
    overshoot = early[2] > 28 and start + apart.days != first + far
    assert overshoot or start + apart.days == first + far
    assert 0 <= apart.months < 12
    assert 0 <= apart.days <= 31


def _day(date: tuple[int, int, int]) -> Point:
    year, month, day = date
    return Point(precision=Precision.DAY, year=year, month=month, day=day)
