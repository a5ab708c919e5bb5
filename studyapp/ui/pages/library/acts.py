"""What can be done on the page Library, with its keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from studyapp.domain.library import PackEntry, PassageEntry
from studyapp.ui.actions import make_action
from studyapp.ui.pages.library.model import Entry, text_of
from studyapp.ui.widgets.key_caps import key_words
from studyapp.ui.wording import tr

ADD, PASTE, SAMPLE = "Ctrl+O", "Ctrl+V", "Ctrl+Shift+O"
"""Keys of the window's own actions that this page has buttons for."""


class LibraryActs:
    """The actions of the page; what adds texts has its keys from the window."""

    def __init__(self, page: QWidget) -> None:
        self._make_for_list(page)
        self._make_for_search(page)
        self._make_for_adding(page)
        page.addActions([*self.for_picked(), self.sort])
        page.addActions([self.find, self.down, self.open, self.leave, self.next_undecided])

    def for_picked(self) -> tuple[QAction, ...]:
        """Return what can be done with the picked passage or pack."""
        return (self.read, *self.beside_reading())

    def beside_reading(self) -> tuple[QAction, ...]:
        """Return what can be done with it besides reading, in the order of its buttons."""
        return (
            *(self.timeline, self.quiz),
            *(self.look_through, self.rename, self.remove, self.credits),
        )

    def show_picked(self, entry: Entry | None) -> None:
        """Let be done what can be with the picked entry; nothing without one."""
        for action in self.for_picked():
            action.setEnabled(entry is not None)
        if entry is None:
            return
        is_begun = isinstance(entry, PassageEntry) and entry.place is not None
        self.read.setText(tr("Read on") if is_begun else tr("Read"))
        has_text = text_of(entry) is not None
        for action in (self.read, self.timeline, self.look_through):
            action.setEnabled(has_text)
        self.rename.setEnabled(isinstance(entry, PassageEntry))
        self.credits.setEnabled(isinstance(entry, PackEntry))

    def set_searching(self, *, is_searching: bool) -> None:
        """Let the keys of the search be alive, or those of the list."""
        self.leave.setEnabled(is_searching)
        self.down.setEnabled(is_searching)
        self.open.setEnabled(False)
        self.sort.setEnabled(not is_searching)

    def _make_for_list(self, page: QWidget) -> None:
        self.read = make_action(
            page, tr("Read"), ("Return", "Enter"), hint=tr("Read the passage"), name="read"
        )
        self.timeline = make_action(
            page, tr("Timeline"), ("T",), hint=tr("Show the passage's events"), name="timeline"
        )
        self.quiz = make_action(
            page, tr("Quiz"), ("Q",), hint=tr("Take a quiz on the passage"), name="quiz"
        )
        self.look_through = make_action(
            page,
            tr("Look through"),
            ("L",),
            hint=tr("Decide on what was found in the passage"),
            name="look-through",
        )
        self.next_undecided = make_action(
            page,
            tr("Look through the next"),
            ("Shift+L",),
            hint=tr("Decide on what was found in the text added last"),
            name="next-undecided",
        )
        self.rename = make_action(
            page, tr("Rename"), ("F2",), hint=tr("Give the passage another title"), name="rename"
        )
        self.remove = make_action(
            page, tr("Remove"), ("Del",), hint=tr("Take it out of the library"), name="remove"
        )
        self.credits = make_action(
            page,
            tr("Credits"),
            ("C",),
            hint=tr("Show whose the pack is, and its licences"),
            name="credits",
        )
        self.sort = make_action(
            page, tr("Sort"), ("O",), hint=tr("Sort by the next column"), name="sort"
        )

    def _make_for_search(self, page: QWidget) -> None:
        self.find = make_action(
            page,
            tr("Search texts, events and questions"),
            ("Ctrl+F",),
            hint=tr("Find words in the whole library"),
            name="search",
        )
        self.open = make_action(
            page, tr("Open"), ("Return", "Enter"), hint=tr("Go to what was found"), name="open"
        )
        self.down = make_action(
            page, tr("Results"), ("Down",), hint=tr("Go to the results"), name="results"
        )
        self.down.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.leave = make_action(
            page, tr("End the search"), ("Esc",), hint=tr("Show the library again"), name="end"
        )

    def _make_for_adding(self, page: QWidget) -> None:
        self.add = make_action(page, tr("Add files"), (), hint=tr("Add texts from files"))
        self.paste = make_action(page, tr("Paste a text"), (), hint=tr("Add the text you copied"))
        self.sample = make_action(
            page, tr("Open the sample pack"), (), hint=tr("Add the pack that ships")
        )
        for action, key in ((self.add, ADD), (self.paste, PASTE), (self.sample, SAMPLE)):
            action.setToolTip(f"{action.statusTip()} ({key_words(QKeySequence(key))})")
