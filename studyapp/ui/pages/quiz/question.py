"""One question: asked, judged, and what it rests on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.marking import HINT_COST
from studyapp.domain.questions import Question
from studyapp.domain.sittings import Turn, Verdict
from studyapp.ui.aiming import has_focus
from studyapp.ui.pages.quiz.areas.area import Area
from studyapp.ui.pages.quiz.areas.by_kind import area_for
from studyapp.ui.pages.quiz.areas.date import Reading
from studyapp.ui.pages.quiz.bar import QuizBar
from studyapp.ui.pages.quiz.columns import NARROW, WIDE, Columns, is_small
from studyapp.ui.pages.quiz.confidence import Confidence
from studyapp.ui.pages.quiz.evidence import Evidence, Facts, points
from studyapp.ui.pages.quiz.foot import Foot
from studyapp.ui.pages.quiz.head import Head
from studyapp.ui.pages.quiz.keys import Keys, Phase
from studyapp.ui.pages.quiz.passport import PassportView
from studyapp.ui.pages.quiz.replacing import follow, replace_area
from studyapp.ui.pages.quiz.tabbing import go_on_from
from studyapp.ui.pages.quiz.why import WhyNote
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label


class QuestionView(QWidget):
    """Asks a question, takes an answer, and shows the verdict once there is one.

    Between `answered` and the verdict, and between `next_wanted` and the next question, no key
    does anything, so that nothing is given twice.
    """

    answered = Signal(object, float, object)
    skipped = Signal()
    next_wanted = Signal()
    stopped = Signal()
    read_wanted = Signal()
    event_wanted = Signal()
    hint_taken = Signal()

    def __init__(
        self,
        look: Look,
        *,
        reading: Reading | None,
        clock: Callable[[], float],
        asks_confidence: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._look = look
        self._reading = reading
        self._clock = clock
        self._asks = asks_confidence
        self._shown_at = 0.0
        self._turn: Turn | None = None
        self._area: Area | None = None
        self._phase = Phase.LEAVING
        self.keys = Keys(self)
        self._build()
        self._lay_out()
        self._connect()

    def actions(self) -> list[QAction]:
        """Return what can be done here, the area's own keys included."""
        of_area = [] if self._area is None else self._area.actions()
        turning = self._columns.turning()
        return [*self.keys.all(), *of_area, *self._confidence.actions(), *turning]

    def show_turn(self, turn: Turn, question: Question) -> None:
        """Ask a question; the one that is asked already keeps what was answered so far."""
        if self._is_asked(turn):
            self._set_phase(Phase.ASKING)
            return
        self._turn = turn
        self._bar.show_place(turn)
        self._place.setText(f"{turn.place} / {turn.total}")
        self._place.setAccessibleName(self._bar.place_words(turn))
        area = area_for(self._look, question, self._reading)
        self._head.show_question(question, stem=area.stem() or question.stem, guide=area.guide())
        self.keys.price_hint(points(HINT_COST * question.points))
        if turn.hinted:
            self._head.show_hint(aloud=False)
        self._replace_area(area)
        self._confidence.clear()
        self._set_phase(Phase.ASKING)
        self._columns.go_to_top()
        self._shown_at = self._clock()
        self._say()

    def show_verdict(self, verdict: Verdict, turn: Turn) -> None:
        """Show what the answer was worth, why, and what the question rests on."""
        if self._turn is None or self._area is None:
            return
        self._area.show_verdict(verdict)
        self.keys.lend_escape(lent=False)
        self._head.show_guide("")
        question = verdict.question
        self._note.show_verdict(verdict)
        title = self._turn.cited_in or self._turn.title
        self._evidence.show_evidence(question.citations, self._turn.repairs, title=title)
        self._facts.show_verdict(verdict, pack=self._turn.title if self._turn.pack else "")
        self._passport.show_question(question)
        self._bar.show_judged(turn)
        self.keys.show_last(last=turn.question is None)
        self._set_phase(Phase.JUDGED)
        QTimer.singleShot(0, self, lambda: self._columns.keep_in_sight(self._note))
        self._say()

    def focus_target(self) -> QWidget:
        """Return where the focus belongs: where the answer is given, or on what comes next."""
        asking = self._phase in (Phase.ASKING, Phase.STORING) and self._area is not None
        return self._area.first() if asking and self._area is not None else self._next

    def showEvent(self, event: QShowEvent) -> None:
        """Count the time from when the question can be read, and have it heard on the way back."""
        super().showEvent(event)
        if self._phase is Phase.ASKING:
            self._shown_at = self._clock()
            QTimer.singleShot(0, self, self._ask)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    def _is_asked(self, turn: Turn) -> bool:
        """Return whether this very question waits for its answer."""
        asked = self._turn
        return (
            asked is not None
            and self._phase in (Phase.ASKING, Phase.STORING)
            and (asked.sitting, asked.results) == (turn.sitting, turn.results)
            and asked.question == turn.question
        )

    def _build(self) -> None:
        look, keys = self._look, self.keys
        self._bar = QuizBar(look, hint=keys.hint, stop=keys.stop)
        self._columns = Columns(look)
        self._place = Label(look, Face.SMALL, "", "ink2", wrap=False)
        self._place.setMinimumHeight(look.px(44))
        self._place.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._head = Head(look)
        self._missing = Label(look, Face.INTERFACE, "", "ink2")
        self._missing.setObjectName("missing")
        self._note = WhyNote(look)
        self._note.setObjectName("note")
        self._next = ActionButton(look, keys.next, "filled", large=True)
        check = ActionButton(look, keys.check, "filled", large=True)
        skip = ActionButton(look, keys.skip, "quiet", large=True)
        self._hint = ActionButton(look, keys.hint, "quiet", large=True, icon="hint")
        self._stop_here = ActionButton(look, keys.stop, "quiet", large=True)
        self._buttons = [check, self._next, skip, self._hint, self._stop_here]
        self._foot = Foot(look, [*self._buttons, self._place])
        self._confidence = Confidence(look)
        self._evidence = Evidence(look, keys.read_there, keys.look_there)
        self._facts = Facts(look)
        self._passport = PassportView(look, keys.about)

    def _lay_out(self) -> None:
        for part in (self._head, self._missing, self._note, self._foot):
            self._columns.add_main(part)
        for aside in (self._confidence, self._evidence, self._facts, self._passport):
            self._columns.add_side(aside)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._columns, 1)

    def _connect(self) -> None:
        for action in self.keys.all():
            self.addAction(action)
        for action in self._columns.turning():
            self.addAction(action)
        self.keys.check.triggered.connect(self._answer)
        self.keys.skip.triggered.connect(self._skip)
        self.keys.next.triggered.connect(self._go_on)
        self.keys.stop.triggered.connect(self._stop)
        self.keys.read_there.triggered.connect(self.read_wanted)
        self.keys.look_there.triggered.connect(self.event_wanted)
        self.keys.hint.triggered.connect(self._show_hint)
        self.keys.again.triggered.connect(self._say)
        self.keys.about.triggered.connect(self._show_about)
        self._look.changed.connect(self._arrange)

    def _replace_area(self, area: Area) -> None:
        former, self._area = self._area, area
        replace_area(former, area, self._columns, self._missing)
        follow(area, self.keys, self._show_phase)
        area.said.connect(lambda words: announce(self, words))
        self._arrange()
        sure = self._confidence.rows.values()
        go_on_from(area, [*self._buttons, *sure, self._evidence.button, self._evidence.on_line])

    def _answer(self) -> None:
        if self._area is None or self._phase is not Phase.ASKING:
            return
        if self._area.advance():
            self._head.show_guide(self._area.guide())
            self._area.first().setFocus()
            return
        answer = self._area.answer()
        if answer is None:
            return
        seconds = self._clock() - self._shown_at
        self._set_phase(Phase.STORING)
        sure = self._confidence.level() if self._asks() else None
        self.answered.emit(answer, seconds, sure)

    def _ask(self) -> None:
        if self._phase is Phase.ASKING:
            self._say()

    def _say(self) -> None:
        """Have it heard what is asked or, once it is judged, what came of it."""
        if self._turn is None or self._area is None or not self.isVisible():
            return
        if self._phase in (Phase.JUDGED, Phase.LEAVING):
            announce(self, f"{self._note.accessibleName()} {self._evidence.missing()}".strip())
            return
        asked = (self._bar.place_words(self._turn) + ".", self._head.heard(), self._area.heard())
        announce(self, " ".join(part for part in asked if part))

    def _skip(self) -> None:
        if self._phase is Phase.ASKING:
            self._set_phase(Phase.STORING)
            self.skipped.emit()

    def _go_on(self) -> None:
        if self._phase is Phase.JUDGED:
            self._set_phase(Phase.LEAVING)
            self.next_wanted.emit()

    def _stop(self) -> None:
        if self._phase in (Phase.ASKING, Phase.JUDGED):
            self.stopped.emit()

    def _set_phase(self, phase: Phase) -> None:
        self._phase = phase
        judged = phase in (Phase.JUDGED, Phase.LEAVING)
        for widget in (self._note, self._evidence, self._facts, self._passport):
            widget.setVisible(judged)
        self._show_phase()

    def _show_phase(self) -> None:
        area, judged = self._area, self._phase in (Phase.JUDGED, Phase.LEAVING)
        if area is None:
            return
        self._confidence.setVisible(area.asks_confidence and self._asks() and not judged)
        self._missing.setText("" if judged else area.missing())
        self._missing.setVisible(bool(self._missing.text()))
        if not judged:  # after that an area may have put other things in place of its fields
            self.keys.show_check(area.check_words(), area.check_keys())
        can_check = not judged and area.answer() is not None
        self.keys.show_phase(
            self._phase,
            can_check=can_check,
            has_source=self._has_source(),
            has_event=self._has_event(),
        )
        self._offer_hint()

    def _has_source(self) -> bool:
        """Return whether there is a place in a passage to go to."""
        question = None if self._turn is None else self._turn.question
        return question is not None and None not in (question.passage, question.citation)

    def _has_event(self) -> bool:
        """Return whether it rests on an event that the timeline shows."""
        question = None if self._turn is None else self._turn.question
        return question is not None and question.passage is not None and bool(question.events)

    def _show_hint(self) -> None:
        if self._phase is not Phase.ASKING or not self._head.has_hint:
            return
        had_focus = has_focus(self)
        self._head.show_hint()
        self.hint_taken.emit()
        self._offer_hint()
        if had_focus and not has_focus(self._columns):
            self.focus_target().setFocus()

    def _show_about(self) -> None:
        """Have the passport in sight once it is shown."""
        if self._passport.sheet.isVisible():
            QTimer.singleShot(0, self, lambda: self._columns.show_from(self._passport))

    def _offer_hint(self) -> None:
        """Offer the hint in the bar or, where that is folded away, in the foot; Stop likewise."""
        offered = self._head.has_hint and self._phase in (Phase.ASKING, Phase.STORING)
        self.keys.offer_hint(offered=offered)
        self._hint.setVisible(offered and self._look.is_folded)
        self._stop_here.setVisible(self._phase is not Phase.LEAVING and self._look.is_folded)

    def _arrange(self) -> None:
        """Lay out for the width of the window, in ems of its text."""
        window, look = self.window(), self._look
        ems, stuck = look.ems(window.width()), is_small(look, window)
        beside = ems >= WIDE and not (self._area is not None and self._area.is_wide)
        self._columns.arrange(ems, beside=beside)
        self._bar.setHidden(look.is_folded)
        self._place.setVisible(look.is_folded)
        self._place.setMinimumHeight(look.px(44))
        self._confidence.set_compact(compact=not beside)
        self._foot.set_stuck(stuck=stuck)
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
        self._offer_hint()
