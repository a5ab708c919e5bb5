"""Moves the view over a moment instead of at once.

What is zoomed comes nearer, what was flicked glides on and slows down. Every frame on the way is
laid out and drawn like any other.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation

from studyapp.timeline.view import View, between

STEP = 160
"""Milliseconds of a step by keys, wheel or button."""
GLIDE = 540
"""Milliseconds that what was flicked glides on."""
_REACH = 180
"""Pixels that it glides for each pixel a millisecond."""
_RECENT = 80
"""Milliseconds before a hand lets go that tell how fast it was."""
_SLOWEST = 0.1
"""Pixels a millisecond below which a hand came to rest before it let go."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The days in view, and how many pixels the lanes are scrolled down."""

    view: View
    down: float


class Pace:
    """How fast a pointer moves."""

    def __init__(self) -> None:
        self._moves: list[tuple[int, QPointF]] = []

    def begin(self) -> None:
        """Forget what was before."""
        self._moves.clear()

    def move(self, by: QPointF, at: int) -> None:
        """Notice a move; `at` is in milliseconds."""
        self._moves.append((at, by))

    def reach(self, at: int) -> QPointF:
        """Return how many pixels what it lets go of at a time glides on; none if it had rested."""
        recent = [(then, by) for then, by in self._moves if at - then <= _RECENT]
        took = at - recent[0][0] if recent else 0
        if took <= 0:
            return QPointF()
        speed = QPointF(sum(by.x() for _, by in recent), sum(by.y() for _, by in recent)) / took
        return speed * _REACH if speed.manhattanLength() >= _SLOWEST else QPointF()


class Travel(QObject):
    """Goes from one sight to another, telling each step of the way to `show`."""

    def __init__(self, show: Callable[[Sight], object], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._begin: Sight | None = None
        self.goal: Sight | None = None
        """Where it goes to; None while it stands."""
        self._way = QVariantAnimation(self)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._step)
        self._way.finished.connect(self.stop)

    def go(self, begin: Sight, goal: Sight, milliseconds: int) -> None:
        """Set out; where it went before is given up."""
        self._way.stop()
        self._begin, self.goal = begin, goal
        self._way.setDuration(milliseconds)
        self._way.start()

    def stop(self) -> bool:
        """Stand where it is now, and return whether it was on its way."""
        moved, self.goal = self.goal is not None, None
        self._way.stop()
        return moved

    def finish(self) -> None:
        """Be there at once."""
        goal = self.goal
        self.stop()
        if goal is not None:
            self._show(goal)

    def _step(self, share: float) -> None:
        begin, goal = self._begin, self.goal
        if begin is not None and goal is not None:
            down = begin.down + (goal.down - begin.down) * share
            self._show(Sight(between(begin.view, goal.view, share), down))
