"""Edit an event where it is shown: several small steps in a row are one step of Undo."""

from datetime import datetime, timedelta

from studyapp.domain.corrections import Decision, EventDecision
from studyapp.domain.edits import Edit, edit_between
from studyapp.domain.events import Event, EventId
from studyapp.domain.nouns import Noun
from studyapp.domain.texts import PassageId
from studyapp.study.changes import Changes
from studyapp.study.deciding import Deciding
from studyapp.study.outcomes import corrected

RUN = timedelta(seconds=2)
"""How soon after one small step the next one of its kind belongs to it."""

_NAMES = {
    Edit.MOVED: "Undo move of “{title}”",
    Edit.STRETCHED: "Undo stretch of “{title}”",
    Edit.RETITLED: "Undo new title of “{title}”",
    Edit.RELANED: "Undo change of lane of “{title}”",
    Edit.TOLD: "Undo correct “{title}”",
}
_Run = tuple[EventId, Edit, int, datetime]


class Editing(Deciding):
    """Corrections that are made with the event in sight."""

    _run: _Run | None = None

    def edit(self, event: Event, edit: Edit, *, run: bool = False) -> Changes:
        """Have an event told otherwise, as `correct` does; Undo is called by the kind of `edit`.

        With `run` it goes on from the same edit of the same event, if that was the last thing done
        and no longer than `RUN` ago: both are one step of Undo.

        Raises:
            UnknownError: There is no such event.
            UnkeepableError: It has no title, or a text of it cannot be kept.
        """
        with self._steps.instead_of(self._before(event.id, edit) if run else None) as goes_on:
            changes = self._tell(self._sound(event), edit)
        step = self._steps.newest()
        self._run = (event.id, edit, step, self._now()) if run and step is not None else None
        return Changes.of(Noun.PASSAGES) if goes_on else changes

    def found(self, passage: PassageId | None = None) -> dict[EventId, Event]:
        """Return the corrected events of a passage, or of all, as they were found."""
        passages = self._kept.passages() if passage is None else [passage]
        decided = (each for key in passages for each in self._kept.of(key).events)
        return {
            each.event.id: each.found
            for each in decided
            if each.found is not None and _is_told_otherwise(each, each.found)
        }

    def _tell(self, event: Event, edit: Edit) -> Changes:
        standing, decision = self._state(event.id)
        if standing is not None and edit_between(standing, event) is None:
            return Changes()
        outcome = corrected(event, standing, decision)
        return self._do(outcome, _NAMES[edit], "“{title}” is told as before.", of=standing)

    def _before(self, event: EventId, edit: Edit) -> int | None:
        """Return the number of the step that such an edit goes on from, None if it is a new one."""
        if self._run is None or self._run[:2] != (event, edit):
            return None
        _event, _edit, step, at = self._run
        return step if self._now() - at <= RUN else None


def _is_told_otherwise(decided: EventDecision, found: Event) -> bool:
    return decided.decision is Decision.CORRECTED and edit_between(found, decided.event) is not None
