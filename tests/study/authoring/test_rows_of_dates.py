"""Dates and places of the rows that a pack is made of."""

import pytest
import yaml

from studyapp.study.authoring.from_tables import taken_rows
from studyapp.study.authoring.tables import table_of


def entries(text: str) -> list[dict[str, object]]:
    rows = taken_rows(table_of(text))
    (listed,) = (each for each in yaml.safe_load(rows.text).values() if isinstance(each, list))
    return listed


@pytest.mark.parametrize("head", ["date,event\n", ""])
def test_days_that_spreadsheets_count_are_dates_of_events(head: str) -> None:
    (first, second) = entries(f"{head}43831,The year begins\n43832,Its second day\n")

    assert (str(first["when"]), str(second["when"])) == ("2020-01-01", "2020-01-02")


@pytest.mark.parametrize(
    ("cell", "places"),
    [
        ("Paris, France", "Paris, France"),
        ("Port Said, Egypt;", "Port Said, Egypt"),
        ("Rome; Ostia", ["Rome", "Ostia"]),
    ],
)
def test_semicolons_part_the_places_of_an_event(cell: str, places: object) -> None:
    (event,) = entries(f'date\tevent\tplace\n1869\tThe canal is opened\t"{cell}"\n')

    assert event["place"] == places
    assert ";)" not in str(event["source"])


@pytest.mark.parametrize("date", ["25 October 1917 O.S.", "10 February 1699/1700"])
def test_an_answer_by_the_older_calendar_is_refused_rather_than_taken_by_the_newer(
    date: str,
) -> None:
    rows = taken_rows(table_of(f"question,answer,kind\nWhen was it?,{date},date\n"))

    assert [str(each.reason) for each in rows.refused] == [
        f"“{date}” is a date by the older calendar; write the day by the newer one"
    ]


def test_a_day_by_both_calendars_is_an_answer_by_the_newer_one() -> None:
    (question,) = entries("question,answer,kind\nWhen?,25 October (7 November) 1917,date\n")

    assert str(question["answer"]) == "1917-11-07"
