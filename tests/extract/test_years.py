"""Bare years: which are the story's own, which only touch it, and which numbers are none."""

import pytest

from studyapp.extract.pipeline import find_dates


def whens(text: str) -> list[str]:
    return [date.when.edtf for date in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In 1519 Cortés, a notary since 1504, sailed. In November he saw the lake.", "1519-11"),
        ("In 1789 the fort, begun in 1370, fell. In August the dues went.", "1789-08"),
        ("In 1903 she won. She was born in 1867 at Warsaw. In December she spoke.", "1903-12"),
        ("Bolívar, who had left Spain in 1802, came home in 1807. In May he rose.", "1807-05"),
        ("In 1914 war came. A film of 1981 tells of it. In October the front froze.", "1914-10"),
        ("In 1660 he landed. In words first written in 1983, all wept. In May he left.", "1660-05"),
    ],
)
def test_the_last_year_of_a_text_is_judged_by_the_one_before_it(text: str, last: str) -> None:
    assert whens(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("He was born in 1769. He rose and was crowned in 1804. In December all slept.", "1804-12"),
        ("In 1848 Rome rose. Two kings fled, and peace came in 1850. In May it rained.", "1850-05"),
    ],
)
def test_a_last_year_near_ahead_goes_on_with_the_story(text: str, last: str) -> None:
    assert whens(text)[-1] == last
