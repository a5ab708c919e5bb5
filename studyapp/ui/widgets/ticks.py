"""A box to tick, with its word."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look

_BOX = 20


class Tick(QCheckBox):
    """Ticked or not, told by `toggled`."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        look.changed.connect(self._renew)
        self._renew()

    def sizeHint(self) -> QSize:
        """Return the room for box and word, never lower than a control."""
        px = self._look.px
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(px(_BOX) + px(10) + words + px(6), px(38))

    def minimumSizeHint(self) -> QSize:
        """Return the hint itself: the word is never cut."""
        return self.sizeHint()

    def hitButton(self, _pos: QPoint) -> bool:
        """Return that a click anywhere counts."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, its tick and the word."""
        look, tokens, side = self._look, self._look.tokens, self._look.px(_BOX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - side) / 2
        half = look.border / 2
        box = QRectF(half, top + half, side - 2 * half, side - 2 * half)
        painter.setPen(QPen(tokens.accent if self.isChecked() else tokens.edge, look.border))
        painter.setBrush(tokens.accent if self.isChecked() else tokens.surface)
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        if self.isChecked():
            mark = pixmap(look, "check", 14, tokens.onaccent)
            size = mark.deviceIndependentSize()
            painter.drawPixmap(
                round((side - size.width()) / 2), round(top + (side - size.height()) / 2), mark
            )
        painter.setPen(tokens.ink if self.isEnabled() else tokens.edge)
        painter.setFont(self.font())
        words = self.rect().adjusted(side + look.px(10), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _renew(self) -> None:
        self.setFont(self._look.font(Face.INTERFACE))
        self.updateGeometry()
        self.update()
