"""Drawing of marks, lit sentences and the bookmark, from plain boxes."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QTextDocument

from studyapp.ui.marked.lines import LineBox, line_boxes
from studyapp.ui.marked.signs import SIGNS, Mark, Sign
from studyapp.ui.theme import Face, Look


def paint_grounds(
    painter: QPainter, look: Look, document: QTextDocument, marks: Iterable[Mark]
) -> None:
    """Draw what marks have under the letters of a document."""
    for mark in marks:
        ground = SIGNS[mark.kind].ground
        if ground is not None:
            paint_ground(painter, look, line_boxes(document, mark.first, mark.last), ground)


def paint_signs(
    painter: QPainter, look: Look, document: QTextDocument, marks: Iterable[Mark]
) -> None:
    """Draw what marks have over the letters of a document."""
    for mark in marks:
        boxes = line_boxes(document, mark.first, mark.last)
        paint_sign(painter, look, boxes, SIGNS[mark.kind])


def paint_ground(painter: QPainter, look: Look, boxes: Iterable[LineBox], token: str) -> None:
    """Fill the lines of a range with a ground."""
    size = look.font(Face.READING).pixelSize()
    for box in boxes:
        painter.fillRect(_ground(box, size, look), look.color(token))


def paint_lit(painter: QPainter, look: Look, boxes: Iterable[LineBox]) -> None:
    """Light up a sentence: its lines touch each other."""
    height = look.leading(Face.READING)
    for box in boxes:
        ground = QRectF(
            box.left - look.px(2), round(box.top(look)), box.right - box.left + look.px(4), height
        )
        painter.fillRect(ground, look.tokens.lit)


def paint_sign(painter: QPainter, look: Look, boxes: Iterable[LineBox], sign: Sign) -> None:
    """Draw what a mark has over the letters: its line, its half brackets."""
    pen = pen_of(look, sign)
    for box in boxes:
        if sign.line is not Qt.PenStyle.NoPen:
            pen.setStyle(sign.line)
            painter.setPen(pen)
            y = box.baseline + look.px(sign.drop)
            painter.drawLine(QPointF(box.left, y), QPointF(box.right, y))
        if sign.is_wavy:
            painter.setPen(pen)
            paint_wave(painter, look, box.left, box.right, box.baseline + look.px(sign.drop))
        if sign.brackets:
            pen.setStyle(Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            _paint_brackets(painter, look, box)


def pen_of(look: Look, sign: Sign) -> QPen:
    """Return a solid pen in the colour and width of a sign."""
    pen = QPen(look.color(sign.color), max(1.0, look.px(sign.width * 10) / 10))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def paint_wave(painter: QPainter, look: Look, left: float, right: float, y: float) -> None:
    """Draw a wavy line that ends where the words end."""
    step, height = look.px(40) / 10, look.px(15) / 10
    points = [QPointF(left, y)]
    while points[-1].x() < right:
        x = min(points[-1].x() + step, right)
        points.append(QPointF(x, y + (height if len(points) % 2 else -height)))
    painter.drawPolyline(QPolygonF(points))


def paint_ring(painter: QPainter, look: Look, boxes: Iterable[LineBox]) -> None:
    """Draw the focus ring around the words that the keys stand on."""
    size = look.font(Face.READING).pixelSize()
    away = 1 + look.ring / 2
    painter.setPen(QPen(look.tokens.accent, look.ring))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRect(_ground(box, size, look).adjusted(-away, 0, away, away))


def _ground(box: LineBox, size: int, look: Look) -> QRectF:
    top = box.baseline - size
    return QRectF(box.left, top, box.right - box.left, size + look.px(7))


def _paint_brackets(painter: QPainter, look: Look, box: LineBox) -> None:
    """Draw half brackets where the words begin and where they end."""
    top = box.baseline - look.font(Face.READING).pixelSize()
    arm = look.px(6)
    if box.begins:
        paint_bracket(painter, QPointF(box.left, top), arm)
    if box.ends:
        paint_bracket(painter, QPointF(box.right, top), -arm)


def paint_bracket(painter: QPainter, corner: QPointF, arm: float) -> None:
    """Draw one half bracket at an upper corner; its arm goes to the left if below 0."""
    down, aside = QPointF(0, abs(arm)), QPointF(arm, 0)
    painter.drawPolyline(QPolygonF([corner + down, corner, corner + aside]))
