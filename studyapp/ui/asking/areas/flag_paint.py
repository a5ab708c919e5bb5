"""How the flags above a line of time are drawn, with their pins."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studyapp.ui.asking.areas.flags import Flag, FlagBox, StripInk, sign_room
from studyapp.ui.asking.paint import ICONS, Mark, RowFace, paint_frame, row_colours
from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face

_RING = 5.5


def paint_hand(painter: QPainter, ink: StripInk, title: str, date: str, *, width: float) -> None:
    """Draw the title of the event in hand and, at the right, its date into the first line."""
    line = QRectF(ink.gap, ink.pad, width - 2 * ink.gap, ink.title.height)
    ink.date.write(painter, line, date, ink.tokens.ink2, at=1.0)
    line.setWidth(line.width() - ink.date.width(date) - ink.gap)
    ink.title.write(painter, line, title, ink.tokens.ink)


def paint_pin(painter: QPainter, ink: StripInk, placed_flag: FlagBox, *, foot: float) -> None:
    """Draw the stem and the point on the line: a ring, or a diamond for the truth."""
    flag, box = placed_flag.flag, placed_flag.box
    color = _color(flag, ink)
    pen = QPen(color, 1.5)
    if flag.is_truth:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    held = min(max(flag.x, box.left() + ink.pad), box.right() - ink.pad)
    painter.drawLine(QPointF(held, box.bottom()), QPointF(flag.x, foot))
    painter.setPen(QPen(color, max(ink.look.px(2.5), 2)))
    painter.setBrush(ink.tokens.surface)
    size = ink.look.px(_RING)
    at = QPointF(flag.x, foot)
    if not flag.is_truth:
        painter.drawEllipse(at, size, size)
        return
    ways = (QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0))
    painter.drawPolygon(QPolygonF([at + way * 1.3 for way in ways]))


def paint_way(painter: QPainter, ink: StripInk, placed_flag: FlagBox) -> None:
    """Draw an arrow below a flag, towards where its pin is off the picture."""
    flag, box, size = placed_flag.flag, placed_flag.box, ink.pad / 2
    on = size if flag.x > box.center().x() else -size
    tip = QPointF(box.center().x() + on, box.bottom() + size + ink.border)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_color(flag, ink))
    back = (QPointF(-2 * on, -size), QPointF(-2 * on, size))
    painter.drawPolygon(QPolygonF([tip, *(tip + each for each in back)]))


def paint_flag(painter: QPainter, ink: StripInk, placed_flag: FlagBox) -> None:
    """Draw the flag: its letter and, where there is room, title, date and sign."""
    flag, box = placed_flag.flag, placed_flag.box
    face = RowFace(letter=flag.letter, text=flag.title, mark=flag.mark)
    paint_frame(painter, box, row_colours(face, ink.look), ink.look, radius=6)
    disc = QRectF(box.left() + ink.pad / 2, 0, ink.disc, ink.disc)
    disc.moveCenter(QPointF(disc.center().x(), box.center().y()))
    paint_disc(painter, ink, disc, Seal(flag.letter, flag.mark, hollow=flag.is_truth))
    if flag.is_brief:
        return
    sign = sign_room(flag, ink)
    left = disc.right() + ink.pad
    line = QRectF(left, box.top() + ink.pad / 2 - 1, box.right() - left - sign, ink.title.height)
    ink.title.write(painter, line, flag.title, ink.tokens.ink)
    below = QRectF(left, line.bottom(), line.width(), ink.date.height)
    ink.date.write(painter, below, flag.date, ink.tokens.ink2)
    if sign:
        picture = pixmap(ink.look, ICONS[flag.mark], 18, _color(flag, ink))
        size = picture.deviceIndependentSize()
        painter.drawPixmap(
            QPointF(box.right() - sign, box.center().y() - size.height() / 2), picture
        )


@dataclass(frozen=True, slots=True)
class Seal:
    """A letter in a disc; `hollow` and dashed for what is not placed, or the truth."""

    letter: str
    mark: Mark = Mark.IDLE
    hollow: bool = False


def paint_disc(painter: QPainter, ink: StripInk, disc: QRectF, seal: Seal) -> None:
    """Draw a letter in a disc."""
    color = row_colours(RowFace(letter="", text="", mark=seal.mark), ink.look).border
    if seal.mark in (Mark.IDLE, Mark.CHOSEN):
        color = ink.tokens.edge if seal.hollow else ink.tokens.accent
    pen = QPen(color, ink.look.px(1.5))
    if seal.hollow:
        pen.setDashPattern([2.5, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if seal.hollow else color)
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
    painter.setFont(ink.look.font(Face.SMALL_STRONG))
    painter.setPen(ink.tokens.ink2 if seal.hollow else ink.tokens.onaccent)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, seal.letter)


def _color(flag: Flag, ink: StripInk) -> QColor:
    if flag.mark in (Mark.IDLE, Mark.CHOSEN):
        return ink.tokens.accent
    return row_colours(RowFace(letter="", text="", mark=flag.mark), ink.look).border
