"""A line to type an answer into."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studyapp.domain.answers import Answer, DateAnswer, NumberAnswer, ShortAnswer
from studyapp.domain.sittings import Verdict
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label

_LONGEST = 120
_WIDTH = 420


class FieldArea(Area):
    """A field with its name; below it, how the words are understood, or why they are not.

    A kind of question says how words are `_read` and why they cannot be checked (`_fault`).
    """

    def __init__(
        self, look: Look, *, name: str, label: str, unit: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a field that is found as `name` and called `label`; `unit` stands behind it."""
        super().__init__(look, parent)
        head = Label(look, Face.INTERFACE_STRONG, label)
        self.field = QLineEdit(self)
        self.field.setObjectName(name)
        self.field.setAccessibleName(f"{label}, {unit}" if unit else label)
        self.field.setMaxLength(_LONGEST)
        head.setBuddy(self.field)
        self._unit = Label(look, Face.INTERFACE, unit, wrap=False, parent=self)
        self._unit.setVisible(bool(unit))
        self._note = Label(look, Face.INTERFACE, self._resting(), "ink2", parent=self)
        self._note.setObjectName("read-as")
        self._note.setVisible(bool(self._note.text()))
        self._inputs = self._lay_out_inputs(head)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._inputs)
        self._fit()
        look.changed.connect(self._fit)
        self.field.textChanged.connect(self._show_reading)
        self.field.returnPressed.connect(self._complain)

    def set_narrow(self, *, narrow: bool) -> None:
        """Set the parts closer where room is short."""
        gap = self._look.px(4 if narrow else 8)
        self._rows.setSpacing(gap)
        self._column.setSpacing(gap)

    def first(self) -> QWidget:
        """Return what takes the focus: the field."""
        return self.field

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was given before, to be changed."""
        if isinstance(answer, ShortAnswer | NumberAnswer | DateAnswer):
            self.field.setText(answer.typed)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what was typed and, if it was not right, what is."""
        self.field.setEnabled(False)
        self._inputs.hide()
        answer = verdict.answer
        typed = answer.typed if isinstance(answer, ShortAnswer | NumberAnswer | DateAnswer) else ""
        mark, says = self._judged(verdict.grade.score)
        self._add_row(self._read(typed) or typed, mark, says)
        if not verdict.grade.is_right:
            self._add_row(self._solution(), Mark.MISSED, self.tr("Right answer"))

    def _typed(self) -> str:
        return self.field.text().strip()

    def _is_usable(self) -> bool:
        """Return whether what was typed can be checked."""
        return bool(self._typed()) and self._read(self._typed()) is not None

    def _read(self, typed: str) -> str | None:
        """Return how typed words are understood, None if they are not."""
        return typed

    def _solution(self) -> str:
        """Return the right answer in words."""
        raise NotImplementedError

    def _resting(self) -> str:
        """Return what stands below the field before anything is typed."""
        return ""

    def _fault(self) -> str:
        """Return what is said of words that are not understood."""
        return ""

    def _note_for(self, read: str | None) -> str:
        """Return what stands below the field while its words are read so; None: not at all."""
        return self._resting() if read is None else ""

    def _add_row(self, text: str, mark: Mark, says: str) -> None:
        row = Row(self._look, "", text, parent=self)
        row.show_verdict(mark, says)
        self._column.addWidget(row)

    def _lay_out_inputs(self, head: Label) -> QWidget:
        inputs = QWidget(self)
        self._rows = QVBoxLayout(inputs)
        self._rows.setContentsMargins(0, 0, 0, 0)
        across = QHBoxLayout()
        across.addWidget(self.field, 1)
        across.addWidget(self._unit)
        across.addStretch(0)
        self._across = across
        self._rows.addWidget(head)
        self._rows.addLayout(across)
        self._rows.addWidget(self._note)
        return inputs

    def _fit(self) -> None:
        self.field.setMaximumWidth(self._look.px(_WIDTH))
        self._across.setSpacing(self._look.px(8))
        self._across.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _show_reading(self) -> None:
        typed = self._typed()
        self._show_fault(faulty=False)
        read = self._read(typed) if typed else None
        self._show_note(self._note_for(read))
        self.changed.emit()

    def _complain(self) -> None:
        """Say what is wrong; Enter comes here only while there is nothing to be checked."""
        if self._typed() and not self._is_usable():
            self._show_fault(faulty=True)
            self._show_note(self._fault())
            self.field.setAccessibleDescription(self._fault())
            self.said.emit(self._fault())

    def _show_note(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _show_fault(self, *, faulty: bool) -> None:
        self._note.set_color("wrong" if faulty else "ink2")
        if not faulty:
            self.field.setAccessibleDescription("")
        if self.field.property("faulty") != faulty:
            self.field.setProperty("faulty", faulty)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
