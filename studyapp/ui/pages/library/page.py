"""The page Library."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.library import PackEntry, PassageEntry
from studyapp.ui.actions import make_action
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.library.facts import EntryFacts
from studyapp.ui.pages.library.model import Entry, heading
from studyapp.ui.pages.library.table import EntryTable
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import (
    ActionButton,
    Columns,
    EmptyState,
    KeyCap,
    Label,
    PageHeader,
    ScrollPage,
)
from studyapp.ui.widgets.spacing import add_gap, spaced
from studyapp.ui.wording import capital, counted, tr


class LibraryPage(ScrollPage):
    """Lists passages and packs and shows the picked one.

    The signals carry the id of a passage; where they can also be about a pack, the entry itself.
    """

    read_wanted = Signal(str)
    timeline_wanted = Signal(str)
    quiz_wanted = Signal(object)
    remove_wanted = Signal(object)
    rename_wanted = Signal(str, str)
    add_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._make_actions()
        self._build(look)
        self._lay_out(look)
        self._connect()
        self._wait()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these passages and packs; the picked one stays picked."""
        had_focus = has_focus(self)
        self._waiting.hide()
        self._paste_button.show()
        self._table.show_entries(list(entries))
        self._header.set_facts(_facts(entries) if entries else "")
        self._columns.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self._add_button.setVisible(bool(entries))
        self._find.setEnabled(bool(entries))
        self._say_if_nothing_fits()
        first = self._table if entries else self._empty.button
        if first is not None:
            aim_focus(self, first, take=had_focus)

    def _wait(self) -> None:
        """Show nothing but that the library is being opened."""
        for part in (self._columns, self._empty, self._add_button, self._paste_button):
            part.hide()
        self._find.setEnabled(False)
        self._show_picked(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the table drop its columns where they do not fit."""
        super().resizeEvent(event)
        narrow = not self.is_wide
        if narrow is not self._table.is_narrow:
            self._table.set_narrow(narrow=narrow)

    def _make_actions(self) -> None:
        self._read = make_action(
            self, tr("Read"), ("Return", "Enter"), hint=tr("Read the passage"), name="read"
        )
        self._timeline = make_action(
            self, tr("Timeline"), ("T",), hint=tr("Show the passage's events"), name="timeline"
        )
        self._quiz = make_action(
            self, tr("Quiz"), ("Q",), hint=tr("Take a quiz on the passage"), name="quiz"
        )
        self._find = make_action(
            self, tr("Filter by title"), ("Ctrl+F",), hint=tr("Filter by title"), name="filter"
        )
        self._rename = make_action(
            self, tr("Rename"), ("F2",), hint=tr("Give the passage another title"), name="rename"
        )
        self._remove = make_action(
            self, tr("Remove"), ("Del",), hint=tr("Take it out of the library"), name="remove"
        )
        self._sort = make_action(
            self, tr("Sort"), ("O",), hint=tr("Sort by the next column"), name="sort"
        )
        for action in (*self._for_picked(), self._find, self._sort):
            self.addAction(action)
        self._add = make_action(self, tr("Add files"), (), hint=tr("Add texts from files"))
        self._paste = make_action(self, tr("Paste a text"), (), hint=tr("Add the text you copied"))
        self._sample = make_action(
            self, tr("Open the sample pack"), (), hint=tr("Add the pack that ships")
        )

    def _for_picked(self) -> tuple[QAction, ...]:
        return (self._read, self._timeline, self._quiz, self._rename, self._remove)

    def _build(self, look: Look) -> None:
        self._header = PageHeader(look, self.tr("Library"))
        self._paste_button = ActionButton(look, self._paste, shown_key="Ctrl+V")
        self._add_button = ActionButton(look, self._add, icon="add", shown_key="Ctrl+O")
        self._header.add_button(self._paste_button)
        self._header.add_button(self._add_button)
        self._waiting = Label(look, Face.INTERFACE, self.tr("Opening your library …"), "ink2")
        self._waiting.setObjectName("opening")
        self._field = QLineEdit()
        self._field.setObjectName("titleFilter")
        self._field.setAccessibleName(self.tr("Filter by title"))
        self._field.setClearButtonEnabled(False)
        self._table = EntryTable(look)
        self._no_match = Label(look, Face.INTERFACE, "", "ink2")
        self._no_match.setObjectName("noMatch")
        self._drop = _DropArea(look)
        self._facts = EntryFacts(
            look,
            self._read,
            [
                (self._timeline, "timeline"),
                (self._quiz, "quiz"),
                (self._rename, ""),
                (self._remove, ""),
            ],
        )
        self._empty = EmptyState(
            look,
            self.tr("No passages yet. Add a text and its dates will be found."),
            self.tr(
                "Add files, paste a text, or drop one on the window. Nothing leaves this computer."
            ),
            self._add,
            other=self._sample,
            shown_keys=("Ctrl+O", "Ctrl+Shift+O"),
        )

    def _lay_out(self, look: Look) -> None:
        row = spaced(look, QHBoxLayout(), gap=10)
        label = Label(look, Face.INTERFACE, self.tr("Filter by title"), "ink2", wrap=False)
        label.setBuddy(self._field)
        row.addWidget(label)
        row.addWidget(self._field, 1)
        row.addWidget(KeyCap(look, "Ctrl+F"))
        main = QWidget()
        column = spaced(look, QVBoxLayout(main), gap=12)
        column.addLayout(row)
        column.addWidget(self._table, 1)
        column.addWidget(self._no_match)
        add_gap(look, column, 12)
        column.addWidget(self._drop)
        column.addStretch(0)
        self._columns = Columns(look, main, self._facts)
        self.column.addWidget(self._header)
        self.column.addWidget(self._waiting)
        self.column.addWidget(self._columns, 1)
        self.column.addWidget(self._empty)
        self.column.addStretch(0)

    def _connect(self) -> None:
        self._read.triggered.connect(lambda: self._want_text(self.read_wanted))
        self._timeline.triggered.connect(lambda: self._want_text(self.timeline_wanted))
        self._quiz.triggered.connect(lambda: self._want(self.quiz_wanted))
        self._remove.triggered.connect(lambda: self._want(self.remove_wanted))
        self._rename.triggered.connect(self._table.rename)
        self._sort.triggered.connect(self._sort_by_next)
        self._table.renamed.connect(self.rename_wanted)
        self._add.triggered.connect(self.add_wanted)
        self._paste.triggered.connect(self.paste_wanted)
        self._sample.triggered.connect(self.sample_wanted)
        self._find.triggered.connect(self._field.setFocus)
        self._field.textChanged.connect(self._filter_titles)
        self._table.picked.connect(self._show_picked)
        self._table.doubleClicked.connect(self._read.trigger)

    def _want(self, signal: SignalInstance) -> None:
        entry = self._table.current()
        if entry is not None:
            signal.emit(entry)

    def _want_text(self, signal: SignalInstance) -> None:
        entry = self._table.current()
        passage = None if entry is None else _text_of(entry)
        if passage is not None:
            signal.emit(passage)

    def _filter_titles(self, words: str) -> None:
        self._table.filter_titles(words)
        self._say_if_nothing_fits()

    def _say_if_nothing_fits(self) -> None:
        words = self._field.text()
        self._no_match.setText(tr("No title has “{words}” in it.", words=words))
        self._no_match.setVisible(self._table.current() is None and bool(words))

    def _sort_by_next(self) -> None:
        column = self._table.sort_by_next()
        announce(self._table, tr("Sorted by {column}", column=heading(column)))

    def _show_picked(self, entry: Entry | None) -> None:
        for action in self._for_picked():
            action.setEnabled(entry is not None)
        self._facts.setVisible(entry is not None)
        if entry is None:
            return
        is_begun = isinstance(entry, PassageEntry) and entry.place is not None
        self._read.setText(tr("Read on") if is_begun else tr("Read"))
        has_text = _text_of(entry) is not None
        for action in (self._read, self._timeline):
            action.setEnabled(has_text)
        self._rename.setEnabled(isinstance(entry, PassageEntry))
        self._facts.show_entry(entry)
        self._scroll_to_picked()

    def _scroll_to_picked(self) -> None:
        """Keep the picked row in sight where the page scrolls instead of the table."""
        content = self.widget()
        if content is not None and self._table.is_narrow and self._table.hasFocus():
            row = self._table.visualRect(self._table.currentIndex())
            middle = self._table.viewport().mapTo(content, row.center())
            self.ensureVisible(0, middle.y(), 0, row.height())


class _DropArea(QWidget):
    """Says that texts may be dropped; the whole window takes them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("dropArea")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = Label(
            look,
            Face.INTERFACE,
            self.tr("Drop texts here, or paste one. Nothing leaves this computer."),
            "ink2",
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = spaced(look, QVBoxLayout(self), margins=(12, 26, 12, 26))
        column.addWidget(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.tokens.edge, self._look.border, Qt.PenStyle.DashLine))
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


def _text_of(entry: Entry) -> str | None:
    """Return the passage to read: itself, or the first one of a pack, None if it has none."""
    if isinstance(entry, PassageEntry):
        return entry.id
    return entry.passages[0].passage if entry.passages else None


def _facts(entries: Sequence[Entry]) -> str:
    packs = sum(isinstance(entry, PackEntry) for entry in entries)
    passages = counted(len(entries) - packs, "one passage", "{n} passages", spelled=True)
    if not packs:
        return capital(passages)
    with_packs = tr(
        "{passages} and {packs}",
        passages=passages,
        packs=counted(packs, "one pack", "{n} packs", spelled=True),
    )
    return capital(with_packs)
