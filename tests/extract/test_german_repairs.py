"""Damaged German dates are read as they were meant, and whole ones are left alone."""

from pathlib import Path
from random import Random

import pytest

from studyapp.domain.texts import Span
from studyapp.extract.pipeline import find_dates
from tests.extract.german_texts import KINDS, a_damaged_text, a_german_text

pytestmark = pytest.mark.unmeasured

OF_EACH = 8
OVER_ALL = 0.9
EVERY_KIND = 0.5
WHOLE = sorted((Path(__file__).parents[1] / "data" / "german").rglob("*.txt"))


def is_recovered(kind: str, rng: Random) -> bool:
    clean, words = a_damaged_text(kind, rng)
    place = Span(len(clean.before), len(clean.before) + len(words))
    found = find_dates(f"{clean.before}{words}{clean.after}")
    whens = [date.when.edtf.replace("?", "") for date in found if date.span.overlaps(place)]
    return whens == [clean.when]


def test_nine_of_ten_damaged_dates_are_read_as_they_were_meant() -> None:
    shares = {
        kind: sum(is_recovered(kind, Random(f"{kind} {n}")) for n in range(OF_EACH)) / OF_EACH
        for kind in KINDS
    }

    assert sum(shares.values()) / len(shares) >= OVER_ALL, shares
    assert {kind: share for kind, share in shares.items() if share < EVERY_KIND} == {}


@pytest.mark.parametrize("path", WHOLE, ids=lambda path: path.stem)
def test_a_clean_german_text_is_not_repaired(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert [date.repair for date in find_dates(text) if date.repair is not None] == []


def test_clean_german_dates_are_not_repaired() -> None:
    for seed in range(200):
        text = a_german_text(Random(seed)).text
        assert [date.repair for date in find_dates(text) if date.repair is not None] == [], text
