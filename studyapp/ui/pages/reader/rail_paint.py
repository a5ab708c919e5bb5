"""Drawing of the rail's rows: year, small mark, date, title."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.domain.events import Event, EventId
from studyapp.ui.marked.paint import paint_bracket
from studyapp.ui.pages.reader.rail_rows import Row, Shape, date_words, shape_of
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.text_lines import laid_out

_LEFT = 41
_RIGHT = 8
_ABOVE = 5


class RowPainter(QStyledItemDelegate):
    """Draws the rows; a title takes up to two lines, or one where there are very many."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._repaired: frozenset[EventId] = frozenset()
        self._lanes: dict[str | None, int] = {}
        self._lines = 2

    def set_repaired(self, events: frozenset[EventId]) -> None:
        """Take which events have a repaired date."""
        self._repaired = events
        self._lanes = {}

    def set_lines(self, lines: int) -> None:
        """Take how many lines a title may have; with one all rows are equally high."""
        self._lines = lines

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row at the width of the list."""
        row = index.data(Qt.ItemDataRole.UserRole)
        px, width = self._look.px, self._view.viewport().width()
        two_lines = self._look.leading(Face.SMALL) + self._look.leading(Face.INTERFACE)
        height = two_lines + 2 * px(_ABOVE)
        if self._lines == 1 or not isinstance(row, Row):
            return QSize(width, height)
        if row.event is None:
            return QSize(width, self._look.leading(Face.HEADING) + px(14))
        more = len(self._title_lines(row.event, width)) - 1
        return QSize(width, height + more * self._look.leading(Face.INTERFACE))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Row) and row.event is None:
            self._paint_year(painter, rect, row.heading)
        elif isinstance(row, Row) and row.event is not None:
            self._paint_event(painter, option, row, row.event)
        painter.restore()

    def _paint_year(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(self._look.font(Face.HEADING))
        painter.setPen(self._look.tokens.ink2)
        box = rect.adjusted(self._look.px(16), 0, 0, -self._look.px(2))
        self._write(painter, self._turned(rect, box), words, Qt.AlignmentFlag.AlignBottom)

    def _paint_event(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, event: Event
    ) -> None:
        look, px, rect = self._look, self._look.px, option.rect
        state: QStyle.StateFlag = option.state
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if is_current:
            self._paint_current(painter, rect, bool(state & QStyle.StateFlag.State_HasFocus))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.tokens.sunk)
        date_height = look.leading(Face.SMALL)
        sign = self._turned(rect, QRect(rect.left() + px(22), rect.top() + px(_ABOVE), 1, 1))
        middle = QPointF(sign.left(), sign.top() + date_height / 2)
        paint_shape(painter, look, middle, event, self._lane(event))
        wide = rect.width() - px(_LEFT)
        date = QRect(rect.left() + px(_LEFT), rect.top() + px(_ABOVE), wide, date_height)
        date = self._turned(rect, date)
        self._paint_date(painter, date, row, is_current=is_current)
        painter.setFont(look.font(Face.INTERFACE_STRONG if is_current else Face.INTERFACE))
        painter.setPen(look.tokens.ink)
        line = date.translated(0, date_height)
        line.setHeight(look.leading(Face.INTERFACE))
        for words in self._title_lines(event, rect.width(), is_current=is_current):
            self._write(painter, line, words)
            line.translate(0, line.height())

    def _paint_current(self, painter: QPainter, rect: QRect, has_focus: bool) -> None:  # noqa: FBT001 - a state
        look, px = self._look, self._look.px
        box = QRectF(rect).adjusted(px(2), 1, -px(4), -1)
        painter.setPen(QPen(look.tokens.accent, look.ring) if has_focus else Qt.PenStyle.NoPen)
        painter.setBrush(look.tokens.accentsoft)
        painter.drawRoundedRect(box, px(6), px(6))
        bar = QRect(rect.left() + px(2), rect.top() + 1, px(4), rect.height() - 2)
        painter.fillRect(self._turned(box.toRect(), bar), look.tokens.accent)

    def _turned(self, rect: QRect, part: QRect) -> QRect:
        """Return where a part of a row is: on the other side where one reads from the right."""
        return QStyle.visualRect(self._view.layoutDirection(), rect, part)

    def _write(
        self,
        painter: QPainter,
        box: QRect,
        words: str,
        down: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        """Draw words that run as their letters do from the edge where rows begin."""
        side = QStyle.visualAlignment(self._view.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | down, words)

    def _paint_date(self, painter: QPainter, box: QRect, row: Row, *, is_current: bool) -> None:
        look, px = self._look, self._look.px
        painter.setFont(look.font(Face.SMALL_STRONG if is_current else Face.SMALL))
        said = date_words(row)
        if row.event is not None and row.event.id in self._repaired:
            width = painter.fontMetrics().horizontalAdvance(said)
            words = self._turned(box, QRect(box.left(), box.top(), width, box.height()))
            ground = QRectF(words).adjusted(-px(2), 0, px(2), 0)
            painter.fillRect(ground, look.tokens.repairsoft)
            painter.setPen(QPen(look.tokens.repair, look.px(15) / 10))
            paint_bracket(painter, ground.topLeft(), px(5))
            paint_bracket(painter, ground.topRight(), -px(5))
        painter.setPen(look.tokens.ink if is_current else look.tokens.ink2)
        self._write(painter, box, said)

    def _title_lines(self, event: Event, width: int, *, is_current: bool = False) -> list[str]:
        """Return the title in as many lines as it may have, the last one cut if it must be."""
        look = self._look
        font = look.font(Face.INTERFACE_STRONG if is_current else Face.INTERFACE)
        room = max(width - look.px(_LEFT) - look.px(_RIGHT), look.px(40))
        layout, _ = laid_out(event.title, font, width=room, leading=1)
        starts = [layout.lineAt(number).textStart() for number in range(layout.lineCount())]
        starts = starts[: self._lines]
        ends = [*starts[1:], None]
        lines = [event.title[a:b].strip() for a, b in zip(starts, ends, strict=True)]
        elide = Qt.TextElideMode.ElideRight
        return [*lines[:-1], QFontMetrics(font).elidedText(lines[-1], elide, room)] if lines else []

    def _lane(self, event: Event) -> QColor:
        number = self._lanes.setdefault(event.lane, len(self._lanes))
        return self._look.lanes[number % len(self._look.lanes)]


def paint_shape(
    painter: QPainter, look: Look, middle: QPointF, event: Event, color: QColor
) -> None:
    """Draw the small mark of an event: ring, bar, soft bar, or a dashed hollow one."""
    shape, px = shape_of(event), look.px
    bar = QRectF(middle.x() - px(9), middle.y() - px(3), px(18), px(6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match shape:
        case Shape.RING:
            painter.setPen(QPen(color, look.px(25) / 10))
            painter.drawEllipse(middle, px(5), px(5))
        case Shape.BAR:
            painter.fillRect(bar, color)
        case Shape.SOFT:
            painter.fillRect(bar, _soft(bar, color))
        case Shape.HOLLOW:
            pen = QPen(color, look.px(20) / 10, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2, 1.5])
            painter.setPen(pen)
            painter.drawRoundedRect(bar, px(2), px(2))


def _soft(bar: QRectF, color: QColor) -> QLinearGradient:
    """Return a bar that fades over its outer 30 percent."""
    fading = QLinearGradient(bar.topLeft(), bar.topRight())
    clear = QColor(color)
    clear.setAlpha(0)
    for place, tint in ((0.0, clear), (0.3, color), (0.7, color), (1.0, clear)):
        fading.setColorAt(place, tint)
    return fading
