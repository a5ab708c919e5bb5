"""Draws lanes, labels, chips and the axis as functions of plain numbers, on any painter."""

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studyapp.timeline.pills import Pill
from studyapp.timeline.rows import Label, Side
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.sprites import Placed
from studyapp.ui.pages.timeline.wording import more_words

_GRID, _STRONG_GRID = 0.6, 0.25
"""How much of the grid's colour is seen; the second where every line is strong."""


class Words(NamedTuple):
    """What a label says."""

    title: str
    date: str


def mark_height(ink: Ink, label: Label) -> float:
    """Return how far below the top of a row the middle of a mark lies."""
    if label.side is Side.BELOW:
        return ink.bar * 0.8
    return ink.title.height / 2 + 2


class Written(NamedTuple):
    """A label, the top of its row, what it says, and whether it is that of the chosen event."""

    label: Label
    top: float
    words: Words
    is_chosen: bool


def paint_labels(painter: QPainter, ink: Ink, labels: Sequence[Written]) -> None:
    """Write title and date beside marks; under a long bar there is room for the title alone."""

    def write_title(on: QPainter, number: int, x: float, y: float) -> None:
        label, _top, words, is_chosen = labels[number]
        letters = ink.strong if is_chosen else ink.title
        box = QRectF(x, y, label.width, ink.title.height)
        letters.put(on, box, words.title, ink.tokens.ink, at=_end(label))

    def write_date(on: QPainter, number: int, x: float, y: float) -> None:
        label, _top, words, _is_chosen = labels[number]
        if label.side is not Side.BELOW:
            box = QRectF(x, y + ink.title.height - 2, label.width, ink.date.height)
            ink.date.put(on, box, words.date, ink.tokens.ink2, at=_end(label))

    placed = [_placed(ink, each) for each in labels]
    ink.sprites.draw_all(painter, placed, (write_title, write_date))


def _placed(ink: Ink, written: Written) -> Placed:
    label, top, words, is_chosen = written
    is_below, x, width = label.side is Side.BELOW, label.x, label.width
    key = words, int(width), is_below, label.side is Side.LEFT, is_chosen
    if is_below:
        return Placed(key, x, top + ink.bar * 1.4, width, ink.title.height)
    return Placed(key, x, top + 2, width, ink.title.height + ink.date.height)


def _end(label: Label) -> float:
    """Return at which end of its width a label is written: towards its mark."""
    return 1.0 if label.side is Side.LEFT else 0.0


def paint_label_ground(
    painter: QPainter, ink: Ink, label: Label, place: int, *, top: float
) -> None:
    """Clear the grid away under a label where its lines are strong; faint ones run on."""
    if ink.border == 1:
        return
    down = ink.bar * 1.4 if label.side is Side.BELOW else 0.0
    box = QRectF(label.x - 2, top + down, label.width + 4, ink.row - down)
    painter.fillRect(box.toRect(), ground(ink, place))


def paint_light(painter: QPainter, ink: Ink, label: Label, top: float) -> None:
    """Light up a label whose event was found, with a line at its foot for who sees no tint."""
    left, right = label.extent
    box = QRectF(left - 4, top, right - left + 8, ink.row - ink.pad / 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.tokens.lit)
    painter.drawRoundedRect(box, 4, 4)
    painter.fillRect(
        QRectF(box.left() + 4, box.bottom() - 2, box.width() - 8, 2), ink.tokens.accent
    )


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

    def write(on: QPainter) -> None:
        line = QRectF(0, ink.lane_pad, box.width(), ink.head.height)
        ink.head.write(on, line, name, ink.tokens.ink)
        ink.small.write(on, line.translated(0, line.height() - 2), count, ink.tokens.ink2)

    key = name, count, int(box.width())
    height = ink.pad + ink.head.height + ink.small.height
    ink.sprites.draw(painter, key, box.left(), box.top(), box.width(), height, write)


def paint_head_line(painter: QPainter, ink: Ink, box: QRectF, name: str, count: str) -> None:
    """Write the name of a lane and how many events it has in one line, over its ground."""
    height = ink.head.height
    line = QRectF(box.left(), box.top() + ink.pad / 2, box.width(), height)
    number = ink.small.width(count) + 2
    most = line.width() - number - ink.beside
    wide = min(ink.head.width(name) + 2, most)
    first = QRectF(line.topLeft(), QSizeF(wide, height))
    second = QRectF(first.right() + ink.beside, line.top(), number, height)
    ink.head.write(painter, first, name, ink.tokens.ink)
    ink.small.write(painter, second, count, ink.tokens.ink2)


