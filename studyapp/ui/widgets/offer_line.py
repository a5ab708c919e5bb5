"""Quiet lines above a page: what a person may decide, with the ways to do so."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.buttons import ActionButton
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.pictures import Picture
from studyapp.ui.widgets.spacing import spaced

_NARROW = 60
"""Ems under which the actions stand below the sentence."""


class OfferLine(QWidget):
    """A sentence with the actions on what it says; hidden without one."""

    def __init__(self, look: Look, acts: Sequence[QAction], name: str) -> None:
        super().__init__()
        self._look = look
        self._acts = acts
        self.setObjectName(name)
        self._says = Label(look, Face.INTERFACE, "", "ink2")
        self._row = spaced(look, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), gap=12)
        sentence = spaced(look, QHBoxLayout(), gap=10)
        sentence.addWidget(Picture(look, "info", "ink2"))
        sentence.addWidget(self._says, 1)
        buttons = spaced(look, QHBoxLayout(), gap=8)
        for act in acts:
            buttons.addWidget(ActionButton(look, act, "quiet"))
        buttons.addStretch(1)
        self._row.addLayout(sentence, 1)
        self._row.addLayout(buttons)
        self.show_words("")

    def show_words(self, says: str) -> None:
        """Say something, or nothing."""
        self._says.setText(says)
        self.setAccessibleName(says)
        self.setVisible(bool(says))
        for act in self._acts:
            act.setVisible(bool(says))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions below where there is little room."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        is_narrow = self._look.ems(self.width()) < _NARROW
        self._row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
