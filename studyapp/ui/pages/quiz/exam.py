"""An exam: one question at a time, or all at a glance; no verdict before the end."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from studyapp.domain.exams import Exam
from studyapp.domain.sittings import Turn
from studyapp.ui.aiming import has_focus
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.areas.date import Reading
from studyapp.ui.asking.sheet import QuestionSheet
from studyapp.ui.pages.quiz.exam_bar import ExamBar, kept_words, place_words
from studyapp.ui.pages.quiz.exam_keys import ExamKeys
from studyapp.ui.pages.quiz.keeping import Keeping
from studyapp.ui.pages.quiz.overview import Overview
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.widgets.spacing import spaced


class ExamView(QWidget):
    """Asks the questions of an exam in any order.

    `given` is as told by `Keeping`. Whatever stands there is told before the question is left.
    """

    given = Signal(str, object, float, object)
    moved = Signal(int)
    flagged = Signal(int, bool)
    handed_in = Signal()

    def __init__(
        self,
        look: Look,
        *,
        reading: Reading | None,
        clock: Callable[[], float],
        now: Callable[[], datetime],
        asks_confidence: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._look = look
        self._asks = asks_confidence
        self._turn: Turn | None = None
        self._place = -1
        self.keys = ExamKeys(self)
        self._build(reading, now)
        self._keeping = Keeping(self._sheet, clock)
        self._connect()

    def actions(self) -> list[QAction]:
        """Return what can be done here, the area's own keys included."""
        return [*self.keys.all(), *([] if self._is_overview else self._sheet.asking())]

    def show_turn(self, turn: Turn) -> None:
        """Show the question where the exam stands; the one shown already stays as it is."""
        exam = turn.exam
        if exam is None:
            return
        is_other = self._turn is None or self._turn.sitting != turn.sitting
        if not is_other and exam.place != self._place:
            self.tell()
        self._turn = turn
        self._bar.countdown.count_to(exam.ends)
        if is_other or exam.place != self._place:
            self._ask(turn, exam, is_first=is_other)
        self._show_standing(exam)

    def tell(self) -> None:
        """Hand over the answer that stands there, if it is not the one told last."""
        if self._turn is not None:
            self._keeping.tell()

    def leave(self) -> None:
        """Count the time no more: the exam is over."""
        self._keeping.stop()
        self._bar.countdown.stop()
        self._turn = None

    def focus_target(self) -> QWidget:
        """Return where the focus belongs: where the answer is given."""
        if self._is_overview:
            return self._overview.focus_target()
        return self if self._sheet.area is None else self._sheet.area.first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def _is_overview(self) -> bool:
        return self._views.currentWidget() is self._overview

    def _exam(self) -> Exam | None:
        return None if self._turn is None else self._turn.exam

    def _build(self, reading: Reading | None, now: Callable[[], datetime]) -> None:
        look, keys = self._look, self.keys
        self._bar = ExamBar(look, now)
        self._state = Label(look, Face.INTERFACE, "", "ink2")
        self._state.setObjectName("kept")
        self._buttons = [
            ActionButton(look, keys.next, "filled", large=True),
            ActionButton(look, keys.previous, large=True),
            ActionButton(look, keys.flag, "quiet", large=True, icon="flag"),
            ActionButton(look, keys.overview, "quiet", large=True),
        ]
        self._sheet = QuestionSheet(look, reading, self._buttons, below=[self._state])
        self._overview = Overview(look, hand_in=keys.hand_in, back=keys.back)
        whole = spaced(look, QVBoxLayout(self), gap=0)
        whole.addWidget(self._bar)
        self._views = QStackedLayout()
        whole.addLayout(self._views, 1)
        self._views.addWidget(self._sheet)
        self._views.addWidget(self._overview)

    def _connect(self) -> None:
        keys = self.keys
        for action in (*keys.all(), *self._sheet.columns.turning()):
            self.addAction(action)
        keys.next.triggered.connect(self._go_on)
        keys.forth.triggered.connect(lambda: self._go(1))
        keys.previous.triggered.connect(lambda: self._go(-1))
        keys.flag.triggered.connect(self._turn_flag)
        keys.overview.triggered.connect(lambda: self._show_overview(shown=True))
        keys.back.triggered.connect(lambda: self._show_overview(shown=False))
        keys.hand_in.triggered.connect(self._hand_in)
        keys.again.triggered.connect(lambda: self._say(is_first=True))
        self._overview.chosen.connect(self._go_to)
        self._bar.countdown.over.connect(self._hand_in)
        self._sheet.confidence.changed.connect(self._keeping.rest)
        self._keeping.given.connect(lambda *_: self._state.setText(self.tr("Keeping your answer")))
        self._keeping.given.connect(self.given)
        self._look.changed.connect(self._arrange)

    def _ask(self, turn: Turn, exam: Exam, *, is_first: bool) -> None:
        """Show the question at the exam's place, with what was answered."""
        self._place = exam.place
        question, given = exam.questions[exam.place], exam.given[exam.place]
        area = self._sheet.ask(question)
        if given is not None:
            area.show_answer(given.answer)
            if given.confidence is not None:
                self._sheet.confidence.rows[given.confidence].setChecked(True)
        self._put(area)
        self._keeping.begin(question.id, is_given=given is not None)
        self._bar.set_facts(turn.title)
        self._views.setCurrentIndex(0)
        self._sheet.columns.go_to_top()
        self._say(is_first=is_first)

    def _put(self, area: Area) -> None:
        self._sheet.put(area, self.keys, self._changed)
        area.said.connect(lambda words: announce(self, words))

    def _changed(self) -> None:
        self._keeping.want()
        self._show_area()
        self._keeping.rest()

    def _show_area(self) -> None:
        area = self._sheet.area
        if area is not None:
            self._sheet.show_missing(area.missing())
            self.keys.show_next(area.check_keys())
            self._sheet.confidence.setVisible(area.asks_confidence and self._asks())

    def _show_standing(self, exam: Exam) -> None:
        """Show how the questions stand, and what can be done at this one."""
        self._bar.show_standing(exam)
        self._state.setText(kept_words(exam))
        self.keys.show_place(exam, overview=self._is_overview, short=self._look.is_folded)
        if self._is_overview:
            self._overview.show_exam(exam)
        # The next leads from the last one to the overview.
        self._buttons[-1].setHidden(exam.place == len(exam.questions) - 1)
        self._show_area()

    def _go_on(self) -> None:
        """Keep what stands there and go to the next question, after the last to the overview."""
        exam = self._exam()
        if exam is None or self._sheet.area is None:
            return
        self._keeping.want()
        self.tell()
        if self._place < len(exam.questions) - 1:
            self.moved.emit(self._place + 1)
        else:
            self._show_overview(shown=True)

    def _go(self, by: int) -> None:
        self.tell()
        self.moved.emit(self._place + by)

    def _go_to(self, place: int) -> None:
        if place == self._place:
            self._show_overview(shown=False)
        else:
            self.moved.emit(place)

    def _turn_flag(self) -> None:
        exam = self._exam()
        if exam is not None:
            flagged = self._place not in exam.flagged
            self.flagged.emit(self._place, flagged)
            announce(self, self.tr("Flagged.") if flagged else self.tr("Not flagged."))

    def _show_overview(self, *, shown: bool) -> None:
        exam = self._exam()
        if exam is None:
            return
        self.tell()
        had_focus = has_focus(self)
        self._views.setCurrentIndex(int(shown))
        self._show_standing(exam)
        self._arrange()
        if had_focus:
            self.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def _hand_in(self) -> None:
        if self._turn is not None:
            self.tell()
            self.handed_in.emit()

    def _say(self, *, is_first: bool = False) -> None:
        """Have it heard what is asked, or how the questions stand; the time left at the first."""
        exam = self._exam()
        if exam is None or self._sheet.area is None or not self.isVisible():
            return
        if self._is_overview:
            announce(self, f"{self._overview.heard()} {self._bar.countdown.text()}.")
            return
        time = f" {self._bar.countdown.text()}." if is_first else ""
        announce(self, f"{place_words(exam, marked=True)}.{time} {self._sheet.heard()}")

    def _arrange(self) -> None:
        """Lay out for the width of the window."""
        self._overview.arrange()
