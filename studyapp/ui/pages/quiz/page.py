"""The page of quizzes."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QImage, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.kinds import StoredQuizId
from studyapp.domain.messages import Message
from studyapp.domain.possible import Possible
from studyapp.domain.settings import Settings
from studyapp.domain.sittings import QuizSource, QuizWish, Turn, Verdict
from studyapp.domain.stored_quizzes import KeptQuiz
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.asking.areas.date import Reading
from studyapp.ui.asking.objecting import Objecting
from studyapp.ui.pages.quiz.exam import ExamView
from studyapp.ui.pages.quiz.pictures import Pictures
from studyapp.ui.pages.quiz.shelf import ShelfView
from studyapp.ui.pages.quiz.shelf_keys import keep_action
from studyapp.ui.pages.quiz.short_note import ShortNote
from studyapp.ui.pages.quiz.views import QuizViews, View, World
from studyapp.ui.theme import Look
from studyapp.ui.wording import say


class QuizPage(QWidget):
    """Starts a quiz, asks its questions, shows verdicts and the result.

    An answer is out when `answered` was emitted; its score is shown only by `show_verdict`. Until
    then, and until the next `show_turn`, keys are ignored. Where an answer could not be kept, the
    same turn shown again lets it be given again, as it was.
    """

    start_wanted = Signal(object)
    resumed = Signal()
    answered = Signal(object, float, object)
    skipped = Signal()
    hint_taken = Signal()
    next_wanted = Signal()
    stopped = Signal()
    sentence_wanted = Signal(str, object)
    event_wanted = Signal(str, str)
    progress_wanted = Signal()
    library_wanted = Signal()
    possible_wanted = Signal(object)
    chosen = Signal(object)
    given = Signal(str, object, float, object)
    moved = Signal(int)
    flagged = Signal(int, bool)
    handed_in = Signal()
    retake_wanted = Signal()
    picture_wanted = Signal(object, str, str)
    shelf_wanted = Signal()

    def __init__(  # noqa: PLR0913 - what the page asks of the world
        self,
        look: Look,
        *,
        reading: Reading | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        settings: Callable[[], Settings] = Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._turn: Turn | None = None
        self._judged: Verdict | None = None
        self._pictures = Pictures(look, self)
        self._pictures.wanted.connect(self.picture_wanted)
        self._wish = QuizWish(count=10)
        self.objecting = Objecting(self)
        self._begun: str | None = None
        self.keep = keep_action(self)
        world = World(reading, clock, now, settings)
        self.views = QuizViews(look, self, world, objecting=self.objecting, keep=self.keep)
        self._look = look
        self._lay_out()
        self._connect()

    @property
    def shelf(self) -> ShelfView:
        """Return where the quizzes that are kept are shown."""
        return self.views.shelf

    def actions(self) -> list[QAction]:
        """Return what can be done on the page now."""
        return [*super().actions(), *self.views.in_front().actions()]

    def show_start(
        self, sources: Sequence[QuizSource], chosen: str | None, left: Turn | None = None
    ) -> None:
        """Offer a quiz on one of these, first of all on the passage or pack `chosen`.

        `left` is a quiz that was stopped and can be gone on with.
        """
        self._turn = None
        self._show(self.views.start, lambda: self.views.start.show_sources(sources, chosen, left))
        self._offer_keeping(left)

    def show_shelf(self, quizzes: Sequence[KeptQuiz]) -> None:
        """Show the quizzes that are kept."""
        self._turn = None
        self._show(self.shelf, lambda: self.shelf.show_quizzes(quizzes))

    def show_kept(self, quiz: StoredQuizId) -> None:
        """Say of the quiz that is shown that it is kept."""
        if self._turn is not None:
            self._turn = replace(self._turn, stored=quiz)
        self.keep.setEnabled(False)

    def show_turn(self, turn: Turn) -> None:
        """Ask the question of this turn, or show how the quiz went.

        Of an exam that is going on, the question that is looked at stays just as it is.
        """
        self._turn = turn
        self._judged = None
        self._note_beginning(turn)
        if turn.exam is not None:
            exam = self.views.exam()
            self._show(exam, lambda: exam.show_turn(turn))
            return
        self.views.leave_exam()
        question = turn.question
        if question is None:
            seed = turn.seed if turn.sitting == self._begun else None
            self._show(self.views.end, lambda: self.views.end.show_end(turn, seed))
            return
        self._show(self.views.question, lambda: self.views.question.show_turn(turn, question))

    @property
    def is_choosing(self) -> bool:
        """Return whether a quiz is being chosen."""
        return self.views.in_front() is self.views.start

    def show_refused(self, says: Message, hint: Message | None) -> None:
        """Say in place of a quiz why there is none, and what to do."""
        self.views.start.show_refused(
            " ".join(say(each) for each in (says, hint) if each is not None)
        )

    def show_possible(self, wish: QuizWish, possible: Possible) -> None:
        """Say how many questions a wish allows."""
        self.views.start.show_possible(wish, possible)

    def show_verdict(self, verdict: Verdict, turn: Turn) -> None:
        """Show what the answer was worth; `turn` counts it already."""
        self._judged = verdict
        self._show(self.views.question, lambda: self.views.question.show_verdict(verdict, turn))

    def show_picture(self, question: str, file: str, image: QImage | None) -> None:
        """Show a picture of a question, if that is still shown; without an image, its words."""
        self._pictures.take(question, file, image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let pictures take the room that there is now."""
        super().resizeEvent(event)
        self._pictures.fit()

    def _lay_out(self) -> None:
        self._short = ShortNote(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.views, 1)
        column.addWidget(self._short)

    def _connect(self) -> None:
        self.views.exam_made.connect(self._join_exam)
        self.views.start.start_wanted.connect(self._begin)
        self.views.start.resumed.connect(self.resumed)
        self.views.start.possible_wanted.connect(self.possible_wanted)
        self.views.start.chosen.connect(self.chosen)
        self.views.start.keys.shelf.triggered.connect(self.shelf_wanted)
        self.views.start.library_wanted.connect(self.library_wanted)
        self.views.question.answered.connect(self.answered)
        self.views.question.skipped.connect(self.skipped)
        self.views.question.next_wanted.connect(self.next_wanted)
        self.views.question.stopped.connect(self.stopped)
        self.views.question.read_wanted.connect(self._read_there)
        self.views.question.hint_taken.connect(self.hint_taken)
        self.views.question.event_wanted.connect(self._show_event)
        self.views.end.retake_wanted.connect(self.retake_wanted)
        self.views.end.sentence_wanted.connect(self.sentence_wanted)
        self.views.end.resumed.connect(self.resumed)
        self.views.end.again_wanted.connect(self._begin_again)
        self.views.end.stopped.connect(self.stopped)
        self.views.end.progress_wanted.connect(self.progress_wanted)

    def _begin(self, wish: QuizWish) -> None:
        self._wish = wish
        self._begun = ""
        self.start_wanted.emit(wish)

    def _begin_again(self) -> None:
        turn = self._turn
        if turn is not None:
            wish = turn.wish or replace(
                self._wish, passage=turn.passage, pack=turn.pack, others=turn.others
            )
            self._begin(replace(wish, mode=turn.mode, seed=None))

    def _offer_keeping(self, turn: Turn | None) -> None:
        self.keep.setEnabled(turn is not None and turn.stored is None)

    def _note_beginning(self, turn: Turn) -> None:
        """Take note of the seed of a quiz that has just been begun, and why it is short."""
        if self._begun == "":
            self._begun = turn.sitting
            self.views.start.show_seed(turn.seed)
        self._short.take(turn)

    def _join_exam(self, exam: ExamView) -> None:
        """Pass on what is wished of exams."""
        exam.given.connect(self.given)
        exam.moved.connect(self.moved)
        exam.flagged.connect(self.flagged)
        exam.handed_in.connect(self.handed_in)

    def _read_there(self) -> None:
        if self._judged is not None:
            question = self._judged.question
            if question.citation is not None:
                self.sentence_wanted.emit(question.passage, question.citation.span)

    def _show_event(self) -> None:
        if self._judged is not None and self._judged.question.events:
            question = self._judged.question
            self.event_wanted.emit(question.passage, question.events[0])

    def _show(self, view: View, change: Callable[[], object]) -> None:
        """Change a view and bring it to the front; the focus comes along if the page had it."""
        had_focus = has_focus(self)
        change()
        self._offer_keeping(self._turn)
        self._short.show_for(self._look, self._turn)
        self._pictures.show_question(None if self._turn is None else self._turn.question)
        self.views.setCurrentWidget(view)
        aim_focus(self, view.focus_target(), take=had_focus)
