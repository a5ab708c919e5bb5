"""What is held against a question, in its passport: said, done and taken back there."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.objections import Fault, Objections
from studyapp.domain.questions import Question
from studyapp.ui.asking.areas.cloze_parts import one_line
from studyapp.ui.asking.objecting import ObjectingKeys
from studyapp.ui.asking.report_form import ReportForm
from studyapp.ui.objection_words import report_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label
from studyapp.ui.widgets.key_caps import key_words
from studyapp.ui.widgets.spacing import spaced


class ObjectionsPart(QWidget):
    """Whether a question is left out and what was reported, two buttons, and the form."""

    def __init__(self, look: Look, keys: ObjectingKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._objecting = objecting = keys.objecting
        self._question: Question | None = None
        self._stands = Label(look, Face.INTERFACE)
        self._stands.setObjectName("objections")
        self._never = keys.never
        self._turn = QAction(keys.never.text(), self)
        self._turn.setToolTip(keys.never.toolTip())
        self._turn.triggered.connect(keys.never.trigger)
        self.form = ReportForm(look)
        buttons = QWidget()
        flow = FlowLayout(look, gap=8, parent=buttons)
        key = key_words(keys.never.shortcut())
        flow.addWidget(ActionButton(look, self._turn, "quiet", icon="ban", shown_key=key))
        flow.addWidget(ActionButton(look, keys.report, "quiet", icon="flag"))
        column = spaced(look, QVBoxLayout(self), gap=10)
        for part in (self._stands, buttons, self.form):
            column.addWidget(part)
        self._stands.hide()
        objecting.told.connect(self._show)
        objecting.refused.connect(self.form.refuse)
        objecting.stale.connect(self._ask)
        self.form.sent.connect(self._tell)

    def show_question(self, question: Question) -> None:
        """Be about another question; what is held against it is asked for once it is seen."""
        self._question = question
        self.form.show_about(one_line(question))
        self._stands.hide()
        self._stands.setText("")
        self._turn.setText(self._never.text())
        self.form.empty()

    def look(self) -> None:
        """Have it told what is held against the question."""
        if self._question is not None:
            self._objecting.wanted.emit(self._question.id)

    def heard(self) -> str:
        """Return what is held against the question, as far as it is told."""
        return self._stands.text()

    def _ask(self) -> None:
        if self.isVisible():
            self.look()

    def _show(self, found: Objections) -> None:
        if self._question is None or found.question != self._question.id:
            return
        left_out = self.tr("Left out: you are never asked it again. {key} takes that back.")
        lines = [left_out.format(key=key_words(self._never.shortcut()))] if found.refused else []
        lines += [report_words(report) for report in found.reports]
        self._stands.setText("\n".join(lines))
        self._turn.setText(self.tr("Ask it again") if found.refused else self._never.text())
        self._stands.setVisible(bool(lines))
        self.form.keep()

    def _tell(self, fault: Fault, words: str) -> None:
        if self._question is not None:
            self._objecting.reported.emit(self._question, fault, words)
