"""Questions that ask for a name in the title of an event: who did it, and where it was."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.domain.called import short_name, without_rank
from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import ShortQuestion
from studyapp.domain.word_sets import word_set
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, name_fact
from studyapp.generate.clauses import Clause
from studyapp.generate.dating import asked_date, at_date
from studyapp.generate.desk import Desk, OtherNames, no_others
from studyapp.generate.explaining import explain_words
from studyapp.generate.ids import question_id

_PLACE = re.compile(r" (?:in|at|near) (?:the )?(?P<place>[^\W\d_][^,;:]*)$")
ENOUGH = 3
"""Words of what somebody did that tell it from other deeds; behind fewer stands the date."""
_TELLS_NOTHING = word_set("a an the his her its their")


@dataclass(frozen=True, slots=True)
class Named:
    """A name as the title has it, what else is right, and the words of the title without it."""

    name: str
    accept: tuple[str, ...]
    rest: str

    @property
    def keys(self) -> tuple[str, ...]:
        """Return all that is right."""
        return self.name, *self.accept


def ask_who(event: Event, desk: Desk) -> Candidate | None:
    """Return the question who did what an event tells, or to whom it was done."""
    clause, rivals = desk.telling(event).clause, desk.people
    found = subject_named(event, clause, desk.known.other_names, rivals)
    deed = None if found is None else dated_deed(found.rest, event)
    if found is None or deed is None or not desk.can_hide(event) or desk.is_common(found.keys):
        return None
    stem = desk.rng.choice(phrases.WHO).format(deed=deed)
    return _asked(event, Recipe.WHO, stem, found)


def ask_where(event: Event, desk: Desk) -> Candidate | None:
    """Return the question where an event was, if its title ends with the place."""
    clause = desk.telling(event).clause
    found = place_named(event, clause, desk.known.other_names)
    if clause is None or found is None or not desk.can_hide(event):
        return None
    if desk.is_common(found.keys):
        return None
    cut = len(event.title) - len(found.rest)
    stem = desk.rng.choice(phrases.WHERE).format(asked=clause.asked[:-cut])
    return _asked(event, Recipe.WHERE, stem, found)


def subject_named(
    event: Event,
    clause: Clause | None,
    other_names: OtherNames = no_others,
    people: Iterable[str] = (),
) -> Named | None:
    """Return the person that is the whole subject of a title, None if it is somebody else.

    A name for short is right as well, unless one of the other `people` is called so too.
    """
    if clause is None or not event.people:
        return None
    known, words = event.people[0], clause.subject.split()
    others = other_names(known)
    is_named = set(without_rank(words)) <= set(known.split()) or clause.subject in others
    if not is_named or not words[-1][:1].isupper():
        return None
    short = short_name(known)
    is_shared = any(other != known and short_name(other) == short for other in people)
    forms = (known, *([] if short is None or is_shared else [short]), *others)
    accept = tuple(form for form in forms if form != clause.subject and form[:1].isalpha())
    return Named(clause.subject, tuple(dict.fromkeys(accept)), clause.predicate)


def place_named(
    event: Event, clause: Clause | None, other_names: OtherNames = no_others
) -> Named | None:
    """Return the place that a title ends with, None if it ends with something else."""
    end = _PLACE.search(event.title)
    if clause is None or end is None or not clause.asked.endswith(end.group()):
        return None
    place = end["place"]
    if place not in event.places:
        return None
    return Named(place, tuple(other_names(place)), event.title[: end.start()])


def dated_deed(deed: str, event: Event) -> str | None:
    """Return what somebody did, with its date where it is told in too few words.

    "Took the town" could be of many a town.
    """
    if sum(word not in _TELLS_NOTHING for word in deed.split()) >= ENOUGH:
        return deed
    date = asked_date(event)
    return None if date is None else f"{deed} {at_date(date)}"


def _asked(event: Event, recipe: Recipe, stem: str, found: Named) -> Candidate:
    question = ShortQuestion(
        id=question_id(recipe, Kind.SHORT, [event]),
        passage=event.passage,
        recipe=recipe,
        stem=stem,
        events=(event.id,),
        citation=event.citation,
        explanation=explain_words(event),
        answer=found.name,
        accept=found.accept,
    )
    return Candidate(question, (event,), frozenset({name_fact(event.title)}), in_stems=(event,))
