"""The reviews of the last days as bars, each with its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from studyapp.ui.theme import Face, Look


@dataclass(frozen=True, slots=True)
class DayBar:
    """A day's name, its number of reviews, and whether it is today."""

    name: str
    count: int
    is_today: bool


def bar_heights(counts: Sequence[int], *, room: float) -> list[float]:
    """Return the height of each bar: the most fills the room, one is still seen, none is 0."""
    most = max(counts, default=0)
    return [max(2.0, count / most * room) if count else 0.0 for count in counts]


def paint_days(painter: QPainter, look: Look, box: QRectF, bars: Sequence[DayBar]) -> None:
    """Draw the bars into `box`: number above, day below, on one base line."""
    line = QFontMetrics(look.font(Face.SMALL)).height()
    room = box.height() - 2 * line - look.px(10)
    base = box.top() + line + look.px(4) + room
    step = box.width() / max(len(bars), 1)
    heights = bar_heights([bar.count for bar in bars], room=room)
    for place, (bar, height) in enumerate(zip(bars, heights, strict=True)):
        slot = QRectF(box.left() + place * step, base - height, step, height)
        _paint_day(painter, look, slot, bar, line=line)
    edge = QRectF(box.left(), base, box.width(), look.border)
    painter.fillRect(edge, look.tokens.edge)


def _paint_day(painter: QPainter, look: Look, slot: QRectF, bar: DayBar, *, line: int) -> None:
    width = min(look.px(22), slot.width() * 0.6)
    column = QRectF(slot.center().x() - width / 2, slot.top(), width, slot.height())
    painter.fillRect(column, look.tokens.accent)
    painter.setPen(look.tokens.ink2)
    painter.setFont(look.font(Face.SMALL))
    number = QRectF(slot.left(), slot.top() - line - look.px(2), slot.width(), line)
    painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(bar.count) if bar.count else "–")
    if bar.is_today:
        painter.setPen(look.tokens.ink)
        painter.setFont(look.font(Face.SMALL_STRONG))
    name = QRectF(slot.left(), slot.bottom() + look.px(4), slot.width(), line)
    painter.drawText(name, Qt.AlignmentFlag.AlignCenter, bar.name)
