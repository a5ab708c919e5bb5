"""Another question takes the place of the one before."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from studyapp.ui.pages.quiz.areas.area import Area
from studyapp.ui.pages.quiz.columns import Columns


class LendsEscape(Protocol):
    """Keys of which Esc can be lent to a row that is in hand."""

    def lend_escape(self, *, lent: bool) -> None:
        """Leave Esc to a row that is in hand."""


def replace_area(former: Area | None, area: Area, columns: Columns, above: QWidget) -> None:
    """Show an area `above` a part of the columns in place of the former one."""
    if former is not None:
        former.hide()
        former.deleteLater()
    columns.main.insertWidget(columns.main.indexOf(above), area)


def follow(area: Area, keys: LendsEscape, changed: Callable[[], None]) -> None:
    """Follow what is answered in an area, and leave Esc to what is in hand there."""
    keys.lend_escape(lent=False)
    area.changed.connect(changed)
    area.holding.connect(lambda held: keys.lend_escape(lent=held))
