"""The keys that go from date to date, event to event, repair to repair."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from studyapp.domain.events import Event
from studyapp.domain.texts import Span
from studyapp.ui.pages.reader.acts import Act
from studyapp.ui.pages.reader.going import Going
from studyapp.ui.pages.reader.keeping import Keeping
from studyapp.ui.pages.reader.landmarks import HasSpan, Landmarks
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.speaking import announce

_STEPS = {
    Act.NEXT_DATE: ("date", 1),
    Act.DATE_BEFORE: ("date", -1),
    Act.NEXT_EVENT: ("event", 1),
    Act.EVENT_BEFORE: ("event", -1),
    Act.NEXT_REPAIR: ("repair", 1),
    Act.REPAIR_BEFORE: ("repair", -1),
    Act.NEXT_NOTE: ("note", 1),
    Act.NOTE_BEFORE: ("note", -1),
}


class Steps(QObject):
    """Goes where a key says, or says that there is nothing more in that direction."""

    def __init__(
        self, view: PassageView, going: Going, keeping: Keeping, acts: Mapping[Act, QAction]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._going = going
        self._keeping = keeping
        for act, (landmark, direction) in _STEPS.items():
            acts[act].triggered.connect(self._stepping(landmark, direction))
        acts[Act.NEXT_PART].triggered.connect(lambda: going.turn_part(1))
        acts[Act.PART_BEFORE].triggered.connect(lambda: going.turn_part(-1))

    def _stepping(self, landmark: str, direction: int) -> Callable[[], None]:
        return lambda: self._step(landmark, direction)

    def _step(self, landmark: str, direction: int) -> None:
        opened = self._going.opened
        if opened is None:
            return
        self._view.setFocus()
        if not self._go(opened.landmarks, landmark, direction):
            announce(self._view, self._no_more(landmark, direction))
        self._keeping.begin()

    def _go(self, landmarks: Landmarks, landmark: str, direction: int) -> bool:
        if landmark == "event":
            return self._go_to_event(self._going.event_from_here(direction))
        places: Mapping[str, Sequence[HasSpan]] = {
            "date": landmarks.dates,
            "repair": landmarks.repairs,
            "note": landmarks.notes,
        }
        found = self._going.place_from_here(places[landmark], direction)
        return self._going_to(self._going.go_to_words, None if found is None else found.span)

    def _go_to_event(self, event: Event | None) -> bool:
        """Say which event comes; what its date is, is said by who goes there."""
        if event is not None:
            announce(self._view, self.tr("event, {title}").format(title=event.title))
        return self._going_to(self._going.go_to, None if event is None else event.citation.span)

    def _going_to(self, go: Callable[[Span], None], span: Span | None) -> bool:
        if span is not None:
            go(span)
        return span is not None

    def _no_more(self, landmark: str, direction: int) -> str:
        below = {
            "date": self.tr("No date below."),
            "event": self.tr("No event below."),
            "repair": self.tr("No repair below."),
            "note": self.tr("No note below."),
        }
        above = {
            "date": self.tr("No date above."),
            "event": self.tr("No event above."),
            "repair": self.tr("No repair above."),
            "note": self.tr("No note above."),
        }
        return (below if direction > 0 else above)[landmark]
