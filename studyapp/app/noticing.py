"""What other programs change in the library, noticed when the person comes back to the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from studyapp.app.asking import Asking
    from studyapp.ui.window import Window


class Noticing(QObject):
    """Asks whether a command has written meanwhile, and calls `changed` if so.

    It asks when the program becomes the active one, and when a page is shown.
    """

    def __init__(
        self, asking: Asking, window: Window, *, changed: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._asking = asking
        self._changed = changed
        self._known: int | None = None
        window.page_shown.connect(lambda _name: self.look())
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._come_back)

    def begin(self) -> None:
        """Take what stands in the folder now as known."""
        self._known = None
        self.look()

    def look(self) -> None:
        """Ask whether others have written since the last time."""
        if self._asking.is_open:
            self._asking.ask(lambda program: program.store.writes_of_others(), self._compare)

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _compare(self, now: int) -> None:
        before, self._known = self._known, now
        if before not in (None, now):
            self._changed()
