"""The place below the list where texts may be dropped."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.spacing import spaced


class DropArea(QWidget):
    """Says that texts may be dropped; the whole window takes them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("dropArea")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = Label(
            look,
            Face.INTERFACE,
            self.tr("Drop texts or packs here, or paste a text. Nothing leaves this computer."),
            "ink2",
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = spaced(look, QVBoxLayout(self), margins=(12, 26, 12, 26))
        column.addWidget(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a dashed border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.tokens.edge, self._look.border, Qt.PenStyle.DashLine))
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
