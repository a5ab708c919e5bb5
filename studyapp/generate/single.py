"""Questions with one right choice: when it was, what happened then, which came first."""

from collections.abc import Callable, Sequence

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import SingleQuestion
from studyapp.domain.when_words import words
from studyapp.generate import phrases
from studyapp.generate.anchors import worded
from studyapp.generate.candidates import Candidate, date_fact, order_facts
from studyapp.generate.date_choices import date_choices
from studyapp.generate.dating import asked_date
from studyapp.generate.desk import Desk
from studyapp.generate.distractors import chain, fair_draw, other_events
from studyapp.generate.explaining import explain_date, explain_event, explain_first, other_citations
from studyapp.generate.ids import question_id

CHOICES = 4
FEWEST = 3
REACH = 14


def ask_when(event: Event, desk: Desk) -> Candidate | None:
    """Return the question when an event was, with dates to choose from in rising order."""
    date = asked_date(event)
    if date is None or not desk.can_ask_when(event):
        return None
    earlier = desk.place(CHOICES)
    choices = date_choices(
        Choice(words(date), right=True, matches=event.title),
        date,
        desk.pool.around(event, reach=REACH),
        places=(earlier, CHOICES - 1 - earlier),
        taken=desk.taken_for(event),
        rng=desk.rng,
    )
    if choices is None:
        return None
    question = SingleQuestion(
        id=question_id(Recipe.WHEN, Kind.SINGLE, [event]),
        passage=event.passage,
        recipe=Recipe.WHEN,
        stem=phrases.when_stem(desk.rng.choice(phrases.WHEN), desk.telling(event), date),
        events=(event.id,),
        citation=event.citation,
        explanation=explain_date(event),
        choices=choices,
    )
    return Candidate(question, (event,), frozenset({date_fact(event)}), in_stems=(event,))


def ask_what_happened(event: Event, desk: Desk) -> Candidate | None:
    """Return the question which of several events was at a date."""
    date = asked_date(event)
    if date is None or date_fact(event) in desk.facts or not desk.can_key(event):
        return None
    others = other_events(event, date, desk.pool.around(event, reach=REACH))
    size = min(CHOICES - 1, len(others))
    wrong = _fair_events(event, lambda: desk.drawn(event, others, size), desk)
    if len(wrong) < FEWEST - 1:
        return None
    question = SingleQuestion(
        id=question_id(Recipe.WHAT_HAPPENED, Kind.SINGLE, [event]),
        passage=event.passage,
        recipe=Recipe.WHAT_HAPPENED,
        stem=phrases.what_stem(desk.rng.choice(phrases.what_phrases(date)), date),
        events=(event.id,),
        citation=event.citation,
        explanation=explain_event(event),
        choices=_event_choices(event, wrong, desk),
    )
    return Candidate(question, (event,), frozenset({date_fact(event)}), in_keys=(event,))


def ask_which_first(event: Event, desk: Desk) -> Candidate | None:
    """Return the question which of several events came first; `event` did."""
    if not desk.can_key(event):
        return None
    around = desk.pool.around(event, reach=REACH)
    later = [other for other in around if event.when.certainly_before(other.when)]
    others = _fair_events(event, lambda: _drawn_chain(event, later, desk), desk)
    earlier = [other for other in around if other.when.certainly_before(event.when)]
    wording = worded(phrases.WHICH_FIRST, phrases.WHICH_FIRST_AFTER, earlier, desk)
    if len(others) < FEWEST - 1 or wording is None:
        return None
    question = SingleQuestion(
        id=question_id(Recipe.WHICH_FIRST, Kind.SINGLE, [event, *others], wording.anchor),
        passage=event.passage,
        recipe=Recipe.WHICH_FIRST,
        stem=wording.stem(len(others) + 1),
        events=tuple(one.id for one in (event, *others, *wording.anchors)),
        citation=event.citation,
        explanation=explain_first(event, others),
        others=other_citations(event, (*others, *wording.anchors)),
        choices=_event_choices(event, desk.rng.sample(others, len(others)), desk),
    )
    facts = order_facts([event], others) | order_facts(wording.anchors, [event, *others])
    return Candidate(
        question,
        (event, *others, *wording.anchors),
        facts,
        wording.once,
        in_stems=wording.anchors,
        in_keys=(event,),
    )


def _drawn_chain(event: Event, later: Sequence[Event], desk: Desk) -> list[Event]:
    """Return events that came after `event` one by one, in the order of time."""
    _event, *others = chain(event, desk.shuffled(event, later), CHOICES)
    return sorted(others, key=lambda other: other.when.sort_key)


def _fair_events(event: Event, draw: Callable[[], list[Event]], desk: Desk) -> list[Event]:
    longest = desk.balance.wants_longest()
    return fair_draw(draw, text=lambda other: other.title, key=event.title, longest=longest)


def _event_choices(event: Event, wrong: Sequence[Event], desk: Desk) -> tuple[Choice, ...]:
    """Return the choices with the key where the quiz wants it."""
    place = desk.place(len(wrong) + 1)
    others = [Choice(one.title, right=False, matches=words(one.when)) for one in wrong]
    key = Choice(event.title, right=True, matches=words(event.when))
    return (*others[:place], key, *others[place:])
