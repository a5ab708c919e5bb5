"""A question that has still to pass the proofs, and what it is judged against."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studyapp.domain.events import Event
from studyapp.domain.questions import Question
from studyapp.domain.texts import Passage
from studyapp.generate.solver import Chronicle, plain

Fact = tuple[str, ...]
"""What a question asks or tells: the date of an event, or that one came before another."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that is not shown yet.

    `events` are those that the key rests on, `facts` what asking it gives away, `phrase` the
    wording if it may be used but once a quiz. `in_stems` are the events that the stem names,
    `in_keys` those whose titles are right answers. A statement that holds or not is so many days
    `apart` from the other one that it might have been.
    """

    question: Question
    events: tuple[Event, ...]
    facts: frozenset[Fact]
    phrase: str | None = None
    in_stems: tuple[Event, ...] = ()
    in_keys: tuple[Event, ...] = ()
    apart: int | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What a candidate is judged against: the passage, its events, the quiz so far.

    `beside` are the questions of the quiz that a person wrote.
    """

    passage: Passage
    chronicle: Chronicle
    asked: Sequence[Candidate] = ()
    beside: Sequence[Question] = ()


def date_fact(event: Event) -> Fact:
    """Return the fact that an event has its date."""
    return title_fact(event.title)


def name_fact(title: str) -> Fact:
    """Return the fact that a title names somebody or a place; whoever sees the title knows it."""
    return ("named", plain(title))


def title_fact(title: str) -> Fact:
    """Return the fact that what has this title has its date."""
    return ("dated", plain(title))


def order_facts(first: Iterable[Event], then: Iterable[Event]) -> frozenset[Fact]:
    """Return the facts that each of `first` came before each of `then`."""
    later = [plain(event.title) for event in then]
    return frozenset(("before", plain(event.title), other) for event in first for other in later)
