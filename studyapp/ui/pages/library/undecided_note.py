"""The note that texts wait to be looked through, with the way to the next of them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from studyapp.domain.progress import Undecided
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, SideNote
from studyapp.ui.wording import undecided_words


class UndecidedNote(SideNote):
    """Says what waits, while something does; `wanted` carries the passage to look through next."""

    wanted = Signal(str)

    def __init__(self, look: Look, go_on: QAction) -> None:
        super().__init__(look)
        self.setObjectName("undecided")
        self._go_on = go_on
        self._undecided: Undecided | None = None
        self.add_button(ActionButton(look, go_on))
        go_on.triggered.connect(self._want)

    def show_undecided(self, undecided: Undecided | None) -> None:
        """Say what waits; without anything the note is gone."""
        self._undecided = undecided
        self._go_on.setVisible(undecided is not None)
        self.setVisible(undecided is not None)
        if undecided is not None:
            self.show_note("repair", "", undecided_words(undecided))

    def _want(self) -> None:
        if self._undecided is not None:
            self.wanted.emit(self._undecided.passage)
