"""The rows of the navigation rail as they are drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.ui.icons import pixmap
from studyapp.ui.rail_list import PagesList
from studyapp.ui.theme import Face, Look

COUNT = Qt.ItemDataRole.UserRole + 1
TITLE = Qt.ItemDataRole.UserRole + 2
"""Roles of a row: how many wait on the page, and its title; its name is under UserRole."""

_ROW, _LEAST = 44, 32
"""Height of a row with its gap, and the least where the window is low."""


class RowDelegate(QStyledItemDelegate):
    """Draws the rows of `pages`; with icons only where `is_narrow` is set."""

    def __init__(self, look: Look, pages: PagesList) -> None:
        super().__init__(pages)
        self._look = look
        self._pages = pages
        self.is_narrow = False

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a row, less where all would not fit; its width is the list's."""
        px, rows = self._look.px, self._pages.model().rowCount()
        room = self._pages.height() // max(rows, 1)
        return QSize(1, min(max(room, px(_LEAST)), px(_ROW)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect).adjusted(0, self._look.px(1), 0, -self._look.px(1))
        current = self._pages.currentIndex() == index
        focused = current and self._pages.hasFocus()
        hovered = self._pages.hovered == index.row()
        if current or hovered:
            self._paint_ground(painter, box, current=current, focused=focused)
        self._paint_words(painter, box, index, current=current)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, *, current: bool, focused: bool) -> None:
        tokens, px = self._look.tokens, self._look.px
        ring = QPen(tokens.accent, self._look.ring)
        painter.setPen(ring if focused else QPen(tokens.line, self._look.border))
        painter.setBrush(tokens.surface if current else tokens.sunk)
        half = (self._look.ring if focused else self._look.border) / 2
        painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), px(6), px(6))
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent)
            bar = QRect(box.left(), box.top() + px(9), px(4), box.height() - 2 * px(9))
            painter.drawRoundedRect(self._turned(box, bar), px(2), px(2))

    def _paint_words(
        self,
        painter: QPainter,
        box: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        current: bool,
    ) -> None:
        tokens, px = self._look.tokens, self._look.px
        name = str(index.data(Qt.ItemDataRole.UserRole))
        side = px(20)
        left = box.center().x() - side // 2 if self.is_narrow else box.left() + px(14)
        icon = QRect(left, box.center().y() - side // 2 + 1, side, side)
        tint = tokens.accent if current else tokens.ink2
        picture = pixmap(self._look, name, 20, tint, ratio=painter.device().devicePixelRatio())
        painter.drawPixmap(self._turned(box, icon).topLeft(), picture)
        if self.is_narrow:
            return
        painter.setPen(tokens.ink if current else tokens.ink2)
        font = self._look.font(Face.INTERFACE_STRONG if current else Face.NAVIGATION)
        font.setPixelSize(self._look.font(Face.NAVIGATION).pixelSize())
        painter.setFont(font)
        words = self._turned(box, box.adjusted(px(46), 0, -px(12), 0))
        sides = Qt.AlignmentFlag
        painter.drawText(words, self._side(sides.AlignLeft), str(index.data(TITLE)))
        count = index.data(COUNT)
        if count:
            painter.setFont(self._look.font(Face.SMALL_STRONG))
            painter.drawText(words, self._side(sides.AlignRight), str(count))

    def _turned(self, box: QRect, part: QRect) -> QRect:
        """Return where a part of a row is: on the other side where one reads from the right."""
        return QStyle.visualRect(self._pages.layoutDirection(), box, part)

    def _side(self, side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
        """Return how words stand in their box, at a side that is turned likewise."""
        turned = QStyle.visualAlignment(self._pages.layoutDirection(), side)
        return turned | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
