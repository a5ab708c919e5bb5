"""How what was found is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.domain.search import Hit, HitKind
from studyapp.domain.texts import Span
from studyapp.ui.icons import pixmap
from studyapp.ui.pages.library.hits import Index, Line, Row
from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.faces import SERIF, strong_font
from studyapp.ui.theme.style import hovered
from studyapp.ui.widgets.marking import boxes, paint_brackets, strong_ranges
from studyapp.ui.widgets.text_lines import laid_out

if TYPE_CHECKING:
    from studyapp.ui.pages.library.hit_list import HitList

_WORDS_AT = 50
"""Where words begin, behind the icon; the same as in the list of passages."""
_AROUND = 9
_LINES = 2
_ICONS = {HitKind.EVENT: "date", HitKind.QUESTION: "quiz", HitKind.PLACE: "source"}


class HitDelegate(QStyledItemDelegate):
    """Draws a row: what was found, the typed words strong, and below it where it is."""

    def __init__(self, look: Look, hits: HitList) -> None:
        super().__init__(hits)
        self._look = look
        self._list = hits
        self._layouts: dict[tuple[Line, int], tuple[str, QTextLayout, int]] = {}

    def forget(self) -> None:
        """Lay words out anew: what is found or how it looks has changed."""
        self._layouts = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the width of the list."""
        row, width, px = _row_of(index), self._list.viewport().width(), self._look.px
        if row.hit is None:
            return QSize(width, self._look.leading(Face.SMALL_STRONG) + px(22))
        lines = (row.lead, *(() if row.quote is None else (row.quote,)))
        height = sum(self._laid_out(line, width)[2] for line in lines)
        return QSize(width, height + self._look.leading(Face.SMALL) + 2 * px(_AROUND))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row, box = _row_of(index), QRect(option.rect)
        painter.save()
        # Words run as their own letters do, in a window that is turned round too.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if row.hit is None:
            self._paint_heading(painter, box, row.lead.text)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_ground(painter, box, chosen=chosen, over=over)
            self._paint_icon(painter, box, row.hit, chosen=chosen)
            self._paint_words(painter, box, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, words: str) -> None:
        px, tokens = self._look.px, self._look.tokens
        painter.setFont(self._look.font(Face.SMALL_STRONG))
        painter.setPen(tokens.ink2)
        low = Qt.AlignmentFlag.AlignBottom | self._side()
        painter.drawText(self._placed(box, box.adjusted(px(16), 0, 0, -px(6))), low, words)
        line = QRect(box.left(), box.bottom(), box.width(), self._look.border)
        painter.fillRect(line, tokens.edge)

    def _paint_ground(self, painter: QPainter, box: QRect, *, chosen: bool, over: bool) -> None:
        tokens, look = self._look.tokens, self._look
        if chosen or over:
            painter.fillRect(box, tokens.accentsoft if chosen else hovered(tokens.page, tokens))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), look.border), tokens.line)
        if chosen:
            bar = QRect(box.left(), box.top(), look.px(4), box.height())
            painter.fillRect(self._placed(box, bar), tokens.accent)
        if chosen and self._list.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            for side in _sides(box, look.ring):
                painter.fillRect(side, tokens.accent)

    def _paint_icon(self, painter: QPainter, box: QRect, hit: Hit, *, chosen: bool) -> None:
        px, tokens = self._look.px, self._look.tokens
        name = _ICONS.get(hit.kind, "file" if hit.passage is not None else "pack")
        tint = tokens.accent if chosen else tokens.ink2
        ratio = painter.device().devicePixelRatio()
        picture = pixmap(self._look, name, 20, tint, ratio=ratio)
        size = picture.deviceIndependentSize().toSize()
        at = QRect(box.topLeft() + QPoint(px(16), px(_AROUND + 2)), size)
        painter.drawPixmap(self._placed(box, at).topLeft(), picture)

    def _paint_words(self, painter: QPainter, box: QRect, row: Row) -> None:
        px, look = self._look.px, self._look
        size = QSize(self._room(box.width()), box.height())
        words = QRect(box.topLeft() + QPoint(px(_WORDS_AT), px(_AROUND)), size)
        corner = QPointF(self._placed(box, words).topLeft())
        corner.setY(corner.y() + self._paint_line(painter, row.lead, box.width(), corner))
        painter.setFont(look.font(Face.SMALL))
        painter.setPen(look.tokens.ink2)
        room = QRectF(corner.x(), corner.y(), self._room(box.width()), look.leading(Face.SMALL))
        below = painter.fontMetrics().elidedText(
            row.below, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | self._side(), below)
        if row.quote is not None:
            self._paint_line(painter, row.quote, box.width(), room.bottomLeft())

    def _paint_line(self, painter: QPainter, line: Line, width: int, corner: QPointF) -> int:
        """Draw words below a corner, and return how high they are."""
        shown, layout, height = self._laid_out(line, width)
        option = layout.textOption()
        option.setAlignment(self._side())
        layout.setTextOption(option)
        tokens = self._look.tokens
        painter.save()
        painter.translate(corner)
        for span in _within(line.repaired, shown):
            for box in boxes(layout, shown, span):
                painter.fillRect(box, tokens.repairsoft)
        for span in _within(line.marks, shown):
            for box in boxes(layout, shown, span):
                painter.fillRect(box, tokens.lit)
        painter.setPen(tokens.ink)
        layout.draw(painter, QPointF(0, 0))
        for span in _within(line.repaired, shown):
            paint_brackets(painter, self._look, list(boxes(layout, shown, span)))
        painter.restore()
        return height

    def _laid_out(self, line: Line, width: int) -> tuple[str, QTextLayout, int]:
        """Return as much of a line as its rows hold, laid out, and how high that is."""
        found = self._layouts.get((line, width))
        if found is None:
            found = self._layouts[line, width] = self._lay_out(line, width)
        return found

    def _lay_out(self, line: Line, width: int) -> tuple[str, QTextLayout, int]:
        leading = self._look.leading(Face.QUOTE)
        shown, (layout, height) = line.text, self._broken(line, line.text, width)
        while layout.lineCount() > _LINES:
            end = layout.lineAt(_LINES).textStart()
            kept = shown.encode("utf-16-le")[: 2 * end].decode("utf-16-le", "ignore")
            shorter = kept.rstrip(" …").rpartition(" ")[0] or kept[: len(kept) // 2]
            shown = f"{shorter} …"
            layout, height = self._broken(line, shown, width)
        return shown, layout, max(height, leading)

    def _broken(self, line: Line, shown: str, width: int) -> tuple[QTextLayout, int]:
        font = self._look.font(Face.QUOTE)
        formats = strong_ranges(shown, _within(line.marks, shown), _strong(font))
        leading = self._look.leading(Face.QUOTE)
        return laid_out(shown, font, width=self._room(width), leading=leading, formats=formats)

    def _placed(self, box: QRect, part: QRect) -> QRect:
        """Return where a part of a row is; in a window that is turned round at its other side."""
        return QStyle.visualRect(self._list.layoutDirection(), box, part)

    def _side(self) -> Qt.AlignmentFlag:
        """Return at which side words begin."""
        way = self._list.layoutDirection()
        side = QStyle.visualAlignment(way, Qt.AlignmentFlag.AlignLeft)
        return side | Qt.AlignmentFlag.AlignAbsolute

    def _room(self, width: int) -> int:
        return max(width - self._look.px(_WORDS_AT + 12), self._look.px(40))


def _row_of(index: Index) -> Row:
    row: Row = index.data(Qt.ItemDataRole.UserRole)
    return row


def _strong(font: QFont) -> QFont:
    strong = strong_font(SERIF)
    strong.setPixelSize(font.pixelSize())
    return strong


def _within(spans: tuple[Span, ...], shown: str) -> list[Span]:
    """Return the spans that are still there where the end was cut off."""
    return [span for span in spans if span.end <= len(shown)]


def _sides(box: QRect, thick: int) -> tuple[QRect, ...]:
    left, top, width, height = box.left(), box.top(), box.width(), box.height()
    return (
        QRect(left, top, width, thick),
        QRect(left, top + height - thick, width, thick),
        QRect(left, top, thick, height),
        QRect(left + width - thick, top, thick, height),
    )
