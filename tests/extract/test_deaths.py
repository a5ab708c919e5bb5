"""Nobody acts after his death, and days stand for themselves at the beginning of a line."""

import time

import pytest

from studyapp.domain.texts import Passage
from studyapp.extract.name_persons import lived
from studyapp.extract.pipeline import find, find_dates

_DEATH = "Sir John Moore landed in Spain in May 1808. He died at Corunna on 16 January 1809. "


def titles(text: str) -> list[str]:
    return [event.title for event in find(Passage.of("a text", text)).events]


def dates(text: str) -> list[str]:
    return [each.when.edtf for each in find_dates(text)]


@pytest.mark.parametrize(
    "later",
    [
        "He was sent to Walcheren in June 1810.",
        "He joined Wellington in May 1811.",
        "He joined Wellington in May 1811. His mother sold the house in 1814.",
    ],
)
def test_nobody_does_anything_long_after_his_death(later: str) -> None:
    assert titles(_DEATH + later) == titles(_DEATH)


@pytest.mark.parametrize(
    ("later", "title"),
    [
        (
            "He was buried on the ramparts the next day.",
            "Sir John Moore was buried on the ramparts",
        ),
        ("He was honoured with a tomb in May 1811.", "Sir John Moore was honoured with a tomb"),
        ("His mother sold the house in 1814.", "Sir John Moore’s mother sold the house"),
        (
            "He will be honoured with a statue in 2030.",
            "Sir John Moore will be honoured with a statue",
        ),
        ("Moore had joined the army in 1776.", "Moore joined the army"),
        ("He had joined the army in 1776.", "Sir John Moore joined the army"),
    ],
)
def test_what_comes_of_the_dead_and_what_they_had_done_is_told(later: str, title: str) -> None:
    assert title in titles(_DEATH + later)


def test_a_day_that_begins_a_line_of_a_diary_is_one_of_the_month_above() -> None:
    diary = "1808\n\nDec. 5. Salamanca. Snow fell.\n\n24th. Sahagun. We turned back.\n"

    assert dates(diary) == ["1808", "1808-12-05", "1808-12-24"]


@pytest.mark.parametrize(
    "text",
    [
        "In May 1808 the army landed.\n\nThe ranks\n\n24th. Foot.\n",
        "On 3 May 1808 Colonel Lake of the 29th was killed.",
        "On 3 May 1808 he slept. On the 8th of Messidor he left.",
    ],
)
def test_a_number_that_is_no_day_is_none(text: str) -> None:
    assert dates(text)[1:] == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The bridge fell on the eve of Christmas 1268.", "1268-12-24"),
        ("The bridge fell on the vigil of St Andrew 1268.", "1268-11-29"),
        ("The bridge fell on Christmas Eve 1268.", "1268-12-24"),
        ("The bridge fell at Lammas 1349.", "1349-08-01"),
    ],
)
def test_the_eve_of_a_feast_is_the_day_before(text: str, when: str) -> None:
    assert dates(text) == [when]


def test_a_relative_who_is_named_in_full_does_not_take_over_the_surname() -> None:
    life = (
        "Ilona Mária Vámossy (12 March 1861 – 4 October 1938) was a botanist. She was the child of "
        "Gábor Vámossy, an engineer. Vámossy moved to Zürich in 1880."
    )

    (moved,) = (e for e in find(Passage.of("a life", life)).events if "moved" in e.title)
    assert moved.people == ("Vámossy",)


def test_a_word_without_end_is_looked_at_once() -> None:
    began = time.process_time()

    assert list(lived("Aa'" * 30_000)) == []
    assert time.process_time() - began < 2
