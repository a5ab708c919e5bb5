"""Questions with several right choices: what came before an event, or after it."""

from collections.abc import Sequence

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import MultipleQuestion
from studyapp.domain.when_words import words
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, order_facts
from studyapp.generate.desk import Desk
from studyapp.generate.explaining import explain_sides, other_citations
from studyapp.generate.ids import question_id
from studyapp.generate.likeness import are_alike

CHOICES = 4
REACH = 14


def ask_which_before(event: Event, desk: Desk) -> Candidate | None:
    """Return the question which of four events came before an event; or, as often, after it."""
    if not desk.can_name(event):
        return None
    around = [one for one in desk.pool.around(event, reach=REACH) if desk.can_key(one)]
    earlier = _drawn([one for one in around if one.when.certainly_before(event.when)], desk)
    later = _drawn([one for one in around if event.when.certainly_before(one.when)], desk)
    wants_earlier = desk.place(2) == 0
    right, wrong = (earlier, later) if wants_earlier else (later, earlier)
    count = 2 + desk.place(2)
    right, wrong = right[:count], wrong[: CHOICES - count]
    if len(right) < count or len(wrong) < CHOICES - count:
        return None
    asked = phrases.WHICH_BEFORE if wants_earlier else phrases.WHICH_AFTER
    question = MultipleQuestion(
        id=question_id(Recipe.WHICH_BEFORE, Kind.MULTIPLE, [*right, *wrong], event),
        passage=event.passage,
        recipe=Recipe.WHICH_BEFORE,
        stem=phrases.titled_stem(desk.rng.choice(asked), desk.telling(event)),
        events=(event.id, *(one.id for one in (*right, *wrong))),
        citation=event.citation,
        others=other_citations(event, [*right, *wrong]),
        explanation=explain_sides(event, right, wrong),
        choices=_choices(right, wrong, desk),
    )
    ones, others = (right, wrong) if wants_earlier else (wrong, right)
    facts = order_facts(ones, [event]) | order_facts([event], others)
    named = (event, *right, *wrong)
    return Candidate(question, named, facts, in_stems=(event,), in_keys=tuple(right))


def _drawn(events: Sequence[Event], desk: Desk) -> list[Event]:
    """Return events in a drawn order, no two of which read almost the same."""
    drawn: list[Event] = []
    for event in desk.rng.sample(events, len(events)):
        if not any(are_alike(event.title, other.title) for other in drawn):
            drawn.append(event)
    return drawn


def _choices(right: Sequence[Event], wrong: Sequence[Event], desk: Desk) -> tuple[Choice, ...]:
    choices = [
        Choice(one.title, right=is_right, matches=words(one.when))
        for events, is_right in ((right, True), (wrong, False))
        for one in events
    ]
    return tuple(desk.rng.sample(choices, len(choices)))
