"""Questions that are left out and those that are reported, listed, to be lifted."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from studyapp.domain.objections import Objected, Refusal, Report
from studyapp.domain.texts import PassageId
from studyapp.ui.actions import make_action
from studyapp.ui.objection_words import report_words
from studyapp.ui.pages.settings.lists import ChoiceList
from studyapp.ui.pages.settings.rows import side_by_side
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, kind_name, short_day

_EVERYTHING, _REFUSED, _REPORTED = range(3)


class ObjectionsPart(QWidget):
    """A list to filter, the chosen question in full, and what can be done about it.

    `lifted` carries a refusal, `withdrawn` a report, `read_wanted` a passage and a span.
    """

    lifted = Signal(object)
    withdrawn = Signal(object)
    read_wanted = Signal(str, object)
    csv_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._objections: dict[str, Refusal | Report] = {}
        self._there: Collection[PassageId] = frozenset()
        self._make_actions()
        self._build()
        self._lay_out()
        self._connect()
        self.show_objections((), (), frozenset())

    def show_objections(
        self,
        refusals: Sequence[Refusal],
        reports: Sequence[Report],
        there: Collection[PassageId],
    ) -> None:
        """List what the learner of now leaves out and what is reported; `there` can be read."""
        self._there = there
        self._objections = {f"refusal {each.about.question}": each for each in refusals}
        self._objections |= {f"report {each.uid}": each for each in reports}
        left_out = counted(
            len(refusals), "1 question is never asked again", "{n} questions are never asked again"
        )
        reported = counted(len(reports), "1 fault is reported", "{n} faults are reported")
        self._facts.setText(
            self.tr("{left_out}, {reported}.").format(left_out=left_out, reported=reported)
            if self._objections
            else self.tr(
                "Nothing yet. After an answer, “About this question” (I) leaves it out of your"
                " quizzes, or reports a fault of it."
            )
        )
        for part in (self._filters, self._list, self._whole, self._buttons):
            part.setVisible(bool(self._objections))
        self._csv.setEnabled(bool(reports))
        self._filter()

    def _make_actions(self) -> None:
        self._lift = self._action(
            self.tr("Ask it again"), "Delete", self.tr("Lift what is chosen in the list")
        )
        self._read = self._action(
            self.tr("Read it there"), "S", self.tr("Go to the sentence that it rests on")
        )
        self._csv = self._action(
            self.tr("Save reports as CSV"), "Ctrl+S", self.tr("Save all reports as a table")
        )

    def _action(self, text: str, key: str, hint: str) -> QAction:
        action = make_action(self, text, (key,), hint=hint)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _build(self) -> None:
        look = self._look
        self._heading = Label(look, Face.HEADING, self.tr("Left out and reported"))
        self._facts = Label(look, Face.SMALL, "", "ink2")
        self._facts.setObjectName("objection-facts")
        names = (self.tr("All"), self.tr("Left out"), self.tr("Reported"))
        self._which = Segments(look, self.tr("Shown"), [(name, name) for name in names])
        self._find = QLineEdit()
        self._find.setObjectName("find-objection")
        self._find.setAccessibleName(self.tr("Find a question"))
        self._find.setPlaceholderText(self.tr("Find a question"))
        self._find.setMinimumWidth(look.px(260))
        self._list = ChoiceList(look, self.tr("Left out and reported"))
        self._list.setObjectName("objection-list")
        self._stem = Label(look, Face.INTERFACE_STRONG)
        self._stem.setObjectName("objection-stem")
        self._says = Label(look, Face.INTERFACE, "", "ink2")
        self._says.setObjectName("objection-says")

    def _lay_out(self) -> None:
        look = self._look
        self._filters = side_by_side(look, self._which, self._find)
        self._whole = QWidget()
        whole = spaced(look, QVBoxLayout(self._whole), gap=4)
        whole.addWidget(self._stem)
        whole.addWidget(self._says)
        buttons = [ActionButton(look, each) for each in (self._lift, self._read, self._csv)]
        self._buttons = side_by_side(look, *buttons)
        column = spaced(look, QVBoxLayout(self), gap=12, margins=(0, 20, 0, 20))
        head = spaced(look, QVBoxLayout(), gap=4)
        head.addWidget(self._heading)
        head.addWidget(self._facts)
        column.addLayout(head)
        for part in (self._filters, self._list, self._whole, self._buttons):
            column.addWidget(part)

    def _connect(self) -> None:
        self._which.chosen.connect(self._filter)
        self._find.textChanged.connect(self._filter)
        self._list.picked.connect(self._show_chosen)
        self._lift.triggered.connect(self._lift_chosen)
        self._read.triggered.connect(self._read_chosen)
        self._csv.triggered.connect(self.csv_wanted)

    def _filter(self, _changed: object = None) -> None:
        """List what is wanted of it."""
        typed, which = self._find.text().casefold(), self._which.at()
        self._list.show_rows(
            [
                (key, self._row_words(each), False)
                for key, each in self._objections.items()
                if which in (_EVERYTHING, _REPORTED if isinstance(each, Report) else _REFUSED)
                and typed in self._found_by(each).casefold()
            ]
        )
        self._show_chosen()

    def _row_words(self, each: Refusal | Report) -> str:
        what = self.tr("Reported") if isinstance(each, Report) else self.tr("Left out")
        return f"{what} · {each.about.asks}"

    def _found_by(self, each: Refusal | Report) -> str:
        words = each.words if isinstance(each, Report) else ""
        return f"{self._row_words(each)} {each.about.title} {words}"

    def _show_chosen(self) -> None:
        each = self._objections.get(self._list.current())
        nothing = self.tr("No question has these words in it.")
        self._stem.setText(nothing if each is None else each.about.asks)
        self._says.setText("" if each is None else self._says_of(each))
        self._says.setVisible(each is not None)
        is_report = isinstance(each, Report)
        self._lift.setText(self.tr("Take the report out") if is_report else self.tr("Ask it again"))
        self._lift.setEnabled(each is not None)
        self._read.setEnabled(each is not None and self._place(each.about) is not None)

    def _says_of(self, each: Refusal | Report) -> str:
        about = each.about
        kind, title = kind_name(about.kind), about.title
        if about.pack is None and about.passage not in self._there:
            title = self.tr("{title}, which is not in the library now").format(title=title)
        day = short_day(each.at.astimezone().date())
        left_out = self.tr("Left out on {day}.").format(day=day)
        said = report_words(each) if isinstance(each, Report) else left_out
        return f"{kind} · {title}\n{said}"

    def _place(self, about: Objected) -> PassageId | None:
        return about.passage if about.citation and about.passage in self._there else None

    def _lift_chosen(self) -> None:
        each = self._objections.get(self._list.current())
        if isinstance(each, Report):
            self.withdrawn.emit(each)
        elif each is not None:
            self.lifted.emit(each)

    def _read_chosen(self) -> None:
        each = self._objections.get(self._list.current())
        if each is not None and each.about.citation is not None:
            self.read_wanted.emit(each.about.passage, each.about.citation.span)
