"""How a row of the list is drawn, and how its title is typed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOptionViewItem,
)

from studyapp.domain.library import PackEntry
from studyapp.ui.icons import pixmap
from studyapp.ui.pages.library.model import Column, Entry, Index
from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.style import hovered
from studyapp.ui.widgets.retitling import Title, TitleDelegate
from studyapp.ui.wording import tr

if TYPE_CHECKING:
    from studyapp.ui.pages.library.table import EntryTable

_LONGEST_LINE = 120
_WORDS_AT = 50
"""Where the words of a title begin, behind its icon."""


class CellDelegate(TitleDelegate):
    """Draws a row; `renamed` has the id of a passage and the title that was typed."""

    def __init__(self, look: Look, table: EntryTable) -> None:
        title = Title(tr("Title"), Face.QUOTE, left=_WORDS_AT - 10)
        super().__init__(look, table, title, page=lambda: table.parentWidget() or table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        painter.save()
        # Words run as their own letters do, in a window that is turned round too.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRect(option.rect)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._paint_ground(painter, box, index, chosen=chosen, over=over)
        if index.column() == Column.TITLE:
            self._paint_title(painter, box, index, chosen=chosen)
        else:
            painter.setPen(self._look.color("ink2" if index.column() == Column.OPENED else "ink"))
            painter.setFont(self._look.font(Face.INTERFACE))
            inner = self._placed(box, box.adjusted(0, 0, -self._look.px(8), 0))
            side = self._side(Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inner, side, str(index.data()))
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, box: QRect, index: Index, *, chosen: bool, over: bool
    ) -> None:
        tokens, thick = self._look.tokens, self._look.ring
        if chosen or over:
            painter.fillRect(box, tokens.accentsoft if chosen else hovered(tokens.page, tokens))
        below = QRect(box.left(), box.bottom(), box.width(), self._look.border)
        painter.fillRect(below, tokens.line)
        if chosen and index.column() == Column.TITLE:
            bar = QRect(box.left(), box.top(), self._look.px(4), box.height())
            painter.fillRect(self._placed(box, bar), tokens.accent)
        if chosen and self._table.hasFocus():
            painter.fillRect(QRect(box.left(), box.top(), box.width(), thick), tokens.accent)
            bottom = box.bottom() - thick + 1
            painter.fillRect(QRect(box.left(), bottom, box.width(), thick), tokens.accent)
            self._paint_ends(painter, box, index)

    def _paint_ends(self, painter: QPainter, box: QRect, index: Index) -> None:
        tokens, thick = self._look.tokens, self._look.ring
        if index.column() == Column.TITLE:
            first = QRect(box.left(), box.top(), thick, box.height())
            painter.fillRect(self._placed(box, first), tokens.accent)
        if index.column() == self._table.last_column():
            last = QRect(box.right() - thick + 1, box.top(), thick, box.height())
            painter.fillRect(self._placed(box, last), tokens.accent)

    def _paint_title(self, painter: QPainter, box: QRect, index: Index, *, chosen: bool) -> None:
        tokens, px = self._look.tokens, self._look.px
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        ratio = painter.device().devicePixelRatio()
        tint = tokens.accent if chosen else tokens.ink2
        name = "pack" if isinstance(entry, PackEntry) else "file"
        picture = pixmap(self._look, name, 20, tint, ratio=ratio)
        size = picture.deviceIndependentSize().toSize()
        at = QRect(box.topLeft() + QPoint(px(16), px(12)), size)
        painter.drawPixmap(self._placed(box, at).topLeft(), picture)
        if self._table.isPersistentEditorOpen(index):
            return  # the field stands where the words would
        words = self._placed(box, box.adjusted(px(_WORDS_AT), px(8), -px(8), -px(8)))
        painter.setFont(self._look.font(Face.HEADING if chosen else Face.QUOTE))
        painter.setPen(tokens.ink)
        first, rest = _first_line(painter.fontMetrics(), entry.title, words.width())
        if rest and not self._table.is_narrow:
            words = self._placed(box, box.adjusted(px(_WORDS_AT), px(4), -px(8), -px(4)))
            self._paint_line(painter, words, first, Qt.AlignmentFlag.AlignTop)
            self._paint_line(painter, words, rest, Qt.AlignmentFlag.AlignBottom)
            return
        self._paint_line(painter, words, entry.title, Qt.AlignmentFlag.AlignTop)
        painter.setFont(self._look.font(Face.SMALL))
        painter.setPen(tokens.ink2)
        second = self._table.second_line(entry)
        self._paint_line(painter, words, second, Qt.AlignmentFlag.AlignBottom)

    def _paint_line(
        self, painter: QPainter, room: QRect, words: str, height: Qt.AlignmentFlag
    ) -> None:
        """Draw words on one line, from the side of the icon on, whatever letters they have."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        side = self._side(Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, side | height | Qt.TextFlag.TextSingleLine, shown)

    def _placed(self, box: QRect, part: QRect) -> QRect:
        """Return where a part of a box is; in a window that is turned round at its other side."""
        return QStyle.visualRect(self._table.layoutDirection(), box, part)

    def _side(self, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
        turned = QStyle.visualAlignment(self._table.layoutDirection(), side)
        return turned | Qt.AlignmentFlag.AlignAbsolute


def _first_line(metrics: QFontMetrics, title: str, room: int) -> tuple[str, str]:
    """Return the words of a title that fit on a line, and the rest for another one."""
    if metrics.horizontalAdvance(title) <= room:
        return title, ""
    for place in range(min(len(title), _LONGEST_LINE) - 1, 0, -1):
        if title[place] == " " and metrics.horizontalAdvance(title[:place]) <= room:
            return title[:place], title[place + 1 :]
    return title, ""
