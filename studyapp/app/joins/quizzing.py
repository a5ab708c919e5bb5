"""The quiz in progress: start, answer, go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, TypeVar

from studyapp.app.asking import Asking
from studyapp.app.joins.counting import Counting
from studyapp.app.joins.examining import Examining
from studyapp.app.joins.holding import Hold
from studyapp.app.joins.shelving import Shelving
from studyapp.domain.answers import Answer, Attempt
from studyapp.domain.errors import QuizError
from studyapp.domain.kinds import Mode, PackId
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.questions import QuestionId
from studyapp.domain.sittings import QuizSource, QuizWish, Turn, Verdict
from studyapp.domain.texts import PassageId
from studyapp.study.changes import Changes
from studyapp.ui.decoding import decoded
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.work import Worker

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from studyapp.domain.stored_quizzes import StoredQuiz
    from studyapp.wiring import Program

T = TypeVar("T")
Found = tuple[Turn | None, list[QuizSource], Turn | None]
"""The quiz in progress, what one can be about, and the one that was stopped last."""


class QuizJoin:
    """The quiz in progress, or the choice of one to start."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES, Noun.QUIZZES, Noun.OBJECTIONS})

    def __init__(  # noqa: PLR0913 - what the join asks of the desk
        self,
        page: QuizPage,
        asking: Asking,
        computing: Worker,
        *,
        passage: Callable[[], PassageId | None],
        changed: Callable[[Changes], object],
        tell: Callable[[Sequence[Message]], object],
    ) -> None:
        self.page = page
        self._asking = asking
        self._computing = computing
        self._passage = passage
        self._changed = changed
        self._tell = tell
        self.turn: Turn | None = None
        self.hold = Hold(self.show)
        self._judged: tuple[str, QuestionId] | None = None
        self._busy = False
        self.shelving: Shelving | None = None
        self._shelf: tuple[Callable[[], object], PassageId | None] | None = None
        self._counting = Counting(page, asking, computing)
        page.start_wanted.connect(self._start)
        page.resumed.connect(self._resume)
        page.answered.connect(self._answer)
        page.skipped.connect(self._skip)
        page.hint_taken.connect(self._take_hint)
        page.next_wanted.connect(self._go_on)
        page.stopped.connect(self._stop)
        self._examining = Examining(page, self._put)
        page.retake_wanted.connect(self._retake)
        page.picture_wanted.connect(self._show_picture)

    def show(self) -> None:
        """Show the question that waits, or the choice of a passage; a verdict stays.

        While the kept quizzes are looked at, they are shown.
        """
        self.page.objecting.stale.emit()
        if self._shelf is not None and self._shelf[1] == self._passage():
            self._shelf[0]()
            return
        self._shelf = None
        self._asking.ask(_standing, self._show)

    def open_shelf(self, show: Callable[[], object]) -> None:
        """Show the kept quizzes, until one is taken or another passage is chosen."""
        self._shelf = (show, self._passage())
        show()

    def open_kept(self) -> None:
        """Show the kept quizzes, where one that came from elsewhere is."""
        if self.shelving is not None:
            self.shelving.open()

    def show_kept(self, quiz: StoredQuiz) -> None:
        """Know that the quiz in sight is kept now, and say so; the rest stays as it is."""
        if self.turn is not None:
            cited_in = self.turn.cited_in or self.turn.title
            self.turn = replace(self.turn, stored=quiz.id, title=quiz.title, cited_in=cited_in)
        self.page.show_kept(quiz.id)

    def close_shelf(self) -> None:
        """Show the choice again."""
        self._shelf = None
        self.show()

    def begin(self, verb: Callable[[Program], Turn]) -> None:
        """Begin a quiz that is kept."""

        def begun(turn: Turn) -> None:
            self._shelf = None
            self._show_turn(turn)

        self._send(verb, begun)

    def take_back(self, attempt: Attempt) -> None:
        """Show the question that waits now; a verdict on another answer stays in sight."""
        if self._judged == (attempt.sitting, attempt.question):
            self._judged = None
        self.show()

    def _show(self, found: Found) -> None:
        """Show what was found, unless an answer has gone out since, or its verdict came."""
        turn, sources, left = found
        if turn is None and self.turn is not None and self.turn.left and self._is_there(sources):
            return
        if self._busy or (self._judged is not None and turn is not None) or self.hold.stops():
            return
        if turn is None or self._is_over(turn):
            self._tell_gone(sources)
            self.turn = self._judged = None
            self.page.show_start(sources, self._passage(), left)
        else:
            self._show_turn(turn)

    def _tell_gone(self, sources: list[QuizSource]) -> None:
        """Say why the quiz that was shown goes: what it is about is in the library no more."""
        if self.turn is not None and not self._is_there(sources):
            says = "The quiz on “{title}” is over: that is no longer in your library."
            self._tell([Message(says, {"title": self.turn.title})])

    def _is_there(self, sources: Sequence[QuizSource]) -> bool:
        there = {source.topic for source in sources}
        if self.turn is not None and self.turn.stored is not None:
            return True
        return self.turn is not None and not there.isdisjoint(self.turn.topics)

    def _is_over(self, turn: Turn) -> bool:
        """Return whether a quiz is done and another passage is read by now."""
        passages = {topic.passage for topic in turn.topics}
        others = self._passage() is not None and self._passage() not in passages
        return turn.question is None and passages != {None} and others

    def _start(self, wish: QuizWish) -> None:
        """Begin a quiz; where a choice allows none, the page of choices says so."""
        is_choosing = self.page.is_choosing

        def start(program: Program) -> Turn | QuizError:
            try:
                return program.quizzing.start(wish)
            except QuizError as error:
                if is_choosing:
                    return error
                raise

        self._send(start, self._show_begun)

    def _show_begun(self, begun: Turn | QuizError) -> None:
        if isinstance(begun, QuizError):
            self.page.show_refused(begun.says, begun.hint)
        else:
            self._show_turn(begun)

    def _resume(self) -> None:
        self._send(lambda program: program.quizzing.go_on(), self._show_turn)

    def _retake(self) -> None:
        self._send(lambda program: program.quizzing.retake(), self._show_turn)

    def _show_picture(self, pack: PackId, question: str, file: str) -> None:
        """Fetch a picture, and have it read where it holds up nothing that is seen."""

        def show(image: QImage | None) -> None:
            self.page.show_picture(question, file, image)

        def read(content: bytes | None) -> None:
            self._computing.run(lambda: decoded(content), show, lambda _error: show(None))

        self._asking.ask(lambda program: program.sharing.picture(pack, file), read)

    def _put(self, verb: Callable[[Program], Turn]) -> None:
        """Put a verb of the exam; one that cannot be done shows how the exam stands."""
        self._asking.ask(verb, self._show_turn, otherwise=self._start_over)

    def _answer(self, answer: Answer, seconds: float, confidence: int | None) -> None:
        """Write the answer; only then is the verdict shown, so that what is seen is kept."""
        asked, took = self._asked(), timedelta(seconds=seconds)
        if asked is not None and not self.hold.stops():
            self._send(
                lambda program: program.quizzing.answer(asked, answer, took, confidence),
                self._show_verdict,
            )

    def _skip(self) -> None:
        asked = self._asked()
        if asked is not None and not self.hold.stops():
            self._send(lambda program: program.quizzing.skip(asked), self._show_turn)

    def _take_hint(self) -> None:
        """Have it kept that the hint is seen; it is put before the answer, and so counts for it."""
        asked = self._asked()
        if asked is not None:
            self._asking.ask(lambda program: program.quizzing.take_hint(asked), lambda _turn: None)

    def _asked(self) -> QuestionId | None:
        """Return the question on the page, which an answer is meant for."""
        question = None if self.turn is None else self.turn.question
        return None if question is None else question.id

    def _send(self, verb: Callable[[Program], T], done: Callable[[T], object]) -> None:
        """Put a verb, and let nothing that was asked before come between."""

        def arrived(result: T) -> None:
            self._busy = False
            done(result)

        self._busy = True
        self._asking.ask(verb, arrived, otherwise=self._start_over)

    def _start_over(self) -> None:
        self._busy = False
        self.show()

    def _show_verdict(self, judged: tuple[Verdict, Turn]) -> None:
        verdict, self.turn = judged
        self._judged = (self.turn.sitting, verdict.question.id)
        self.page.show_verdict(verdict, self.turn)
        self._changed(Changes.of(Noun.JOURNAL))

    def _go_on(self) -> None:
        if self.turn is not None:
            self._show_turn(self.turn)

    def _show_turn(self, turn: Turn) -> None:
        self._judged = None
        was_open = self.turn is not None and self.turn.exam is not None
        self.turn = turn
        self.page.show_turn(turn)
        if turn.mode is Mode.EXAM and turn.exam is None and (was_open or turn.time_over):
            self._changed(Changes.of(Noun.JOURNAL))

    def _stop(self) -> None:
        self._judged = None
        self._asking.ask(lambda program: program.quizzing.stop(), self._stopped)

    def _stopped(self, turn: Turn | None) -> None:
        """Show how the quiz went that was stopped; without one, what another can be about."""
        self._changed(Changes.of(Noun.JOURNAL))
        if turn is None:
            self.turn = None
            self.show()
        else:
            self._show_turn(turn)


def _standing(program: Program) -> Found:
    quizzing = program.quizzing
    return quizzing.turn(), quizzing.sources(), quizzing.left()
