"""How far the cards of today are done."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Look


class ProgressLine(QWidget):
    """A bar 4 pixels high; the header says the same in words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress()
        look.changed.connect(self._dress)

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groove and what is done."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.tokens.line)
        done = round(self.width() * self._share)
        painter.fillRect(0, 0, done, self.height(), self._look.tokens.accent)

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(4))
