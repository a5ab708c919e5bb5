"""Mistakes that are due: what a learner got wrong, and has not got right since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studyapp.domain.answers import Attempt
from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.questions import Question
from studyapp.domain.topics import Topic
from studyapp.generate.authored import dealt
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.likeness import are_alike
from studyapp.generate.proofs import judge
from studyapp.generate.solver import Chronicle
from studyapp.store.journal import Journal
from studyapp.study.drawing import Choosing, Material
from studyapp.study.learning import Learning
from studyapp.study.materials import Materials


class Mistakes:
    """The mistakes of the learner of now, as questions that are asked again."""

    def __init__(self, journal: Journal, materials: Materials, learning: Learning) -> None:
        self._journal = journal
        self._materials = materials
        self._learning = learning

    def due(
        self, topics: Sequence[Topic], choosing: Choosing, *, count: int, seed: int
    ) -> tuple[Question, ...]:
        """Return at most `count` that are due, the one missed longest ago first.

        What a person wrote is asked as it stands now. What was made is asked as it was, if it
        still passes every proof. No two of them are on one event, as one verdict might tell the
        other answer; the rest is due another time.
        """
        known: dict[Topic, Material] = {}
        found: list[Question] = []
        for attempt in self._journal.mistakes(self._learning.learner()):
            if len(found) >= count:
                break
            materials = [self._material(topic, known) for topic in topics if _may(topic, attempt)]
            question = self._again(attempt, materials, choosing)
            if question is not None and not any(_touch(question, each) for each in found):
                found.append(dealt(question, seed=seed))
        return tuple(found)

    def _material(self, topic: Topic, known: dict[Topic, Material]) -> Material:
        """Return what a topic gives, read once."""
        if topic not in known:
            known[topic] = self._materials.of(topic.passage, topic.pack)
        return known[topic]

    def _again(
        self, attempt: Attempt, materials: Sequence[Material], choosing: Choosing
    ) -> Question | None:
        """Return the question of an attempt, if it belongs here, is wanted, and is still right."""
        if attempt.kind not in choosing.kinds:
            return None
        if any(attempt.question in material.left_out for material in materials):
            return None
        written = attempt.pack is not None
        found = _written(attempt, materials) if written else self._made(attempt, materials)
        question = next(found, None)
        return question if question is not None and choosing.wants(question) else None

    def _made(self, attempt: Attempt, materials: Sequence[Material]) -> Iterator[Question]:
        grounds = [
            found
            for material in materials
            for found in material.passages
            if found.passage.id == attempt.passage
        ]
        if not grounds or attempt.version is None:
            return
        asked = self._journal.asked(attempt.version)
        if asked is not None and not asked.is_authored and holds(asked, grounds[0]):
            yield asked


def _may(topic: Topic, attempt: Attempt) -> bool:
    """Return whether what was missed may be in a topic; packs lend passages to be asked about."""
    if topic.passage is not None:
        return topic.passage == attempt.passage
    return attempt.pack is None or attempt.pack == topic.pack


def _written(attempt: Attempt, materials: Sequence[Material]) -> Iterator[Question]:
    for material in materials:
        if any(each.id == attempt.question for each in material.listed):
            yield from material.read([attempt.question])


def _touch(one: Question, other: Question) -> bool:
    """Return whether two questions are on one event, or read almost the same."""
    return not set(one.events).isdisjoint(other.events) or are_alike(one.stem, other.stem)


def holds(question: Question, found: Findings) -> bool:
    """Return whether a question that was made once passes the proofs on what stands now."""
    known: dict[EventId, Event] = {event.id: event for event in found.askable}
    if not question.events or any(event not in known for event in question.events):
        return False
    events = tuple(known[event] for event in question.events)
    scene = Scene(found.passage, Chronicle(found.askable))
    return judge(Candidate(question, events, frozenset()), scene).fault is None
