"""Practice or exam, and how long the exam takes."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.exams import A_QUESTION
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import FlowLayout, Label
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.sliders import StepSlider, nearest
from studyapp.ui.wording import counted

MINUTES = (0, 2, 5, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180)
"""How long an exam may take, on offer; 0 is no limit."""


class Way(QWidget):
    """The way a quiz is taken; `changed` when another one was chosen."""

    changed = Signal()

    def __init__(
        self, look: Look, *, extra_time: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._extra_time = extra_time
        self._limit_is_own = False
        modes = [(says, says) for says in (self.tr("Practice"), self.tr("Exam"))]
        self._modes = Segments(look, self.tr("Way"), modes)
        self._modes.setObjectName("modes")
        self._limit = StepSlider(look, self.tr("Time"), MINUTES, self._limit_words)
        self._limit.setObjectName("limit")
        self._says = Label(look, Face.INTERFACE, "", "ink2")
        self._says.setObjectName("exam-says")
        across = QWidget()
        flow = FlowLayout(look, gap=16, parent=across)
        flow.addWidget(self._modes)
        flow.addWidget(self._limit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(across)
        self._column.addWidget(self._says)
        self._modes.chosen.connect(self.changed)
        self._limit.chosen.connect(self._choose_limit)

    @property
    def is_exam(self) -> bool:
        """Return whether it is an exam."""
        return self._modes.at() == 1

    @property
    def minutes(self) -> int:
        """Return how long the exam may take; 0 is no limit."""
        return self._limit.number()

    @property
    def own_minutes(self) -> int | None:
        """Return the time that a person chose; None while it follows the number of questions."""
        return self.minutes if self._limit_is_own else None

    def choose(self, *, is_exam: bool, own_minutes: int | None) -> None:
        """Take over what was chosen before."""
        self._modes.choose(int(is_exam))
        self._limit_is_own = own_minutes is not None
        if own_minutes is not None:
            self._limit.show_number(own_minutes)

    def set_gap(self, gap: int) -> None:
        """Set the parts so far apart."""
        self._column.setSpacing(gap)

    def show_for(self, count: int, *, has_open: bool) -> None:
        """Offer the time that an exam of so many questions has, or the one chosen."""
        if not self._limit_is_own:
            self._limit.show_number(minutes_for(count))
        self._limit.setVisible(self.is_exam)
        self._says.setVisible(self.is_exam)
        says = [self.tr("Verdicts come at the end.")]
        if self.minutes:
            says.append(self.tr("The time goes on while the program is closed."))
        if self.minutes and self._extra_time():
            more = self.tr("With your extra time of {percent} % you have {minutes} minutes.")
            whole = self.minutes * (1 + self._extra_time() / 100)
            says.append(more.format(percent=self._extra_time(), minutes=f"{whole:g}"))
        if has_open:
            says.append(self.tr("Open questions, which one grades oneself, are left out."))
        self._says.setText(" ".join(says))

    def _choose_limit(self, _minutes: int) -> None:
        self._limit_is_own = True
        self.changed.emit()

    def _limit_words(self, minutes: int) -> str:
        return counted(minutes, "1 minute", "{n} minutes") if minutes else self.tr("No limit")


def minutes_for(count: int) -> int:
    """Return the time on offer that comes nearest to what so many questions need."""
    return nearest(MINUTES, round(count * A_QUESTION.total_seconds() / 60))
