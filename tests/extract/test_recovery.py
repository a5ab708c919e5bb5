"""How much of what many kinds of damage leave is read as it was meant."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.events import DateExpression
from studyapp.domain.texts import Span
from studyapp.extract.pipeline import find_dates
from tests.extract.damage_kinds import KINDS
from tests.extract.damaging import damaged, false_repairs, shares

OVER_ALL = 0.95
EVERY_KIND = 0.5
"""Of four passages of a kind; over many, none is below 0.9."""
CLEAN_PASSAGES = 250
ASTRAL = "𝔄𝔟𝔠 e\u0301o\u0308 😀👩\u200d🚀 "


def test_nearly_all_damaged_dates_are_read_as_they_were_meant() -> None:
    by_kind = shares(count=4, seed=20)

    assert len(by_kind) >= 10
    assert sum(by_kind.values()) / len(by_kind) >= OVER_ALL
    assert {kind: share for kind, share in by_kind.items() if share < EVERY_KIND} == {}


@given(st.integers(0, 10**9))
@settings(max_examples=5)
def test_three_dates_in_twenty_are_lost_at_most_whatever_is_drawn(seed: int) -> None:
    by_kind = shares(count=1, seed=seed)

    assert sum(by_kind.values()) / len(by_kind) >= 0.85


@pytest.mark.unmeasured
def test_clean_dates_are_not_repaired() -> None:
    assert list(false_repairs(CLEAN_PASSAGES, seed=5)) == []


@given(st.integers(0, 10**9), st.sampled_from(sorted(KINDS)))
@settings(max_examples=30)
def test_places_are_of_the_original_whatever_stands_before(seed: int, kind: str) -> None:
    text = damaged(kind, Random(seed)).text

    plain, moved = find_dates(text), find_dates(ASTRAL + text)

    assert [_placed(date, 0) for date in plain] == [_placed(date, len(ASTRAL)) for date in moved]


def _placed(date: DateExpression, before: int) -> tuple[int, int, str, str | None]:
    reads = None if date.repair is None else date.repair.reads
    return date.span.start - before, date.span.end - before, date.when.edtf, reads


@given(st.integers(0, 10**9), st.sampled_from(sorted(KINDS)))
@settings(max_examples=30)
def test_damage_does_no_harm_to_the_dates_around(seed: int, kind: str) -> None:
    one = damaged(kind, Random(seed))
    text, words = one.clean.text, len(one.clean.before) + len(one.clean.lead) + 1
    place = Span(words, words + len(one.clean.words))

    around = [date.when for date in find_dates(one.text) if not date.span.overlaps(one.span)]

    assert around == [date.when for date in find_dates(text) if not date.span.overlaps(place)]
