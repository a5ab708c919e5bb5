from dataclasses import replace

import pytest

from studyapp.domain.answers import NumberAnswer
from studyapp.domain.texts import Citation, Span
from studyapp.grade.grading import right_answer_in_words
from studyapp.grade.number import grade_number
from tests.builders import number_question


def graded(
    typed: str, value: float = 164.0, tolerance: float = 5.0, unit: str = "km"
) -> tuple[float, str]:
    question = number_question(value=value, tolerance=tolerance, unit=unit)
    grade = grade_number(question, NumberAnswer(typed))
    return grade.score, str(grade.reason)


@pytest.mark.parametrize(
    "typed", ["164", "164 km", "164km", "164.0 Kilometres", "about 164", "c. 164 kilometer"]
)
def test_the_unit_may_be_written_or_left_out(typed: str) -> None:
    assert graded(typed) == (1.0, "That is right.")


@pytest.mark.parametrize("typed", ["159", "169 km", "166,5"])
def test_a_number_within_the_tolerance_is_right(typed: str) -> None:
    assert graded(typed) == (1.0, "That is near enough: it was 164 km.")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("172 km", "Too high by 8 km."),
        ("158.75", "Too low by 5.25 km."),
        ("−164", "Too low by 328 km."),
        ("164,000", "Too high by 163,836 km."),
        ("164 miles", "The answer is wanted in km, not in miles."),
        ("far", "This cannot be read as a number. Write one number, like 164, 2.5 or 12,000."),
        (" ", "Nothing was written."),
    ],
)
def test_a_wrong_number_is_told_its_mistake(typed: str, reason: str) -> None:
    assert graded(typed) == (0.0, reason)


@pytest.mark.parametrize(
    ("value", "unit", "typed"),
    [
        (1200, "men", "1,200"),
        (1200, "men", "1.200 men"),
        (1200, "men", "1 200 Men"),
        (1.2, "", "1,200"),
        (-5.0, "°C", "−5 °c"),
        (50, "%", "50 per cent"),
        (50, "", "50 %"),
        (0.5, "", "50 %"),
        (0.5, "", "0,5"),
        (0.3, "m", "0.3 metres"),
        (2_500_000, "people", "2.5 million people"),
        (5, "£", "£5"),
        (20, "square miles", "20 Square Mile"),
        (7, "", "seven ships"),
        (60, "million francs", "60 million francs"),
        (60, "million francs", "60"),
        (60, "million francs", "60,000,000 franc"),
        (60, "millions of francs", "60 million"),
        (0.5, "million francs", "0.5 million francs"),
        (0.5, "million francs", "500,000"),
        (5.4, "million", "5.4 million people"),
        (24, "years", "24 years later"),
        (24, "years", "It was 24 years."),
        (24, "years", "twenty-four"),
        (24, "years", "after about twenty four years"),
        (24, "years", "24 Jahre später"),
        (100, "days", "a hundred days"),
    ],
)
def test_numbers_are_right_however_they_are_written(value: float, unit: str, typed: str) -> None:
    assert graded(typed, value, 0.0, unit)[0] == 1.0


@pytest.mark.parametrize(
    ("value", "unit", "typed"),
    [
        (24, "years", "24 months later"),
        (24, "years", "24 years earlier"),
        (24, "years", "twenty"),
        (5.4, "million", "5.4 thousand"),
        (5, "", "five or six"),
        (12, "", "12 and a half"),
        (6, "", "6 or more"),
        (24, "years", "it was not 24 years"),
    ],
)
def test_words_around_a_number_that_change_it_are_not_left_out(
    value: float, unit: str, typed: str
) -> None:
    assert graded(typed, value, 0.0, unit)[0] == 0.0


def test_a_unit_that_counts_by_the_million_is_not_the_unit_alone() -> None:
    assert graded("60 francs", 60, 0.0, "million francs")[0] == 0.0
    assert graded("61 million francs", 60, 0.0, "million francs")[1] == (
        "Too high by 1 million francs."
    )


def test_a_tolerance_is_exact_in_decimals() -> None:
    assert graded("1.2", 1.1, 0.1, "")[0] == 1.0
    assert graded("1.21", 1.1, 0.1, "")[1] == "Too high by 0.11."


def test_a_number_is_written_as_its_source_writes_it() -> None:
    source = Citation(Span(0, 29), "promised to pay 3,200 talents")
    question = number_question(value=3200.0, unit="talents", tolerance=0.0, citation=source)
    assert right_answer_in_words(question) == "3,200 talents"
    assert str(grade_number(question, NumberAnswer("1000")).reason) == "Too low by 2,200 talents."

    plain = Citation(Span(0, 33), "promised to pay 3200, not 13,200.")
    assert right_answer_in_words(replace(question, citation=plain)) == "3200 talents"


def test_one_is_told_in_the_singular() -> None:
    assert graded("25", 24, 0.0, "days")[1] == "Too high by 1 day."
    assert graded("26", 24, 0.0, "days")[1] == "Too high by 2 days."
