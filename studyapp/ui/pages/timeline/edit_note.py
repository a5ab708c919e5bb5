"""A line below the picture: the chosen event was edited, and how it was found."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.pages.timeline.quote import ShortLabel
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton
from studyapp.ui.widgets.pictures import Picture
from studyapp.ui.widgets.spacing import spaced


class EditedNote(QWidget):
    """Says that an event was edited, with what can be done about it; hidden without words.

    In a small window the keys for that do, as there is no room for buttons.
    """

    def __init__(self, look: Look, acts: Sequence[QAction]) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("edited-note")
        self._says = ShortLabel(look, Face.INTERFACE, "ink2")
        self._buttons = [ActionButton(look, act, "quiet") for act in acts]
        row = spaced(look, QHBoxLayout(self), gap=10)
        row.addWidget(Picture(look, "info", "ink2"))
        row.addWidget(self._says, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in self._buttons:
            row.addWidget(button)
        look.changed.connect(self._share)
        self.show_words("")

    def show_words(self, says: str) -> None:
        """Say something, or nothing."""
        self._says.show_text(says)
        self._says.setToolTip(says)
        self.setAccessibleName(says)
        self.setVisible(bool(says))
        self._share()

    def _share(self) -> None:
        for button in self._buttons:
            button.setHidden(self._look.is_folded)
