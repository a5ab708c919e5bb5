"""A setting in a row: its name, a hint, its control."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import FlowLayout, Label, hairline
from studyapp.ui.widgets.spacing import spaced

_NARROW = 42
"""Ems of the row under which the control goes below the name."""
_NAMES = 190


class SettingRow(QWidget):
    """Name and hint at the left, the control at the right, or below where it is narrow."""

    def __init__(
        self, look: Look, name: str, hint: str, control: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._names = QWidget()
        names = spaced(look, QVBoxLayout(self._names))
        names.addWidget(Label(look, Face.INTERFACE_STRONG, name))
        names.addWidget(Label(look, Face.SMALL, hint, "ink2"))
        _name_aloud(control, name).setAccessibleDescription(hint)
        self._row = spaced(look, QBoxLayout(QBoxLayout.Direction.LeftToRight), gap=8)
        self._row.addWidget(self._names)
        beside = QHBoxLayout()
        beside.addWidget(control)
        beside.addStretch(1)
        self._row.addLayout(beside, 1)
        column = spaced(look, QVBoxLayout(self), gap=14, margins=(0, 14, 0, 0))
        column.addLayout(self._row)
        column.addWidget(hairline(look))
        look.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control where there is room for it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._look
        narrow = look.ems(self.width()) < _NARROW
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        width = 16_777_215 if narrow else look.px(_NAMES)
        self._names.setMinimumWidth(0 if narrow else width)
        self._names.setMaximumWidth(width)
        top = Qt.AlignmentFlag(0) if narrow else Qt.AlignmentFlag.AlignTop
        self._row.setAlignment(self._names, top)


def _name_aloud(control: QWidget, name: str) -> QWidget:
    """Return the part of a control that is heard: itself, once it has a name, or what it hands on.

    A slider beside its number has its name by itself.
    """
    proxy = control.focusProxy()
    if proxy is not None and not control.accessibleName():
        return proxy
    control.setAccessibleName(control.accessibleName() or name)
    return control


def side_by_side(look: Look, *widgets: QWidget) -> QWidget:
    """Return the widgets in one, breaking into lines like text."""
    box = QWidget()
    flow = FlowLayout(look, gap=12, parent=box)
    for widget in widgets:
        flow.addWidget(widget)
    return box
