"""Questions that put several events at their dates: on the timeline, or each to one of a few."""

import random
from collections.abc import Iterator, Sequence
from itertools import islice

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.questions import MatchQuestion, TimelineQuestion
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, Fact, date_fact
from studyapp.generate.dating import asked_date, shape, style
from studyapp.generate.desk import Desk
from studyapp.generate.distractors import chain
from studyapp.generate.explaining import explain_dates, other_citations
from studyapp.generate.ids import question_id
from studyapp.generate.near_dates import near_dates

PLACED = 3
PAIRS = 4
FEWEST_PAIRS = 3
REACH = 14
_NEAR = 4


def ask_on_timeline(event: Event, desk: Desk) -> Candidate | None:
    """Return the question where three events belong on the timeline."""
    phrase = desk.fresh(phrases.ON_TIMELINE)
    if phrase is None or asked_date(event) is None or not desk.can_ask_when(event):
        return None
    others = (other for other, _date in _dated_around(event, desk))
    items = _in_time(chain(event, others, PLACED))
    if len(items) < PLACED:
        return None
    shown = desk.rng.sample(items, len(items))
    question = TimelineQuestion(
        id=question_id(Recipe.TIMELINE, Kind.TIMELINE, items),
        passage=event.passage,
        recipe=Recipe.TIMELINE,
        stem=phrases.counted_stem(phrase, len(items)),
        events=tuple(item.id for item in items),
        citation=items[0].citation,
        others=other_citations(items[0], items[1:]),
        explanation=explain_dates(items),
        items=tuple(OrderItem(item.title, asked_date(item)) for item in shown),
    )
    return Candidate(question, tuple(items), _facts(items), phrase)


def ask_match(event: Event, desk: Desk) -> Candidate | None:
    """Return the question which of some dates, one too many, belongs to which event."""
    phrase, date = desk.fresh(phrases.MATCH), asked_date(event)
    if phrase is None or date is None or not desk.can_ask_when(event):
        return None
    alike = [pair for pair in _dated_around(event, desk) if _alike(pair[1], date)]
    items = _in_time(chain(event, (other for other, _date in alike), PAIRS))
    dates = {item.title: date for item in items if (date := asked_date(item)) is not None}
    extra = _extra(list(dates.values()), [told for _other, told in alike], desk.rng)
    if len(items) < FEWEST_PAIRS or extra is None:
        return None
    shown = desk.rng.sample(items, len(items))
    rights = sorted([*dates.values(), extra], key=lambda when: when.sort_key)
    question = MatchQuestion(
        id=question_id(Recipe.MATCH, Kind.MATCH, items),
        passage=event.passage,
        recipe=Recipe.MATCH,
        stem=phrases.counted_stem(phrase, len(items)),
        events=tuple(item.id for item in items),
        citation=items[0].citation,
        others=other_citations(items[0], items[1:]),
        explanation=explain_dates(items),
        lefts=tuple(item.title for item in shown),
        answers=tuple(words(dates[item.title]) for item in shown),
        rights=tuple(map(words, rights)),
    )
    return Candidate(question, tuple(items), _facts(items), phrase)


def _dated_around(event: Event, desk: Desk) -> Iterator[tuple[Event, When]]:
    """Yield the events around one whose dates may still be asked for, with those, as drawn."""
    around = desk.pool.around(event, reach=REACH)
    for other in desk.shuffled(event, around):
        date = asked_date(other)
        if date is not None and desk.can_ask_when(other):
            yield other, date


def _alike(one: When, other: When) -> bool:
    same_form = one.precision is other.precision and one.is_range == other.is_range
    return same_form and shape(one) is shape(other) and style(one) == style(other)


def _extra(dates: Sequence[When], told: Sequence[When], rng: random.Random) -> When | None:
    """Return a date of the same form that none of the events has: one of the passage, or near."""
    later = rng.random() < 0.5
    near = list(islice(near_dates(dates[-1 if later else 0], later=later), _NEAR))
    for date in (*told, *rng.sample(near, len(near))):
        if not any(date.overlaps(other) for other in dates):
            return date
    return None


def _in_time(events: Sequence[Event]) -> list[Event]:
    return sorted(events, key=lambda one: one.when.sort_key)


def _facts(events: Sequence[Event]) -> frozenset[Fact]:
    return frozenset(map(date_fact, events))
