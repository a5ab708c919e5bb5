"""What the makers of one quiz share."""

import random
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain, groupby

from studyapp.domain.difficulty import ANY_LEVEL, Levels
from studyapp.domain.events import DateExpression, Event, EventId
from studyapp.domain.packs import WantedQuestions
from studyapp.domain.questions import (
    Question,
    QuestionId,
    SingleQuestion,
)
from studyapp.generate.agenda import Agenda
from studyapp.generate.balance import Balance
from studyapp.generate.candidates import Candidate, Fact, date_fact
from studyapp.generate.clauses import Clause, Telling, clause_of
from studyapp.generate.confusions import Confusions, drawn_mixed, mixed_first
from studyapp.generate.pool import Pool
from studyapp.generate.proofs.not_given_away import says
from studyapp.generate.solver import plain

_LOOKED_AT = 100_000
"""So much of a passage tells which first words of titles are names."""
_RARE, _COMMON_SHARE = 3, 8
"""A name is common if it stands in more titles than this, and in more than this share of them."""

_LONGEST_RUN = 4
_ORDERS = 12
"""So many orders are drawn at most to find one without a long run."""

OtherNames = Callable[[str], Sequence[str]]
"""Tells what somebody or something is also called."""


def no_others(_name: str) -> Sequence[str]:
    """Return nothing: no other names are known."""
    return ()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known besides the events.

    `beside` are the questions of the quiz that a person wrote. `other_names` are right where a name
    is asked for. `dates` are those of the passage, at the places that events name.
    `left_out` are the questions never to be asked. Questions are to be of these `levels`, and not
    on events whose titles, as `plain` has them, are `told` in other questions. What was
    `confused` before is offered again. The fullest of so many `tries` is taken. `wanted` says by
    which recipe to ask, and of which events; None leaves that open.
    """

    beside: Sequence[Question] = ()
    other_names: OtherNames = no_others
    dates: Sequence[DateExpression] = ()
    left_out: Set[QuestionId] = frozenset()
    levels: Levels = ANY_LEVEL
    told: frozenset[str] = frozenset()
    confused: Confusions = field(default_factory=dict)
    tries: int = 8
    wanted: WantedQuestions | None = None

    def takes(self, event: Event) -> bool:
        """Return whether questions may be made of an event."""
        return self.wanted is None or self.wanted.takes(event)


class Desk:
    """The pool, the chance, what else is known, and what the quiz has used up so far."""

    def __init__(self, pool: Pool, rng: random.Random, known: Known | None = None) -> None:
        self.pool = pool
        self.rng = rng
        self.known = known or Known()
        self.balance = Balance(rng)
        self.asked: list[Candidate] = []
        self.facts: set[Fact] = set()
        self.people = frozenset(name for event in pool.by_time for name in event.people)
        self._agenda = Agenda(pool.by_time)
        self._in_stems: set[EventId] = set()
        self._in_keys: set[EventId] = set()
        self._phrases: set[str] = set()
        self._places: dict[int, list[int]] = {}
        self._clauses: dict[str, Clause | None] = {}
        self._common: dict[tuple[str, ...], bool] = {}
        self._lent: tuple[int, int] | None = None

    def cleared(self, rng: random.Random) -> "Desk":
        """Return a desk for another try at the same quiz, with nothing used up."""
        return Desk(self.pool, rng, self.known)

    def keep(self, candidate: Candidate) -> None:
        """Take a candidate into the quiz."""
        self.asked.append(candidate)
        self._lent = None
        self.facts |= candidate.facts
        self._agenda.keep(candidate)
        self._in_stems.update(event.id for event in candidate.in_stems)
        self._in_keys.update(event.id for event in candidate.in_keys)
        if candidate.phrase is not None:
            self._phrases.add(candidate.phrase)
        self.balance.keep(candidate)

    def drawn(self, event: Event, others: Sequence[Event], size: int) -> list[Event]:
        """Return `size` events as wrong choices for one, what was taken for it before included."""
        return drawn_mixed(event, others, size, confused=self.known.confused, rng=self.rng)

    def shuffled(self, event: Event, others: Sequence[Event]) -> list[Event]:
        """Return events by chance, but first what was mixed up with `event` before."""
        mixed = self.rng.sample(others, len(others))
        return mixed_first(event, mixed, self.known.confused)

    def taken_for(self, event: Event) -> Sequence[str]:
        """Return what was taken for an event or for its date before, the oftenest first."""
        return self.known.confused.get(plain(event.title), ())

    def has_turn(self, candidate: Candidate) -> bool:
        """Return whether a candidate can be asked before every verdict that tells its answer."""
        return self._agenda.fits(candidate)

    def in_turn(self) -> tuple[Candidate, ...]:
        """Return the candidates of the quiz in the order in which they are to be asked.

        The key is never in one place more than a few times in a row, if any order has it so.
        """
        orders = (self._agenda.in_turn(self.rng) for _ in range(_ORDERS))
        first = next(orders)
        return next((each for each in chain([first], orders) if _run(each) <= _LONGEST_RUN), first)

    def can_ask_when(self, event: Event) -> bool:
        """Return whether a stem may name an event and ask for its date."""
        return self.can_name(event) and date_fact(event) not in self.facts

    def can_name(self, event: Event) -> bool:
        """Return whether a stem may name an event: its title is no key of this quiz."""
        return event.id not in self._in_keys

    def can_hide(self, event: Event) -> bool:
        """Return whether a name in a title may be asked for: no stem and no key has shown it."""
        return event.id not in self._in_keys and event.id not in self._in_stems

    def is_common(self, names: Sequence[str]) -> bool:
        """Return whether a name stands in so many titles that asking for it would leave few."""
        key = tuple(names)
        if key not in self._common:
            titles = [event.title for event in self.pool.by_time]
            having = sum(any(says(title, name) for name in names) for title in titles)
            self._common[key] = having > max(_RARE, len(titles) // _COMMON_SHARE)
        return self._common[key]

    def can_key(self, event: Event) -> bool:
        """Return whether a title may be a key: it stands in no stem of this quiz."""
        return event.id not in self._in_stems

    def telling(self, event: Event) -> Telling:
        """Return the words by which a stem names an event: a clause, else its quoted title."""
        title = event.title
        if title not in self._clauses:
            self._clauses[title] = clause_of(title, self.pool.passage.text[:_LOOKED_AT])
        return Telling(title, self._clauses[title])

    def place(self, choices: int) -> int:
        """Return where the next key goes; over the quiz every place comes up equally often.

        The place of a candidate that was not kept goes to the next one.
        """
        if self._lent is not None:
            size, place = self._lent
            self._places[size].append(place)
        places = self._places.setdefault(choices, [])
        if not places:
            places.extend(self.rng.sample(range(choices), choices))
        self._lent = (choices, places.pop())
        return self._lent[1]

    def fresh(self, phrases: Sequence[str]) -> str | None:
        """Return a phrase that the quiz has not used yet, None if there is none left."""
        left = [phrase for phrase in phrases if phrase not in self._phrases]
        return self.rng.choice(left) if left else None


def _run(candidates: Sequence[Candidate]) -> int:
    """Return how often at most the key of a choice is in one place in a row."""
    places = [
        next(place for place, choice in enumerate(each.question.choices) if choice.right)
        for each in candidates
        if isinstance(each.question, SingleQuestion)
    ]
    return max((len([*same]) for _place, same in groupby(places)), default=0)
