"""Draws lanes, labels, chips and the axis as functions of plain numbers, on any painter."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studyapp.timeline.layout import Band
from studyapp.timeline.rows import Label, Side
from studyapp.ui.pages.timeline.ink import Ink

_GRID, _STRONG_GRID = 0.6, 0.25
"""How much of the grid's colour is seen; the second where every line is strong."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a label says."""

    title: str
    date: str


def mark_height(ink: Ink, label: Label) -> float:
    """Return how far below the top of a row the middle of a mark lies."""
    if label.side is Side.BELOW:
        return ink.bar * 0.8
    return ink.title.height / 2 + 2


def paint_label(  # noqa: PLR0913 - the last two are named where they are used
    painter: QPainter, ink: Ink, label: Label, words: Words, *, top: float, chosen: bool
) -> None:
    """Write title and date beside a mark; under a long bar there is room for the title alone."""
    letters = ink.strong if chosen else ink.title
    height = ink.title.height
    at = 1.0 if label.side is Side.LEFT else 0.0
    first = top + (ink.bar * 1.4 if label.side is Side.BELOW else 2)
    box = QRectF(label.x, first, label.width, height)
    letters.write(painter, box, words.title, ink.tokens.ink, at=at)
    if label.side is not Side.BELOW:
        below = QRectF(label.x, box.bottom() - 2, label.width, ink.date.height)
        ink.date.write(painter, below, words.date, ink.tokens.ink2, at=at)


def paint_label_ground(
    painter: QPainter, ink: Ink, label: Label, place: int, *, top: float
) -> None:
    """Clear the grid away under a label where its lines are strong; faint ones run on."""
    if ink.border == 1:
        return
    down = ink.bar * 1.4 if label.side is Side.BELOW else 0.0
    box = QRectF(label.x - 2, top + down, label.width + 4, ink.row - down)
    painter.fillRect(box.toRect(), ground(ink, place))


def ground(ink: Ink, place: int) -> QColor:
    """Return the ground of a lane; every other one is paler."""
    return ink.tokens.surface if place % 2 == 0 else ink.tokens.page


def paint_ground(painter: QPainter, ink: Ink, box: QRectF, place: int, *, last: bool) -> None:
    """Fill the ground of a lane, with a hairline to the next."""
    painter.fillRect(box, ground(ink, place))
    if not last:
        painter.fillRect(
            QRectF(box.left(), box.bottom() - ink.border, box.width(), ink.border), ink.tokens.line
        )


def paint_head(painter: QPainter, ink: Ink, box: QRectF, name: str, count: str) -> None:
    """Write the name of a lane, and below it how many events it has."""
    height = ink.head.height
    line = QRectF(box.left(), box.top() + ink.pad - 1, box.width(), height)
    ink.head.write(painter, line, name, ink.tokens.ink)
    ink.small.write(painter, line.translated(0, height - 2), count, ink.tokens.ink2)


def paint_head_line(painter: QPainter, ink: Ink, box: QRectF, name: str, count: str) -> None:
    """Write the name of a lane and how many events it has in one line, over its ground."""
    height = ink.head.height
    line = QRectF(box.left(), box.top() + ink.pad / 2, box.width(), height)
    number = ink.small.width(count) + 2
    most = line.width() - number - ink.gap
    wide = min(ink.head.width(name) + 2, most)
    first = QRectF(line.topLeft(), QSizeF(wide, height))
    second = QRectF(first.right() + ink.beside, line.top(), number, height)
    ink.head.write(painter, first, name, ink.tokens.ink)
    ink.small.write(painter, second, count, ink.tokens.ink2)


def paint_crowd(painter: QPainter, ink: Ink, band: Band, color: QColor, *, top: float) -> None:
    """Draw a short stroke for every few hidden marks: the more there are, the taller."""
    foot = top + ink.crowd
    counts = {count for _, count in band.crowd}
    most = math.log1p(max(counts, default=1))
    tops = {n: foot - ink.crowd * (0.35 + 0.65 * math.log1p(n) / most) for n in counts}
    painter.setPen(QPen(color, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLines([QLineF(x + 1, foot, x + 1, tops[count]) for x, count in band.crowd])


def paint_chip(painter: QPainter, ink: Ink, box: QRectF, words: str, *, lit: bool) -> None:
    """Draw a chip that stands for hidden events."""
    painter.setPen(QPen(ink.tokens.edge, ink.border))
    painter.setBrush(ink.tokens.accentsoft if lit else ink.tokens.surface)
    half = ink.border / 2
    painter.drawRoundedRect(
        box.adjusted(half, half, -half, -half), box.height() / 2, box.height() / 2
    )
    ink.date.write(painter, box, words, ink.tokens.ink, at=0.5)


def paint_grid(painter: QPainter, ink: Ink, places: Sequence[float], height: float) -> None:
    """Draw faint hairlines up from the named ticks."""
    color = QColor(ink.tokens.line)
    color.setAlphaF(_GRID if ink.border == 1 else _STRONG_GRID)
    for x in places:
        painter.fillRect(round(x), 0, 1, round(height), color)


def paint_pointer(painter: QPainter, ink: Ink, x: float) -> None:
    """Draw the triangle on the axis that points at the chosen event."""
    size = ink.ring
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.tokens.accent)
    tip = QPointF(x, 0)
    painter.drawPolygon(
        QPolygonF([tip, tip + QPointF(size, size * 1.5), tip + QPointF(-size, size * 1.5)])
    )
