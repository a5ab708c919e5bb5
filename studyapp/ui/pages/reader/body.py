"""Text and rail side by side, or the rail as a drawer over the text."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from studyapp.ui.pages.reader.rail import Rail
from studyapp.ui.theme import Look
from studyapp.ui.widgets.steady import Moves, steady_row

_RAIL = 350
_DRAWER = 75
"""Ems of the window under which the rail is a drawer."""


class Body(QWidget):
    """Holds the column of the text and the rail; `folded` when the rail becomes a drawer or not."""

    folded = Signal()

    def __init__(self, look: Look, rail: Rail) -> None:
        super().__init__()
        self._look = look
        self._rail = rail
        self.is_folded = False
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._row = steady_row(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self.column, 1)
        self._row.addWidget(rail)
        self._moves = Moves(self, self._arrange, self._row)
        look.changed.connect(self._moves.ask)

    @property
    def is_drawer_open(self) -> bool:
        """Return whether the rail lies over the text now."""
        return self.is_folded and not self._rail.isHidden()

    def open_drawer(self, *, opened: bool) -> None:
        """Lay the rail over the text, or take it away; beside the text it stays."""
        if self.is_folded:
            self._rail.setVisible(opened)
            self._moves.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail where the window is narrow."""
        super().resizeEvent(event)
        self._moves.ask()

    def _arrange(self) -> None:
        folded = self._look.ems(self.window().width()) < _DRAWER
        width = self._look.px(_RAIL)
        if folded is not self.is_folded:
            self._fold(folded=folded)
        if self.is_folded:
            width = min(width, self.width())
            self._rail.setMinimumWidth(0)
            self._rail.setGeometry(self.width() - width, 0, width, self.height())
            self._rail.raise_()
        else:
            self._rail.setFixedWidth(width)

    def _fold(self, *, folded: bool) -> None:
        self.is_folded = folded
        if folded:
            self._row.removeWidget(self._rail)
            self._rail.setMaximumWidth(16_777_215)
        else:
            self._row.addWidget(self._rail)
        self._rail.setVisible(not folded)
        self.folded.emit()


def stack(whole: QWidget, parts: Sequence[QWidget | QLayout], *, growing: QWidget) -> None:
    """Put all parts one below the other, without gaps; one has the height that is left."""
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part, int(part is growing))
