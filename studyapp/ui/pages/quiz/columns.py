"""A page that scrolls down, with a side column where there is room for one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.theme import Look

WIDE = 75
"""Ems of the window from which the side column stands at the right."""
NARROW = 45
LOW = 48
"""Ems of the window, across and down, under which what is done stands in the foot."""

UNLIMITED = 16_777_215
"""What Qt calls no limit of a width."""


def is_small(look: Look, window: QWidget) -> bool:
    """Return whether what is done must stand in the foot of a window to be seen."""
    return look.ems(window.width()) < NARROW or look.ems(window.height()) < LOW


class Columns(QScrollArea):
    """A main column and a side column; one above the other in a narrow window."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("bare")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._main, self._side = QWidget(), QWidget()
        self.main, self.side = QVBoxLayout(self._main), QVBoxLayout(self._side)
        for column in (self.main, self.side):
            column.setContentsMargins(0, 0, 0, 0)
            column.addStretch(1)
        self._content = QWidget()
        self._content.setObjectName("content")
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._content)
        self._across.addWidget(self._main, 1)
        self._across.addWidget(self._side)
        self._across.addStretch(0)
        self.setWidget(self._content)
        self.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)

    def add_main(self, part: QWidget) -> None:
        """Put a widget at the end of the main column."""
        self.main.insertWidget(self.main.count() - 1, part)

    def add_side(self, part: QWidget) -> None:
        """Put a widget at the end of the side column."""
        self.side.insertWidget(self.side.count() - 1, part)

    def arrange(self, ems: float) -> None:
        """Lay the columns out for a window that many ems wide."""
        px, wide = self._look.px, ems >= WIDE
        margin = px(40 if wide else 24) if ems >= NARROW else px(12)
        way = QBoxLayout.Direction
        self._across.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._across.setContentsMargins(
            margin, px(_top(ems)), margin, px(24 if ems >= NARROW else 8)
        )
        self._across.setSpacing(px(48 if wide else 24))
        self._set_side_width(px(440 if ems >= 90 else 350) if wide else None)
        self._main.setMaximumWidth(px(860) if wide else UNLIMITED)
        self.main.setSpacing(px(20 if wide else 14 if ems >= NARROW else 6))
        self.side.setSpacing(px(20))

    def _set_side_width(self, width: int | None) -> None:
        self._side.setMinimumWidth(width or 0)
        self._side.setMaximumWidth(width or UNLIMITED)


def _top(ems: float) -> int:
    """Return the margin above, in pixels of 100 %."""
    return 32 if ems >= WIDE else 14 if ems >= NARROW else 6
