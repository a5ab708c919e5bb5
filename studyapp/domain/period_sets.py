"""Periods of history that a person can have shown behind any events, in sets."""

from dataclasses import dataclass

from studyapp.domain.packs import Era


@dataclass(frozen=True, slots=True)
class KnownPeriod:
    """A period, the region that it is of, and where its bounds are debated, empty if nowhere."""

    era: Era
    region: str
    debated: str = ""


@dataclass(frozen=True, slots=True)
class PeriodSet:
    """Periods that belong together, earliest first."""

    name: str
    periods: tuple[KnownPeriod, ...]
