"""How often a date of its kind is right: the shares measured on texts with dates set by hand."""

from typing import Final

from studyapp.domain.events import Basis
from studyapp.extract.mentions import Mention, Unit

_STATED: Final = 0.99
_CARRIED: Final = 0.96
_SEASON: Final = 0.72
_HOUR: Final = 0.8
_NEAR: Final = 0.93
_YEARS: Final = 0.84
_TOWARD: Final = 0.6
_SHORT: Final = (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH)


def confidence(mention: Mention, basis: Basis) -> float:
    """Return how sure a date is, 0 to 1; a doubtful repair leaves less of it."""
    return round(_share(mention, basis) * mention.sureness, 2)


def _share(mention: Mention, basis: Basis) -> float:
    match basis:
        case Basis.STATED:
            return _STATED
        case Basis.CARRIED:
            return _carried(mention)
        case _:
            return _relative(mention)


def _carried(mention: Mention) -> float:
    """Return the share of dates that take a part from another; one of a list hardly errs."""
    if mention.lender is None and mention.season is not None:
        return _SEASON
    return _HOUR if mention.hour is not None and mention.day is None else _CARRIED


def _relative(mention: Mention) -> float:
    if mention.toward:
        return _TOWARD
    return _NEAR if mention.shift is not None and mention.shift.unit in _SHORT else _YEARS
