"""The pages of the window by their names, one of them in sight."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from studyapp.ui.actions import EVERY_PAGE, page_title
from studyapp.ui.going_round import name_part


class PageStack(QStackedWidget):
    """Holds the pages; `wanted` asks for one that is to be shown and was not added yet.

    A page that is about one passage says which by its window title; `about_changed` follows it.
    """

    wanted = Signal(str)
    about_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.made: dict[str, QWidget] = {}
        self.name = ""
        self._closed: QWidget | None = None
        self.setMinimumSize(1, 1)

    def add(self, name: str, page: QWidget) -> None:
        """Add a page."""
        self.made[name] = page
        self.addWidget(page)
        page.setObjectName(page.objectName() or f"{name}Page")
        page.setAccessibleName(page_title(name))
        name_part(page, page_title(name))
        page.windowTitleChanged.connect(self.about_changed)

    def about(self) -> str:
        """Return which passage the page in sight is about, "" for none."""
        page = self.currentWidget()
        return "" if page is None else page.windowTitle()

    def page(self, name: str) -> QWidget:
        """Return a page, made if need be."""
        if name not in self.made:
            self.wanted.emit(name)
        return self.made[name]

    def in_sight(self, name: str) -> QWidget:
        """Return what is shown under a name: the page, or that the library is not open."""
        needs_library = name in EVERY_PAGE and name != "settings"
        return self._closed if self._closed is not None and needs_library else self.page(name)

    def show_closed(self, page: QWidget | None) -> None:
        """Show `page` in place of all that need the library; None shows them again."""
        if self._closed is not None:
            self.removeWidget(self._closed)
            self._closed.deleteLater()
        self._closed = page
        if page is not None:
            self.addWidget(page)
        if self.name:
            self.setCurrentWidget(self.in_sight(self.name))
