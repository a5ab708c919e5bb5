"""Draws marks: one function of plain numbers for each shape, on any painter."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGradient, QLinearGradient, QPainter, QPen

from studyapp.timeline.marks import Shape
from studyapp.ui.pages.timeline.ink import Ink

_FAR = 20_000.0
"""Pixels beyond which a mark is cut: raster painters lose their way with longer ones."""

_LAYERS = 16
"""Layers or slices of which a soft end consists where it cannot be drawn at once."""


class Drawn(NamedTuple):
    """A mark in pixels: its ends, the middle of its height, how far its ends fade."""

    shape: Shape
    left: float
    right: float
    y: float
    fade_left: float = 0.0
    fade_right: float = 0.0


def paint_mark(
    painter: QPainter, ink: Ink, drawn: Drawn, color: QColor, *, chosen: bool = False
) -> None:
    """Draw a mark; the chosen one gets a second ring or frame."""
    match drawn.shape:
        case Shape.RING:
            _paint_ring(painter, ink, drawn, color, chosen=chosen)
        case Shape.HOLLOW:
            _paint_hollow(painter, ink, drawn, color)
        case Shape.BAR | Shape.SOFT:
            _paint_bar(painter, ink, drawn, color)
    if chosen:
        _paint_frame(painter, ink, drawn, color)


def frame_of(drawn: Drawn, height: float) -> QRectF:
    """Return the box of a mark, cut to what can be painted."""
    left, right = max(drawn.left, -_FAR), min(drawn.right, _FAR)
    return QRectF(left, drawn.y - height / 2, right - left, height)


class Ring:
    """The mark of an exact day in a colour, as it is drawn for one event after the other."""

    def __init__(self, ink: Ink, color: QColor, *, filled: bool = False) -> None:
        self._sprites = ink.sprites
        self._high = high = 2 * ink.ring + ink.line
        inner = color if filled else ink.tokens.surface
        self._key = color.rgba(), inner.rgba()

        def paint(on: QPainter) -> None:
            _paint_round(on, ink, QRectF(0, 0, high, high), color, inner)

        self._paint = paint

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw a ring around a place."""
        high = self._high
        left, top = x - high / 2, y - high / 2
        self._sprites.draw(painter, self._key, left, top, high, high, self._paint)


def _paint_ring(painter: QPainter, ink: Ink, drawn: Drawn, color: QColor, *, chosen: bool) -> None:
    """Draw a ring, or a long one where the day is wider than it."""
    high = 2 * ink.ring + ink.line
    box = frame_of(drawn, high)
    if box.width() > high:
        _paint_round(painter, ink, box, color, ink.tokens.surface)
    else:
        Ring(ink, color, filled=chosen).draw(painter, box.center().x(), drawn.y)


def _paint_round(painter: QPainter, ink: Ink, box: QRectF, color: QColor, inner: QColor) -> None:
    half = ink.line / 2
    painter.setPen(QPen(color, ink.line))
    painter.setBrush(inner)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), ink.ring, ink.ring)


def _paint_bar(painter: QPainter, ink: Ink, drawn: Drawn, color: QColor) -> None:
    box = frame_of(drawn, ink.bar)
    painter.setPen(Qt.PenStyle.NoPen)
    if ink.on_paper and (drawn.fade_left or drawn.fade_right):
        _paint_in_layers(painter, drawn, box, color)
        return
    painter.setBrush(_fading(drawn, color))
    radius = 0.0 if drawn.fade_left or drawn.fade_right else ink.bar / 5
    painter.drawRoundedRect(box, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)  # SVG tells of a brush again with each pen after it


