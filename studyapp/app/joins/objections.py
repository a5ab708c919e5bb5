"""What is held against questions: from their passports, and where it is listed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from studyapp.domain.messages import Message
from studyapp.domain.stems import stem_words
from studyapp.domain.texts import PassageId
from studyapp.ui.wording import error_words

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.objections import Fault, Refusal, Report
    from studyapp.domain.questions import Question, QuestionId
    from studyapp.study.changes import Changes
    from studyapp.ui.asking.objecting import Objecting
    from studyapp.ui.pages.settings.objections import ObjectionsPart
    from studyapp.wiring import Program

_Listed = tuple[list["Refusal"], list["Report"], frozenset[PassageId]]


class QuizObjections(QObject):
    """Keeps what is said against questions where they are asked; lives as long as `objecting`."""

    def __init__(self, desk: Desk, objecting: Objecting) -> None:
        super().__init__(objecting)
        self._desk = desk
        self._objecting = objecting
        objecting.turned.connect(self._turn)
        objecting.reported.connect(self._report)
        objecting.wanted.connect(self._tell)

    def _tell(self, question: QuestionId) -> None:
        self._desk.asking.ask(
            lambda program: program.objecting.on(question), self._objecting.told.emit
        )

    def _turn(self, question: Question) -> None:
        def turned(found: tuple[bool, Changes]) -> None:
            refused, changes = found
            says = "Never asked again: “{stem}”" if refused else "May be asked again: “{stem}”"
            self._changed(changes, says, question)

        self._desk.asking.ask(lambda program: _turned(program, question), turned)

    def _report(self, question: Question, fault: Fault, words: str) -> None:
        def reported(changes: Changes) -> None:
            said = "Reported: “{stem}”" if changes else "You have reported just that: “{stem}”"
            self._changed(changes, said, question)
            self._tell(question.id)

        self._desk.asking.ask(
            lambda program: program.objecting.report(question, fault, words),
            reported,
            otherwise=lambda: self._objecting.refused.emit(""),
            unkeepable=lambda error: self._objecting.refused.emit(error_words(error)),
        )

    def _changed(self, changes: Changes, says: str, question: Question) -> None:
        stem = stem_words(question.stem, is_authored=question.is_authored)
        undo = self._desk.actions.undo if changes else None
        self._desk.window.tell([Message(says, {"stem": stem})], undo)
        self._desk.refresh(changes, shown="quiz")
        self._objecting.stale.emit()


class ListedObjections:
    """Lists what is held against questions, and lifts it."""

    def __init__(self, desk: Desk, part: ObjectionsPart) -> None:
        self._desk = desk
        self._part = part
        part.lifted.connect(self._lift)
        part.withdrawn.connect(self._withdraw)
        part.read_wanted.connect(lambda passage, span: desk.read(PassageId(passage), span))
        part.csv_wanted.connect(self._save)

    def show(self) -> None:
        """Show what is refused and reported now."""
        self._desk.asking.ask(_listed, lambda found: self._part.show_objections(*found))

    def _lift(self, refusal: Refusal) -> None:
        about = refusal.about

        def lifted(changes: Changes) -> None:
            self._tell(changes, Message("May be asked again: “{stem}”", {"stem": about.asks}))

        self._desk.asking.ask(lambda program: program.objecting.lift(about.question), lifted)

    def _withdraw(self, report: Report) -> None:
        def withdrawn(changes: Changes) -> None:
            says = "The report of “{stem}” is taken out."
            self._tell(changes, Message(says, {"stem": report.about.asks}))

        self._desk.asking.ask(lambda program: program.objecting.withdraw(report.uid), withdrawn)

    def _tell(self, changes: Changes, says: Message) -> None:
        self._desk.refresh(changes)
        if changes:
            self._desk.window.tell([says], self._desk.actions.undo)

    def _save(self) -> None:
        window = self._desk.window
        name, _ = QFileDialog.getSaveFileName(
            window, window.tr("Save reports as CSV"), "reports.csv", window.tr("CSV files (*.csv)")
        )
        if name:
            self._desk.asking.ask(
                lambda program: program.objecting.save_csv(Path(name)),
                lambda _count: window.tell([Message("Saved as {name}.", {"name": name})]),
            )


def _turned(program: Program, question: Question) -> tuple[bool, Changes]:
    """Leave a question out, or have it asked again if it is left out; return which it is now."""
    objecting = program.objecting
    if question.id in objecting.left_out():
        return False, objecting.lift(question.id)
    return True, objecting.refuse(question)


def _listed(program: Program) -> _Listed:
    there = frozenset(program.reading.titles())
    return program.objecting.refused(), program.objecting.reported(), there
