"""A date to type."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from studyapp.domain.answers import Answer, DateAnswer
from studyapp.domain.questions import DateQuestion
from studyapp.domain.sittings import Verdict
from studyapp.domain.when_words import words
from studyapp.ui.pages.quiz.paint import Mark
from studyapp.ui.pages.quiz.row import Row
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label

EXAMPLES = "3 May 1212, May 1212, spring 1212, 12 BC, c. 300 BC"
Reading = Callable[[str], str | None]
"""Says in words how a typed date is read, None if it is not."""


class DateArea(QWidget):
    """A field for a date; below it, how what was typed is read."""

    changed = Signal()

    def __init__(
        self,
        look: Look,
        question: DateQuestion,
        reading: Reading | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._question = question
        self._reading = reading
        name = Label(look, Face.INTERFACE_STRONG, self.tr("Date"))
        self.field = QLineEdit(self)
        self.field.setObjectName("date")
        self.field.setAccessibleName(self.tr("Date"))
        self.field.setMaximumWidth(look.px(420))
        self.field.setMaxLength(120)
        name.setBuddy(self.field)
        self._read = Label(look, Face.INTERFACE, self._forms(), "ink2")
        self._read.setObjectName("read-as")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (name, self.field, self._read):
            self._column.addWidget(widget)
        self.field.textChanged.connect(self._show_reading)
        self.field.returnPressed.connect(self._complain)

    def set_narrow(self, *, narrow: bool) -> None:
        """Set the parts closer where room is short."""
        self._column.setSpacing(self._look.px(4 if narrow else 8))

    def first(self) -> QWidget:
        """Return what takes the focus: the field."""
        return self.field

    def answer(self) -> Answer | None:
        """Return what was typed, None while it cannot be read as a date."""
        typed = self.field.text().strip()
        return DateAnswer(typed) if typed and self._read_as(typed) is not None else None

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what was typed and, if it was not right, the date itself."""
        self.field.setEnabled(False)
        while (entry := self._column.takeAt(0)) is not None and (shown := entry.widget()):
            shown.hide()
        typed = verdict.answer.typed if isinstance(verdict.answer, DateAnswer) else ""
        mark, says = self._judged(verdict)
        self._add_row(self._read_as(typed) or typed, mark, says)
        if not verdict.grade.is_right:
            self._add_row(words(self._question.when), Mark.MISSED, self.tr("Right answer"))

    def _judged(self, verdict: Verdict) -> tuple[Mark, str]:
        if verdict.grade.is_right:
            return Mark.RIGHT, self.tr("Your answer, right")
        if verdict.grade.score > 0:
            return Mark.PART, self.tr("Your answer, right in part")
        return Mark.WRONG, self.tr("Your answer, wrong")

    def _add_row(self, text: str, mark: Mark, says: str) -> None:
        row = Row(self._look, "", text, parent=self)
        row.show_verdict(mark, says)
        self._column.addWidget(row)

    def _read_as(self, typed: str) -> str | None:
        return typed if self._reading is None else self._reading(typed)

    def _show_reading(self) -> None:
        typed = self.field.text().strip()
        self._show_fault(faulty=False)
        read = self._read_as(typed) if typed and self._reading is not None else None
        said = self.tr("Read as {date}.").format(date=read)
        self._read.setText(self._forms() if read is None else said)
        self.changed.emit()

    def _complain(self) -> None:
        """Say that what was typed is no date; Enter comes here only while it cannot be checked."""
        if self.field.text().strip() and self.answer() is None:
            self._show_fault(faulty=True)
            fault = self.tr("This cannot be read as a date. Write it like")
            self._read.setText(f"{fault} {EXAMPLES}.")
            self.field.setAccessibleDescription(self._read.text())

    def _show_fault(self, *, faulty: bool) -> None:
        self._read.set_color("wrong" if faulty else "ink2")
        if self.field.property("faulty") != faulty:
            self.field.setProperty("faulty", faulty)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)

    def _forms(self) -> str:
        return self.tr("As exactly as the passage says it, in any common form: {examples}.").format(
            examples=EXAMPLES
        )
