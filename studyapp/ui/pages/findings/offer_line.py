"""The quiet line that says what a newer finder reads otherwise."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from studyapp.ui.pages.findings.acts import Act
from studyapp.ui.pages.findings.offered import Offered, summary
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, Picture
from studyapp.ui.widgets.spacing import spaced

_NARROW = 60
"""Ems under which the actions stand below the sentence."""


class OfferLine(QWidget):
    """Says how many proposals there are, with the actions on them; hidden without any."""

    def __init__(self, look: Look, acts: Mapping[Act, QAction]) -> None:
        super().__init__()
        self._look = look
        self._acts = acts
        self.setObjectName("offerLine")
        self._says = Label(look, Face.INTERFACE, "", "ink2")
        self._row = spaced(look, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), gap=12)
        sentence = spaced(look, QHBoxLayout(), gap=10)
        sentence.addWidget(Picture(look, "info", "ink2"))
        sentence.addWidget(self._says, 1)
        buttons = spaced(look, QHBoxLayout(), gap=8)
        for act in (Act.PROPOSALS, Act.TAKE_ALL):
            buttons.addWidget(ActionButton(look, acts[act], "quiet"))
        buttons.addStretch(1)
        self._row.addLayout(sentence, 1)
        self._row.addLayout(buttons)
        self.show_offered(())

    def show_offered(self, every: Sequence[Offered]) -> None:
        """Say what is proposed."""
        self._says.setText(summary(every))
        self.setAccessibleName(self._says.text())
        self.setVisible(bool(every))
        for act in (Act.PROPOSALS, Act.TAKE_ALL):
            self._acts[act].setVisible(bool(every))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions below where there is little room."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        is_narrow = self._look.ems(self.width()) < _NARROW
        self._row.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
