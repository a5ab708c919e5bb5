"""A row to choose, move or judge: measured and drawn from plain values."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from studyapp.ui.asking.row_text import runs_laid_out, wrapped
from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.markdown import Runs


class Mark(Enum):
    """What a row says by its border and ground."""

    IDLE = "idle"
    CHOSEN = "chosen"
    TARGET = "target"
    RIGHT = "right"
    PART = "part"
    WRONG = "wrong"
    MISSED = "missed"


ICONS = {Mark.RIGHT: "check", Mark.PART: "part", Mark.WRONG: "cross", Mark.MISSED: "missed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFace:
    """All that is seen of a row: the letter in its box, the text, the words at the right.

    `runs` are the text where parts of it look different. `icon` stands before the words; `low` is
    the least height, in pixels of 100 %. The box of a row that `ticks` has corners: several of its
    kind may be chosen together.
    """

    letter: str
    text: str
    runs: Runs = ()
    words: str = ""
    icon: str = ""
    mark: Mark = Mark.IDLE
    face: Face = Face.CHOICE
    low: int = 56
    ticks: bool = False
    hovered: bool = False
    usable: bool = True


@dataclass(frozen=True, slots=True)
class RowPlan:
    """Where the parts of a row stand; `words` is empty where there are none."""

    frame: QRect
    box: QRect
    text: QRect
    icon: QRect
    words: QRect


def plan_row(row: RowFace, look: Look, width: int) -> RowPlan:
    """Return where everything stands in a row of this width; words that do not fit go below."""
    folded = look.is_folded
    pad, gap = look.px(9 if folded else 16), look.px(12)
    side = look.px(22 if folded else 26)
    text_left = pad + (side + look.px(8 if folded else 14) if row.letter else 0)
    room = width - pad - text_left
    words, icon = _words_size(row, look), _icon_room(row, look)
    aside = words + icon + gap if words + icon else 0
    wanted = QFontMetrics(look.font(row.face)).horizontalAdvance(row.text)
    below = bool(aside) and wanted > room - aside and aside > room * 0.35
    text = _text_height(row, look, room if below else room - aside)
    line = _words_height(row, look, room - icon) if below else 0
    height = max(least(row, look), text + line + look.px(8 if folded else 24))
    frame = QRect(0, 0, width, height)
    text_top = (height - text - line) // 2
    words_top = text_top + text if below else 0
    words_left = text_left + icon if below else width - pad - words
    words_height = line if below else height
    return RowPlan(
        frame=frame,
        box=QRect(pad, (height - side) // 2, side, side),
        text=QRect(text_left, text_top, room if below else room - aside, text),
        icon=QRect(words_left - icon, words_top, icon, words_height),
        words=QRect(words_left, words_top, room - icon if below else words, words_height),
    )


def least(row: RowFace, look: Look) -> int:
    """Return the least height of a row in pixels; a very small window saves some."""
    low = look.px(row.low * 0.6 if look.is_folded else row.low)
    return max(low, look.control) if look.is_touched else low


def _icon_room(row: RowFace, look: Look) -> int:
    """Return the room for the icon and the gap between it and the words."""
    return look.px(20) + look.px(8 if row.words else 0) if row.icon else 0


def _words_size(row: RowFace, look: Look) -> int:
    if not row.words:
        return 0
    return QFontMetrics(look.font(_words_face(row))).horizontalAdvance(row.words) + 2


def _words_height(row: RowFace, look: Look, room: int) -> int:
    """Return the height of words that stand below the text."""
    metrics = QFontMetrics(look.font(_words_face(row)))
    needed = metrics.boundingRect(
        QRect(0, 0, max(room, 1), 10_000), wrapped(row.words), row.words
    ).height()
    return max(needed, look.leading(Face.INTERFACE_STRONG))


def _words_face(row: RowFace) -> Face:
    return (
        Face.INTERFACE
        if row.mark in (Mark.IDLE, Mark.CHOSEN, Mark.TARGET)
        else Face.INTERFACE_STRONG
    )


def _text_height(row: RowFace, look: Look, room: int) -> int:
    if row.runs:
        return runs_laid_out(row.runs, row.face, look, room)[1]
    metrics = QFontMetrics(look.font(row.face))
    return metrics.boundingRect(
        QRect(0, 0, max(room, 1), 10_000), wrapped(row.text), row.text
    ).height()


@dataclass(frozen=True, slots=True)
class RowColours:
    """The colours of a row, and how its border is drawn."""

    border: QColor
    ground: QColor
    words: QColor
    strong: bool = True
    dashed: bool = False


def row_colours(row: RowFace, look: Look) -> RowColours:
    """Return how a row looks in its state."""
    tokens = look.tokens
    match row.mark:
        case Mark.CHOSEN | Mark.TARGET:
            dashed = row.mark is Mark.TARGET
            return RowColours(tokens.accent, tokens.accentsoft, tokens.ink2, dashed=dashed)
        case Mark.RIGHT:
            return RowColours(tokens.right, tokens.rightsoft, tokens.right)
        case Mark.PART:
            return RowColours(tokens.repair, tokens.repairsoft, tokens.repair)
        case Mark.WRONG:
            return RowColours(tokens.wrong, tokens.wrongsoft, tokens.wrong)
        case Mark.MISSED:
            return RowColours(tokens.right, tokens.surface, tokens.right, dashed=True)
        case _:
            ground = tokens.sunk if row.hovered and row.usable else tokens.surface
            return RowColours(tokens.edge, ground, tokens.ink2, strong=False)


def paint_row(painter: QPainter, row: RowFace, look: Look, plan: RowPlan) -> None:
    """Draw a row as it was planned into the top left corner of the painter."""
    colours = row_colours(row, look)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_frame(painter, QRectF(plan.frame), colours, look)
    _paint_box(painter, row, plan, look)
    painter.setPen(look.tokens.ink)
    painter.setFont(look.font(row.face))
    way = painter.layoutDirection()
    if row.runs:
        layout, _height = runs_laid_out(row.runs, row.face, look, plan.text.width(), way)
        layout.draw(painter, QPointF(plan.text.topLeft()))
    else:
        painter.drawText(plan.text, wrapped(row.text, way), row.text)
    _paint_words(painter, row, plan, look)


def paint_frame(
    painter: QPainter, frame: QRectF, colours: RowColours, look: Look, *, radius: int = 8
) -> None:
    """Draw the border and the ground of a row; `radius` of its corners is of 100 %."""
    wide = 2 if colours.strong else look.border
    pen = QPen(colours.border, wide)
    if colours.dashed:
        pen.setDashPattern([3, 2.4])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(colours.ground)
    half = wide / 2
    painter.drawRoundedRect(
        frame.adjusted(half, half, -half, -half), look.px(radius), look.px(radius)
    )


def _paint_box(painter: QPainter, row: RowFace, plan: RowPlan, look: Look) -> None:
    if not row.letter:
        return
    tokens, chosen = look.tokens, row.mark is Mark.CHOSEN
    border = row_colours(row, look).border
    painter.setPen(QPen(border, look.border))
    painter.setBrush(tokens.accent if chosen else Qt.BrushStyle.NoBrush)
    box = QRectF(plan.box).adjusted(0.5, 0.5, -0.5, -0.5)
    radius = 0 if row.ticks else look.px(4)
    painter.drawRoundedRect(box, radius, radius)
    quiet = row.mark is Mark.IDLE
    painter.setPen(tokens.onaccent if chosen else tokens.ink2 if quiet else border)
    painter.setFont(look.font(Face.SMALL_STRONG if chosen else Face.SMALL))
    painter.drawText(plan.box, Qt.AlignmentFlag.AlignCenter, row.letter)


def _paint_words(painter: QPainter, row: RowFace, plan: RowPlan, look: Look) -> None:
    color = row_colours(row, look).words
    if row.icon:
        picture = pixmap(look, row.icon, 20, color)
        size = picture.deviceIndependentSize()
        top = plan.icon.top() + (plan.icon.height() - size.height()) / 2
        painter.drawPixmap(plan.icon.left(), round(top), picture)
    if row.words:
        painter.setPen(color)
        painter.setFont(look.font(_words_face(row)))
        painter.drawText(plan.words, wrapped(row.words, painter.layoutDirection()), row.words)
