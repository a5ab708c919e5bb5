"""In which turn questions are asked, so that no verdict tells what is asked after it."""

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush
from itertools import combinations

from studyapp.domain.events import Event
from studyapp.domain.kinds import Recipe
from studyapp.domain.questions import Question, SingleQuestion
from studyapp.domain.texts import Span
from studyapp.generate.candidates import Candidate, Fact, name_fact, order_facts, title_fact


class Agenda:
    """Candidates of a quiz and what their verdicts tell; what is asked comes before it is told.

    A verdict dates the events that the question rests on, those in the same sentences, which are
    quoted, and the wrong choices, one of which may have been picked.
    """

    def __init__(self, events: Iterable[Event]) -> None:
        self._quoted: dict[Span, list[Event]] = defaultdict(list)
        for event in events:
            self._quoted[event.citation.span].append(event)
        self._kept: list[Candidate] = []
        self._told: list[frozenset[Fact]] = []
        self._askers: dict[Fact, set[int]] = defaultdict(set)
        self._tellers: dict[Fact, set[int]] = defaultdict(set)

    def fits(self, candidate: Candidate) -> bool:
        """Return whether there is a turn for a candidate: before all that tell what it asks."""
        before = self._places(self._askers, self.told_by(candidate))
        after = self._places(self._tellers, candidate.facts)
        seen = set(after)
        waiting = list(after)
        while waiting and not before & seen:
            new = self._after(waiting.pop()) - seen
            seen |= new
            waiting += new
        return not before & seen

    def keep(self, candidate: Candidate) -> None:
        """Take a candidate in."""
        place = len(self._kept)
        self._kept.append(candidate)
        self._told.append(self.told_by(candidate))
        for fact in candidate.facts:
            self._askers[fact].add(place)
        for fact in self._told[place]:
            self._tellers[fact].add(place)

    def in_turn(self, rng: random.Random) -> tuple[Candidate, ...]:
        """Return the candidates so that nothing is told before it is asked, else in any order."""
        drawn = rng.sample(range(len(self._kept)), len(self._kept))
        missing = [len(self._before(place)) for place in range(len(self._kept))]
        ready = [(drawn[place], place) for place, count in enumerate(missing) if not count]
        heapify(ready)
        turns: list[int] = []
        while ready:
            _turn, place = heappop(ready)
            turns.append(place)
            for later in self._after(place):
                missing[later] -= 1
                if not missing[later]:
                    heappush(ready, (drawn[later], later))
        return tuple(self._kept[place] for place in turns)

    def told_by(self, candidate: Candidate) -> frozenset[Fact]:
        """Return the facts that the verdict on a candidate may tell."""
        spans = {event.citation.span for event in candidate.events}
        quoted = [event for span in spans for event in self._quoted.get(span, ())]
        seen = {event.title for event in (*candidate.events, *quoted)}
        dated = {title_fact(title) for title in seen}
        named = {name_fact(title) for title in seen | _offered(candidate.question)}
        told = dated | named | _told_by_picking(candidate.question)
        return frozenset(told).union(*_pairs(candidate))

    def _before(self, place: int) -> set[int]:
        return self._places(self._askers, self._told[place]) - {place}

    def _after(self, place: int) -> set[int]:
        return self._places(self._tellers, self._kept[place].facts) - {place}

    @staticmethod
    def _places(places: Mapping[Fact, set[int]], facts: Iterable[Fact]) -> set[int]:
        return {place for fact in facts for place in places.get(fact, ())}


def _offered(question: Question) -> set[str]:
    """Return the texts that can be picked."""
    if not isinstance(question, SingleQuestion):
        return set()
    return {choice.text for choice in question.choices}


def _told_by_picking(question: Question) -> set[Fact]:
    """Return the dates of events that are told whoever picks a wrong choice."""
    if not isinstance(question, SingleQuestion):
        return set()
    matched = [(choice.text, choice.matches) for choice in question.choices if choice.matches]
    is_dated = question.recipe is Recipe.WHEN
    return {title_fact(matches if is_dated else text) for text, matches in matched}


def _pairs(candidate: Candidate) -> list[frozenset[Fact]]:
    pairs = combinations(sorted(candidate.events, key=lambda event: event.when.sort_key), 2)
    return [order_facts([one], [other]) for one, other in pairs]
