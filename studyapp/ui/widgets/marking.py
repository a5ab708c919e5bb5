"""Words of a laid out text that are set strong, and half brackets around a repair."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPen, QTextCharFormat, QTextLayout

from studyapp.domain.texts import Span
from studyapp.ui.theme import Look


def in_units(text: str, span: Span) -> tuple[int, int]:
    """Return a span in Qt's UTF-16 units."""
    return _units(text[: span.start]), _units(text[: span.end])


def strong_ranges(text: str, spans: Sequence[Span], font: QFont) -> list[QTextLayout.FormatRange]:
    """Return what sets spans of a text in another font."""
    ranges = []
    for span in spans:
        marked = QTextLayout.FormatRange()
        marked.start, end = in_units(text, span)
        marked.length = end - marked.start
        char_format = QTextCharFormat()
        char_format.setFont(font)
        marked.format = char_format
        ranges.append(marked)
    return ranges


def boxes(layout: QTextLayout, text: str, span: Span) -> Iterator[QRectF]:
    """Yield one box a line for a span of a text that is laid out."""
    start, end = in_units(text, span)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            yield QRectF(left, line.y(), right - left, line.height())


def paint_brackets(painter: QPainter, look: Look, around: Sequence[QRectF]) -> None:
    """Draw half brackets at the beginning of the first box and at the end of the last."""
    if not around:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.tokens.repair, look.px(1.5)))
    for corner, side in ((around[0].topLeft(), 1), (around[-1].topRight(), -1)):
        size = look.px(6)
        ends = (corner + QPointF(0, size), corner, corner + QPointF(side * size, 0))
        painter.drawPolyline(list(ends))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _x(found: object) -> float:
    """Return the place alone: PySide hands back the cursor with it."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]  # a number by now
