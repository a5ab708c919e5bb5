"""Questions how long it was from one event to another."""

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import NumberQuestion
from studyapp.domain.when import Precision, When
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, Fact
from studyapp.generate.dating import asked_date
from studyapp.generate.desk import Desk
from studyapp.generate.explaining import explain_dates, other_citations
from studyapp.generate.ids import question_id
from studyapp.generate.solver import plain

REACH = 14
_FEWEST = 2
_MOST_DAYS = 45
_MOST_YEARS = 400


def ask_how_long(event: Event, desk: Desk) -> Candidate | None:
    """Return the question how many days or years lay between an event and a later one."""
    around = desk.pool.around(event, reach=REACH)
    if not desk.can_name(event):
        return None
    for other in desk.rng.sample(around, len(around)):
        found = _between(event, other) if desk.can_name(other) else None
        if found is not None:
            return _asked(event, other, *found, desk)
    return None


def _asked(event: Event, other: Event, count: int, unit: str, desk: Desk) -> Candidate:
    question = NumberQuestion(
        id=question_id(Recipe.HOW_LONG, Kind.NUMBER, [event, other]),
        passage=event.passage,
        recipe=Recipe.HOW_LONG,
        stem=phrases.length_stem(desk.telling(event), desk.telling(other), unit, desk.rng),
        events=(event.id, other.id),
        citation=event.citation,
        others=other_citations(event, [other]),
        explanation=explain_dates([event, other]),
        value=float(count),
        unit=unit,
    )
    fact: Fact = ("between", plain(event.title), plain(other.title))
    return Candidate(question, (event, other), frozenset({fact}), in_stems=(event, other))


def _between(event: Event, other: Event) -> tuple[int, str] | None:
    """Return how many days or years after an event another one was, None where that is unsure.

    Years are those of the calendar. Where both dates are finer, as many whole years must have gone
    by: from November 1848 to February 1849 is neither one year nor none.
    """
    one, two = asked_date(event), asked_date(other)
    if one is None or two is None or one.is_range or two.is_range:
        return None
    if not one.certainly_before(two) or one.calendar is not two.calendar:
        return None
    days = _days(one, two)
    if days is not None:
        return (days, "days") if days >= _FEWEST else None
    years = _years(one, two)
    return None if years is None else (years, "years")


def _days(one: When, two: When) -> int | None:
    if one.precision is not Precision.DAY or two.precision is not Precision.DAY:
        return None
    days = (two.earliest or 0) - (one.earliest or 0)
    return days if days <= _MOST_DAYS else None


def _years(one: When, two: When) -> int | None:
    first, last = one.start, two.start
    if first is None or last is None or one.precision is not two.precision:
        return None
    if one.precision not in (Precision.YEAR, Precision.MONTH, Precision.DAY):
        return None
    years = last.year - first.year
    part = (last.month or 0, last.day or 0)
    is_whole = one.precision is Precision.YEAR or part > (first.month or 0, first.day or 0)
    return years if is_whole and _FEWEST <= years <= _MOST_YEARS else None
