"""The list in the navigation rail."""

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.focus import paints_own_focus

_OWN_KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Space,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
)


class PagesList(QListView):
    """One tab stop; Enter and Space go to no shortcut of the page meanwhile.

    `hovered` is the row under the pointer, -1 without.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.hovered = -1
        self.setObjectName("pages")
        paints_own_focus(self)
        # Of its own, and clear; for Qt's, PySide6 would make every kind of widget (20 ms).
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.entered.connect(self._hover)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from the page, and see the pointer leave."""
        if event.type() is QEvent.Type.Leave:
            self._hover(QModelIndex())
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() in _OWN_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew: they are less high in a low window."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _hover(self, index: QModelIndex) -> None:
        self.hovered = index.row()
        self.viewport().update()

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters are keys of the page."""
