"""The page Library."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.library import PackEntry
from studyapp.domain.progress import Undecided
from studyapp.domain.search import SearchResult
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.library.acts import ADD, PASTE, SAMPLE, LibraryActs
from studyapp.ui.pages.library.drop_area import DropArea
from studyapp.ui.pages.library.facts import EntryFacts, facts_of_all
from studyapp.ui.pages.library.model import Entry, heading, text_of
from studyapp.ui.pages.library.search_panel import SearchPanel
from studyapp.ui.pages.library.table import EntryTable
from studyapp.ui.pages.library.undecided_note import UndecidedNote
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import (
    ActionButton,
    Columns,
    EmptyState,
    Label,
    PageHeader,
    ScrollPage,
)
from studyapp.ui.widgets.find_field import FindField
from studyapp.ui.widgets.spacing import add_gap, spaced
from studyapp.ui.wording import tr


class LibraryPage(ScrollPage):
    """Lists passages and packs and shows the picked one; finds words in all of them.

    The signals carry the id of a passage; where they can also be about a pack, the entry itself.
    `search_wanted` has words that were typed, `found_wanted` the hit to go to.
    """

    read_wanted = Signal(str)
    timeline_wanted = Signal(str)
    quiz_wanted = Signal(object)
    look_through_wanted = Signal(str)
    remove_wanted = Signal(object)
    credits_wanted = Signal(object)
    rename_wanted = Signal(str, str)
    search_wanted = Signal(str)
    found_wanted = Signal(object)
    add_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._acts = LibraryActs(self)
        self._is_awaited = False
        self._build(look)
        self._lay_out(look)
        self._connect()
        self._wait()

    def show_entries(self, entries: Sequence[Entry], *, undecided: Undecided | None = None) -> None:
        """Show these passages and packs; the picked one stays picked.

        `undecided` are the texts that wait to be looked through.
        """
        self._waits.show_undecided(undecided)
        had_focus = has_focus(self)
        self._waiting.hide()
        self._paste_button.show()
        self._table.show_entries(list(entries))
        self._facts.know([each for each in entries if isinstance(each, PackEntry)])
        self._header.set_facts(facts_of_all(entries) if entries else "")
        self._columns.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self._add_button.setVisible(bool(entries))
        self._acts.find.setEnabled(bool(entries))
        if not entries:
            self._field.clear()
        if self.sought:
            self.search_wanted.emit(self.sought)
            return
        first = self._table if entries else self._empty.button
        if first is not None:
            aim_focus(self, first, take=had_focus)
        if entries and self._is_awaited:
            self.seek()

    @property
    def sought(self) -> str:
        """Return the words that are sought, "" if none are."""
        return self._field.text().strip()

    def seek(self) -> None:
        """Go to the field for words to be found, now or once there is something to search."""
        self._is_awaited = not self._acts.find.isEnabled()
        self._acts.find.trigger()

    def show_result(self, result: SearchResult) -> None:
        """Show what was found, unless other words are sought by now."""
        if result.typed == self.sought:
            self._search.show_result(result)
            self._acts.open.setEnabled(self._search.current() is not None)

    def refuse_title(self, passage: str, title: str, says: str) -> None:
        """Let a title that cannot be kept be typed further, and say why."""
        self._table.refuse_title(passage, title, says)

    def show_entry(self, entry: str) -> None:
        """Leave the search, and pick a passage or pack by its id."""
        self._field.clear()
        self._table.pick(entry)
        self._table.setFocus()

    def _wait(self) -> None:
        """Show nothing but that the library is being opened."""
        for part in (self._columns, self._empty, self._add_button, self._paste_button):
            part.hide()
        self._acts.find.setEnabled(False)
        self._waits.show_undecided(None)
        self._show_search(is_searching=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the table drop its columns where they do not fit."""
        super().resizeEvent(event)
        narrow = not self.is_wide
        if narrow is not self._table.is_narrow:
            self._table.set_narrow(narrow=narrow)
            self._search.results.show_whole(whole=narrow)

    def _build(self, look: Look) -> None:
        self._header = PageHeader(look, self.tr("Library"))
        self._paste_button = ActionButton(look, self._acts.paste, shown_key=PASTE)
        self._add_button = ActionButton(look, self._acts.add, icon="add", shown_key=ADD)
        self._header.add_button(self._paste_button)
        self._header.add_button(self._add_button)
        self._waiting = Label(look, Face.INTERFACE, self.tr("Opening your library …"), "ink2")
        self._waiting.setObjectName("opening")
        self._field = FindField(look, self._acts.find)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._field.addAction(self._acts.down)
        self._search = SearchPanel(look, self._acts.open, self._acts.leave)
        self._waits = UndecidedNote(look, self._acts.next_undecided)
        self._table = EntryTable(look)
        self._drop = DropArea(look)
        self._facts = EntryFacts(look, self._acts)
        self._empty = EmptyState(
            look,
            self.tr("No passages yet. Add a text and its dates will be found."),
            self.tr(
                "Add files, paste a text, or drop one on the window. Nothing leaves this computer."
            ),
            self._acts.add,
            other=self._acts.sample,
            shown_keys=(ADD, SAMPLE),
        )

    def _lay_out(self, look: Look) -> None:
        self._list = QWidget()
        rows = spaced(look, QVBoxLayout(self._list), gap=12)
        rows.addWidget(self._table, 1)
        add_gap(look, rows, 12)
        rows.addWidget(self._drop)
        rows.addStretch(0)
        main = QWidget()
        column = spaced(look, QVBoxLayout(main), gap=12)
        column.addWidget(self._waits)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._search, 1)
        self.column.addWidget(self._header)
        self.column.addWidget(self._waiting)
        self._columns = Columns(look, main, self._facts, parent=self.widget())
        self.column.addWidget(self._columns, 1)
        self.column.addWidget(self._empty)
        self.column.addStretch(0)

    def _connect(self) -> None:
        self._acts.read.triggered.connect(lambda: self._want_text(self.read_wanted))
        self._acts.timeline.triggered.connect(lambda: self._want_text(self.timeline_wanted))
        self._acts.quiz.triggered.connect(lambda: self._want(self.quiz_wanted))
        self._acts.look_through.triggered.connect(lambda: self._want_text(self.look_through_wanted))
        self._waits.wanted.connect(self.look_through_wanted)
        self._acts.remove.triggered.connect(lambda: self._want(self.remove_wanted))
        self._acts.credits.triggered.connect(lambda: self._want(self.credits_wanted))
        self._acts.rename.triggered.connect(self._table.rename)
        self._acts.sort.triggered.connect(self._sort_by_next)
        self._table.renamed.connect(self.rename_wanted)
        self._acts.add.triggered.connect(self.add_wanted)
        self._acts.paste.triggered.connect(self.paste_wanted)
        self._acts.sample.triggered.connect(self.sample_wanted)
        self._acts.down.triggered.connect(self._go_to_results)
        self._acts.open.triggered.connect(self._want_found)
        self._acts.leave.triggered.connect(self._field.clear)
        self._field.textChanged.connect(self._seek)
        self._search.opened.connect(self._want_found)
        results = self._search.results
        results.left.connect(self._field.setFocus)
        results.picked.connect(lambda: self._scroll_to_picked(results))
        self._table.picked.connect(self._show_picked)
        self._table.doubleClicked.connect(self._acts.read.trigger)

    def _want(self, signal: SignalInstance) -> None:
        entry = self._table.current()
        if entry is not None:
            signal.emit(entry)

    def _want_text(self, signal: SignalInstance) -> None:
        entry = self._table.current()
        passage = None if entry is None else text_of(entry)
        if passage is not None:
            signal.emit(passage)

    def _want_found(self) -> None:
        hit = self._search.current()
        if hit is not None:
            self.found_wanted.emit(hit)

    def _seek(self) -> None:
        """Ask for what is to be found, or show the list again."""
        is_searching = bool(self.sought)
        began = is_searching is not self._search.isVisibleTo(self)
        if began:
            self._show_search(is_searching=is_searching)
        if is_searching:
            self.search_wanted.emit(self.sought)

    def _show_search(self, *, is_searching: bool) -> None:
        had_focus = has_focus(self)
        self._search.forget()
        self._search.setVisible(is_searching)
        self._list.setVisible(not is_searching)
        self._acts.set_searching(is_searching=is_searching)
        self._show_picked(self._table.current())
        aim_focus(self, self._field if is_searching else self._table, take=had_focus)

    def _go_to_results(self) -> None:
        if self._search.current() is not None:
            self._search.results.setFocus()
            self._scroll_to_picked(self._search.results)

    def _sort_by_next(self) -> None:
        column = self._table.sort_by_next()
        announce(self._table, tr("Sorted by {column}", column=heading(column)))

    def _show_picked(self, entry: Entry | None) -> None:
        entry = None if self.sought else entry
        self._acts.show_picked(entry)
        self._facts.setVisible(entry is not None)
        if entry is not None:
            self._facts.show_entry(entry)
            self._scroll_to_picked(self._table)

    def _scroll_to_picked(self, rows: QAbstractItemView) -> None:
        """Keep the picked row in sight where the page scrolls instead of its list."""
        content = self.widget()
        if content is not None and self._table.is_narrow and rows.hasFocus():
            row = rows.visualRect(rows.currentIndex())
            middle = rows.viewport().mapTo(content, row.center())
            self.ensureVisible(0, middle.y(), 0, row.height())
