"""How long a learner waits from an answer to the next question, by key in a window; prints JSON.

Run it as `python -m tests.bench.answers [ANSWERS]`. From the key that hands in the answer, over its
commit and the verdict on the screen, to the painted next question; the learner's own pause before
that is left out. Without a window it is the verbs alone, commit included. Promised: 16 ms.
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studyapp.app.desk import Desk
from studyapp.app.session import application, make_desk
from studyapp.domain.kinds import Kind
from studyapp.domain.sittings import QuizWish, Turn, Verdict
from studyapp.places import SAMPLE_PACK
from studyapp.study.preparing import prepared_pack
from studyapp.wiring import Program, open_program
from tests.app.answering import focused
from tests.study.programs import answer_to

KINDS = frozenset({Kind.SINGLE, Kind.DATE, Kind.ORDER})
PATIENCE = 10.0


class Sitting:
    """A learner before the quiz page who answers as soon as a question stands there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._page = desk.pages.quiz
        self.turn: Turn | None = None
        self.verdict: Verdict | None = None
        show_turn, show_verdict = self._page.show_turn, self._page.show_verdict

        def turned(turn: Turn) -> None:
            show_turn(turn)
            self.turn = turn

        def judged(verdict: Verdict, turn: Turn) -> None:
            show_verdict(verdict, turn)
            self.verdict = verdict

        self._page.show_turn, self._page.show_verdict = turned, judged  # type: ignore[method-assign]

    def begin(self, wish: QuizWish) -> None:
        """Start a quiz and wait for its first question."""
        self.turn = None
        self._page.start_wanted.emit(wish)
        until(lambda: self.turn is not None)
        painted()

    def answer(self) -> tuple[float, float]:
        """Answer and go on; return the milliseconds to the verdict, and on to the next question."""
        turn = self.turn
        assert turn is not None
        assert turn.question is not None
        self.turn = self.verdict = None
        fill_in(turn.question.kind)
        painted()
        begun = time.perf_counter()
        hand_in(turn.question.kind)
        until(lambda: self.verdict is not None)
        painted()
        judged = time.perf_counter()
        time.sleep(0.02)  # the learner looks
        looked = time.perf_counter()
        press(Qt.Key.Key_Return)
        until(lambda: self.turn is not None)
        painted()
        return (judged - begun) * 1000, (time.perf_counter() - looked) * 1000


def without_window(program: Program, wish: QuizWish) -> Iterator[float]:
    """Yield for each question of a quiz the milliseconds from the answer to the next question."""
    turn = program.quizzing.start(wish)
    while turn.question is not None:
        given = answer_to(turn.question, right=True)
        begun = time.perf_counter()
        answered = program.quizzing.answer(turn.question.id, given, timedelta(seconds=4), None)
        _verdict, turn = answered
        yield (time.perf_counter() - begun) * 1000


def fill_in(kind: Kind) -> None:
    """Do what comes before the answer is handed in."""
    if kind is Kind.DATE:
        QTest.keyClicks(focused(), "1945")


def hand_in(kind: Kind) -> None:
    """Press the key that answers."""
    if kind is Kind.SINGLE:
        press(Qt.Key.Key_A)
    if kind is Kind.ORDER:
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        press(Qt.Key.Key_Return)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focused(), key, modifier, -1)


def until(holds: Callable[[], bool]) -> None:
    """Let the window work until something holds, and sleep while it has nothing to do."""
    loop, ends = QEventLoop(), time.monotonic() + PATIENCE
    while not holds():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > ends:
            raise TimeoutError("the window does not answer")


def painted() -> None:
    """Let the window paint what it shows now."""
    QApplication.processEvents()
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def main(answers: int) -> None:
    """Measure so many answers, a few first ones left out."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_program(folder) as program:
            program.sharing.add(prepared_pack(SAMPLE_PACK))
            passage = program.reading.entries()[0].id
            wish = QuizWish(passage=passage, count=10, kinds=KINDS)
            stored = [each for _ in range(answers // 10) for each in without_window(program, wish)]
        desk = make_desk(application(), folder)
        desk.show()
        desk.open(partial(open_program, folder))
        desk.window.show_page("quiz")
        until(lambda: desk.window.current_page() == "quiz")
        sitting = Sitting(desk)
        times: list[tuple[float, float]] = []
        while len(times) < answers + 5:
            sitting.begin(wish)
            while sitting.turn is not None and sitting.turn.question is not None:
                times.append(sitting.answer())
        desk.window.close()
        desk.close()
    verdicts, nexts = zip(*times[5:], strict=True)
    sums = [sum(each) for each in times[5:]]
    figures = {
        "answers": len(sums),
        "without_window_median_ms": round(statistics.median(stored), 1),
        "median_ms": round(statistics.median(sums), 1),
        "verdict_median_ms": round(statistics.median(verdicts), 1),
        "next_median_ms": round(statistics.median(nexts), 1),
        "slowest_tenth_ms": round(statistics.quantiles(sums, n=10)[-1], 1),
    }
    sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
