"""The navigation rail: one row a page, the learner at the foot."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.icons import pixmap
from studyapp.ui.rail_list import PagesList
from studyapp.ui.rail_rows import COUNT, TITLE, RowDelegate
from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.ground import fill
from studyapp.ui.widgets import Label, hairline
from studyapp.ui.widgets.spacing import spaced


class Rail(QWidget):
    """Says which page was wanted by `chosen`; Up and Down walk through the pages."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, pages: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._look = look
        self._marking = False
        self._rows = QStandardItemModel(self)
        for name, title in pages:
            self._rows.appendRow(_row(name, title))
        self._list = PagesList(look)
        self._list.setModel(self._rows)
        self._rows_drawn = RowDelegate(look, self._list)
        self._list.setItemDelegate(self._rows_drawn)
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._list.clicked.connect(self._choose)  # a page that is reached from it may be in sight
        self._learner_icon = QLabel()
        self._learner = Label(look, Face.INTERFACE, "", "ink2")
        self._learner.setObjectName("learner")
        foot = spaced(look, QHBoxLayout(), gap=10, margins=(14, 10, 8, 6))
        foot.addWidget(self._learner_icon)
        foot.addWidget(self._learner, 1)
        column = spaced(look, QVBoxLayout(self), margins=(10, 16, 10, 6))
        column.addWidget(self._list, 1)
        column.addWidget(hairline(look))
        column.addLayout(foot)
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
            row.setData(count, COUNT)
            title = str(row.data(TITLE))
            spoken = f"{title}, {count}" if count else title
            row.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)

    def set_learner(self, name: str) -> None:
        """Show who is learning."""
        self._learner.setText(name)
        self._learner_icon.setToolTip(name)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons only, with the words as tooltips."""
        self._rows_drawn.is_narrow = narrow
        self._renew()

    @property
    def is_narrow(self) -> bool:
        """Return whether only icons are shown."""
        return self._rows_drawn.is_narrow

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the line towards the page."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._look.tokens.rail)
        edge = QRect(self.width() - self._look.border, 0, self._look.border, self.height())
        edge = QStyle.visualRect(self.layoutDirection(), self.rect(), edge)
        fill(painter, edge, self._look.tokens.line)

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
        self.setFixedWidth(px(64 if self.is_narrow else 196))
        self._learner.setVisible(not self.is_narrow)
        self._learner_icon.setPixmap(pixmap(self._look, "person", 18, self._look.tokens.ink2))
        self._list.doItemsLayout()
        self._list.viewport().update()
        self.update()


def _row(name: str, title: str) -> QStandardItem:
    row = QStandardItem()
    row.setData(name, Qt.ItemDataRole.UserRole)
    row.setData(title, TITLE)
    row.setData(title, Qt.ItemDataRole.AccessibleTextRole)
    row.setToolTip(title)
    row.setEditable(False)
    return row
