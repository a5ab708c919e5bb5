"""The navigation rail: one row a page, the learner at the foot."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label, hairline
from studyapp.ui.widgets.focus import paints_own_focus

_COUNT = Qt.ItemDataRole.UserRole + 1
_TITLE = Qt.ItemDataRole.UserRole + 2

_OWN_KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)


class Rail(QWidget):
    """Says which page was wanted by `chosen`; Up and Down walk through the pages."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, pages: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._look = look
        self._narrow = False
        self._marking = False
        self._rows = QStandardItemModel(self)
        for name, title in pages:
            self._rows.appendRow(_row(name, title))
        self._list = _Pages(look)
        self._list.setModel(self._rows)
        self._list.setItemDelegate(_RowDelegate(look, self))
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._learner_icon = QLabel()
        self._learner = Label(look, Face.INTERFACE, "", "ink2")
        self._learner.setObjectName("learner")
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._learner_icon)
        self._foot.addWidget(self._learner, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._list, 1)
        self._column.addWidget(hairline(look))
        self._column.addLayout(self._foot)
        self._renew()
        look.changed.connect(self._renew)

    def show_current(self, name: str) -> None:
        """Mark a page as the current one, without wanting it."""
        place = self._place(name)
        self._marking = True
        self._list.setCurrentIndex(QModelIndex() if place is None else place.index())
        self._marking = False

    def set_count(self, name: str, count: int) -> None:
        """Show how many wait on a page; nothing for 0."""
        row = self._place(name)
        if row is not None:
            row.setData(count, _COUNT)
            title = str(row.data(_TITLE))
            spoken = f"{title}, {count}" if count else title
            row.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)

    def set_learner(self, name: str) -> None:
        """Show who is learning."""
        self._learner.setText(name)
        self._learner_icon.setToolTip(name)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, with the words as tooltips."""
        self._narrow = narrow
        self._renew()

    @property
    def is_narrow(self) -> bool:
        """Return whether only icons are shown."""
        return self._narrow

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, and the line towards the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.tokens.rail)
        edge = QRect(self.width() - self._look.border, 0, self._look.border, self.height())
        painter.fillRect(edge, self._look.tokens.line)

    def _choose(self, now: QModelIndex) -> None:
        if now.isValid() and not self._marking:
            self.chosen.emit(now.data(Qt.ItemDataRole.UserRole))

    def _place(self, name: str) -> QStandardItem | None:
        for number in range(self._rows.rowCount()):
            row = self._rows.item(number)
            if row.data(Qt.ItemDataRole.UserRole) == name:
                return row
        return None

    def _renew(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(64 if self._narrow else 196))
        self._column.setContentsMargins(px(10), px(16), px(10), px(6))
        self._foot.setContentsMargins(px(14), px(10), px(8), px(6))
        self._foot.setSpacing(px(10))
        self._learner.setVisible(not self._narrow)
        self._learner_icon.setPixmap(pixmap(self._look, "person", 18, self._look.tokens.ink2))
        self._list.doItemsLayout()
        self._list.viewport().update()
        self.update()


class _Pages(QListView):
    """One tab stop; Enter and Space go to no shortcut of the page meanwhile."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("pages")
        paints_own_focus(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() in _OWN_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802 - Qt's name
        """Do nothing: letters are keys of the page."""


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, rail: Rail) -> None:
        super().__init__(rail)
        self._look = look
        self._rail = rail

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(1, self._look.px(44))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect).adjusted(0, self._look.px(1), 0, -self._look.px(1))
        view = self._rail.findChild(QListView, "pages")
        current = view is not None and view.currentIndex() == index
        focused = current and view is not None and view.hasFocus()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
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
            bar = QRectF(box.left(), box.top() + px(9), px(4), box.height() - 2 * px(9))
            painter.drawRoundedRect(bar, px(2), px(2))

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
        left = box.center().x() - side // 2 if self._rail.is_narrow else box.left() + px(14)
        tint = tokens.accent if current else tokens.ink2
        picture = pixmap(self._look, name, 20, tint, ratio=painter.device().devicePixelRatio())
        painter.drawPixmap(left, box.center().y() - side // 2 + 1, picture)
        if self._rail.is_narrow:
            return
        painter.setPen(tokens.ink if current else tokens.ink2)
        font = self._look.font(Face.INTERFACE_STRONG if current else Face.NAVIGATION)
        font.setPixelSize(self._look.font(Face.NAVIGATION).pixelSize())
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter
        words = box.adjusted(px(46), 0, -px(12), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, str(index.data(_TITLE)))
        count = index.data(_COUNT)
        if count:
            painter.setFont(self._look.font(Face.SMALL_STRONG))
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | middle, str(count))


def _row(name: str, title: str) -> QStandardItem:
    row = QStandardItem()
    row.setData(name, Qt.ItemDataRole.UserRole)
    row.setData(title, _TITLE)
    row.setData(title, Qt.ItemDataRole.AccessibleTextRole)
    row.setToolTip(title)
    row.setEditable(False)
    return row
