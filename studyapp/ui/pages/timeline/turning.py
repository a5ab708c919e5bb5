"""From the picture to the list of the same events, and back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.pages.timeline.body import Body
from studyapp.ui.wording import tr


class Turning(QObject):
    """Turns the page by an act, which says what comes next; `turned` is whether to the list."""

    turned = Signal(bool)

    def __init__(self, body: Body, act: QAction, page: QWidget) -> None:
        super().__init__(page)
        self._body, self._act, self._page = body, act, page
        act.triggered.connect(self._turn)

    def show_listed(self, *, listed: bool) -> None:
        """Show the list, or the picture."""
        if listed is not self._body.is_listed:
            self._turn()

    def _turn(self) -> None:
        """Change between the picture and the list; the focus stays with the events."""
        had_focus = self._body.events_widget.hasFocus()
        self._body.turn()
        listed = self._body.is_listed
        self._act.setText(tr("As a picture") if listed else tr("As a list"))
        self._page.setFocusProxy(self._body.events_widget)
        if had_focus:
            self._page.setFocus()
        self.turned.emit(listed)
