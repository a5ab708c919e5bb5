"""Margins and gaps that follow the text size.

A layout takes its measures once, so a page that calls `setSpacing(look.px(12))` keeps the old gaps
when the text grows. Wrap the layout instead, where it is made, and add gaps by `add_gap`:

    column = spaced(look, QVBoxLayout(self), gap=12, margins=(0, 10, 0, 10))
    add_gap(look, column, 16)

Measures that also depend on something else (a narrow window, a folded bar) stay in the widget's own
`_renew`, connected to `look.changed`.
"""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QSpacerItem

from studyapp.ui.theme import Look

Margins = tuple[float, float, float, float]
_NONE: Margins = (0, 0, 0, 0)
AnyLayout = TypeVar("AnyLayout", bound=QLayout)


def spaced(look: Look, layout: AnyLayout, *, gap: float = 0, margins: Margins = _NONE) -> AnyLayout:
    """Return `layout` with these measures of 100 % for as long as it lives.

    `margins` are left, top, right, bottom.
    """
    _Spacing(look, layout, gap, margins)
    return layout


def add_gap(look: Look, column: QBoxLayout, size: float) -> None:
    """Add an empty stretch of so much of 100 % below what stands in `column`."""
    _Gap(look, column, size)


class _Spacing(QObject):
    """Lives and dies with its layout."""

    def __init__(self, look: Look, layout: QLayout, gap: float, margins: Margins) -> None:
        super().__init__(layout)
        self._look = look
        self._layout = layout
        self._gap = gap
        self._margins = margins
        self._renew()
        look.changed.connect(self._renew)

    def _renew(self) -> None:
        px = self._look.px
        self._layout.setSpacing(px(self._gap))
        self._layout.setContentsMargins(*(px(margin) for margin in self._margins))


class _Gap(QObject):
    """Lives and dies with the column that it stands in."""

    def __init__(self, look: Look, column: QBoxLayout, size: float) -> None:
        super().__init__(column)
        self._look = look
        self._column = column
        self._size = size
        self._room = QSpacerItem(0, 0)
        column.addItem(self._room)
        self._renew()
        look.changed.connect(self._renew)

    def _renew(self) -> None:
        policy = QSizePolicy.Policy
        self._room.changeSize(0, self._look.px(self._size), policy.Minimum, policy.Fixed)
        self._column.invalidate()
