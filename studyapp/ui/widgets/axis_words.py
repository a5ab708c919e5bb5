"""Words of an axis: what stands under its ticks, and the stretches of time above them."""

from functools import lru_cache

from studyapp.domain.points import Point, Precision
from studyapp.domain.when import When
from studyapp.domain.when_words import MONTHS, ordinal, words
from studyapp.timeline.axis import Context, Era, Step, Tick, Unit
from studyapp.ui.wording import tr


@lru_cache(maxsize=2000)
def year_words(year: int) -> str:
    """Return an astronomical year as people write it, also beyond the dates there can be."""
    if -9999 <= year <= 9999:
        return words(When.at(Point(precision=Precision.YEAR, year=year)))
    return str(year) if year > 0 else tr("{year} BC", year=1 - year)


def tick_words(step: Step, tick: Tick) -> str:
    """Return what stands under a tick; the context says the rest."""
    year, month, day = tick.date
    match step.unit:
        case Unit.MINUTE:
            return f"{tick.minutes // 60}:{tick.minutes % 60:02d}"
        case Unit.DAY | Unit.WEEK:
            return str(day)
        case Unit.MONTH:
            return tr(_MONTHS[month - 1])
        case Unit.YEAR:
            return year_words(year)


def context_words(context: Context) -> str:
    """Return the name of a stretch of time: "8 August 1945", "20th century", "BC"."""
    year, month, day = context.date
    match context.era:
        case Era.DAY:
            return f"{day} {tr(MONTHS[month - 1])} {year_words(year)}"
        case Era.MONTH:
            return f"{tr(MONTHS[month - 1])} {year_words(year)}"
        case Era.YEAR:
            return year_words(year)
        case Era.CENTURY:
            return _hundreds(year, 100, "{number} century")
        case Era.MILLENNIUM:
            return _hundreds(year, 1000, "{number} millennium")
        case Era.AGE:
            return tr("AD") if year > 0 else tr("BC")


def _hundreds(first_year: int, size: int, template: str) -> str:
    """Return the name of the century or millennium that begins with an astronomical year."""
    if first_year > 0:
        return tr(template, number=ordinal(first_year // size + 1))
    return tr(template + " BC", number=ordinal((1 - first_year) // size))


_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)
