"""Lines across, for the eye only."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.theme.ground import fill


class Hairline(QWidget):
    """A line across, for the eye only."""

    def __init__(self, look: Look, colour: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._renew()
        look.changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        """Return one border's height."""
        return QSize(1, self._look.border)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        fill(QPainter(self), self.rect(), self._look.color(self._colour))

    def _renew(self) -> None:
        self.setFixedHeight(self._look.border)
        self.update()


def hairline(look: Look) -> Hairline:
    """Return a line across, for the eye only."""
    return Hairline(look)
