import math

import pytest

from studyapp.domain.events import Status
from studyapp.domain.when import When
from studyapp.timeline.marks import Mark, Shape, mark_of


def mark(edtf: str, status: Status = Status.FACT) -> Mark:
    return mark_of(When.parse(edtf), status)


@pytest.mark.parametrize(
    ("edtf", "shape"),
    [
        ("1945-08-08", Shape.RING),
        ("1945-08-08T17", Shape.RING),
        ("1945-08-08T17:30", Shape.RING),
        ("1945-08-09/1945-09-02", Shape.BAR),
        ("1939-05/1939-08", Shape.BAR),
        ("1916/..", Shape.BAR),
        ("1938-07", Shape.SOFT),
        ("1945-21", Shape.SOFT),
        ("1928", Shape.SOFT),
        ("188X", Shape.SOFT),
        ("18XX", Shape.SOFT),
        ("1945-08-08~", Shape.SOFT),
        ("1901/1910~", Shape.SOFT),
    ],
)
def test_the_shape_says_how_much_of_the_date_is_known(edtf: str, shape: Shape) -> None:
    assert mark(edtf).shape is shape


@pytest.mark.parametrize("edtf", ["1945-08-08", "1941", "1939/1945"])
@pytest.mark.parametrize("status", [Status.PLANNED, Status.DISPUTED])
def test_what_is_no_fact_is_hollow_whatever_its_date(edtf: str, status: Status) -> None:
    assert mark(edtf, status).shape is Shape.HOLLOW


def test_a_mark_is_as_long_as_its_date_is_vague() -> None:
    assert mark("1945-08-08").days == 1
    assert mark("1945-02").days == 28
    assert mark("1928").days == 366
    assert mark("18XX").days == 36524
    assert mark("1945-08-08T17").days == pytest.approx(1 / 24)


def test_a_single_vague_date_fades_over_its_outer_30_percent() -> None:
    year = mark("1927")

    assert year.fade_first == year.fade_last == pytest.approx(0.3 * 365)


def test_a_range_has_firm_ends_where_they_are_known_to_the_day() -> None:
    campaign = mark("1945-08-09/1945-09-02")

    assert (campaign.fade_first, campaign.fade_last) == (0, 0)
    assert campaign.days == 25


def test_a_range_of_years_does_not_begin_on_a_first_of_january() -> None:
    war = mark("1914/1918")

    assert 0 < war.fade_first <= 366


def test_an_open_end_lies_at_infinity_and_the_mark_still_has_a_place() -> None:
    since = mark("1916/..")

    assert since.last == math.inf
    assert since.nearest == (since.first, since.first)
    assert math.isfinite(since.middle)


def test_a_clock_of_another_place_does_not_move_an_event_to_another_day() -> None:
    landing = mark("1945-08-09T02:00+09:00")

    assert landing.first == pytest.approx(mark("1945-08-09").first + 2 / 24)
