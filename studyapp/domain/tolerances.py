"""How far off a date may be."""

from dataclasses import dataclass
from enum import StrEnum


class DateUnit(StrEnum):
    """The steps in which a tolerance counts."""

    DAY = "d"
    MONTH = "m"
    YEAR = "y"


@dataclass(frozen=True, slots=True)
class DateTolerance:
    """So many days, months or years to either side; `10y` in a pack."""

    count: int
    unit: DateUnit

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(f"no tolerance: {self.count}")

    def __str__(self) -> str:
        return f"{self.count}{self.unit}"


@dataclass(frozen=True, slots=True)
class PartialCredit:
    """What a date within `within` is worth, 0 to 1."""

    within: DateTolerance
    score: float
