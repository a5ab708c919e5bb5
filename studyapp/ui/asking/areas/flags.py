"""Flags of pins above a line of time: where they stand, and how they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studyapp.ui.asking.areas.sides import Side, about, apart
from studyapp.ui.asking.paint import ICONS, Mark, RowFace, paint_frame, row_colours
from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look, Tokens
from studyapp.ui.widgets.letters import Letters

_WIDEST = 250
_RING = 5.5


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StripInk:
    """All that painting needs besides numbers; sizes are pixels. `disc` is a letter's diameter."""

    look: Look
    tokens: Tokens
    title: Letters
    date: Letters
    small: Letters
    disc: float
    pad: float
    gap: float
    border: int

    @classmethod
    def of(cls, look: Look) -> Self:
        """Return the ink of a look."""
        return cls(
            look=look,
            tokens=look.tokens,
            title=Letters(look.font(Face.QUOTE)),
            date=Letters(look.font(Face.SMALL)),
            small=Letters(look.font(Face.SMALL)),
            disc=look.px(25),
            pad=look.px(8),
            gap=look.px(14),
            border=look.border,
        )

    @property
    def axis(self) -> float:
        """Return the height of the axis: ticks, their names, the context."""
        return self.pad + self.date.height + self.small.height + self.pad


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A pin at pixel `x`, the words of its flag, and what became of it.

    `is_truth` is where an event belongs, not where it was put. A flag that `is_brief` shows its
    letter alone.
    """

    x: float
    letter: str
    title: str
    date: str
    mark: Mark = Mark.IDLE
    is_truth: bool = False
    is_brief: bool = False


@dataclass(frozen=True, slots=True)
class FlagBox:
    """A flag and the box in which it stands."""

    flag: Flag
    box: QRectF


def in_letters(flags: Sequence[Flag], *, but: Mark | None = None) -> list[Flag]:
    """Return the flags as brief ones, `but` for those with this mark."""
    return [replace(flag, is_brief=flag.mark is not but) for flag in flags]


def flag_height(ink: StripInk, *, brief: bool) -> float:
    """Return how high a flag is."""
    if brief:
        return ink.disc + ink.pad / 2
    return ink.title.height + ink.date.height + ink.pad


@dataclass(frozen=True, slots=True)
class Sky:
    """The room above the line: how wide it is, and how many flags stand in a column.

    The line is at its `foot`.
    """

    width: float
    foot: float
    levels: int


def placed(flags: Sequence[Flag], ink: StripInk, sky: Sky) -> list[FlagBox]:
    """Return where the flags stand, each on the lowest level that is free above its pin.

    Where none is, it stands beside the others; one whose pin is off the picture, at the edge.
    """
    levels: list[list[tuple[Flag, Side]]] = [[] for _ in range(sky.levels)]
    for flag in sorted(flags, key=lambda each: each.x):
        side = about(flag.x, _width(flag, ink), sky.width)
        free = (level for level in levels if not level or level[-1][1].end + ink.pad <= side.left)
        level = next(free, None) or min(levels, key=lambda each: each[-1][1].end if each else 0.0)
        level.append((flag, side))
    high = max((flag_height(ink, brief=flag.is_brief) for flag in flags), default=0.0) + ink.pad
    return [
        _box(flag, side, ink, sky.foot - ink.gap * 1.5 - number * high)
        for number, level in enumerate(levels)
        for (flag, _), side in zip(
            level, apart([side for _, side in level], ink.pad, sky.width), strict=True
        )
    ]


def _box(flag: Flag, side: Side, ink: StripInk, bottom: float) -> FlagBox:
    high = flag_height(ink, brief=flag.is_brief)
    return FlagBox(flag, QRectF(side.left, bottom - high, side.width, high))


def levels_needed(flags: Sequence[Flag], ink: StripInk, sky: Sky) -> int:
    """Return how many levels it takes for flags to stand clear of each other above their pins."""
    roomy = replace(sky, levels=max(len(flags), 1))
    bottoms = {each.box.bottom() for each in placed(flags, ink, roomy)}
    return max(len(bottoms), 1)


def nearest(boxes: Sequence[FlagBox], at: QPointF, *, reach: float) -> FlagBox | None:
    """Return the flag at a point, or the next one less than `reach` away; of two the last one."""
    near = [(_distance(each.box, at), each) for each in reversed(boxes)]
    away, found = min(near, key=lambda pair: pair[0], default=(reach, None))
    return found if away < reach else None


def _distance(box: QRectF, at: QPointF) -> float:
    """Return how far a point lies outside a box; 0 inside."""
    across = max(box.left() - at.x(), at.x() - box.right(), 0.0)
    down = max(box.top() - at.y(), at.y() - box.bottom(), 0.0)
    return max(across, down)


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
    sign = _sign_room(flag, ink)
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


def _sign_room(flag: Flag, ink: StripInk) -> float:
    return ink.look.px(26) if flag.mark in ICONS else 0.0


def _width(flag: Flag, ink: StripInk) -> float:
    if flag.is_brief:
        return ink.disc + ink.pad
    words = max(ink.title.width(flag.title), ink.date.width(flag.date)) + 2
    room = ink.disc + 2.5 * ink.pad + _sign_room(flag, ink)
    return min(words, ink.look.px(_WIDEST)) + room
