"""Which event is chosen: shown below and in the list, told to others, and set by them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.domain.events import EventId
from studyapp.ui.pages.timeline.body import Body
from studyapp.ui.pages.timeline.filters import Filters


class Chosen(QObject):
    """Keeps picture, list and strip at the same event; signals carry its id."""

    changed = Signal(str)
    """The event that is chosen now."""
    picked = Signal(str)
    """The one that the person chose, by key or pointer."""
    sentence_wanted = Signal(str)

    def __init__(self, body: Body, filters: Filters, page: QWidget) -> None:
        super().__init__(page)
        self._body, self._canvas, self._filters = body, body.canvas, filters
        self._is_placing = False
        body.canvas.chosen_changed.connect(self._show)
        body.canvas.sentence_wanted.connect(self.want_sentence)
        body.list.picked.connect(self._pick)
        body.list.doubleClicked.connect(self.want_sentence)

    def select(self, event: str) -> None:
        """Choose an event by its id and bring it into view; one that is not there is left alone."""
        number = self._number_of(event)
        if number is None and self._filters.hides(EventId(event)):
            self._filters.clear()
            number = self._number_of(event)
        if number is not None:
            self.put(number)
            self._body.events_widget.setFocus()

    def follow(self, event: str, *, reveal: bool = True) -> None:
        """Choose an event to which reading has come, if it is shown; or leave the view as it is."""
        number = self._number_of(event)
        if number is not None:
            self.put(number, reveal=reveal)

    def put(self, number: int, *, reveal: bool = True) -> None:
        """Choose an event that the person did not pick here."""
        self._is_placing = True
        self._canvas.choose(number, reveal=reveal)
        self._is_placing = False

    def want_sentence(self) -> None:
        """Ask for the sentence of the chosen event."""
        stage = self._canvas.stage
        if stage.chosen is not None:
            self.sentence_wanted.emit(stage.chronicle.events[stage.chosen].id)

    def _number_of(self, event: str) -> int | None:
        return self._canvas.stage.chronicle.number_of(EventId(event))

    def _pick(self, number: int) -> None:
        if 0 <= number < len(self._canvas.stage.chronicle.events):
            self._canvas.choose(number)

    def _show(self, number: int) -> None:
        chronicle = self._canvas.stage.chronicle
        self._body.strip.show_event(chronicle, number)
        self._body.list.pick(number)
        chosen = chronicle.events[number].id
        self.changed.emit(chosen)
        if not self._is_placing:
            self.picked.emit(chosen)