def draw_fold_sign(painter: QPainter, ink: Ink, x: float, y: float, *, folded: bool) -> None:
    """Draw the small arrow before the name of a lane: down where it is open, else sideways."""
    size = ink.ring * 0.8
    corners = [(0.0, size / 2), (2 * size, size / 2), (size, size * 1.5)]
    if folded:
        corners = [(size / 2, 0.0), (size / 2, 2 * size), (size * 1.5, size)]

    def paint(on: QPainter) -> None:
        on.setPen(Qt.PenStyle.NoPen)
        on.setBrush(ink.tokens.ink2)
        on.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    ink.sprites.draw(painter, ("fold", folded), x - size, y - size, 2 * size, 2 * size, paint)


def paint_chips(
    painter: QPainter, ink: Ink, chips: Iterable[tuple[Pill, float, float]], *, lit: bool = False
) -> None:
    """Draw chips that stand for hidden events, from their top left corners.

    Those that stay for some frames are pictures. The words of the others are written once, over a
    ground that is a picture too.
    """
    high, once = ink.chip, list[tuple[QRectF, str]]()
    for chip, left, top in chips:
        x, y = ink.sprites.snapped(left), ink.sprites.snapped(top)
        key = "chip", chip.width, lit, chip.count
        if ink.sprites.is_worth(key):
            paint = partial(_paint_chip, ink=ink, chip=chip, lit=lit)
            ink.sprites.draw(painter, key, x, y, chip.width, high, paint)
        else:
            _draw_chip_ground(painter, ink, chip.width, (x, y), lit=lit)
            once.append((QRectF(x, y, chip.width, high), more_words(chip.count)))
    ink.date.write_once(painter, once, ink.tokens.ink)


def _paint_chip(painter: QPainter, *, ink: Ink, chip: Pill, lit: bool) -> None:
    _draw_chip_ground(painter, ink, chip.width, (0, 0), lit=lit)
    words = QRectF(0, 0, chip.width, ink.chip), more_words(chip.count)
    ink.date.write_once(painter, [words], ink.tokens.ink)


def _draw_chip_ground(
    painter: QPainter, ink: Ink, wide: float, place: tuple[float, float], *, lit: bool
) -> None:
    high = ink.chip

    def paint(on: QPainter) -> None:
        line = ink.focus if lit else ink.border
        on.setPen(QPen(ink.tokens.accent if lit else ink.tokens.edge, line))
        on.setBrush(ink.tokens.accentsoft if lit else ink.tokens.surface)
        inner = QRectF(line / 2, line / 2, wide - line, high - line)
        on.drawRoundedRect(inner, high / 2, high / 2)

    ink.sprites.draw(painter, ("chip", wide, lit), *place, wide, high, paint)


def paint_grid(painter: QPainter, ink: Ink, places: Sequence[float], top: int, bottom: int) -> None:
    """Draw faint hairlines from `top` to `bottom` at the named ticks.

    Their colour is mixed beforehand: to mix it in every pixel of a column costs ten times as much.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    color = mixed(ink.tokens.line, ink.tokens.page, _GRID if ink.border == 1 else _STRONG_GRID)
    for x in places:
        painter.fillRect(round(x), top, 1, bottom - top, color)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def mixed(color: QColor, ground: QColor, share: float) -> QColor:
    """Return what is seen of a colour of which that share lies over the ground."""
    return _mixed(color.rgb(), ground.rgb(), share)


@lru_cache(maxsize=256)
def _mixed(color: int, ground: int, share: float) -> QColor:
    pairs = zip(_rgb(QColor(color)), _rgb(QColor(ground)), strict=True)
    return QColor(*(round(over * share + under * (1 - share)) for over, under in pairs))


def _rgb(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def paint_pointer(painter: QPainter, ink: Ink, x: float) -> None:
    """Draw the triangle on the axis that points at the chosen event."""
    size = ink.ring
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.tokens.accent)
    tip = QPointF(x, 0)
    painter.drawPolygon(
        QPolygonF([tip, tip + QPointF(size, size * 1.5), tip + QPointF(-size, size * 1.5)])
    )
