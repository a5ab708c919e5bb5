"""How a quiz went."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.domain.certainty import certainty_of
from studyapp.domain.kinds import Mode
from studyapp.domain.sittings import Turn
from studyapp.ui.actions import set_hint
from studyapp.ui.asking.columns import Columns, is_small
from studyapp.ui.asking.confidence import signed
from studyapp.ui.asking.evidence import points
from studyapp.ui.asking.foot import Foot
from studyapp.ui.asking.keys import ENTER, ESCAPE
from studyapp.ui.asking.objecting import Objecting
from studyapp.ui.asking.passport import FoldingByEscape
from studyapp.ui.pages.quiz.marks import Marks
from studyapp.ui.pages.quiz.outcome_list import OutcomeList
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, PageHeader
from studyapp.ui.widgets.steady import Moves, steady_column
from studyapp.ui.wording import capital, counted, number_words


class EndView(QWidget):
    """The result in a sentence, the questions with their signs, and what to do next."""

    again_wanted = Signal()
    resumed = Signal()
    stopped = Signal()
    progress_wanted = Signal()
    retake_wanted = Signal()
    sentence_wanted = Signal(str, object)

    def __init__(
        self,
        look: Look,
        *,
        asks_confidence: Callable[[], bool],
        objecting: Objecting,
        keep: QAction | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shown: tuple[Turn, int | None] | None = None
        self._is_new = True
        self._look = look
        self._busy = False
        self._asks = asks_confidence
        self._keep = keep
        self.again = self._action(self.tr("Another quiz"), ENTER)
        self.resume = self._action(self.tr("Go on with the quiz"), (QKeySequence("G"),))
        self.choose = self._action(self.tr("Choose another"), ESCAPE)
        self.progress = self._action(self.tr("See progress"), (QKeySequence("P"),))
        self.retake = self._action(self.tr("Retake only the mistakes"), (QKeySequence("M"),))
        self.read_there = self._action(self.tr("Read it there"), (QKeySequence("S"),))
        self.about = self._action(self.tr("About this question"), (QKeySequence("I"),))
        self._header = PageHeader(look, self.tr("Quiz"))
        self._columns = Columns(look, self)
        show_from = self._columns.show_from
        self._list = OutcomeList(look, objecting, about=self.about, show_from=show_from)
        self._sentence = Label(look, Face.DISPLAY)
        self._sentence.setObjectName("result")
        self._skipped = Label(look, Face.INTERFACE, "", "ink2")
        self._marks = Marks(look)
        self._certainty = Label(look, Face.INTERFACE)
        self._certainty.setObjectName("certainty")
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        FoldingByEscape(self, self._list.open_passport)
        self.resume.triggered.connect(lambda: self._leave(self.resumed))
        self.retake.triggered.connect(lambda: self._leave(self.retake_wanted))
        self.read_there.triggered.connect(self._list.read_there)
        self._list.sentence_wanted.connect(self.sentence_wanted)
        for action in (*self._list.against.all(), *self._columns.turning()):
            self.addAction(action)
        self.again.triggered.connect(lambda: self._leave(self.again_wanted))
        self.choose.triggered.connect(lambda: self._leave(self.stopped))
        self.progress.triggered.connect(self.progress_wanted)
        self._look.changed.connect(self._arrange)

    def actions(self) -> list[QAction]:
        """Return what can be done here."""
        own = [self.again, self.resume, self.retake, self.choose, self.progress]
        return [
            *own,
            self.read_there,
            self.about,
            *self._list.against.all(),
            *self._columns.turning(),
        ]

    def show_end(self, turn: Turn, seed: int | None = None) -> None:
        """Show how the quiz went, question by question, and the seed that makes it again.

        What is shown already stays as it is.
        """
        self._busy = False
        self._is_new = (turn, seed) != self._shown
        if not self._is_new:
            return
        self._shown = (turn, seed)
        is_exam = turn.mode is Mode.EXAM
        self._header.set_title(self.tr("Exam") if is_exam else self.tr("Quiz"))
        self._header.set_facts(turn.title)
        self._sentence.setText(self._result(turn))
        skipped = sum(score is None for score in turn.results)
        over = self.tr("The time was over: it was handed in with what was answered.")
        left = self._left_open(skipped) if is_exam else self._skips(skipped)
        again = "" if seed is None else self.tr("It was drawn with the seed {seed}.")
        asides = [over if turn.time_over else "", self._stops(turn), left, again.format(seed=seed)]
        self._skipped.setText(" ".join(aside for aside in asides if aside))
        self._skipped.setVisible(bool(self._skipped.text()))
        self._marks.show_turn(turn)
        self._certainty.setText(self._certainty_words(turn))
        self._certainty.setVisible(bool(self._certainty.text()))
        self.resume.setEnabled(bool(turn.left))
        self.resume.setVisible(bool(turn.left))
        missed = any(each.score is None or each.score < 1 for each in turn.outcomes)
        self.retake.setEnabled(missed and not turn.left)
        self.retake.setVisible(missed and not turn.left)
        self.read_there.setEnabled(turn.mode is Mode.EXAM)
        self._list.show_outcomes(turn.outcomes)
        self._arrange()
        self._columns.go_to_top()
        announce(self, self._sentence.text())

    def focus_target(self) -> QWidget:
        """Return where the focus belongs: on another quiz, so that the score is in sight.

        What is shown once more leaves it where it is among the questions.
        """
        return self._again if self._is_new else self._list.focused() or self._again

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    def _result(self, turn: Turn) -> str:
        """Return the result; of an exam, what was not answered counts as nothing."""
        answered = [score for score in turn.results if score is not None]
        if answered and turn.mode is Mode.EXAM:
            answered = [score or 0.0 for score in turn.results]
        if not answered:
            return self.tr("Nothing was answered.")
        whole = sum(score >= 1 for score in answered)
        part = sum(0 < score < 1 for score in answered)
        values = {"total": number_words(len(answered)), "right": number_words(whole)}
        says = self.tr("{right} of {total} right") if whole else self.tr("None of {total} right")
        if not part:
            return capital(says.format(**values)) + "."
        values["part"] = number_words(part)
        says += self.tr(", {part} in part: {points} of {all} points.")
        reached = points(sum(answered))
        return capital(says.format(**values, points=reached, all=len(answered)))

    def _stops(self, turn: Turn) -> str:
        """Return after how many questions the quiz was stopped; nothing of one that was not."""
        if not turn.left:
            return ""
        said = self.tr("Stopped after {done} of {all} questions.")
        return said.format(done=turn.total, all=turn.total + turn.left)

    def _left_open(self, count: int) -> str:
        if not count:
            return ""
        one, many = "one question was not answered.", "{n} questions were not answered."
        return capital(counted(count, one, many, spelled=True))

    def _certainty_words(self, turn: Turn) -> str:
        """Return the marks for being sure; nothing where nobody asks for it or said it."""
        told = certainty_of((each.score, each.confidence) for each in turn.outcomes)
        if told is None or not self._asks():
            return ""
        says = self.tr("Certainty: {marks} of {most} marks. They are kept apart from the score.")
        return says.format(marks=signed(told.marks), most=told.most)

    def _skips(self, skipped: int) -> str:
        if not skipped:
            return ""
        if skipped == 1:
            return self.tr("One question was skipped; it does not count.")
        words = capital(number_words(skipped))
        return self.tr("{n} questions were skipped; they do not count.").format(n=words)

    def _lay_out(self) -> None:
        look = self._look
        self._again = ActionButton(look, self.again, "filled", large=True)
        choose = ActionButton(look, self.choose, large=True)
        resume = ActionButton(look, self.resume, large=True)
        progress = ActionButton(look, self.progress, "quiet", large=True)
        retake = ActionButton(look, self.retake, large=True)
        keep = [] if self._keep is None else [ActionButton(look, self._keep, "quiet", large=True)]
        self._foot = Foot(look, [self._again, resume, retake, choose, progress, *keep])
        said = [self._header, self._sentence, self._skipped, self._certainty, self._marks]
        for part in (*said, self._foot, self._list):
            self._columns.add_main(part)
        self._column = steady_column(self)
        self._moves = Moves(self, self._place, self._column, self._columns.main)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._columns, 1)

    def _action(self, text: str, keys: tuple[QKeySequence, ...]) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        set_hint(action, text)
        self.addAction(action)
        return action

    def _leave(self, wish: SignalInstance) -> None:
        """Pass a wish on once; the page is shown anew when it is met."""
        if not self._busy:
            self._busy = True
            wish.emit()

    def _arrange(self) -> None:
        self._moves.ask()

    def _place(self) -> None:
        stuck = is_small(self._look, self.window())
        ems = self._look.ems(self.window().width())
        self._columns.arrange(ems)
        self._marks.arrange(ems)
        self._foot.set_stuck(stuck=stuck)
        main = self._columns.main
        if stuck and self._column.indexOf(self._foot) < 0:
            self._column.addWidget(self._foot)
        elif not stuck and main.indexOf(self._foot) < 0:
            main.insertWidget(main.indexOf(self._list), self._foot)
