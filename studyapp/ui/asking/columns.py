"""A page that scrolls down, with a side column where there is room for one."""

from PySide6.QtWidgets import QBoxLayout, QWidget

from studyapp.ui.asking.sight import Sight
from studyapp.ui.going_round import name_part
from studyapp.ui.theme import Look
from studyapp.ui.widgets.steady import steady_column
from studyapp.ui.wording import tr

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


class Columns(Sight):
    """A main column and a side column; one above the other in a narrow window."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._main, self._side = QWidget(self.content), QWidget(self.content)
        name_part(self._side, tr("Side column"))
        self.main, self.side = steady_column(self._main), steady_column(self._side)
        for column in (self.main, self.side):
            column.setContentsMargins(0, 0, 0, 0)
            column.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.content)
        self._across.addWidget(self._main, 1)
        self._across.addWidget(self._side)
        self._across.addStretch(0)

    def add_main(self, part: QWidget) -> None:
        """Put a widget at the end of the main column."""
        self.main.insertWidget(self.main.count() - 1, part)

    def add_side(self, part: QWidget) -> None:
        """Put a widget at the end of the side column."""
        self.side.insertWidget(self.side.count() - 1, part)

    def arrange(self, ems: float, *, beside: bool | None = None) -> None:
        """Lay the columns out for a window that many ems wide; `beside` each other if it is wide.

        Said to be not beside, the main column takes all the width.
        """
        px, wide = self._look.px, ems >= WIDE
        two = wide if beside is None else beside
        margin = px(40 if wide else 24) if ems >= NARROW else px(12)
        way = QBoxLayout.Direction
        self._across.setDirection(way.LeftToRight if two else way.TopToBottom)
        self._across.setContentsMargins(
            margin, px(_top(ems)), margin, px(24 if ems >= NARROW else 8)
        )
        self._across.setSpacing(px(48 if two else 24))
        self._set_side_width(px(440 if ems >= 90 else 350) if two else None)
        self._main.setMaximumWidth(px(860) if two else UNLIMITED)
        self.main.setSpacing(px(20 if wide else 14 if ems >= NARROW else 6))
        self.side.setSpacing(px(20))

    def _set_side_width(self, width: int | None) -> None:
        self._side.setMinimumWidth(width or 0)
        self._side.setMaximumWidth(width or UNLIMITED)


def _top(ems: float) -> int:
    """Return the margin above, in pixels of 100 %."""
    return 32 if ems >= WIDE else 14 if ems >= NARROW else 6
