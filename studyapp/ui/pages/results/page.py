"""The page of class results: a teacher's view of what learners handed in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.study.class_view import ClassView, Item, LearnerFigures, OpenedFile
from studyapp.ui.actions import make_action
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.results.detail import ResultDetail
from studyapp.ui.pages.results.rows import Sortable, file_rows, learner_rows, question_rows
from studyapp.ui.pages.results.table import ResultsTable
from studyapp.ui.pages.results.wording import facts_of
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Columns, EmptyState, Label, PageHeader, ScrollPage
from studyapp.ui.widgets.choosers import Chooser
from studyapp.ui.widgets.flow import FlowLayout
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, tr

TABLES = ("questions", "learners", "answers")
"""What is saved as CSV where questions, learners and files are shown."""
QUESTIONS, LEARNERS, FILES = range(3)
_FIRST_SORTED = {QUESTIONS: 5, LEARNERS: 0, FILES: 0}
"""The columns sorted by at first: questions by what is odd about them."""


class ResultsPage(ScrollPage):
    """Shows questions, learners or files in a table, and the picked one beside it.

    `save_wanted` carries which table, `remove_wanted` a file, `pack_wanted` a pack or None.
    """

    open_wanted = Signal()
    save_wanted = Signal(str)
    remove_wanted = Signal(object)
    remove_all_wanted = Signal()
    pack_wanted = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._view = ClassView()
        self._make_actions()
        self._build()
        self._lay_out()
        self._connect()
        self._show_tab()

    @property
    def shown(self) -> int:
        """Return whether questions, learners or files are shown."""
        return self._tabs.at()

    def wait(self, count: int) -> None:
        """Say that so many files are being read."""
        if count:
            says = counted(count, "Reading 1 file …", "Reading {n} files …")
            self._header.set_facts(says)

    def show_view(self, view: ClassView) -> None:
        """Show the files that are kept, and their figures."""
        had_focus = has_focus(self)
        self._view = view
        self._header.set_facts(facts_of(view.figures) if view.files else "")
        self._show_packs()
        self._table.show_same(self._rows())
        self._show_parts()
        told = " ".join(str(each) for each in view.figures.results.told)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        target = self._table if view.files else self._empty.button or self._empty
        aim_focus(self, target, take=had_focus)

    def _make_actions(self) -> None:
        self._open = self._action(tr("Open results"), ("Alt+O",), "open-results")
        self._save = self._action(
            tr("Save as CSV"), ("Ctrl+S",), "save-results", hint=tr("Save this table as CSV")
        )
        self._sort = self._action(tr("Sort"), ("O",), "sort", hint=tr("Sort by the next column"))
        self._remove = self._action(
            tr("Take the file out"), ("Del",), "remove-results", hint=tr("Count it no more")
        )
        self._remove_all = self._action(
            tr("Take all out"), ("Shift+Del",), "remove-all", hint=tr("Begin with another class")
        )
        self._back = self._action(tr("Back to progress"), ("Esc",), "back")
        shows = (
            (tr("Show questions"), "Alt+Q"),
            (tr("Show learners"), "Alt+L"),
            (tr("Show files"), "Alt+D"),
        )
        self._goes = [
            self._action(text, (key,), f"show-{place}") for place, (text, key) in enumerate(shows)
        ]

    def _action(self, text: str, keys: tuple[str, ...], name: str, *, hint: str = "") -> QAction:
        action = make_action(self, text, keys, hint=hint, name=name)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _build(self) -> None:
        look = self._look
        self._header = PageHeader(look, tr("Class results"))
        self._header.add_button(ActionButton(look, self._back, "quiet"))
        self._header.add_button(ActionButton(look, self._save))
        self._open_button = ActionButton(look, self._open, "filled", large=True)
        self._header.add_button(self._open_button)
        self._names = [tr("Questions"), tr("Learners"), tr("Files")]
        self._tabs = Segments(look, tr("Shown are"), [(name, name) for name in self._names])
        self._pack = Chooser(look, tr("Answers to"))
        self._told = Label(look, Face.INTERFACE, "", "repair")
        self._told.setObjectName("told")
        self._table = ResultsTable(look)
        self._detail = ResultDetail(look)
        self._removing = QWidget()
        removing = FlowLayout(look, gap=12, parent=self._removing)
        removing.addWidget(ActionButton(look, self._remove))
        removing.addWidget(ActionButton(look, self._remove_all))
        self._empty = EmptyState(
            look,
            tr("No results yet."),
            tr(
                "Learners save theirs on Progress, by “Hand in results”. Open their files here, or"
                " drop them on the window. Nothing leaves this computer."
            ),
            self._open,
        )

    def _lay_out(self) -> None:
        look = self._look
        self._choice = QWidget()
        flow = FlowLayout(look, gap=12, parent=self._choice)
        flow.addWidget(self._tabs)
        flow.addWidget(self._pack)
        flow.addWidget(ActionButton(look, self._sort, "quiet"))
        side = QWidget()
        beside = spaced(look, QVBoxLayout(side), gap=12)
        beside.addWidget(self._detail)
        beside.addWidget(self._removing)
        beside.addStretch(1)
        for part in (self._header, self._told, self._choice):
            self.column.addWidget(part)
        self._columns = Columns(look, self._table, side, parent=self.widget())
        self.column.addWidget(self._columns, 1)
        self.column.addWidget(self._empty)
        self.column.addStretch(0)

    def _connect(self) -> None:
        self._open.triggered.connect(self.open_wanted)
        self._save.triggered.connect(lambda: self.save_wanted.emit(TABLES[self.shown]))
        self._back.triggered.connect(self.left)
        self._sort.triggered.connect(self._sort_by_next)
        self._remove.triggered.connect(self._want_removed)
        self._remove_all.triggered.connect(self.remove_all_wanted)
        for place, action in enumerate(self._goes):
            action.triggered.connect(lambda _on=False, at=place: self._tabs.choose(at))
        self._tabs.chosen.connect(self._show_tab)
        self._pack.activated.connect(lambda: self.pack_wanted.emit(self._pack.currentData()))
        self._table.picked.connect(self._show_picked)

    def _rows(self) -> Sortable:
        if self.shown == QUESTIONS:
            return question_rows(self._view.figures)
        return learner_rows(self._view.figures) if self.shown == LEARNERS else file_rows(self._view)

    def _show_tab(self) -> None:
        self._table.setAccessibleName(self._names[self.shown])
        self._table.show_rows(self._rows(), by=_FIRST_SORTED[self.shown])
        self._show_parts()

    def _show_packs(self) -> None:
        """Offer the packs if there are several."""
        self._pack.clear()
        self._pack.addItem(tr("All packs"), None)
        for pack, title in self._view.packs:
            self._pack.addItem(title, pack)
        keys = [None, *(pack for pack, _ in self._view.packs)]
        self._pack.setCurrentIndex(keys.index(self._view.figures.pack))
        self._pack.setVisible(len(self._view.packs) > 1)

    def _show_parts(self) -> None:
        has_files = bool(self._view.files)
        for part in (self._choice, self._columns, self._open_button):
            part.setVisible(has_files)
        self._empty.setVisible(not has_files)
        for action in (self._save, self._sort, *self._goes):
            action.setEnabled(has_files)
        for action in (self._remove, self._remove_all):
            action.setEnabled(has_files and self.shown == FILES)
        self._removing.setVisible(self.shown == FILES)

    def _show_picked(self, value: object) -> None:
        self._detail.setVisible(value is not None)
        self._keep_in_sight()
        if isinstance(value, Item):
            self._detail.show_item(value)
        elif isinstance(value, LearnerFigures):
            self._detail.show_learner(self._view.figures, value)
        elif isinstance(value, OpenedFile):
            self._detail.show_file(value)

    def _keep_in_sight(self) -> None:
        """Keep the picked row in sight where the page scrolls as well as its table."""
        content = self.widget()
        if content is not None and self._table.hasFocus():
            row = self._table.visualRect(self._table.currentIndex())
            middle = self._table.viewport().mapTo(content, row.center())
            self.ensureVisible(0, middle.y(), 0, row.height())

    def _sort_by_next(self) -> None:
        self._table.sort_by_next()
        announce(self._table, tr("Sorted by {column}", column=self._table.sorted_by))

    def _want_removed(self) -> None:
        file = self._table.current()
        if isinstance(file, OpenedFile):
            self.remove_wanted.emit(file)
