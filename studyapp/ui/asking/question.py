"""One question: asked, judged, and what it rests on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.marking import HINT_COST
from studyapp.domain.questions import Question
from studyapp.domain.sittings import Turn, Verdict
from studyapp.ui.aiming import has_focus
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.areas.date import Reading
from studyapp.ui.asking.bar import QuizBar
from studyapp.ui.asking.buttons import Buttons
from studyapp.ui.asking.evidence import points
from studyapp.ui.asking.judged import Judged, has_event, has_source
from studyapp.ui.asking.keys import Keys, Phase
from studyapp.ui.asking.objecting import Objecting, ObjectingKeys
from studyapp.ui.asking.passport import FoldingByEscape
from studyapp.ui.asking.sheet import QuestionSheet
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.widgets.spacing import spaced


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

    def __init__(  # noqa: PLR0913 - all but the first are named where they are used
        self,
        look: Look,
        *,
        reading: Reading | None,
        clock: Callable[[], float],
        asks_confidence: Callable[[], bool],
        objecting: Objecting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._asks = asks_confidence
        self._shown_at = 0.0
        self._turn: Turn | None = None
        self._phase = Phase.LEAVING
        self._heard = ""
        self.keys = Keys(self)
        self._against = ObjectingKeys(self, objecting, Qt.ShortcutContext.WindowShortcut)
        self._build(reading)
        self._connect()

    def actions(self) -> list[QAction]:
        """Return what can be done here, the area's own keys included."""
        return [*self.keys.all(), *self._against.all(), *self._sheet.asking()]

    def show_turn(self, turn: Turn, question: Question) -> None:
        """Ask a question; the one that is asked already keeps what was answered so far."""
        if self._phase in (Phase.ASKING, Phase.STORING) and turn.asks_as(self._turn):
            self._set_phase(Phase.ASKING)
            return
        self._turn = turn
        self._bar.show_place(turn)
        self._buttons.show_place(turn, self._bar.place_words(turn))
        area = self._sheet.ask(question)
        self.keys.price_hint(points(HINT_COST * question.points))
        if turn.hinted:
            self._sheet.head.show_hint(aloud=False)
        self._put(area)
        self._set_phase(Phase.ASKING)
        self._sheet.columns.go_to_top()
        self._shown_at = self._clock()
        self._say()

    def show_verdict(self, verdict: Verdict, turn: Turn) -> None:
        """Show what the answer was worth, why, and what the question rests on."""
        if self._turn is None or self._sheet.area is None:
            return
        self._sheet.area.show_verdict(verdict)
        self.keys.lend_escape(lent=False)
        self._sheet.head.show_guide("")
        self._judged.show_verdict(verdict, self._turn)
        self._bar.show_judged(turn)
        self.keys.show_last(last=turn.question is None)
        self._set_phase(Phase.JUDGED)
        QTimer.singleShot(0, self, lambda: self._sheet.columns.keep_in_sight(self._judged.note))
        self._say()

    def focus_target(self) -> QWidget:
        """Return where the focus belongs: where the answer is given, or on what comes next."""
        area, asking = self._sheet.area, self._phase in (Phase.ASKING, Phase.STORING)
        return self._buttons.next if area is None or not asking else area.first()

    def showEvent(self, event: QShowEvent) -> None:
        """Count the time from when the question can be read, and have it heard on the way back."""
        super().showEvent(event)
        if self._phase is Phase.ASKING:
            self._shown_at = self._clock()
            QTimer.singleShot(0, self, self._ask)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say why the key that checks does nothing as long as there is no answer."""
        area = self._sheet.area
        if area is None or self._phase is not Phase.ASKING or not self.keys.lacks_answer(event):
            super().keyPressEvent(event)
            return
        words = area.missing() or self.keys.check.toolTip()
        if words != self._heard:  # what a field that was left has said by itself
            announce(self, words)
        self._heard = ""

    def _hear(self, words: str) -> None:
        """Have it heard what the area says by itself."""
        self._heard = words
        announce(self, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self, reading: Reading | None) -> None:
        look, keys = self._look, self.keys
        self._bar = QuizBar(look, hint=keys.hint, stop=keys.stop)
        column = spaced(look, QVBoxLayout(self), gap=0)
        column.addWidget(self._bar)
        self._buttons = Buttons(look, keys)
        self._judged = Judged(look, keys, self._against)
        self._sheet = QuestionSheet(
            look,
            reading,
            self._buttons.all(),
            below=[self._judged.note],
            beside=self._judged.beside(),
            parent=self,
        )
        column.addWidget(self._sheet, 1)

    def _connect(self) -> None:
        for action in (*self.keys.all(), self.keys.no_hint, *self._against.all()):
            self.addAction(action)
        for action in self._sheet.columns.turning():
            self.addAction(action)
        self.keys.check.triggered.connect(self._answer)
        self.keys.skip.triggered.connect(self._skip)
        self.keys.next.triggered.connect(self._go_on)
        self.keys.stop.triggered.connect(self._stop)
        FoldingByEscape(self, self._judged.passport.sheet.if_open)
        self.keys.read_there.triggered.connect(self.read_wanted)
        self.keys.look_there.triggered.connect(self.event_wanted)
        self.keys.hint.triggered.connect(self._show_hint)
        self.keys.no_hint.triggered.connect(self._sheet.head.say_hint)
        self.keys.again.triggered.connect(self._say)
        self.keys.about.triggered.connect(self._show_about)
        self._against.report.triggered.connect(self._show_form)
        self._look.changed.connect(self._arrange)

    def _put(self, area: Area) -> None:
        rests = [self._judged.evidence.button, self._judged.evidence.on_line]
        self._sheet.put(area, self.keys, self._show_phase, following=rests)
        area.said.connect(self._hear)
        self._arrange()

    def _answer(self) -> None:
        if self._sheet.area is None or self._phase is not Phase.ASKING:
            return
        if self._sheet.area.advance():
            self._sheet.head.show_guide(self._sheet.area.guide())
            self._sheet.area.first().setFocus()
            return
        answer = self._sheet.area.answer()
        if answer is None:
            return
        seconds = self._clock() - self._shown_at
        self._set_phase(Phase.STORING)
        sure = self._sheet.confidence.level() if self._asks() else None
        self.answered.emit(answer, seconds, sure)

    def _ask(self) -> None:
        if self._phase is Phase.ASKING:
            self._say()

    def _say(self) -> None:
        """Have it heard what is asked or, once it is judged, what came of it."""
        if self._turn is None or self._sheet.area is None or not self.isVisible():
            return
        if self._phase in (Phase.JUDGED, Phase.LEAVING):
            announce(self, self._judged.heard())
            return
        announce(self, f"{self._bar.place_words(self._turn)}. {self._sheet.heard()}")

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
        self._judged.set_shown(shown=judged)
        self._show_phase()

    def _show_phase(self) -> None:
        area, judged = self._sheet.area, self._phase in (Phase.JUDGED, Phase.LEAVING)
        if area is None:
            return
        self._sheet.confidence.setVisible(area.asks_confidence and self._asks() and not judged)
        self._sheet.show_missing("" if judged else area.missing())
        if not judged:  # after that an area may have put other things in place of its fields
            self.keys.show_check(area.check_words(), area.check_keys())
        can_check = not judged and area.answer() is not None
        self.keys.show_phase(
            self._phase,
            can_check=can_check,
            has_source=has_source(self._turn),
            has_event=has_event(self._turn),
        )
        self._offer_hint()

    def _show_hint(self) -> None:
        if self._phase is not Phase.ASKING or not self._sheet.head.has_hint:
            return
        had_focus = has_focus(self)
        self._sheet.head.show_hint()
        self.hint_taken.emit()
        self._offer_hint()
        if had_focus and not has_focus(self._sheet.columns):
            self.focus_target().setFocus()

    def _show_about(self) -> None:
        """Have the passport in sight once it is shown."""
        passport, columns = self._judged.passport, self._sheet.columns
        if passport.sheet.isVisible():
            QTimer.singleShot(0, self, lambda: columns.show_from(passport))

    def _show_form(self) -> None:
        form = self._judged.passport.sheet.objections.form
        QTimer.singleShot(0, self, lambda: self._sheet.columns.show_from(form))

    def _offer_hint(self) -> None:
        """Offer the hint in the bar or, where that is folded away, in the foot; Stop likewise."""
        offered = self._sheet.head.has_hint and self._phase in (Phase.ASKING, Phase.STORING)
        self.keys.offer_hint(offered=offered, asking=self._phase is Phase.ASKING)
        self._buttons.offer(hint=offered, stop=self._phase is not Phase.LEAVING)

    def _arrange(self) -> None:
        """Leave the bar out of a very small window."""
        self._bar.setHidden(self._look.is_folded)
        self._offer_hint()
