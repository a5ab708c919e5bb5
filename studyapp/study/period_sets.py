"""The built-in periods of history, in the sets in which they are offered."""

from functools import cache

from studyapp.domain.period_sets import KnownPeriod, PeriodSet
from studyapp.extract.eras import known_eras

_ORDER = (
    *("World", "Ancient Near East", "Ancient Egypt", "Greece", "Rome"),
    *("Europe: ages", "Europe: states", "Britain"),
    *("China", "India", "Japan", "Asia: other realms", "Islamic world", "Africa", "Americas"),
    *("Wars before 1800", "Modern wars"),
)


@cache
def period_sets() -> tuple[PeriodSet, ...]:
    """Return the sets, from the whole world to single wars; a period may be in several."""
    found: dict[str, list[KnownPeriod]] = {name: [] for name in _ORDER}
    for known in known_eras():
        for name in known.sets:
            found[name].append(known.period)
    return tuple(
        PeriodSet(name, tuple(sorted(periods, key=lambda each: each.era.when.sort_key)))
        for name, periods in found.items()
    )
