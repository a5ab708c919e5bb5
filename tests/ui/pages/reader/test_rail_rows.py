import pytest

from studyapp.domain.events import Event, Status
from studyapp.ui.pages.reader.rail_rows import Shape, date_words, rows, shape_of
from tests.builders import an_event


def texts(*events: Event) -> list[str]:
    return [row.heading if row.event is None else date_words(row) for row in rows(events)]


def test_events_stand_under_their_years_in_order_of_time() -> None:
    events = [an_event("1945-08-08T17"), an_event("1938-07"), an_event("1945-04-05")]

    assert texts(*events) == ["1938", "July", "1945", "5 April", "8 August, 17:00"]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("1941", ["1941", "1941"]),
        ("1939-05/1939-08", ["1939", "May – August"]),
        ("1938-07/1939-08", ["1938", "July 1938 – August 1939"]),
        ("-0043-03-15", ["44 BC", "15 March"]),
        ("19XX", ["20th century", "20th century"]),
        ("1941~", ["1941", "c. 1941"]),
        ("../1916", ["Without a beginning", "Until 1916"]),
    ],
)
def test_a_date_leaves_out_only_the_year_that_its_heading_says(
    when: str, expected: list[str]
) -> None:
    assert texts(an_event(when)) == expected


def test_what_was_only_planned_says_so() -> None:
    assert texts(an_event("1941", status=Status.PLANNED)) == ["1941", "1941, planned"]


@pytest.mark.parametrize(
    ("when", "shape"),
    [
        ("1945-08-08", Shape.RING),
        ("1945-08-08T17:30", Shape.RING),
        ("1945-08", Shape.SOFT),
        ("1945-08-08~", Shape.SOFT),
        ("1939/1945", Shape.BAR),
    ],
)
def test_the_mark_is_never_more_exact_than_the_date(when: str, shape: Shape) -> None:
    assert shape_of(an_event(when)) is shape


def test_a_plan_has_a_hollow_mark_whatever_its_date() -> None:
    assert shape_of(an_event("1945-08-08", status=Status.PLANNED)) is Shape.HOLLOW
