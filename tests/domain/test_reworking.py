"""How an event may be split, and the date of two that are one."""

import pytest

from studyapp.domain.events import Findings
from studyapp.domain.reworking import parts_of, whole_range
from studyapp.domain.texts import Span
from studyapp.domain.when import When
from tests.builders import a_citation, a_date, a_passage, an_event


def test_a_date_alone_is_no_part_of_an_event() -> None:
    text = "In the year 1942 the city was bombed on 3 May and it was taken on 9 June 1942."
    places = {"1942": "1942", "3 May": "1942-05-03", "9 June 1942": "1942-06-09"}
    dates = tuple(
        a_date(when, span=Span(text.index(words), text.index(words) + len(words)))
        for words, when in places.items()
    )
    event = an_event(citation=a_citation(text, text=text))

    parts = parts_of(event, Findings(a_passage(text), dates, (event,)))

    assert [(part.title, part.when.edtf) for part in parts] == [
        ("In the year 1942 the city was bombed on 3 May", "1942-05-03"),
        ("It was taken on 9 June 1942", "1942-06-09"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "whole"),
    [
        ("1943-02-16", "1943-02-02", "1943-02-02/1943-02-16"),
        ("1943-02", "1943-02-02", "1943-02-02"),
        ("1943-02-02", "1943-02-03", "1943-02-02/1943-02-03"),
    ],
)
def test_two_dates_are_one_from_the_earlier_to_the_later(one: str, other: str, whole: str) -> None:
    assert whole_range(When.parse(one), When.parse(other)) == When.parse(whole)
