"""How much of what kinds of damage leave is read as it was meant."""

from tests.extract.damaging import false_repairs, shares

OVER_ALL = 0.9
CLEAN = 300


def test_damaged_dates_are_read_as_they_were_meant() -> None:
    by_kind = shares(count=4, seed=20)

    assert len(by_kind) >= 10
    assert sum(by_kind.values()) / len(by_kind) >= OVER_ALL


def test_clean_dates_are_not_repaired() -> None:
    assert list(false_repairs(CLEAN, seed=5)) == []
