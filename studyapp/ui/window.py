"""The window: menu bar, navigation rail, pages, and what is told over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.actions import PAGES, UNDER, Actions, page_title
from studyapp.ui.folding import Folding
from studyapp.ui.going_round import GoingRound, name_part
from studyapp.ui.menu_bar import MenuBar
from studyapp.ui.menus import fill_menu_bar, make_small_menu
from studyapp.ui.page_keys import PageKeys, named
from studyapp.ui.page_stack import PageStack
from studyapp.ui.rail import Rail
from studyapp.ui.shortcuts import KeyEntry
from studyapp.ui.theme import Look
from studyapp.ui.widgets.focus import FocusRing
from studyapp.ui.wording import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from studyapp.domain.messages import Message
    from studyapp.ui.banner import Banner
    from studyapp.ui.manual.about import Facts
    from studyapp.ui.manual.opening import ManualOpening
    from studyapp.ui.strips import ProgressStrip, TitleBar
    from studyapp.ui.widgets import Toast
    from studyapp.ui.work import Job


class Window(QMainWindow):
    """Shows one page at a time and passes on what is dropped on it.

    `page_wanted` asks for a page that is to be shown and was not added yet; `page_shown` says which
    one is in sight. `files_dropped` carries a list of paths; `closing` comes once, before the
    window goes.
    """

    page_wanted = Signal(str)
    page_shown = Signal(str)
    files_dropped = Signal(list)
    text_dropped = Signal(str)
    closing = Signal()

    def __init__(
        self,
        look: Look,
        actions: Actions,
        keys: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the window; `keys` are the changed ones, by the names that `Shortcuts` gives."""
        super().__init__(parent)
        self._look = look
        self._actions = actions
        self._stack = PageStack()
        self._keys = PageKeys(actions, self._stack.page, keys or {})
        self._banner: Banner | None = None
        self._keeps_alerts = False
        self._facts: Callable[[], Facts] | None = None
        self.setWindowTitle("Studyapp")
        self.setAcceptDrops(True)
        self._build()
        self._lay_out()
        self._connect()

    @property
    def room(self) -> QWidget:
        """Return what pages are made in: to get it as another parent later would dress all anew."""
        return self._stack

    def add_page(self, name: str, page: QWidget) -> None:
        """Add a page; `name` is one of EVERY_PAGE."""
        self._stack.add(name, page)

    def show_page(self, name: str, *, focus: bool = True) -> None:
        """Show a page; unless it was chosen in the rail, it gets the focus."""
        page, changed = self._stack.in_sight(name), self.current_page() != name
        self._stack.name = name
        self._stack.setCurrentWidget(page)
        self._rail.show_current(UNDER.get(name, name))
        self._folding.show_title(name, self._stack.about())
        self.setWindowTitle(f"{page_title(name)} – Studyapp")
        if focus:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        if changed:
            self.let_alerts_pass()
            self.page_shown.emit(name)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own form
        """Go to the next stop of Tab, or the one before.

        Qt takes a page that hands its focus on for a stop, and would jump over all that stands
        between the page's beginning and the place to which it is handed.
        """
        page = self._stack.currentWidget()
        target = None if page is None else page.focusProxy()
        if page is None or target is None or not page.isVisible():
            return super().focusNextPrevChild(next)
        page.setFocusProxy(None)  # type: ignore[arg-type]  # as Qt allows, though its stub does not
        try:
            return super().focusNextPrevChild(next)
        finally:
            page.setFocusProxy(target)

    def change_keys(self, changed: Mapping[str, str]) -> None:
        """Take these changed keys into force in place of the former ones."""
        self._keys.change(changed, self._stack.made)

    def key_entries(self) -> list[KeyEntry]:
        """Return every action that has a key of its own, the ones that work everywhere first."""
        return self._keys.entries()

    def current_page(self) -> str:
        """Return the name of the page that is shown."""
        return self._stack.name

    def show_closed(self, page: QWidget | None) -> None:
        """Show `page` in place of all that need the library; None shows them again."""
        self._stack.show_closed(page)

    def set_count(self, name: str, count: int) -> None:
        """Show in the rail how many wait on a page; nothing for 0."""
        self._rail.set_count(name, count)
        self._folding.set_count(name, count)

    def set_learner(self, name: str) -> None:
        """Show who is learning."""
        self._rail.set_learner(name)

    def set_facts(self, facts: Callable[[], Facts]) -> None:
        """Take from where the manual has what it says about the program."""
        self._facts = facts

    def put_banner(self, banner: Banner) -> None:
        """Show an alert under the menu bar; Esc closes it where the page has no use for the key."""
        self._banner = banner
        name_part(banner, self.tr("Message"))
        self._column.insertWidget(self._column.indexOf(self._middle), banner)

    def let_alerts_pass(self) -> None:
        """Take away errors that the person has left behind."""
        if self._banner is not None and not self._keeps_alerts:
            self._banner.let_pass()

    @contextmanager
    def keeping_alerts(self) -> Iterator[None]:
        """Leave alerts alone in the block: what happens there came along with them."""
        self._keeps_alerts = True
        try:
            yield
        finally:
            self._keeps_alerts = False

    def show_job(self, words: str, job: Job) -> None:
        """Show long work under way, with Stop."""
        self._strip.show_job(words, job)

    def tell(self, messages: Sequence[Message], undo: QAction | None = None) -> None:
        """Say for some seconds what happened."""
        self.let_alerts_pass()
        self._toast.show_toast(" ".join(say(message) for message in messages), undo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the alert by Esc."""
        if event.key() == Qt.Key.Key_Escape and self._banner is not None:
            self._banner.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what does not fit any more."""
        super().resizeEvent(event)
        self._folding.fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so before going."""
        self.closing.emit()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and texts."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass on the files, or else the text."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            self.files_dropped.emit(paths)
        elif event.mimeData().hasText():
            self.text_dropped.emit(event.mimeData().text())
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the interface font changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ApplicationFontChange and hasattr(self, "_folding"):
            self._folding.fold()

    def _build(self) -> None:
        titles = [(name, page_title(name)) for name in PAGES]
        self._rail = Rail(self._look, titles)
        name_part(self._rail, self.tr("Pages"))
        self._round = GoingRound(self)
        self._ring = FocusRing(self._look, self)
        self.setMenuBar(MenuBar(self._look, self))
        fill_menu_bar(self.menuBar(), self._actions, self._page_actions)
        self.addActions(self._actions.all())

    @cached_property
    def _toast(self) -> Toast:
        from studyapp.ui.widgets import Toast

        toast = Toast(self._look, self._stack)
        name_part(toast, self.tr("Message"))
        self._stack.currentChanged.connect(lambda: QTimer.singleShot(0, self, toast.place))
        return toast

    @cached_property
    def _strip(self) -> ProgressStrip:
        from studyapp.ui.strips import ProgressStrip

        strip = ProgressStrip(self._look, self._actions.stop)
        name_part(strip, self.tr("Work under way"))
        self._column.addWidget(strip)
        return strip

    def _make_title_bar(self) -> TitleBar:
        from studyapp.ui.strips import TitleBar

        bar = TitleBar(self._look, self._actions.menu)
        name_part(bar, self.tr("Title bar"))
        self._column.insertWidget(0, bar)
        return bar

    def _make_small_menu(self) -> QMenu:
        return make_small_menu(self, self._actions, self._page_actions)

    def _lay_out(self) -> None:
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self._rail)
        self._middle.addWidget(self._stack, 1)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._middle, 1)
        self.setCentralWidget(content)
        self._folding = Folding(
            self._look, self, self._rail, self._make_title_bar, self._make_small_menu
        )

    def _connect(self) -> None:
        self._stack.wanted.connect(self.page_wanted)
        self._stack.about_changed.connect(lambda: self._folding.show_about(self._stack.about()))
        self._rail.chosen.connect(lambda name: self.show_page(name, focus=False))
        for name, action in self._actions.go.items():
            action.triggered.connect(lambda _on=False, name=name: self.show_page(name))
        self._actions.next_part.triggered.connect(lambda: self._go_round(1))
        self._actions.part_before.triggered.connect(lambda: self._go_round(-1))
        self._actions.manual.triggered.connect(lambda: self._manual.show(""))
        self._actions.keys.triggered.connect(lambda: self._manual.show("keys"))
        self._actions.about.triggered.connect(lambda: self._manual.show("about"))
        self._actions.menu.triggered.connect(self._folding.open_menu)
        self._look.changed.connect(self._folding.fold)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._apply_keys)

    def _go_round(self, step: int) -> None:
        self._round.go(step, self._stack.currentWidget() or self)

    def _page_actions(self) -> list[QAction]:
        current = self._stack.currentWidget()
        return [] if current is None else named(current.actions())

    def _apply_keys(self) -> None:
        """Give the page's actions their keys: it may have made some anew, and moved the focus."""
        page = self._stack.currentWidget()
        if page is not None:
            self._keys.apply(self.current_page(), page)

    @cached_property
    def _manual(self) -> ManualOpening:
        from studyapp.ui.manual.opening import ManualOpening

        facts = None if self._facts is None else self._facts()
        return ManualOpening(self, self._look, self._keys, facts)
