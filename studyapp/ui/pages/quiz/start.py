"""Choosing what a quiz is about, and how long it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QListView, QStackedLayout, QVBoxLayout, QWidget

from studyapp.domain.library import PassageEntry
from studyapp.ui.pages.quiz.columns import NARROW, WIDE
from studyapp.ui.pages.quiz.keys import ENTER
from studyapp.ui.pages.quiz.passages import PassageDelegate, PassageModel, found_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, EmptyState, FlowLayout, Label, PageHeader
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.widgets.segments import Segments

COUNTS = (5, 10, 20)


class StartView(QWidget):
    """A list of passages, a number of questions, and Start."""

    start_wanted = Signal(str, int)
    library_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._busy = False
        self._model = PassageModel(self)
        self.start = self._action(self.tr("Start the quiz"))
        self.library = self._action(self.tr("Go to the library"))
        self._build()
        self._lay_out()
        self.start.triggered.connect(self._start)
        self.library.triggered.connect(self.library_wanted)
        self._list.selectionModel().currentChanged.connect(self._show_choice)
        self._counts.chosen.connect(self._show_choice)
        look.changed.connect(self._arrange)

    def actions(self) -> list[QAction]:
        """Return what can be done here."""
        return [self.start, self.library]

    def show_entries(self, entries: Sequence[PassageEntry], chosen: str | None) -> None:
        """Offer these passages and choose `chosen`; without it, the choice made before stays."""
        self._busy = False
        current = self._entry()
        before = None if current is None else current.id
        wanted = chosen if any(entry.id == chosen for entry in entries) else before
        self._model.show_entries(entries)
        self._pages.setCurrentIndex(0 if entries else 1)
        self.library.setEnabled(not entries)
        self._list.setCurrentIndex(self._model.index(self._model.place_of(wanted)))
        self._show_choice()
        self._arrange()

    def focus_target(self) -> QWidget:
        """Return where the focus belongs: on the list, or on the way to the library."""
        return self._list if self._model.rowCount() else self._to_library

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        look = self._look
        self._header = PageHeader(look, self.tr("Quiz"))
        self._header.set_facts(self.tr("Choose a passage"))
        self._list = QListView()
        self._list.setObjectName("passages")
        self._list.setAccessibleName(self.tr("Passages"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(PassageDelegate(look, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        paints_own_focus(self._list)
        self._warning = Label(look, Face.INTERFACE, "", "ink2")
        self._warning.setObjectName("warning")
        heard = self.tr("{n} questions")
        counts = [(str(count), heard.format(n=count)) for count in COUNTS]
        self._counts = Segments(look, self.tr("Questions"), counts, at=1)
        self._empty = EmptyState(
            look,
            self.tr("No passages yet."),
            self.tr("A quiz is made of the dated events of a passage."),
        )
        self._to_library = ActionButton(look, self.library, "filled", large=True)

    def _lay_out(self) -> None:
        chooser, foot, nothing = QWidget(), QWidget(), QWidget()
        without = QVBoxLayout(nothing)
        without.setContentsMargins(0, 0, 0, 0)
        without.addWidget(self._empty)
        without.addWidget(self._to_library, 0, Qt.AlignmentFlag.AlignLeft)
        without.addStretch(1)
        flow = FlowLayout(self._look, gap=16, parent=foot)
        questions = Label(self._look, Face.INTERFACE_STRONG, self.tr("Questions"), wrap=False)
        questions.setMinimumHeight(self._look.px(38))
        questions.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._button = ActionButton(self._look, self.start, "filled", large=True)
        for widget in (questions, self._counts, self._button):
            flow.addWidget(widget)
        self._inner = QVBoxLayout(chooser)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addWidget(self._list, 1000)
        self._inner.addWidget(self._warning)
        self._inner.addWidget(foot)
        self._inner.addStretch(1)
        self._pages = QStackedLayout()
        self._pages.addWidget(chooser)
        self._pages.addWidget(nothing)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._header)
        self._column.addLayout(self._pages, 1)

    def _action(self, text: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(ENTER)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _entry(self) -> PassageEntry | None:
        found = self._list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, PassageEntry) else None

    def _show_choice(self, _changed: object = None) -> None:
        entry = self._entry()
        self.start.setEnabled(entry is not None and entry.events > 0 and not self._busy)
        self._warning.setText("" if entry is None else self._doubt(entry))
        self._warning.setVisible(bool(self._warning.text()))
        self.start.setToolTip("" if self.start.isEnabled() else self._warning.text())

    def _count(self) -> int:
        return COUNTS[self._counts.at()]

    def _doubt(self, entry: PassageEntry) -> str:
        """Return what stands against a quiz of that many questions, "" if nothing does."""
        found = found_words(entry)
        if not entry.events:
            return self.tr("“{title}” has {found}, so no quiz can be made of it.").format(
                title=entry.title, found=found
            )
        if entry.events < self._count():
            return self.tr("“{title}” has {found}, so there may be fewer questions.").format(
                title=entry.title, found=found
            )
        return ""

    def _start(self) -> None:
        entry = self._entry()
        if entry is None or self._busy:
            return
        self._busy = True
        self.start.setEnabled(False)
        self.start_wanted.emit(entry.id, self._count())

    def _arrange(self) -> None:
        row = self._list.sizeHintForRow(0) if self._model.rowCount() else self._look.px(64)
        self._list.setMinimumHeight(row)
        self._list.setMaximumHeight(row * max(1, self._model.rowCount()) + 2)
        ems, px = self._look.ems(self.window().width()), self._look.px
        margin = px(40) if ems >= WIDE else px(24) if ems >= NARROW else px(12)
        self._column.setContentsMargins(margin, px(28 if ems >= WIDE else 8), margin, px(12))
        self._column.setSpacing(px(16 if ems >= NARROW else 8))
        self._inner.setSpacing(px(12))
        self._list.scrollTo(self._list.currentIndex())
