"""The keys of the line, and how far each moves a pin at the zoom of now."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.tolerances import DateUnit
from studyapp.timeline.axis import Step, Unit
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import KeyCap, Label, hairline
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import capital, counted, tr

_TIMES = {
    DateUnit.DAY: ("one day", "{n} days"),
    DateUnit.MONTH: ("one month", "{n} months"),
    DateUnit.YEAR: ("one year", "{n} years"),
}
_UNITS = {Unit.DAY: DateUnit.DAY, Unit.MONTH: DateUnit.MONTH, Unit.YEAR: DateUnit.YEAR}


def steps_words(count: int, unit: DateUnit) -> str:
    """Return a length of time: "one day", "10 years"."""
    return counted(count, *_TIMES[unit], spelled=True)


def step_words(step: Step, count: int) -> str:
    """Return how long so many steps are."""
    if step.unit not in _UNITS:
        return counted(count, "one hour", "{n} hours", spelled=True)
    return steps_words(step.count * count, _UNITS[step.unit])


def move_words(by: int) -> str:
    """Return what a key does that moves a pin one step or ten, back if negative."""
    later = tr("Ten steps later") if by == 10 else tr("One step later")
    earlier = tr("Ten steps earlier") if by == -10 else tr("One step earlier")
    return later if by > 0 else earlier


class PinKeys(QWidget):
    """A list of what the keys do while the line has the focus."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        column = spaced(look, QVBoxLayout(self), gap=6)
        column.addWidget(Label(look, Face.INTERFACE_STRONG, self.tr("Keys on the line")))
        self._one = self._row(column, ("←", "→"))
        self._ten = self._row(column, (self.tr("Shift"), "←", "→"))
        self._row(column, ("↓", "↑")).setText(self.tr("Next pin, pin before"))
        self._row(column, ("+", "−")).setText(self.tr("Zoom in, zoom out"))
        says = self.tr("A date typed in the list counts the same as a pin.")
        column.addWidget(Label(look, Face.SMALL, says, "ink2"))
        column.addStretch(1)

    def show_step(self, step: Step) -> None:
        """Say how far one key, and the same with Shift, moves a pin."""
        self._one.setText(capital(step_words(step, 1)))
        self._ten.setText(capital(step_words(step, 10)))

    def _row(self, column: QVBoxLayout, keys: tuple[str, ...]) -> Label:
        label = Label(self._look, Face.INTERFACE, "", "ink2")
        across = spaced(self._look, QHBoxLayout(), gap=4)
        across.addWidget(label, 1)
        for key in keys:
            across.addWidget(KeyCap(self._look, key, self))
        column.addLayout(across)
        column.addWidget(hairline(self._look))
        return label
