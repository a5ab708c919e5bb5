"""How well the dates of German texts of our own are found; half of them are put aside."""

from pathlib import Path

import pytest

from studyapp.extract.pipeline import find_dates
from tests.score.dates import Tally, gold_texts, score
from tests.score.marked import marked_text, marked_texts

TEXTS = Path(__file__).parents[1] / "data" / "german"


@pytest.mark.parametrize(
    ("folder", "floors"),
    [(TEXTS, (98.0, 98.0, 98.0)), (TEXTS / "aside", (95.0, 97.0, 95.0))],
    ids=["tuned", "aside"],
)
def test_most_dates_of_german_texts_are_found(
    folder: Path, floors: tuple[float, float, float]
) -> None:
    whole = sum(map(score, gold_texts(folder)), Tally())

    rates = tuple(whole.rates(right)[2] for right in (whole.strict, whole.relaxed, whole.value))
    assert whole.wanted > 100
    assert all(rate >= floor for rate, floor in zip(rates, floors, strict=True)), rates


def test_most_german_dates_come_from_where_they_should() -> None:
    wanted, right = 0, 0
    for text in (*marked_texts(TEXTS), *marked_texts(TEXTS / "aside")):
        bases = {date.span: date.basis for date in find_dates(text.text)}
        wanted += len(text.dates)
        right += sum(bases.get(date.span) is date.basis for date in text.dates)

    assert right / wanted > 0.95


def test_marks_are_taken_out_of_a_text() -> None:
    marked = marked_text("a", "Am [3. Juli 1866|1866-07-03] und [tags darauf|1866-07-04|r].")

    assert marked.text == "Am 3. Juli 1866 und tags darauf."
    assert [date.span.cut(marked.text) for date in marked.dates] == ["3. Juli 1866", "tags darauf"]
