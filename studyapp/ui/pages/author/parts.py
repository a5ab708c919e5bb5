"""Files, text, findings and preview: beside each other, or one at a time in a small window."""

from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from studyapp.ui.going_round import name_part
from studyapp.ui.theme import Look
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.tabs import Tabs
from studyapp.ui.wording import tr

_WIDE = 80
_HIGH = 26
"""Ems of the window from which the parts stand beside and below each other."""


@runtime_checkable
class Part(Protocol):
    """A part that hands its focus on."""

    def first(self) -> QWidget:
        """Return what takes the focus."""


class Parts(QWidget):
    """Holds the parts of the page and goes from one to the other.

    Where the page is small, tabs choose which part is shown.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: list[QWidget] = []
        self._is_small = False
        self._at = 0
        self._tabs = Tabs(look, tr("Parts of the page"), self._names(), self)
        self._tabs.hide()
        self._whole = _split(Qt.Orientation.Horizontal, self)
        self._middle = _split(Qt.Orientation.Vertical, self._whole)
        column = spaced(look, QVBoxLayout(self))
        column.addWidget(self._tabs)
        column.addWidget(self._whole, 1)

    def hold(self, files: QWidget, text: QWidget, findings: QWidget, preview: QWidget) -> None:
        """Take the parts, once all that they stand in is there: each move dresses them anew."""
        self._parts = [text, findings, files, preview]
        for split, parts in (
            (self._whole, (files, self._middle, preview)),
            (self._middle, (text, findings)),
        ):
            for part in parts:
                split.addWidget(part)
        self._middle.setStretchFactor(0, 3)
        self._middle.setStretchFactor(1, 1)
        self._whole.setStretchFactor(1, 1)
        self._tabs.currentChanged.connect(self._show_at)
        self._look.changed.connect(self.arrange)
        name_part(self, tr("Parts of the page"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the room there is."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Show all parts, or one, by the room there is."""
        ems = self._look.ems
        small = ems(self.window().width()) < _WIDE or ems(self.window().height()) < _HIGH
        if small is not self._is_small:
            self._is_small = small
            self._tabs.setVisible(small)
            self._show_at(self._at)
        if not small:
            side = max(self._look.px(300), round(self.width() * 0.3))
            self._whole.setSizes([self._look.px(210), self.width(), side])

    def show_part(self, part: QWidget) -> None:
        """Have a part in sight."""
        self._tabs.setCurrentIndex(self._parts.index(part))

    def go_on(self, step: int) -> str:
        """Give the focus to the next part, or the one before, and return its name, "" at the end.

        From without it goes to the first, or the last.
        """
        without = -1 if step > 0 else len(self._parts)
        at = next((at for at, part in enumerate(self._parts) if _has_focus(part)), without)
        if not 0 <= at + step < len(self._parts):
            return ""
        part = self._parts[at + step]
        self.show_part(part)
        target = part.first() if isinstance(part, Part) else part
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self._names()[at + step]

    def name(self, place: int, words: str) -> None:
        """Say with the name of a part how much there is in it."""
        name = self._names()[place]
        self._tabs.setTabText(place, f"{name}: {words}" if words else name)

    def _show_at(self, place: int) -> None:
        self._at = max(place, 0)
        for at, part in enumerate(self._parts):
            part.setVisible(not self._is_small or at == self._at)
        self._middle.setVisible(not self._is_small or self._at < 2)

    def _names(self) -> list[str]:
        return [tr("Text"), tr("Findings"), tr("Files"), tr("Preview")]


def _split(orientation: Qt.Orientation, parent: QWidget) -> QSplitter:
    split = QSplitter(orientation, parent)
    split.setChildrenCollapsible(False)
    split.setHandleWidth(1)
    return split


def _has_focus(part: QWidget) -> bool:
    focused = cast("QWidget | None", part.window().focusWidget())
    return focused is part or (focused is not None and part.isAncestorOf(focused))
