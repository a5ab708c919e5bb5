"""Sets short texts once and draws them often: shaping costs more than drawing."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

_MOST = 4000
_BETWEEN = 8
"""Words that are written between two that are set for later."""
_AS_WIDE = str.maketrans("123456789", "000000000")


class Letters:
    """Texts of one font, set and cut to a width."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.height = self._metrics.height()
        self._widths: dict[str, float] = {}
        self._since = 0
        self._asked: set[tuple[str, int]] = set()
        self._set: dict[tuple[str, int], tuple[QStaticText, float]] = {}

    def width(self, words: str) -> float:
        """Return how wide the words are."""
        width = self._widths.get(words)
        if width is None:
            if len(self._widths) >= _MOST:
                self._widths.clear()
            width = self._widths[words] = self._metrics.horizontalAdvance(words)
        return width

    def write(
        self, painter: QPainter, box: QRectF, words: str, color: QColor, *, at: float = 0.0
    ) -> None:
        """Draw words into a box, in the middle of its height.

        Args:
            painter: Where to draw.
            box: What they must not leave; they are cut at its width.
            words: One line.
            color: Of the letters.
            at: 0 for the left of the box, 0.5 for the middle, 1 for the right.
        """
        key = words, int(box.width())
        if not self._is_worth(key):
            self.put(painter, box, words, color, at=at)
            return
        text, width = self._cut(key)
        place = QPointF(
            box.left() + (box.width() - width) * at,
            box.top() + (box.height() - self.height) / 2,
        )
        painter.setFont(self.font)
        painter.setPen(color)
        painter.drawStaticText(place, text)

    def put(
        self, painter: QPainter, box: QRectF, words: str, color: QColor, *, at: float = 0.0
    ) -> None:
        """Draw words as `write` does, without setting them for later: into a picture to keep."""
        width = self.width(words)
        if width > box.width():
            words = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
            width = self.width(words)
        painter.setFont(self.font)
        painter.setPen(color)
        left = box.left() + (box.width() - width) * at
        down = (box.height() - self.height) / 2 + self._metrics.ascent()
        painter.drawText(QPointF(left, box.top() + down), words)

    def write_once(
        self, painter: QPainter, boxes: Iterable[tuple[QRectF, str]], color: QColor
    ) -> None:
        """Draw words into the middle of boxes that hold them; they are not set for later.

        All figures of the font must be equally wide, as they are then measured once for all.
        """
        painter.setFont(self.font)
        painter.setPen(color)
        down = self._metrics.ascent() - self.height / 2
        for box, words in boxes:
            middle = box.center()
            x = middle.x() - self.width(words.translate(_AS_WIDE)) / 2
            painter.drawText(QPointF(x, middle.y() + down), words)

    def _is_worth(self, key: tuple[str, int]) -> bool:
        """Return whether words are set for later, or are worth it: few at once, and none at first.

        An axis that is zoomed has new names all at once, most of them for a few frames.
        """
        self._since += 1
        if key in self._set:
            return True
        if key in self._asked and self._since > _BETWEEN:
            self._since = 0
            return True
        if len(self._asked) >= _MOST:
            self._asked.clear()
            self._set.clear()
        self._asked.add(key)
        return False

    def _cut(self, key: tuple[str, int]) -> tuple[QStaticText, float]:
        if key not in self._set:
            words, width = key
            shown = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
            text = QStaticText(shown)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            self._set[key] = text, self.width(shown)
        return self._set[key]
