"""A text in one's own words, compared with a model answer and marked by the learner."""

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.answers import Answer, OpenAnswer
from studyapp.domain.questions import OpenQuestion
from studyapp.domain.sittings import Verdict
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.areas.rubric import Rubric
from studyapp.ui.asking.areas.written_field import LONGEST, WrittenField
from studyapp.ui.asking.keys import CTRL_ENTER, ENTER
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label, Sheet


class OpenArea(Area):
    """First a text to write, then beside it the model answer and a row for each point to mark."""

    asks_confidence = False

    def __init__(self, look: Look, question: OpenQuestion, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._question = question
        head = Label(look, Face.INTERFACE_STRONG, self.tr("Your answer"))
        self.field = WrittenField(self)
        self.field.setObjectName("open")
        self.field.setAccessibleName(self.tr("Your answer"))
        self._count = Label(look, Face.INTERFACE, "", "ink2")
        self._count.setObjectName("word-count")
        self._written = Label(look, Face.READING)
        self._written.setObjectName("written")
        self._sheet = _sheet(look, self._written)
        self._rubric = Rubric(look, question)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rubric.let_letters(on=False)
        for part in (head, self.field, self._count, self._sheet, self._rubric):
            self._column.addWidget(part)
        self._sheet.hide()
        self._rubric.hide()
        self._show_count()
        self.field.textChanged.connect(self._show_count)
        self.field.shortened.connect(self._tell_cut)
        self._rubric.changed.connect(self.changed)

    def actions(self) -> list[QAction]:
        """Return the keys of now: while the text is written, there are none but the page's."""
        return self._rubric.actions() if self.is_comparing else []

    @property
    def is_comparing(self) -> bool:
        """Return whether the model answer is shown already."""
        return not self._rubric.isHidden()

    def check_words(self) -> str:
        """Return the step that comes now."""
        return self.tr("Keep my marks") if self.is_comparing else self.tr("Compare")

    def check_keys(self) -> Sequence[QKeySequence]:
        """Leave Enter to the text while it is written."""
        return ENTER if self.is_comparing else CTRL_ENTER

    def guide(self) -> str:
        """Return who marks the answer."""
        if self.is_comparing:
            return self.tr("Tick what your answer says. A letter ticks its line.")
        return self.tr("You compare it with a model answer and mark it yourself.")

    def advance(self) -> bool:
        """Show the model answer once the text is written."""
        if self.is_comparing or self.answer() is None:
            return False
        self._compare()
        self.said.emit(self._rubric.heard())
        self.changed.emit()
        return True

    def set_narrow(self, *, narrow: bool) -> None:
        """Give the field the height that there is."""
        self._column.setSpacing(self._look.px(4 if narrow else 8))
        self.field.setFixedHeight(self._look.px(100 if narrow else 190))
        self._rubric.set_narrow(narrow=narrow)

    def first(self) -> QWidget:
        """Return what takes the focus: the text, then the first point."""
        return self._rubric.first() if self.is_comparing else self.field

    def answer(self) -> Answer | None:
        """Return the text and the marks, None while nothing is written."""
        typed = self.field.toPlainText().strip()[:LONGEST]
        return OpenAnswer(typed, self._rubric.makes()) if typed else None

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was given before, to be changed."""
        if isinstance(answer, OpenAnswer):
            self.field.setPlainText(answer.typed)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show the text, the model answer and the marks."""
        self._freeze()
        if isinstance(verdict.answer, OpenAnswer):
            self.field.setPlainText(verdict.answer.typed)
            self._compare()
            self._rubric.show_marks(verdict.answer.makes)

    def _compare(self) -> None:
        self.field.hide()
        self._count.hide()
        self._written.setText(self.field.toPlainText().strip())
        self._sheet.show()
        self._rubric.show()
        self._rubric.let_letters(on=True)

    def _tell_cut(self) -> None:
        """Say that not all of a long text was taken."""
        says = self.tr("That was too long: only the first {n} signs are kept.")
        said = says.format(n=f"{LONGEST:,}")
        self._count.setText(f"{self._count.text()}. {said}")
        self.said.emit(said)

    def _show_count(self) -> None:
        words, asked = len(self.field.toPlainText().split()), self._question.min_words
        said = self.tr("1 word") if words == 1 else self.tr("{n} words").format(n=words)
        if asked > words:
            said = self.tr("{said} of at least {asked}").format(said=said, asked=asked)
        self._count.setText(said)
        self.changed.emit()


def _sheet(look: Look, text: QWidget) -> Sheet:
    sheet = Sheet(look, padding=16)
    inside = QVBoxLayout(sheet)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(text)
    return sheet