def _paint_in_layers(painter: QPainter, drawn: Drawn, box: QRectF, color: QColor) -> None:
    """Draw a bar with soft ends as even layers over each other, each a little shorter."""
    half = box.width() / 2
    left, right = min(drawn.fade_left, half), min(drawn.fade_right, half)
    for layer in range(1, _LAYERS + 1):
        shade = QColor(color)
        shade.setAlphaF(1 / (_LAYERS - layer + 1))
        share = layer / (_LAYERS + 1)
        painter.setBrush(shade)
        painter.drawRect(box.adjusted(left * share, 0, -right * share, 0))


def _paint_hollow(painter: QPainter, ink: Ink, drawn: Drawn, color: QColor) -> None:
    width = max(ink.line * 0.7, 1.0)
    box = frame_of(drawn, ink.bar).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    pen = QPen(QBrush(_fading(drawn, color)), width)
    pen.setDashPattern([2.2, 1.6])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if not ink.sprites.on_screen and (drawn.fade_left or drawn.fade_right):
        _paint_in_slices(painter, drawn, box, QPen(color, width), pen.dashPattern())
        return
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, ink.bar / 4, ink.bar / 4)


def _paint_in_slices(
    painter: QPainter, drawn: Drawn, box: QRectF, pen: QPen, dashes: Sequence[float]
) -> None:
    """Draw a dashed frame with soft ends slice by slice: files know no pens that fade."""
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(dashes)
    for left, right, share in _slices(drawn, box):
        shade = QColor(pen.color())
        shade.setAlphaF(share)
        pen.setColor(shade)
        pen.setDashOffset((left - box.left()) / pen.widthF())
        painter.setPen(pen)
        for y in (box.top(), box.bottom()):
            painter.drawLine(QPointF(left, y), QPointF(right, y))
        for x, fades in ((box.left(), drawn.fade_left), (box.right(), drawn.fade_right)):
            if x in {left, right} and not fades:
                painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))


def _slices(drawn: Drawn, box: QRectF) -> Iterator[tuple[float, float, float]]:
    """Yield from where to where a slice goes, and how much of its colour is seen."""
    half = box.width() / 2
    left, right = min(drawn.fade_left, half), min(drawn.fade_right, half)
    shares = [(layer / _LAYERS, (layer + 0.5) / _LAYERS) for layer in range(_LAYERS)]
    for begins, share in shares if left else ():
        x = box.left() + left * begins
        yield x, x + left / _LAYERS, share
    yield box.left() + left, box.right() - right, 1.0
    for begins, share in shares if right else ():
        x = box.right() - right * begins
        yield x - right / _LAYERS, x, share


def _paint_frame(painter: QPainter, ink: Ink, drawn: Drawn, color: QColor) -> None:
    away = ink.line + max(ink.line * 0.7, 1.0)
    height = 2 * ink.ring + ink.line if drawn.shape is Shape.RING else ink.bar
    box = frame_of(drawn, height).adjusted(-away, -away, away, away)
    if box.width() < box.height():
        box = QRectF(box.center().x() - box.height() / 2, box.top(), box.height(), box.height())
    painter.setPen(QPen(color, max(ink.line * 0.7, 1.0)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


def _fading(drawn: Drawn, color: QColor) -> QBrush:
    """Return a brush that is clear at the ends of a mark as far as they fade."""
    length = drawn.right - drawn.left
    if length <= 0 or not (drawn.fade_left or drawn.fade_right):
        return QBrush(color)
    clear = QColor(color)
    clear.setAlphaF(0.0)
    gradient = QLinearGradient(QPointF(drawn.left, 0), QPointF(drawn.right, 0))
    # A file then has no fifty stops for each mark; of one colour, it looks the same.
    gradient.setInterpolationMode(QGradient.InterpolationMode.ComponentInterpolation)
    gradient.setColorAt(0.0, clear if drawn.fade_left else color)
    gradient.setColorAt(min(drawn.fade_left / length, 0.5), color)
    gradient.setColorAt(max(1 - drawn.fade_right / length, 0.5), color)
    gradient.setColorAt(1.0, clear if drawn.fade_right else color)
    return QBrush(gradient)
