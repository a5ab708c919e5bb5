"""The order in which the Tab key goes through a question."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def go_on_from(area: QWidget, following: Iterable[QWidget]) -> None:
    """Let Tab lead from the last part of an area to these, one after the other."""
    before = _last_stop(area)
    for widget in (each for each in following if each.focusPolicy() & Qt.FocusPolicy.TabFocus):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _last_stop(area: QWidget) -> QWidget | None:
    found: QWidget | None = None
    here = area.nextInFocusChain()
    while here is not None and area.isAncestorOf(here):
        if here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found = here
        here = here.nextInFocusChain()
    return found
