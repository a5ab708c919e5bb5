"""The page of settings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.domain.settings import Settings
from studyapp.ui.actions import make_action
from studyapp.ui.pages.settings.data_tab import DataTab
from studyapp.ui.pages.settings.keys_tab import KeysTab
from studyapp.ui.pages.settings.look_tab import LookTab
from studyapp.ui.pages.settings.study_tab import StudyTab
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, PageHeader, hairline
from studyapp.ui.widgets.pages import WIDE
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.tabs import Tabs

LOOK, STUDY, KEYS, DATA = range(4)


class SettingsPage(QWidget):
    """Four tabs: `look`, `study`, `keys` and `data`, whose signals say what is wanted."""

    undo_wanted = Signal()
    tab_shown = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._make_actions()
        self._lay_out()
        self._tabs.currentChanged.connect(self._show)

    def actions(self) -> list[QAction]:
        """Return what can be done on the page, on the shown tab too."""
        tab = self._stack.currentWidget()
        return [*super().actions(), *([] if tab is None else tab.actions())]

    def show_settings(self, settings: Settings, *, can_undo: bool) -> None:
        """Show what is chosen now, beside what the look shows by itself."""
        self.study_tab.show_settings(settings)
        self._undo.setEnabled(can_undo)

    def tab(self) -> int:
        """Return the place of the tab in sight."""
        return self._tabs.currentIndex()

    def show_tab(self, place: int) -> None:
        """Bring a tab to the front."""
        self._tabs.setCurrentIndex(place)

    def _make_actions(self) -> None:
        self._undo = make_action(
            self,
            self.tr("Undo"),
            ("Alt+Z",),
            hint=self.tr("Take the last change of a setting back"),
        )
        self._undo.triggered.connect(self.undo_wanted)
        self.addAction(self._undo)
        for key, step in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            says = self.tr("Next tab") if step > 0 else self.tr("Tab before")
            action = make_action(self, says, (key,))
            action.triggered.connect(lambda _on=False, step=step: self._step(step))
            self.addAction(action)

    def _lay_out(self) -> None:
        look = self._look
        header = self._header = PageHeader(look, self.tr("Settings"))
        header.set_facts(self.tr("Changes take effect at once"))
        header.add_button(ActionButton(look, self._undo, icon="undo"))
        names = (self.tr("Look"), self.tr("Study"), self.tr("Keys"), self.tr("Data"))
        self._tabs = Tabs(look, self.tr("Parts of the settings"), names)
        head = QVBoxLayout()
        self._head = head
        head.addWidget(header)
        head.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column = spaced(look, QVBoxLayout(self))
        column.addLayout(head)
        column.addWidget(hairline(look))
        column.addWidget(self._made_tabs(), 1)
        self.setFocusProxy(self._tabs)
        look.changed.connect(self._renew)
        self._renew()

    def _made_tabs(self) -> QStackedWidget:
        stack, look = QStackedWidget(self), self._look
        self.look_tab = LookTab(look, stack)
        self.study_tab = StudyTab(look, stack)
        self.keys_tab = KeysTab(look, stack)
        self.data_tab = DataTab(look, stack)
        for tab in (self.look_tab, self.study_tab, self.keys_tab, self.data_tab):
            stack.addWidget(tab)
        self._stack = stack
        return stack

    def _step(self, step: int) -> None:
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % self._tabs.count())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins that the tabs below have."""
        super().resizeEvent(event)
        self._renew()

    def _renew(self) -> None:
        look = self._look
        side = 12 if look.is_folded else 40 if look.ems(self.window().width()) >= WIDE else 24
        top = 8 if look.is_folded else 24
        self._head.setContentsMargins(look.px(side), look.px(top), look.px(side), 0)
        self._head.setSpacing(look.px(8))
        self._header.setHidden(look.is_folded)

    def _show(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.tab_shown.emit(place)
