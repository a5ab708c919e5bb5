"""Decide on the events of a passage: keep, correct, take out, merge, split, add."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from studyapp.domain.corrections import Decision, EventDecision, Part
from studyapp.domain.errors import UnkeepableError, UnknownError
from studyapp.domain.events import Event, EventId
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.reworking import joined, parts_of
from studyapp.domain.texts import Citation, PassageId, Span
from studyapp.domain.undo import UndoStep
from studyapp.domain.when import When
from studyapp.store.corrections import KeptCorrections
from studyapp.store.packs import Packs
from studyapp.store.undo import UndoSteps
from studyapp.study.changes import Changes
from studyapp.study.outcomes import (
    Outcome,
    added,
    back,
    corrected,
    free_id,
    kept,
    removed,
    split_up,
)
from studyapp.study.reading import Reading
from studyapp.study.recarding import cards_anew


class Deciding:
    """What a person decides about the events of the library; see `correcting.py`."""

    def __init__(
        self,
        decided: KeptCorrections,
        packs: Packs,
        reading: Reading,
        steps: UndoSteps,
        *,
        now: Callable[[], datetime],
    ) -> None:
        self._kept = decided
        self._changing = decided.changing
        self._packs = packs
        self._reading = reading
        self._steps = steps
        self._now = now

    def keep(self, event: EventId) -> Changes:
        """Say that an event is right as it stands; one that was removed stands again.

        Raises:
            UnknownError: There is no such event.
        """
        outcome, again = kept(*self._state(event)), "“{title}” waits for your decision again."
        return self._do(outcome, "Undo keep “{title}”", again)

    def remove(self, event: EventId) -> Changes:
        """Say that an event is none; its cards go, their memories stay in the journal.

        Raises:
            UnknownError: There is no such event.
        """
        outcome = removed(*self._state(event))
        return self._do(outcome, "Undo remove “{title}”", "“{title}” is an event again.")

    def correct(self, event: Event) -> Changes:
        """Have an event told otherwise: all but its id and passage may be changed.

        Raises:
            UnknownError: There is no such event.
            UnkeepableError: It has no title, or cites nothing of the passage.
        """
        sound = self._sound(event)
        outcome = corrected(sound, *self._state(event.id))
        return self._do(outcome, "Undo correct “{title}”", "“{title}” is told as before.")

    def undecide(self, event: EventId) -> Changes:
        """Forget what was decided of an event: it stands as it was found, one added goes.

        One that was merged into it stands again, and what it was split into goes, but for an added
        event that was merged into it: that is forgotten.

        Raises:
            UnknownError: There is no such event.
        """
        outcome = back(*self._state(event))
        for other in self._all_along(event):
            outcome |= back(*self._state(other))
        told = "“{title}” is decided on as before."
        return self._do(outcome, "Undo go back on “{title}”", told)

    def merge(
        self, first: EventId, second: EventId, when: When | None = None, by: Event | None = None
    ) -> Changes:
        """Make one event of two of a passage, by the id of the first; the second is removed.

        Without `when` the date is made of both, see `reworking.joined`; it has title and status as
        told `by` an event, else those of the first.

        Raises:
            UnknownError: One of them is not there.
            UnkeepableError: They are one, or of two passages.
        """
        one, two = self._standing(first), self._standing(second)
        if first == second or one.passage != two.passage:
            raise UnkeepableError(Message("Only two events of one passage can be merged."))
        whole = joined(one, two, self._reading.text(one.passage), when)
        if by is not None:
            whole = replace(whole, title=by.title, status=by.status)
        outcome = corrected(self._sound(whole), *self._state(first))
        outcome |= removed(*self._state(second), along=first)
        told = "“{title}” is two events again."
        return self._do(outcome, "Undo merge into “{title}”", told, of=whole)

    def parts(self, event: EventId) -> tuple[Part, ...]:
        """Return what an event may be split into, as a proposal; one part if there is none.

        Raises:
            UnknownError: It is not there.
        """
        standing = self._standing(event)
        return parts_of(standing, self._reading.findings(standing.passage))

    def split(self, event: EventId, parts: Sequence[Part]) -> Changes:
        """Make an event two or more: the first part keeps its id, the others are added.

        Raises:
            UnknownError: It is not there.
            UnkeepableError: There are no two parts, or one has no title, or other words.
        """
        if len(parts) < 2:
            raise UnkeepableError(Message("An event is split into at least two parts."))
        whole = self._standing(event)
        if not all(whole.citation.span.contains(part.span) for part in parts):
            raise UnkeepableError(
                Message("A part of an event rests on some of its words."),
                Message("Select some of them."),
            )
        text = self._reading.text(whole.passage)
        told = [self._sound(each, text) for each in split_up(whole, parts, text, self._is_taken)]
        outcome = corrected(told[0], *self._state(event))
        for other in told[1:]:
            outcome |= added(other, along=event)
        undone = "“{title}” is one event again."
        return self._do(outcome, "Undo split “{title}”", undone, of=whole)

    def add(self, passage: PassageId, span: Span, title: str, when: When) -> Changes:
        """Have words of a passage tell of an event that was not found.

        Raises:
            UnknownError: The passage is not in the library.
            UnkeepableError: It has no title, or no words.
        """
        new = Event(
            id=free_id(passage, span, self._is_taken),
            passage=passage,
            title=title,
            when=when,
            citation=Citation(span, ""),
        )
        told = "“{title}” is no event again."
        return self._do(added(self._sound(new)), "Undo add “{title}”", told)

    def _do(self, outcome: Outcome, name: str, undone: str, *, of: Event | None = None) -> Changes:
        """Keep an outcome as one step of Undo; no change if there is none."""
        if not outcome.about:
            return Changes()
        nouns = (Noun.PASSAGES,) if outcome.changes_events else (Noun.DECISIONS,)
        title = (of or outcome.about[0]).title
        step = UndoStep.of(name, undone, *nouns, title=title)
        with self._steps.recording(step, at=self._now()):
            self._write(outcome)
        return Changes.of(*nouns)

    def _write(self, outcome: Outcome) -> None:
        passage = outcome.about[0].passage
        self._kept.forget(outcome.forgotten)
        self._kept.decide(passage, outcome.decisions)
        if not outcome.changes_events:
            return
        named = {*outcome.gone, *(event.id for event in outcome.stands)}
        before = self._changing.events(passage, named)
        stands = [self._dated(event) for event in outcome.stands]
        self._changing.change(passage, put=stands, gone=outcome.gone)
        cards_anew(self._changing, passage, [*before, *outcome.stands])

    def _dated(self, event: Event) -> Event:
        """Return an event with the places of its dates among those of its passage."""
        near = self._changing.dates_in(event.passage, event.citation.span)
        return replace(event, dates=tuple(at for at, when in near if when.overlaps(event.when)))

    def _state(self, event: EventId) -> tuple[Event | None, EventDecision | None]:
        """Return an event as it stands, and what was decided of it."""
        decision = self._kept.decision(event)
        if decision is not None and decision.decision is Decision.REMOVED:
            return None, decision
        return self._standing(event), decision

    def _all_along(self, event: EventId) -> list[EventId]:
        """Return the events that were merged into one or split off, and those of these."""
        every = [event]
        for each in every:
            others = (decision.event.id for decision in self._kept.along(each))
            every += [other for other in others if other not in every]
        return every[1:]

    def _standing(self, event: EventId) -> Event:
        return self._reading.event(event)

    def _is_taken(self, event: EventId) -> bool:
        try:
            self._kept.passage_of(event)
        except UnknownError:
            return False
        return True

    def _sound(self, event: Event, text: str | None = None) -> Event:
        """Return an event with a plain title and the words that it cites as they stand there."""
        text = self._reading.text(event.passage) if text is None else text
        title, span = " ".join(event.title.split()), event.citation.span
        if not title:
            raise UnkeepableError(
                Message("An event has a title."), Message("Say in a few words what happened.")
            )
        if span.end > len(text) or not span.cut(text).strip():
            raise UnkeepableError(
                Message("An event rests on words of the passage."), Message("Select them.")
            )
        return replace(event, title=title, citation=Citation(span, span.cut(text)))
