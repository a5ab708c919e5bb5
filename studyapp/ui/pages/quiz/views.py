"""The views of the page Quiz, one of which is in front."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.domain.settings import Settings
from studyapp.ui.asking.areas.date import Reading
from studyapp.ui.asking.objecting import Objecting
from studyapp.ui.asking.question import QuestionView
from studyapp.ui.pages.quiz.end import EndView
from studyapp.ui.pages.quiz.exam import ExamView
from studyapp.ui.pages.quiz.shelf import ShelfView
from studyapp.ui.pages.quiz.start import StartView
from studyapp.ui.theme import Look

View = StartView | ShelfView | QuestionView | ExamView | EndView


@dataclass(frozen=True, slots=True)
class World:
    """What the views ask of the world: how a typed date is read, two clocks and the settings."""

    reading: Reading | None
    clock: Callable[[], float]
    now: Callable[[], datetime]
    settings: Callable[[], Settings]

    def asks_confidence(self) -> bool:
        """Return whether a learner is asked how sure an answer is."""
        return self.settings().asks_confidence


class QuizViews(QStackedLayout):
    """What starts a quiz, what is kept, the question, an exam and how it went.

    `exam_made` carries the view of exams, which is made when the first one is taken.
    """

    exam_made = Signal(object)

    def __init__(
        self, look: Look, page: QWidget, world: World, *, objecting: Objecting, keep: QAction
    ) -> None:
        super().__init__()
        reading, clock, asking = world.reading, world.clock, world.asks_confidence
        self.start = StartView(
            look,
            extra_time=lambda: world.settings().extra_time,
            choices=lambda: world.settings().quiz,
            parent=page,
        )
        self.shelf = ShelfView(look, page)
        self.question = QuestionView(
            look,
            reading=reading,
            clock=clock,
            asks_confidence=asking,
            objecting=objecting,
            parent=page,
        )
        self.end = EndView(
            look, asks_confidence=asking, objecting=objecting, keep=keep, parent=page
        )
        self._exam: ExamView | None = None
        self._make_exam = partial(
            ExamView, look, reading=reading, clock=clock, now=world.now, asks_confidence=asking
        )
        for view in (self.start, self.shelf, self.question, self.end):
            self.addWidget(view)

    def exam(self) -> ExamView:
        """Return the view of exams."""
        if self._exam is None:
            self._exam = self._make_exam()
            self.addWidget(self._exam)
            self.exam_made.emit(self._exam)
        return self._exam

    def leave_exam(self) -> None:
        """Let go of an exam that is over, if there was one."""
        if self._exam is not None:
            self._exam.leave()

    def in_front(self) -> View:
        """Return the view that is seen."""
        shown = self.currentWidget()
        assert isinstance(shown, View)  # noqa: S101 - added above
        return shown
