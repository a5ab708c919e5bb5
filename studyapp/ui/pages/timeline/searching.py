"""Finds events by their words, as they are typed, and goes from one to the next."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from studyapp.ui.pages.timeline.acts import Act
from studyapp.ui.pages.timeline.body import Body
from studyapp.ui.pages.timeline.finding import Found
from studyapp.ui.speaking import announce


class Searching(QObject):
    """Joins the find field with the picture and the list."""

    changed = Signal()
    """Other events are found now."""

    def __init__(self, body: Body, acts: Mapping[Act, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self.found = Found()
        body.find_field.textChanged.connect(self._look_for)
        body.find_field.returnPressed.connect(acts[Act.FIND_NEXT].trigger)
        acts[Act.FIND_NEXT].triggered.connect(lambda: self._go_to(self.found.after(self._chosen)))
        acts[Act.FIND_BEFORE].triggered.connect(
            lambda: self._go_to(self.found.before(self._chosen))
        )

    def clear(self) -> None:
        """Look for nothing any more."""
        self._body.find_field.clear()

    @property
    def _chosen(self) -> int | None:
        return self._body.canvas.stage.chosen

    def _look_for(self, words: str) -> None:
        body = self._body
        self.found = Found(words.strip(), tuple(body.canvas.stage.chronicle.find(words)))
        body.list.filter(self.found.numbers if self.found.words else None)
        self._go_to(self.found.nearest(self._chosen))
        self.changed.emit()
        if self.found.words:
            announce(body, self.found.says)

    def _go_to(self, number: int | None) -> None:
        if number is not None:
            self._body.canvas.choose(number)
