"""Sentences with gaps: what happened and when, with a name and the date left out."""

from collections.abc import Callable

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.question_pieces import Gap
from studyapp.domain.questions import ClozeQuestion
from studyapp.domain.when_words import words
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, date_fact, name_fact
from studyapp.generate.dating import Shape, asked_date, shape
from studyapp.generate.desk import Desk
from studyapp.generate.explaining import explain_event
from studyapp.generate.ids import question_id
from studyapp.generate.names import ENOUGH, Named, place_named, subject_named

REACH = 14
WRONG = 3
_FEWEST_WRONG = 2
_LOOKED_AT = 100_000
"""So much of a passage tells behind which words its places stand."""


def ask_gaps(event: Event, desk: Desk) -> Candidate | None:
    """Return a title and its date with gaps for the date and, if it has one, for a name."""
    date, telling = asked_date(event), desk.telling(event)
    if date is None or telling.clause is None or shape(date) is Shape.RANGE:
        return None
    if not desk.can_ask_when(event) or not desk.can_hide(event):
        return None
    person = subject_named(event, telling.clause, desk.known.other_names, desk.people)
    place = place_named(event, telling.clause, desk.known.other_names)
    found = person or place
    if found is None or len(found.rest.split()) < ENOUGH or desk.is_common(found.keys):
        return None
    name = _name_gap(found, event, desk, is_person=person is not None)
    title = (
        event.title.replace(found.name, f"[[{name.name}]]", 1)
        if person is not None
        else f"[[{name.name}]]".join(event.title.rsplit(found.name, 1))
    )
    question = ClozeQuestion(
        id=question_id(Recipe.GAPS, Kind.CLOZE, [event]),
        passage=event.passage,
        recipe=Recipe.GAPS,
        stem=phrases.gap_stem(desk.rng.choice(phrases.GAPS), title, date),
        events=(event.id,),
        citation=event.citation,
        explanation=explain_event(event),
        gaps=(name, Gap(name="date", answer=words(date), when=date)),
    )
    facts = frozenset({name_fact(event.title), date_fact(event)})
    return Candidate(question, (event,), facts, in_stems=(event,))


def _name_gap(found: Named, event: Event, desk: Desk, *, is_person: bool) -> Gap:
    """Return the gap for a name: to be picked if the passage has other names, else to be typed."""
    around = desk.pool.around(event, reach=REACH)
    fits = (lambda _name: True) if is_person else _after_the_same(found, event, desk)
    other = {
        name
        for one in around
        for name in (one.people if is_person else one.places)
        if not set(name.split()) & set(found.name.split()) and name not in event.title
        if fits(name)
    }
    is_shared = any(
        name != found.name and name.split()[-1:] == [found.name]
        for one in around
        for name in one.people
    )
    drawn = desk.rng.sample(sorted(other), min(WRONG, len(other)))
    kind = "person" if is_person else "place"
    if len(drawn) < _FEWEST_WRONG or is_shared:
        return Gap(name=kind, answer=found.name, accept=found.accept)
    shown = [found.name, *drawn]
    return Gap(name=kind, answer=found.name, shown=tuple(desk.rng.sample(shown, len(shown))))


def _after_the_same(found: Named, event: Event, desk: Desk) -> Callable[[str], bool]:
    """Return what tells whether the passage has a place behind the same word, such as "at"."""
    before = event.title[len(found.rest) :].split(found.name)[0]
    text = desk.pool.passage.text[:_LOOKED_AT]
    return lambda name: f"{before}{name}" in text
