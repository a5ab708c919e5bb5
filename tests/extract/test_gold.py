"""The finder against dates set by hand; the floors lie a little below what it reaches."""

import json
from pathlib import Path
from typing import Any

import pytest

from studyapp.domain.events import DateExpression
from studyapp.extract.pipeline import find_dates
from tests.score.dates import Tally, gold_texts, score

GOLD = Path(__file__).parent.parent / "data" / "dates" / "gold.json"


def entries(*, aside: bool) -> list[dict[str, Any]]:
    texts = json.loads(GOLD.read_text(encoding="utf-8"))
    return [text for text in texts if text["aside"] is aside]


def said(date: DateExpression) -> tuple[object, ...]:
    source = date.carried_from
    return (
        (date.span.start, date.span.end),
        date.when.edtf,
        date.basis.value,
        None if source is None else (source.start, source.end),
    )


def wanted(timex: dict[str, Any]) -> tuple[object, ...]:
    source = timex.get("carried_from")
    return (
        (timex["start"], timex["end"]),
        timex["when"],
        timex["basis"],
        None if source is None else tuple(source),
    )


@pytest.mark.parametrize(("aside", "floor"), [(False, 0.98), (True, 0.96)])
def test_dates_have_the_value_basis_and_source_that_a_person_gave_them(
    aside: bool, floor: float
) -> None:
    right = total = 0
    for text in entries(aside=aside):
        found = {said(date) for date in find_dates(text["text"])}
        total += len(text["timexes"])
        right += sum(wanted(timex) in found for timex in text["timexes"])

    assert right / total >= floor


def test_nothing_but_dates_is_found_in_the_gold_texts() -> None:
    whole = sum((score(text) for text in gold_texts(GOLD)), Tally())

    assert whole.rates(whole.relaxed)[0] >= 98
    assert whole.rates(whole.value)[2] >= 96


def test_a_date_in_the_old_style_of_the_gold_texts_is_julian() -> None:
    julian = [
        date.when.calendar.value
        for text in entries(aside=False)
        for date in find_dates(text["text"])
        for timex in text["timexes"]
        if timex.get("calendar") and timex["start"] == date.span.start
    ]

    assert julian == ["julian"]
