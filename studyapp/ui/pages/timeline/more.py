"""A menu of what can be done with the timeline and has no button of its own."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, PageHeader
from studyapp.ui.wording import tr

_OFFERED = (
    ("filter", "clear-filters", "compare", "periods"),
    ("fit", "go-to-date", "today", "nearest-event"),
    ("edit-event", "fold-lane", "unfold-lanes"),
    ("all", "save-as", "print"),
)
"""Actions of the page by name, in parts of the menu."""


class More(QObject):
    """A button that opens the menu; the keys of what is in it stand there."""

    def __init__(self, look: Look, header: PageHeader, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.action = make_action(
            page, tr("More …"), ("V",), hint=tr("Filter, compare, go to a date"), name="more"
        )
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.action.triggered.connect(self._open)
        page.addAction(self.action)
        self._button = ActionButton(look, self.action, icon="more", icon_only=True)
        header.add_button(self._button)

    def make_menu(self) -> QMenu:
        """Return the menu."""
        menu = QMenu(self._page)
        menu.setAccessibleName(tr("More"))
        there = {action.objectName(): action for action in self._page.actions()}
        for names in _OFFERED:
            menu.addActions([there[name] for name in names if _is_offered(there.get(name))])
            menu.addSeparator()
        return menu

    def _open(self) -> None:
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])


def _is_offered(action: QAction | None) -> bool:
    return action is not None and action.isVisible()
