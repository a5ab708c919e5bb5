"""Which date comes first, and when that is certain."""

import pytest
from hypothesis import given

from studyapp.domain.calendars import Calendar
from studyapp.domain.when import When
from tests.domain.strategies import whens


@given(whens(), whens())
def test_never_both_before_each_other(one: When, other: When) -> None:
    assert not (one.certainly_before(other) and other.certainly_before(one))
    assert not one.certainly_before(one)


@given(whens(), whens(), whens())
def test_before_what_is_before_is_before(one: When, other: When, third: When) -> None:
    first, second, last = sorted([one, other, third], key=lambda when: when.sort_key)

    if first.certainly_before(second) and second.certainly_before(last):
        assert first.certainly_before(last)


@given(whens(), whens())
def test_the_earlier_date_sorts_first(one: When, other: When) -> None:
    if one.certainly_before(other) and one.is_zoned == other.is_zoned:
        assert one.sort_key < other.sort_key


@given(whens(), whens())
def test_dates_overlap_both_ways_or_not_at_all(one: When, other: When) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(one)


@given(whens(), whens())
def test_what_lies_within_a_date_overlaps_it(one: When, other: When) -> None:
    assert one.contains(one)
    if one.contains(other):
        assert one.overlaps(other)


@given(whens(), whens(), whens())
def test_within_what_lies_within_is_within(one: When, other: When, third: When) -> None:
    one_scale = len({one.is_zoned, other.is_zoned, third.is_zoned}) == 1
    if one_scale and one.contains(other) and other.contains(third):
        assert one.contains(third)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("1944", "1945"),
        ("-0043", "-0042"),
        ("0000", "0001"),
        ("0000-12-31", "000X"),
        ("1945-07", "1945-08-01"),
        ("1945-08-08", "1945-08-09"),
        ("1945-08-08T17", "1945-08-08T18"),
        ("1945-08-08T17:30", "1945-08-08T17:31"),
        ("1945-08-08T17:30+03:00", "1945-08-08T14:31Z"),
        ("1945-08-08T17", "1945-08-09"),
        ("1939/1945", "1946"),
        ("../1916", "1917"),
        ("1944", "1945/.."),
        ("1945-11", "1945-24"),
        ("1945-24", "1946-03"),
    ],
)
def test_certain_order(earlier: str, later: str) -> None:
    assert When.parse(earlier).certainly_before(When.parse(later))
    assert not When.parse(later).certainly_before(When.parse(earlier))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1945", "1945-08"),
        ("1945", "1945"),
        ("194X", "1949"),
        ("1945-24", "1946-01"),
        ("1939/1945", "1945-09"),
        ("1916/..", "2000"),
        ("../1916", "-9999"),
        ("1945-08-08T17", "1945-08-08"),
        ("1945-08-08T17", "1945-08-08T17:30"),
        ("-0479~", "-0477"),
        ("0500~", "0524"),
        ("1928?", "1932"),
        ("1945-08~", "1945-09-20"),
    ],
)
def test_no_order_is_certain(one: str, other: str) -> None:
    assert When.parse(one).overlaps(When.parse(other))


def test_a_vague_date_is_before_what_comes_much_later() -> None:
    assert When.parse("-0479~").certainly_before(When.parse("-0430"))
    assert When.parse("1928?").certainly_before(When.parse("1945"))


def test_a_round_year_is_a_rounder_guess() -> None:
    assert When.parse("0483~").certainly_before(When.parse("0490"))
    assert not When.parse("0480~").certainly_before(When.parse("0490"))
    assert not When.parse("0500~").certainly_before(When.parse("0520"))


@pytest.mark.parametrize(
    ("unzoned", "zoned", "certain"),
    [
        ("1945-08-08T05:00", "1945-08-08T17:30Z", True),
        ("1945-08-08T06:00", "1945-08-08T17:30Z", False),
        ("1945-08-08", "1945-08-09T11:59Z", False),
        ("1945-08-08", "1945-08-09T12:00Z", True),
    ],
)
def test_a_time_without_a_zone_may_be_12_hours_late(
    unzoned: str, zoned: str, *, certain: bool
) -> None:
    assert When.parse(unzoned).certainly_before(When.parse(zoned)) is certain


@pytest.mark.parametrize(
    ("zoned", "unzoned", "certain"),
    [
        ("1945-08-08T10:00Z", "1945-08-09", False),
        ("1945-08-08T09:59Z", "1945-08-09", True),
        ("1945-08-08T09:59+01:00", "1945-08-09", True),
    ],
)
def test_a_time_without_a_zone_may_be_14_hours_early(
    zoned: str, unzoned: str, *, certain: bool
) -> None:
    assert When.parse(zoned).certainly_before(When.parse(unzoned)) is certain


def test_calendars_are_compared_by_the_day() -> None:
    old = When.parse("1917-10-25", Calendar.JULIAN)

    assert When.parse("1917-11-06").certainly_before(old)
    assert old.certainly_before(When.parse("1917-11-08"))
    assert old.contains(When.parse("1917-11-07"))


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("1945", "1945-08"),
        ("1945-08", "1945-08-08T17"),
        ("1945-08-08T17", "1945-08-08T17:30"),
        ("1945-08-08T17", "1945-08-08T17:30+03:00"),
        ("1945-08-08T17Z", "1945-08-08T18:30+01:00"),
        ("194X", "1941/1949"),
        ("1916/..", "1917/.."),
        ("../1916", "1915"),
        ("1945-24", "1946-02"),
        ("18XX", "1899-12-31"),
    ],
)
def test_a_date_contains_a_finer_one(outer: str, inner: str) -> None:
    assert When.parse(outer).contains(When.parse(inner))
    assert not When.parse(inner).contains(When.parse(outer))


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("1945", "1946"),
        ("1945-08-08T17", "1945-08-08T18"),
        ("1945-08-08T17Z", "1945-08-08T17:30+01:00"),
        ("1916/..", "1915/.."),
        ("1939/1945", "1945/1946"),
        ("1945", "../1945"),
    ],
)
def test_a_date_does_not_contain_what_reaches_out_of_it(outer: str, inner: str) -> None:
    assert not When.parse(outer).contains(When.parse(inner))


def test_dates_sort_for_reading_with_open_ends_outside() -> None:
    sorted_texts = ["../1916", "-0043", "1915/..", "1916", "1916-05/1916-06", "1916-05/..", "1917"]
    dates = [When.parse(text) for text in reversed(sorted_texts)]

    dates.sort(key=lambda when: when.sort_key)

    assert [when.edtf for when in dates] == sorted_texts
