"""What a finger scrolls, and how it comes to rest."""

from PySide6.QtCore import QEasingCurve, QPropertyAnimation
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QScrollBar, QWidget

_LONG = 500
"""Milliseconds that it glides on."""
_REACH = 180
"""Pixels that it glides on for each pixel a millisecond."""
_RECENT = 80
"""Milliseconds before the finger goes up that tell how fast it was."""


class Glide:
    """Moves the bar of what lies under the finger, by the page where that has nothing to scroll."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        self._area = area
        self._bar = area.verticalScrollBar()
        self._line = 1.0
        self._left = 0.0
        self._moves: list[tuple[int, float]] = []
        self._gliding = QPropertyAnimation(area)
        self._gliding.setPropertyName(b"value")
        self._gliding.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._gliding.setDuration(_LONG)

    def begin(self, below: QWidget) -> None:
        """Stop where it is, and take what scrolls at or above a widget."""
        self._gliding.stop()
        self._moves, self._left = [], 0.0
        inner = _scrolling(below, self._area)
        self._bar = inner.verticalScrollBar()
        lines = isinstance(inner, QPlainTextEdit)  # its bar counts lines, no pixels
        self._line = float(QFontMetrics(inner.font()).lineSpacing()) if lines else 1.0

    def move(self, pixels: float, at: int) -> None:
        """Follow the finger that went down by some pixels; `at` in milliseconds."""
        self._moves.append((at, pixels))
        wanted = self._left - pixels / self._line
        whole = round(wanted)
        self._left = wanted - whole
        self._bar.setValue(self._bar.value() + whole)

    def let_go(self, at: int) -> None:
        """Glide on as fast as the finger was, if it moved just now."""
        recent = [(then, by) for then, by in self._moves if at - then <= _RECENT]
        took = at - recent[0][0] if recent else 0
        if took <= 0:
            return
        reach = -sum(by for _then, by in recent) / took * _REACH / self._line
        self._gliding.setTargetObject(self._bar)
        self._gliding.setEndValue(_bounded(self._bar, round(self._bar.value() + reach)))
        self._gliding.start()


def _bounded(bar: QScrollBar, value: int) -> int:
    return max(bar.minimum(), min(value, bar.maximum()))


def _scrolling(widget: QWidget, area: QAbstractScrollArea) -> QAbstractScrollArea:
    """Return the innermost area about a widget that has more to show than is seen."""
    here: QWidget | None = widget
    while here is not None and here is not area:
        if isinstance(here, QAbstractScrollArea) and here.verticalScrollBar().maximum() > 0:
            return here
        here = here.parentWidget()
    return area
