"""Two columns of equal weight, or one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Look

_WIDE = 75
"""Ems of the window from which two columns stand side by side."""


class HalfColumns(QWidget):
    """Parts in two columns where the window is wide, else in one."""

    def __init__(
        self,
        look: Look,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._columns = [self._column(left), self._column(right)]
        self._arrange()
        look.changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    def _column(self, parts: Sequence[QWidget]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in parts:
            column.addWidget(part)
        self._across.addLayout(column, 1)
        return column

    def _arrange(self) -> None:
        wide = self._look.ems(self.window().width()) >= _WIDE
        way = QBoxLayout.Direction
        self._across.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._across.setSpacing(self._look.px(56 if wide else 28))
        for column in self._columns:
            column.setSpacing(self._look.px(28))
