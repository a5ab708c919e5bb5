"""How the height of the page is shared between the list, the card and the passage in it."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from studyapp.ui.pages.findings.body import Body
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ScrollPage


class Fitting:
    """Gives the passage in the card the room there is, and scrolls to what is gone through.

    The card stands beside the list or below it.
    """

    def __init__(self, look: Look, page: ScrollPage, body: Body) -> None:
        self._look = look
        self._page = page
        self._body = body

    def show_beginning(self) -> None:
        """Scroll to the top of the page, whatever was brought up just now."""
        QTimer.singleShot(0, self._page, lambda: self._page.verticalScrollBar().setValue(0))

    def bring_up(self, part: QWidget) -> None:
        """Scroll so that a part begins at the top, where the card stands below the list."""
        content = self._page.widget()
        if content is None or (self._page.is_wide and part is not self._body.card):
            return
        QTimer.singleShot(0, part, lambda: self._scroll_to(part.mapTo(content, QPoint()).y()))

    def fit_excerpt(self) -> None:
        """Leave the passage as much of the height as there is, where the card stands beside."""
        QTimer.singleShot(0, self._page, self._give_room)

    def _give_room(self) -> None:
        content, excerpt = self._page.widget(), self._body.card.excerpt
        if content is None or not self._page.is_wide:
            excerpt.set_room(None)
            return
        side = self._body.side.heightForWidth(self._body.side.width()) - excerpt.height()
        above = self._body.columns.mapTo(content, QPoint()).y()
        below = self._page.column.contentsMargins().bottom()
        excerpt.set_room(self._page.viewport().height() - above - side - below)

    def _scroll_to(self, top: int) -> None:
        self._page.verticalScrollBar().setValue(top - self._look.px(8))
