"""The head of an exam: how its questions stand, and the time left."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.domain.exams import Exam
from studyapp.ui.asking.squares import Squares
from studyapp.ui.pages.quiz.countdown import Countdown
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import CompactBar, Label


class ExamBar(CompactBar):
    """Title, numbered squares, "Question 4 of 10", the time that is left."""

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__(look)
        self.set_title(self.tr("Exam"))
        self._squares = Squares(look)
        self.countdown = Countdown(look, now)
        self._where = Label(look, Face.INTERFACE, "", "ink2", wrap=False)
        self._where.setObjectName("place")
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(16))
        for part in (self._squares, self._where):
            across.addWidget(part)
        across.addStretch(1)
        across.addWidget(self.countdown)
        self.add_middle(middle)

    def show_standing(self, exam: Exam) -> None:
        """Show how the questions stand."""
        self._squares.show_exam(exam)
        self._where.setText(place_words(exam))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the squares out where they do not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        parts = (self._squares, self._where, self.countdown)
        needed = sum(part.sizeHint().width() for part in parts) + self._look.px(300)
        self._squares.setVisible(self.width() >= needed)


def place_words(exam: Exam, *, marked: bool = False) -> str:
    """Return "Question 4 of 10"; `marked` for the ear, with its flag."""
    where = QCoreApplication.translate("ExamBar", "Question {place} of {total}")
    said = where.format(place=exam.place + 1, total=len(exam.questions))
    if marked and exam.place in exam.flagged:
        return QCoreApplication.translate("ExamBar", "{place}, flagged").format(place=said)
    return said


def kept_words(exam: Exam) -> str:
    """Return whether the question that is looked at has an answer that is kept."""
    kept = "Your answer is kept. It can be changed until you hand in."
    is_kept = exam.given[exam.place] is not None
    return QCoreApplication.translate("ExamBar", kept if is_kept else "Not answered yet.")
