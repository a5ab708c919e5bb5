"""A box to tick, with its word."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
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
        return QSize(px(_BOX) + px(10) + words + px(6), self._look.control)

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
        box = QRect(0, (self.height() - side) // 2, side, side)
        paint_box(painter, look, box, is_on=self.isChecked())
        painter.setPen(tokens.ink if self.isEnabled() else tokens.edge)
        painter.setFont(self.font())
        words = self.rect().adjusted(side + look.px(10), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _renew(self) -> None:
        self.setFont(self._look.font(Face.INTERFACE))
        self.updateGeometry()
        self.update()


def paint_box(painter: QPainter, look: Look, rect: QRect, *, is_on: bool) -> None:
    """Draw a square box, with a tick if it is on."""
    tokens, half = look.tokens, look.border / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tokens.accent if is_on else tokens.edge, look.border))
    painter.setBrush(tokens.accent if is_on else tokens.surface)
    box = QRectF(rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(box, look.px(4), look.px(4))
    if is_on:
        mark = pixmap(look, "check", 14, tokens.onaccent)
        size = mark.deviceIndependentSize()
        left = rect.x() + (rect.width() - size.width()) / 2
        top = rect.y() + (rect.height() - size.height()) / 2
        painter.drawPixmap(round(left), round(top), mark)
