"""Questions what happened while something else went on."""

from collections.abc import Sequence

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import SingleQuestion
from studyapp.domain.when_words import words
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, Fact
from studyapp.generate.dating import is_surely_during
from studyapp.generate.desk import Desk
from studyapp.generate.distractors import fair_draw
from studyapp.generate.explaining import explain_dates, other_citations
from studyapp.generate.ids import question_id
from studyapp.generate.likeness import are_alike
from studyapp.generate.solver import plain

CHOICES = 4
FEWEST = 3
REACH = 14
_SHORTEST = 60
"""Days: of what went on for less, little else can be said to have been meanwhile."""


def ask_meanwhile(event: Event, desk: Desk) -> Candidate | None:
    """Return the question which of several events was while `event` went on."""
    if not _goes_on(event) or not desk.can_name(event):
        return None
    telling = desk.telling(event)
    if telling.clause is None:
        return None
    around = [one for one in desk.pool.around(event, reach=REACH) if desk.can_key(one)]
    inside = [one for one in around if is_surely_during(one.when, event.when)]
    if not inside:
        return None
    key = desk.rng.choice(inside)
    wrong = _drawn_outside(event, key, around, desk)
    if len(wrong) < FEWEST - 1:
        return None
    place = desk.place(len(wrong) + 1)
    choices = [Choice(one.title, right=False, matches=words(one.when)) for one in wrong]
    choices.insert(place, Choice(key.title, right=True, matches=words(key.when)))
    question = SingleQuestion(
        id=question_id(Recipe.MEANWHILE, Kind.SINGLE, [event, key]),
        passage=event.passage,
        recipe=Recipe.MEANWHILE,
        stem=phrases.titled_stem(desk.rng.choice(phrases.MEANWHILE), telling),
        events=(event.id, key.id),
        citation=event.citation,
        others=other_citations(event, [key]),
        explanation=explain_dates([event, key]),
        choices=tuple(choices),
    )
    fact: Fact = ("while", plain(event.title), plain(key.title))
    return Candidate(question, (event, key), frozenset({fact}), in_stems=(event,), in_keys=(key,))


def _drawn_outside(event: Event, key: Event, around: Sequence[Event], desk: Desk) -> list[Event]:
    """Return events that were certainly not while `event` went on."""
    outside = [
        one
        for one in around
        if not one.when.overlaps(event.when) and not are_alike(one.title, key.title)
    ]
    size = min(CHOICES - 1, len(outside))
    return fair_draw(
        lambda: desk.drawn(key, outside, size),
        text=lambda one: one.title,
        key=key.title,
        longest=desk.balance.wants_longest(),
    )


def _goes_on(event: Event) -> bool:
    when = event.when
    if when.is_vague or when.earliest is None or when.latest is None or not when.is_range:
        return False
    return when.latest - when.earliest >= _SHORTEST
