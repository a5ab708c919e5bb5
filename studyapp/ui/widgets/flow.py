"""A row that goes on in the next line where it does not fit."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget, QWidgetItem

from studyapp.ui.theme import Look


class FlowLayout(QLayout):
    """Lays its widgets side by side, each at its wanted size, and breaks the row like text."""

    def __init__(self, look: Look, *, gap: float = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._gap = gap
        self._entries: list[QLayoutItem] = []
        self._heights: dict[tuple[int, int], int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """Take one more, in an item that is Python's own.

        Items that Qt made were seen to be let go by shiboken while the row still held them.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, entry: QLayoutItem) -> None:
        """Take one more."""
        self._entries.append(entry)
        self.invalidate()

    def count(self) -> int:
        """Return how many there are."""
        return len(self._entries)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them."""
        return self._entries[index] if 0 <= index < len(self._entries) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one up."""
        if not 0 <= index < len(self._entries):
            return None
        self._heights.clear()
        return self._entries.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: narrow rows are many."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        key = width, self._look.px(self._gap)
        if key not in self._heights:
            self._heights[key] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[key]

    def invalidate(self) -> None:
        """Forget the heights: a widget came, went or changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put the widgets in their places."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one single row."""
        sizes = [entry.sizeHint() for entry in self._shown()]
        gaps = self._look.px(self._gap) * max(len(sizes) - 1, 0)
        width = sum(size.width() for size in sizes) + gaps
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest widget."""
        least = QSize(0, 0)
        for entry in self._shown():
            least = least.expandedTo(entry.minimumSize())
        return least

    def _shown(self) -> list[QLayoutItem]:
        return [entry for entry in self._entries if not entry.isEmpty()]

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return what stands in each row, with its size."""
        gap, room = self._look.px(self._gap), 0
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        for entry in self._shown():
            size = entry.sizeHint().boundedTo(QSize(max(width, 1), 16_777_215))
            if not rows or size.width() > room:
                rows.append([])
                room = width
            rows[-1].append((entry, size))
            room -= size.width() + gap
        return rows

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Return the height of all rows; with `move`, put all there, in the middle of their row."""
        gap, owner = self._look.px(self._gap), self.parentWidget()
        way = Qt.LayoutDirection.LeftToRight if owner is None else owner.layoutDirection()
        top = rect.y()
        for row in self._rows(rect.width()):
            height = max(size.height() for _, size in row)
            left = rect.x()
            for entry, size in row if move else ():
                place = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                entry.setGeometry(QStyle.visualRect(way, rect, place))
                left += size.width() + gap
            top += height + gap
        return max(top - gap - rect.y(), 0)
