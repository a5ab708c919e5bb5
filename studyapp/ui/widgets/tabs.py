"""Words over a line, of which the chosen one has a bar under it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.focus import paints_own_focus


class Tabs(QTabBar):
    """Tells by `currentChanged` which was chosen; Left and Right walk through them."""

    def __init__(
        self, look: Look, name: str, words: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        paints_own_focus(self)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        for word in words:
            self.addTab(word)
        look.changed.connect(self._renew)
        self._renew()

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room of a word, set strong, with room around it."""
        px = self._look.px
        words = QFontMetrics(self._look.font(Face.NAVIGATION)).horizontalAdvance(
            self.tabText(index)
        )
        return QSize(round(words * 1.06) + px(28), px(42))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the hint itself: words are never cut."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, and the bar under the chosen one."""
        painter = QPainter(self)
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        look, box = self._look, self.tabRect(index)
        chosen = index == self.currentIndex()
        hovered = box.contains(self.mapFromGlobal(self.cursor().pos()))
        font = look.font(Face.NAVIGATION)
        if chosen:
            font = look.font(Face.INTERFACE_STRONG)
            font.setPixelSize(look.font(Face.NAVIGATION).pixelSize())
        painter.setFont(font)
        painter.setPen(look.tokens.ink if chosen or hovered else look.tokens.ink2)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if chosen:
            line = look.px(3)
            side = look.px(12)
            bar = QRect(box.left() + side, box.bottom() - line + 1, box.width() - 2 * side, line)
            painter.fillRect(bar, look.tokens.accent)
            if self.hasFocus():
                self._paint_ring(painter, box)

    def _paint_ring(self, painter: QPainter, box: QRect) -> None:
        painter.save()
        ring = self._look.ring
        painter.setPen(QPen(self._look.tokens.accent, ring))
        painter.drawRect(box.adjusted(ring, ring, -ring, -ring))
        painter.restore()

    def _renew(self) -> None:
        self.setFont(self._look.font(Face.NAVIGATION))
        self.updateGeometry()
        self.update()
