"""Finds events by their words, as they are typed, and goes from one to the next."""

from collections.abc import Mapping
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.acts import Act
from studyapp.ui.pages.timeline.body import Body
from studyapp.ui.pages.timeline.finding import Found
from studyapp.ui.pages.timeline.wording import shown_words
from studyapp.ui.speaking import announce

_STILL = 150
"""Milliseconds without another letter after which very many events are looked through."""


class Searching(QObject):
    """Joins the find field with the picture and the list.

    Events that are not held are looked for elsewhere; what was found before stays until then.
    """

    changed = Signal()
    """Other events are found now."""

    def __init__(self, body: Body, acts: Mapping[Act, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self.found = Found()
        self._timer = QTimer(self, singleShot=True, interval=_STILL)
        self._timer.timeout.connect(self._look_for)
        body.find_field.textChanged.connect(self._wait)
        body.find_field.returnPressed.connect(acts[Act.FIND_NEXT].trigger)
        acts[Act.FIND_NEXT].triggered.connect(lambda: self._go_to(self.found.after(self._chosen)))
        acts[Act.FIND_BEFORE].triggered.connect(
            lambda: self._go_to(self.found.before(self._chosen))
        )

    def clear(self) -> None:
        """Look for nothing any more."""
        self._body.find_field.clear()

    def look_again(self) -> None:
        """Look for the same words in what is shown now; the choice stays."""
        if self.found.words:
            self.found = Found(self.found.words)
            self._look_for(goes=False)

    @property
    def _chosen(self) -> int | None:
        return self._body.canvas.stage.chosen

    @property
    def _chronicle(self) -> Chronicle:
        return self._body.canvas.stage.chronicle

    def _wait(self, words: str) -> None:
        """Look at once where that is quick, or when no more letters come."""
        if not words.strip() or self._chronicle.events.is_held:
            self._timer.stop()
            self._look_for()
        else:
            self._timer.start()

    def _look_for(self, *, goes: bool = True) -> None:
        words = self._body.find_field.text().strip()
        if words:
            self._chronicle.events.seek(words, partial(self._show, words, self._chronicle, goes))
        else:
            self._show(words, self._chronicle, goes, [])

    def _show(self, words: str, among: Chronicle, goes: bool, numbers: list[int]) -> None:  # noqa: FBT001 - bound by name
        body = self._body
        if among is not self._chronicle or words != body.find_field.text().strip():
            return
        hidden = among.total is not None
        self.found = Found(words, tuple(numbers), shown_words(among) if hidden else "")
        body.list.filter(self.found.numbers if words else None)
        body.canvas.light_up(self.found.numbers if words else None)
        body.overview.light_up(among.index.columns.middles()[np.asarray(numbers, np.int64)])
        if goes:
            self._go_to(self.found.nearest(self._chosen))
        self.changed.emit()
        if words:
            announce(body, self.found.says)

    def _go_to(self, number: int | None) -> None:
        if number is not None:
            self._body.canvas.choose(number)
