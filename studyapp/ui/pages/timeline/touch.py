"""Fingers on the picture: one drags it along and taps, two come nearer or go away."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer
from PySide6.QtGui import QEventPoint, QInputDevice, QTouchEvent

from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.widgets import fingers


class Touch(QObject):
    """Turns the fingers on a canvas into what its hand does; one that rests takes hold of grips."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._hand = canvas.hand
        self._pinch: tuple[QPointF, float] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._hand.hold)
        canvas.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the touches of a screen; those of a touchpad come as a wheel."""
        if not isinstance(event, QTouchEvent):
            return False
        if event.device().type() is not QInputDevice.DeviceType.TouchScreen:
            return False
        event.accept()
        points = event.points()
        match event.type():
            case QEvent.Type.TouchBegin:
                self._begin(points[0].position())
            case QEvent.Type.TouchUpdate:
                self._update(points, event.timestamp())
            case QEvent.Type.TouchEnd:
                self._end(points[0].position(), event.timestamp())
            case QEvent.Type.TouchCancel:
                self._let_go()
        return True

    def _begin(self, place: QPointF) -> None:
        self._pinch = None
        self._canvas.setFocus()
        self._hand.press(place, grips=False)
        self._rest.start(fingers.HOLD)

    def _update(self, points: Sequence[QEventPoint], at: int) -> None:
        down = [p.position() for p in points if p.state() is not QEventPoint.State.Released]
        if len(down) > 1:
            self._two(down[0], down[1])
        elif down and self._pinch is not None:
            self._pinch = None
            self._hand.press(down[0], grips=False, clicks=False)
        elif down:
            self._hand.move(down[0], at)
            if self._hand.drags:
                self._rest.stop()

    def _two(self, one: QPointF, other: QPointF) -> None:
        """Keep what was below the two fingers below them."""
        apart, middle = one - other, (one + other) / 2
        far = max(abs(apart.x()), abs(apart.y()), 1.0)
        if self._pinch is None:
            self._let_go()
        else:
            before, was_far = self._pinch
            self._canvas.pinch(far / was_far, before, middle)
        self._pinch = middle, far

    def _end(self, place: QPointF, at: int) -> None:
        self._rest.stop()
        self._pinch = None
        clicked = self._hand.release(place, at)
        if clicked is not None:
            self._canvas.click(clicked)

    def _let_go(self) -> None:
        self._rest.stop()
        self._hand.cancel()
