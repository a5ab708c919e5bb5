"""An exam: one question at a time, or all at a glance; no verdict before the end."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from studyapp.domain.answers import Answer
from studyapp.domain.exams import Exam
from studyapp.domain.sittings import Turn
from studyapp.ui.aiming import has_focus
from studyapp.ui.pages.quiz.areas.area import Area
from studyapp.ui.pages.quiz.areas.by_kind import area_for
from studyapp.ui.pages.quiz.areas.date import Reading
from studyapp.ui.pages.quiz.columns import NARROW, WIDE, Columns, is_small
from studyapp.ui.pages.quiz.confidence import Confidence
from studyapp.ui.pages.quiz.countdown import Countdown
from studyapp.ui.pages.quiz.exam_keys import ExamKeys
from studyapp.ui.pages.quiz.foot import Foot
from studyapp.ui.pages.quiz.head import Head
from studyapp.ui.pages.quiz.overview import Overview
from studyapp.ui.pages.quiz.replacing import follow, replace_area
from studyapp.ui.pages.quiz.squares import Squares
from studyapp.ui.pages.quiz.tabbing import go_on_from
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, CompactBar, Label

_REST = 250
"""Milliseconds after the last change until an answer is handed over to be kept."""


class ExamView(QWidget):
    """Asks the questions of an exam in any order.

    `given` carries a question's id, the answer so far (None: taken away), the seconds that it was
    looked at since it was last told, and the confidence. Whatever stands there is told before the
    question is left.
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
        self._look, self._reading, self._clock = look, reading, clock
        self._asks = asks_confidence
        self._turn: Turn | None = None
        self._area: Area | None = None
        self._place = -1
        self._told: tuple[Answer | None, int | None] = (None, None)
        self._since = 0.0
        self._is_wanted = False
        self.keys = ExamKeys(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._build(now)
        self._lay_out()
        self._connect()

    def actions(self) -> list[QAction]:
        """Return what can be done here, the area's own keys included."""
        of_area = [] if self._area is None else self._area.actions()
        asking = [*of_area, *self._confidence.actions(), *self._columns.turning()]
        return [*self.keys.all(), *([] if self._is_overview else asking)]

    def show_turn(self, turn: Turn) -> None:
        """Show the question where the exam stands; the one shown already stays as it is."""
        exam = turn.exam
        if exam is None:
            return
        is_other = self._turn is None or self._turn.sitting != turn.sitting
        if not is_other and exam.place != self._place:
            self.tell()
        self._turn = turn
        self._countdown.count_to(exam.ends)
        if is_other or exam.place != self._place:
            self._ask(turn, exam)
        self._show_standing(exam)

    def tell(self) -> None:
        """Hand over the answer that stands there, if it is not the one told last."""
        self._rest.stop()
        exam = self._exam()
        if exam is None or self._area is None:
            return
        answer = self._area.answer() if self._is_wanted else None
        sure = self._confidence.level() if answer is not None else None
        if (answer, sure) == self._told:
            return
        self._told = (answer, sure)
        now = self._clock()
        seconds, self._since = now - self._since, now
        self._state.setText(self.tr("Keeping your answer"))
        self.given.emit(exam.questions[self._place].id, answer, seconds, sure)

    def leave(self) -> None:
        """Count the time no more: the exam is over."""
        self._rest.stop()
        self._countdown.stop()
        self._turn = None

    def focus_target(self) -> QWidget:
        """Return where the focus belongs: where the answer is given."""
        if self._is_overview:
            return self._overview.focus_target()
        return self if self._area is None else self._area.first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def _is_overview(self) -> bool:
        return self._views.currentWidget() is self._overview

    def _exam(self) -> Exam | None:
        return None if self._turn is None else self._turn.exam

    def _build(self, now: Callable[[], datetime]) -> None:
        look, keys = self._look, self.keys
        self._bar = CompactBar(look)
        self._bar.set_title(self.tr("Exam"))
        self._squares = Squares(look)
        self._countdown = Countdown(look, now)
        self._where = Label(look, Face.INTERFACE, "", "ink2", wrap=False)
        self._where.setObjectName("place")
        self._columns = Columns(look)
        self._head = Head(look)
        self._missing = Label(look, Face.INTERFACE, "", "ink2")
        self._state = Label(look, Face.INTERFACE, "", "ink2")
        self._state.setObjectName("kept")
        self._confidence = Confidence(look)
        self._flag = ActionButton(look, keys.flag, "quiet", large=True, icon="flag")
        self._previous = ActionButton(look, keys.previous, large=True)
        self._buttons = [
            ActionButton(look, keys.next, "filled", large=True),
            self._previous,
            self._flag,
            ActionButton(look, keys.overview, "quiet", large=True),
        ]
        self._foot = Foot(look, self._buttons)
        self._overview = Overview(look, hand_in=keys.hand_in, back=keys.back)

    def _lay_out(self) -> None:
        self._top = QWidget()
        across = QHBoxLayout(self._top)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self._look.px(16))
        for part in (self._squares, self._where):
            across.addWidget(part)
        across.addStretch(1)
        across.addWidget(self._countdown)
        self._bar.add_middle(self._top)
        for asked_of in (self._head, self._missing, self._state, self._foot):
            self._columns.add_main(asked_of)
        self._columns.add_side(self._confidence)
        asked = QWidget()
        self._column = QVBoxLayout(asked)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._columns, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        self._views = QStackedLayout()
        whole.addLayout(self._views, 1)
        self._views.addWidget(asked)
        self._views.addWidget(self._overview)

    def _connect(self) -> None:
        keys = self.keys
        for action in (*keys.all(), *self._columns.turning()):
            self.addAction(action)
        keys.next.triggered.connect(self._go_on)
        keys.forth.triggered.connect(lambda: self._go(1))
        keys.previous.triggered.connect(lambda: self._go(-1))
        keys.flag.triggered.connect(self._turn_flag)
        keys.overview.triggered.connect(lambda: self._show_overview(shown=True))
        keys.back.triggered.connect(lambda: self._show_overview(shown=False))
        keys.hand_in.triggered.connect(self._hand_in)
        keys.again.triggered.connect(self._say)
        self._overview.chosen.connect(self._go_to)
        self._countdown.over.connect(self._hand_in)
        self._confidence.changed.connect(self._rest.start)
        self._rest.timeout.connect(self.tell)
        self._look.changed.connect(self._arrange)

    def _ask(self, turn: Turn, exam: Exam) -> None:
        """Show the question at the exam's place, with what was answered."""
        self._place = exam.place
        question, given = exam.questions[exam.place], exam.given[exam.place]
        area = area_for(self._look, question, self._reading)
        self._head.show_question(question, stem=area.stem() or question.stem, guide=area.guide())
        self._confidence.clear()
        if given is not None:
            area.show_answer(given.answer)
            if given.confidence is not None:
                self._confidence.rows[given.confidence].setChecked(True)
        self._is_wanted = given is not None
        self._replace_area(area)
        sure = None if given is None else given.confidence
        self._told = (None if given is None else area.answer(), sure)
        self._rest.stop()
        self._since = self._clock()
        self._bar.set_facts(turn.title)
        self._views.setCurrentIndex(0)
        self._columns.go_to_top()
        self._say()

    def _replace_area(self, area: Area) -> None:
        former, self._area = self._area, area
        replace_area(former, area, self._columns, self._missing)
        follow(area, self.keys, self._changed)
        area.said.connect(lambda words: announce(self, words))
        self._arrange()
        go_on_from(area, [*self._confidence.rows.values(), *self._buttons])

    def _changed(self) -> None:
        self._is_wanted = True
        self._show_area()
        self._rest.start()

    def _show_area(self) -> None:
        area = self._area
        if area is not None:
            self._missing.setText(area.missing())
            self._missing.setVisible(bool(area.missing()))
            self.keys.show_next(area.check_keys())
            self._confidence.setVisible(area.asks_confidence and self._asks())

    def _show_standing(self, exam: Exam) -> None:
        """Show how the questions stand, and what can be done at this one."""
        total, is_flagged = len(exam.questions), exam.place in exam.flagged
        self._squares.show_exam(exam)
        where = self.tr("Question {place} of {total}")
        self._where.setText(where.format(place=exam.place + 1, total=total))
        kept = exam.given[exam.place] is not None
        says = self.tr("Your answer is kept. It can be changed until you hand in.")
        self._state.setText(says if kept else self.tr("Not answered yet."))
        overview = self._is_overview
        self.keys.show_place(exam.place, total, flagged=is_flagged, overview=overview)
        if overview:
            self._overview.show_exam(exam)
        self._show_area()
        self._fit()

    def _go_on(self) -> None:
        """Keep what stands there and go to the next question, after the last to the overview."""
        exam = self._exam()
        if exam is None or self._area is None:
            return
        self._is_wanted = True
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

    def _say(self) -> None:
        """Have it heard what is asked, or how the questions stand."""
        exam = self._exam()
        if exam is None or self._area is None or not self.isVisible():
            return
        if self._is_overview:
            announce(self, f"{self._overview.heard()} {self._countdown.text()}.")
            return
        where = self.tr("Question {place} of {total}.")
        said = where.format(place=exam.place + 1, total=len(exam.questions))
        announce(self, f"{said} {self._head.heard()} {self._area.heard()}".strip())

    def _fit(self) -> None:
        """Leave the squares out where they do not fit."""
        parts = (self._squares, self._where, self._countdown)
        needed = sum(part.sizeHint().width() for part in parts) + self._look.px(300)
        self._squares.setVisible(self.width() >= needed)

    def _arrange(self) -> None:
        """Lay out for the width of the window, in ems of its text."""
        window, look = self.window(), self._look
        ems, stuck = look.ems(window.width()), is_small(look, window)
        beside = ems >= WIDE and not (self._area is not None and self._area.is_wide)
        self._columns.arrange(ems, beside=beside)
        self._confidence.set_compact(compact=not beside)
        self._foot.set_stuck(stuck=stuck)
        self._previous.setVisible(not look.is_folded)  # room is short; the overview leads there too
        if stuck and self._column.indexOf(self._foot) < 0:
            self._column.addWidget(self._foot)
        elif not stuck and self._columns.main.indexOf(self._foot) < 0:
            self._columns.add_main(self._foot)
        if not beside:
            self._foot.add_aside(self._confidence)
        else:
            self._columns.side.insertWidget(0, self._confidence)
        if self._area is not None:
            self._area.set_narrow(narrow=ems < NARROW)
        self._overview.arrange()
        self._fit()
