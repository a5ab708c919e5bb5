"""Statements that hold or do not; a false one differs from the truth in one thing."""

import random
import re
from itertools import islice

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import TrueFalseQuestion
from studyapp.domain.when import When
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, date_fact, order_facts
from studyapp.generate.clauses import Clause
from studyapp.generate.dating import asked_date, shape, style
from studyapp.generate.desk import Desk
from studyapp.generate.explaining import explain_date, explain_dates, other_citations
from studyapp.generate.ids import question_id
from studyapp.generate.near_dates import near_dates

REACH = 14
_NEAREST = 4
_NEAR = 5
_BORN, _DIED = re.compile(r"was born\b"), re.compile(r"(?:died|was buried)\b")


def ask_claim_date(event: Event, desk: Desk) -> Candidate | None:
    """Return the statement that an event was at its date, or at another one like it."""
    date = asked_date(event)
    if date is None or not desk.can_ask_when(event):
        return None
    is_true = desk.place(2) == 0
    said = date if is_true else _other_date(event, date, desk, desk.rng)
    if said is None:
        return None
    question = TrueFalseQuestion(
        id=question_id(Recipe.CLAIM_DATE, Kind.TRUEFALSE, [event]),
        passage=event.passage,
        recipe=Recipe.CLAIM_DATE,
        stem=phrases.claim_stem(desk.telling(event), said, desk.rng),
        events=(event.id,),
        citation=event.citation,
        explanation=explain_date(event),
        is_true=is_true,
    )
    return Candidate(
        question,
        (event,),
        frozenset({date_fact(event)}),
        in_stems=(event,),
        apart=_days(date, _twin(event, date, desk) if is_true else said),
    )


def ask_claim_before(event: Event, desk: Desk) -> Candidate | None:
    """Return the statement that an event came before another one, or the other way round."""
    later = [
        other
        for other in desk.pool.around(event, reach=REACH)
        if event.when.certainly_before(other.when) and desk.can_name(other)
        if not _is_plain(desk.telling(event).clause, desk.telling(other).clause)
    ]
    if not later or not desk.can_name(event):
        return None
    other = desk.rng.choice(later)
    is_true = desk.place(2) == 0
    pair = (event, other) if is_true else (other, event)
    question = TrueFalseQuestion(
        id=question_id(Recipe.CLAIM_BEFORE, Kind.TRUEFALSE, [event, other]),
        passage=event.passage,
        recipe=Recipe.CLAIM_BEFORE,
        stem=phrases.order_stem(desk.telling(pair[0]), desk.telling(pair[1]), desk.rng),
        events=(event.id, other.id),
        citation=event.citation,
        others=other_citations(event, [other]),
        explanation=explain_dates([event, other]),
        is_true=is_true,
    )
    return Candidate(
        question,
        (event, other),
        order_facts([event], [other]),
        in_stems=(event, other),
        apart=_days(event.when, other.when),
    )


def _is_plain(first: Clause | None, second: Clause | None) -> bool:
    """Return whether nobody could take it the other way round: birth first, and death last."""
    if first is None or second is None:
        return False
    is_one_life = set(first.subject.split()) & set(second.subject.split()) - {"the", "a", "of"}
    is_end = _BORN.match(first.predicate) or _DIED.match(second.predicate)
    return bool(is_one_life and is_end)


def _twin(event: Event, date: When, desk: Desk) -> When | None:
    """Return what a true statement might have said, by a chance of its own: always the same."""
    return _other_date(event, date, desk, random.Random(event.id))  # noqa: S311 - no secrets


def _days(one: When, other: When | None) -> int | None:
    if other is None or one.earliest is None or other.earliest is None:
        return None
    return abs(one.earliest - other.earliest)


def _other_date(event: Event, date: When, desk: Desk, rng: random.Random) -> When | None:
    """Return a date that the event had not: of something else in the passage, or a near one."""
    around = desk.pool.around(event, reach=REACH)
    told = [near for other in around if (near := asked_date(other)) is not None]
    rivals = [near for near in told if _is_rival(near, date)]
    nearest = sorted(rivals, key=lambda near: abs(near.sort_key[0] - date.sort_key[0]))[:_NEAREST]
    made = [
        near for later in (False, True) for near in islice(near_dates(date, later=later), _NEAR)
    ]
    drawn = nearest if nearest and rng.random() < 0.5 else made or nearest
    return rng.choice(drawn) if drawn else None


def _is_rival(near: When, date: When) -> bool:
    alike = shape(near) is shape(date) and style(near) == style(date)
    return alike and not near.overlaps(date)
