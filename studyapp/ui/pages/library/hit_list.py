"""The list of what a search found."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from studyapp.domain.search import Hit, SearchResult
from studyapp.ui.pages.library.hit_paint import HitDelegate
from studyapp.ui.pages.library.hits import HitsModel
from studyapp.ui.theme import Look
from studyapp.ui.widgets.focus import paints_own_focus

_LEAST = 220


class HitList(QListView):
    """Hits in rows under headings.

    `left` comes when the keys go up from the first one, `picked` when another one is the current.
    """

    left = Signal()
    picked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_whole = False
        self.setObjectName("hits")
        self.setAccessibleName(self.tr("Results"))
        paints_own_focus(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hits = HitsModel(self)
        self.setModel(self._hits)
        self._delegate = HitDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(lambda *_: self.picked.emit())
        look.changed.connect(self._renew)

    def show_result(self, result: SearchResult) -> None:
        """Show what was found; the first hit is the current one."""
        self._delegate.forget()
        self._hits.show_result(result)
        self.setCurrentIndex(self._first())
        self.scrollToTop()
        self._fit()

    def current(self) -> Hit | None:
        """Return the hit that is picked."""
        index = self.currentIndex()
        return self._hits.rows[index.row()].hit if index.isValid() else None

    def show_whole(self, *, whole: bool) -> None:
        """Take the height of all rows, as where the page scrolls instead of the list."""
        self._is_whole = whole
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave upwards from the first hit."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex() == self._first():
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _first(self) -> QModelIndex:
        rows = enumerate(self._hits.rows)
        number = next((number for number, row in rows if row.hit is not None), None)
        return QModelIndex() if number is None else self._hits.index(number, 0)

    def _renew(self) -> None:
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        self._fit()

    def _fit(self) -> None:
        rows = range(self._hits.rowCount())
        whole = 2 + sum(self.sizeHintForIndex(self._hits.index(row, 0)).height() for row in rows)
        self.setMaximumHeight(whole)
        self.setMinimumHeight(whole if self._is_whole else min(whole, self._look.px(_LEAST)))
