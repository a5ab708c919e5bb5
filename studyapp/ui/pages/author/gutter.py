"""The strip beside the text: numbers of lines, and signs of what is wrong in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.icons import pixmap
from studyapp.ui.pages.author.marks import SIGNS, TOKENS
from studyapp.ui.theme import Face, Look

if TYPE_CHECKING:
    from studyapp.ui.pages.author.editor import PackEditor


class Gutter(QWidget):
    """Drawn for the eye only: the list of findings says the same by ear."""

    def __init__(self, look: Look, editor: PackEditor) -> None:
        super().__init__(editor)
        self._look = look
        self._editor = editor

    def wanted_width(self) -> int:
        """Return the room for the highest number and a sign."""
        digits = max(3, len(str(self._editor.blockCount())))
        number = QFontMetrics(self._look.font(Face.CODE)).horizontalAdvance("9" * digits)
        return number + self._look.px(48)

    def sizeHint(self) -> QSize:
        """Return the width that is wanted."""
        return QSize(self.wanted_width(), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the line that was pressed."""
        self._editor.go_to_height(event.position().toPoint().y())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what lies in sight."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.tokens.surface)
        for number, box in self._editor.lines_in_sight():
            if box.intersects(event.rect()):
                self._paint_line(painter, number, box)

    def _paint_line(self, painter: QPainter, number: int, box: QRect) -> None:
        look = self._look
        is_current = number == self._editor.textCursor().blockNumber()
        painter.setFont(look.font(Face.CODE))
        painter.setPen(look.tokens.ink if is_current else look.tokens.ink2)
        inside = QRect(0, box.top(), self.width() - look.px(16), box.height())
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight, str(number + 1))
        severity = self._editor.severity_of(number)
        if severity is not None:
            side = look.px(16)
            top = box.top() + (min(box.height(), look.leading(Face.CODE)) - side) // 2
            color = look.color(TOKENS[severity])
            painter.drawPixmap(look.px(10), top, pixmap(look, SIGNS[severity], 16, color))
