"""Chips for the parts of a list, of which one is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.figures import figure
from studyapp.ui.pages.findings.parts import Part
from studyapp.ui.theme import Look
from studyapp.ui.widgets.chips import Chip
from studyapp.ui.widgets.find_field import FindField
from studyapp.ui.widgets.flow import FlowLayout
from studyapp.ui.wording import tr


class FilterField(FindField):
    """Words that what is listed has; `left` comes by Esc, Down and Enter, Esc clears it before."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list."""
        keys = Qt.Key
        if event.key() == keys.Key_Escape:
            self.clear()
        if event.key() in (keys.Key_Escape, keys.Key_Down, keys.Key_Return, keys.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FilterChips(QWidget):
    """The parts of a list with their numbers, of which one is chosen; one stop of Tab."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._flow = FlowLayout(look, gap=8, parent=self)
        self._chips: dict[str, Chip] = {}
        self._now = "all"
        self.setAccessibleName(tr("What is listed"))

    @property
    def now(self) -> str:
        """Return the name of the chosen part."""
        return self._now

    @property
    def says(self) -> str:
        """Return what the chosen part is called."""
        return self._chips[self._now].text().rpartition(" ")[0] if self._now in self._chips else ""

    def show_parts(self, parts: Sequence[tuple[Part, int]], now: str) -> None:
        """Offer these parts with how many rows each has, one of them chosen."""
        names = [each.name for each, _count in parts]
        if names != list(self._chips):
            self._make(names)
        self._now = now
        for each, count in parts:
            chip = self._chips[each.name]
            chip.setText(f"{each.says} {figure(count)}")
            chip.setAccessibleName(chip.text())
            chip.updateGeometry()
        self._mark()

    def step(self, by: int = 1) -> None:
        """Choose the next part, after the last one the first."""
        names = list(self._chips)
        if names:
            self._choose(names[(names.index(self._now) + by) % len(names)])

    def _make(self, names: Sequence[str]) -> None:
        had_focus = any(chip.hasFocus() for chip in self._chips.values())
        while (entry := self._flow.takeAt(0)) is not None:
            if (old := entry.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._chips = {name: Chip(self._look, "", self) for name in names}
        for name, chip in self._chips.items():
            chip.setObjectName(f"filter-{name}")
            chip.setAutoExclusive(True)  # heard as one of several, not as a box to tick
            chip.clicked.connect(lambda _on=False, name=name: self._choose(name))
            chip.stepped.connect(self._go)
            self._flow.addWidget(chip)
            chip.show()
        if had_focus:
            next(iter(self._chips.values())).setFocus()

    def _go(self, by: int) -> None:
        self.step(by)
        self._chips[self._now].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, name: str) -> None:
        self._now = name
        self._mark()
        self.chosen.emit(name)

    def _mark(self) -> None:
        for name, chip in self._chips.items():
            chip.setChecked(name == self._now)
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(strong if name == self._now else click)
