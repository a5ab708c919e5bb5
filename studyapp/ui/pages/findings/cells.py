"""How a row of what was found is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.domain.corrections import Decision, LookedEra, LookedEvent, LookedReading
from studyapp.domain.notes import ClaimVerdict, Note, NoteKind, RemarkVerdict
from studyapp.ui.icons import pixmap
from studyapp.ui.pages.findings.model import COLUMNS, LONG, Index
from studyapp.ui.pages.findings.offered import Offered
from studyapp.ui.pages.findings.rows import Row
from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.style import hovered
from studyapp.ui.wording import tr

if TYPE_CHECKING:
    from studyapp.ui.pages.findings.table import FoundTable

_ICON = 28
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_SIGNS = {
    Decision.KEPT: ("check", "right"),
    Decision.ADDED: ("add", "right"),
    Decision.CORRECTED: ("author", "ink"),
    Decision.REMOVED: ("undo", "ink"),
}


class CellDelegate(QStyledItemDelegate):
    """Draws a row in columns, or in two lines where there is little room."""

    def __init__(self, look: Look, table: FoundTable) -> None:
        super().__init__(table)
        self._look = look
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        box, row = QRect(option.rect), index.data(Qt.ItemDataRole.UserRole)
        is_first = index.column() == (LONG if self._table.is_narrow else 0)
        self._paint_ground(painter, box, chosen=chosen, over=over, is_first=is_first)
        if self._table.is_narrow:
            self._paint_two_lines(painter, box, index, row, chosen=chosen)
        else:
            self._paint_cell(painter, box, index, row, chosen=chosen)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRect, *, chosen: bool, over: bool, is_first: bool
    ) -> None:
        tokens, look = self._look.tokens, self._look
        if chosen or over:
            painter.fillRect(box, tokens.accentsoft if chosen else hovered(tokens.page, tokens))
        below = QRect(box.left(), box.bottom() - look.border + 1, box.width(), look.border)
        painter.fillRect(below, tokens.line)
        if chosen and is_first:
            painter.fillRect(QRect(box.left(), box.top(), look.px(4), box.height()), tokens.accent)
        if chosen and self._table.hasFocus():
            painter.fillRect(QRect(box.left(), box.top(), box.width(), look.ring), tokens.accent)
            bottom = box.bottom() - look.ring + 1
            painter.fillRect(QRect(box.left(), bottom, box.width(), look.ring), tokens.accent)

    def _paint_cell(
        self, painter: QPainter, box: QRect, index: Index, row: Row, *, chosen: bool
    ) -> None:
        inner = box.adjusted(self._look.px(8), 0, -self._look.px(8), 0)
        column, words = index.column(), str(index.data())
        if column == COLUMNS - 1:
            self._paint_decision(painter, inner, row, words, chosen=chosen)
            return
        if column == 0:
            inner = self._paint_icon(painter, box, row, inner)
        painter.setFont(self._font(row, column, chosen=chosen))
        painter.setPen(self._color(row, column))
        if column == LONG and isinstance(row.found, LookedReading):
            words = f"→  {words}"
        self._write(painter, inner, words, _MIDDLE)

    def _paint_icon(self, painter: QPainter, box: QRect, row: Row, inner: QRect) -> QRect:
        """Draw what sort of thing it is; return the room that is left for its words."""
        name = icon_of(row)
        if not name:
            return inner.adjusted(self._look.px(4), 0, 0, 0)
        self._draw(painter, name, "ink2", box.left() + self._look.px(12), box)
        return inner.adjusted(self._look.px(_ICON), 0, 0, 0)

    def _paint_decision(
        self, painter: QPainter, box: QRect, row: Row, words: str, *, chosen: bool
    ) -> None:
        name, color = _SIGNS.get(row.decision, ("", "ink2")) if row.decision else ("", "ink2")
        if chosen and row.waits:
            words, color = tr("Looking at it"), "accent"
        if name:
            self._draw(painter, name, color, box.left(), box)
            box = box.adjusted(self._look.px(22), 0, 0, 0)
        strong = bool(name) or (chosen and row.waits)
        painter.setFont(self._look.font(Face.INTERFACE_STRONG if strong else Face.INTERFACE))
        painter.setPen(self._look.color(color))
        self._write(painter, box, words, _MIDDLE)

    def _paint_two_lines(
        self, painter: QPainter, box: QRect, index: Index, row: Row, *, chosen: bool
    ) -> None:
        px = self._look.px
        inner = box.adjusted(px(14), px(6), -px(8), -px(6))
        says = [str(index.sibling(index.row(), column).data()) for column in range(COLUMNS)]
        painter.setFont(self._font(row, LONG, chosen=chosen))
        painter.setPen(self._color(row, LONG))
        self._write(painter, inner, says[LONG], Qt.AlignmentFlag.AlignTop)
        painter.setFont(self._look.font(Face.SMALL_STRONG if row.decision else Face.SMALL))
        painter.setPen(self._look.tokens.ink2)
        second = " · ".join(filter(None, [*reversed(says[LONG + 1 :]), says[0]]))
        self._write(painter, inner, second, Qt.AlignmentFlag.AlignBottom)

    def _font(self, row: Row, column: int, *, chosen: bool) -> QFont:
        is_source = column == 0 and not isinstance(row.found, LookedEvent | LookedEra | Offered)
        if column == LONG and chosen:
            return self._look.font(Face.HEADING)
        if is_source or (column == LONG and not isinstance(row.found, Note)):
            font = QFont(self._look.font(Face.QUOTE))
            font.setItalic(is_source)
            return font
        return QFont(self._look.font(Face.INTERFACE))

    def _color(self, row: Row, column: int) -> object:
        is_gone = row.decision is Decision.REMOVED and column == LONG
        return self._look.tokens.ink2 if is_gone else self._look.tokens.ink

    def _draw(self, painter: QPainter, name: str, color: str, left: int, box: QRect) -> None:
        ratio, tint = painter.device().devicePixelRatio(), self._look.color(color)
        side = self._look.px(18)
        picture = pixmap(self._look, name, 18, tint, ratio=ratio)
        painter.drawPixmap(left, box.top() + (box.height() - side) // 2, picture)

    @staticmethod
    def _write(painter: QPainter, room: QRect, words: str, height: Qt.AlignmentFlag) -> None:
        """Draw words on one line, from the left even where they run from the right."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT | height | Qt.TextFlag.TextSingleLine, shown)


def icon_of(row: Row) -> str:
    """Return the icon that says what sort of thing a row is, "" for none."""
    kinds = {NoteKind.PERSON: "person", NoteKind.PLACE: "place", NoteKind.WORD: "file"}
    match row.found:
        case LookedReading() as looked:
            return "date" if looked.is_date else kinds.get(looked.kind or NoteKind.WORD, "file")
        case Note() as note if note.kind is NoteKind.CLAIM:
            return "check" if note.verdict is ClaimVerdict.RIGHT else "warning"
        case Note() as note if note.kind is NoteKind.REMARK:
            return "check" if note.remark is RemarkVerdict.FITS else "warning"
        case Note() as note:
            return kinds[note.kind]
        case _:
            return ""
