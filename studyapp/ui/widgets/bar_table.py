"""A table as high as its rows, drawn with hairlines and bars."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import percent
from studyapp.ui.widgets.bar_cells import Cell, Index, Shares, Table, TableModel
from studyapp.ui.widgets.hatching import hatch

_ICON = 18
_MEASURED = 30
"""Rows that the width of columns is taken from; more of them would be felt."""


class CellDelegate(QStyledItemDelegate):
    """Draws a cell: its words, or a bar and its words at the right, over a hairline."""

    def __init__(self, look: Look, parent: QWidget, *, bar: float = 150) -> None:
        super().__init__(parent)
        self._look = look
        self._bar = bar

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for words, or for a bar and words."""
        cell: Cell = index.data(TableModel.CELL)
        hint = super().sizeHint(option, index)
        bar = self._look.px(self._bar) if cell.shares is not None else 0
        bar += self._look.px(_ICON + 8) if cell.icon else 0
        return QSize(hint.width() + bar + self._look.px(16), self._look.px(42))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        look, rect = self._look, QRect(option.rect)
        cell: Cell = index.data(TableModel.CELL)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.tokens.accentsoft)
            if index.column() == 0:
                painter.fillRect(rect.x(), rect.y(), look.px(4), rect.height(), look.tokens.accent)
        line = QRect(rect.x(), rect.bottom(), rect.width(), look.border)
        painter.fillRect(line, look.tokens.line)
        inside = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        painter.setFont(look.font(Face.INTERFACE))
        painter.setPen(look.tokens.ink)
        metrics = painter.fontMetrics()
        if cell.icon:
            inside = self._paint_icon(painter, inside, cell)
        words = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, inside.width())
        aligned = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        if cell.shares is not None:
            room = metrics.horizontalAdvance(percent(1)) + look.px(12) if words else 0
            self._paint_bar(painter, inside.adjusted(0, 0, -room, 0), cell.shares)
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, aligned, words)

    def _paint_icon(self, painter: QPainter, room: QRect, cell: Cell) -> QRect:
        """Draw the icon of a cell, and return the room that is left for its words."""
        look = self._look
        drawn = pixmap(look, cell.icon, _ICON, look.color(cell.tone))
        size = drawn.deviceIndependentSize().toSize()
        mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = room.right() - size.width() if mirrored else room.x()
        painter.drawPixmap(left, room.center().y() - size.height() // 2, drawn)
        taken = size.width() + look.px(8)
        return room.adjusted(0, 0, -taken, 0) if mirrored else room.adjusted(taken, 0, 0, 0)

    def _paint_bar(self, painter: QPainter, room: QRect, shares: Shares) -> None:
        look, tokens = self._look, self._look.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = look.px(13)
        top = room.center().y() - height / 2
        box = QRectF(room.x() + 0.5, round(top) + 0.5, room.width() - 1, height)
        outline = QPainterPath()
        outline.addRoundedRect(box, look.px(3), look.px(3))
        painter.fillPath(outline, tokens.surface)
        painter.setClipPath(outline)
        filled = box.width() * shares.filled
        painter.fillRect(QRectF(box.x(), box.y(), filled, height), tokens.accent)
        slanted = QRectF(box.x() + filled, box.y(), box.width() * shares.hatched, height)
        painter.fillRect(slanted, tokens.accentsoft)
        hatch(painter, slanted, tokens.accent, gap=look.px(6))
        painter.setClipping(False)
        painter.setPen(QPen(tokens.edge, look.border))
        painter.drawPath(outline)
        painter.restore()


class Headings(QHeaderView):
    """The names of the columns in small strong type over a line."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsClickable(False)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room for one name."""
        metrics = QFontMetrics(self._look.font(Face.SMALL_STRONG))
        width = metrics.horizontalAdvance(self._name(section)) + 2 * self._look.px(8) + 2
        return QSize(width, self._look.px(34))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one name."""
        look = self._look
        line = QRect(rect.x(), rect.bottom() - look.border + 1, rect.width(), look.border)
        painter.fillRect(line, look.tokens.edge)
        painter.setFont(look.font(Face.SMALL_STRONG))
        painter.setPen(look.tokens.ink2)
        role = Qt.ItemDataRole.TextAlignmentRole
        aligned = self.model().headerData(section, Qt.Orientation.Horizontal, role)
        inside = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        painter.drawText(inside, Qt.AlignmentFlag(aligned), self._name(section))

    def _name(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal))


class PlainTable(QTableView):
    """A table in a page that scrolls as a whole; the first column takes the room that is left.

    One of more rows than `most` scrolls by itself; `bar` is how wide a bar is at 100 %.
    """

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        most: int | None = None,
        bar: float = 150,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._most = most
        self._model: TableModel | None = None
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setItemDelegate(CellDelegate(look, self, bar=bar))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if most is None:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalHeader(Headings(look, self))
        look.changed.connect(self._dress)

    def show_table(self, table: Table) -> None:
        """Show this table instead."""
        old, self._model = self._model, TableModel(table.columns, self)
        self._model.show_rows(table.rows)
        self.setModel(self._model)
        if old is not None:
            old.deleteLater()
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_MEASURED)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._dress()

    def _dress(self) -> None:
        row = self._look.px(42)
        self.horizontalHeader().setFixedHeight(self._look.px(34))
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        rows = 0 if self._model is None else self._model.rowCount()
        shown = rows if self._most is None else min(rows, self._most)
        self.setFixedHeight(self._look.px(34) + shown * row + 2)
