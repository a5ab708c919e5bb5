"""Fingers on what scrolls: a tap clicks, a swipe scrolls, a finger that first rests takes hold.

Qt would make a mouse of every finger, so that a swipe over rows that can be dragged would drag
them. Here the finger says what it means before any widget hears of it.
"""

from collections.abc import Callable
from enum import Enum, auto
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QInputDevice, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

from studyapp.ui.widgets.gliding import Glide

HOLD = 350
"""Milliseconds that a finger rests before it takes hold of what lies below."""
HELD = "held-by-fingers"
"""The property of a widget that a finger may take hold of."""


@runtime_checkable
class Surface(Protocol):
    """Something on a page that fingers move themselves."""

    def grips(self, at: QPointF) -> bool:
        """Return whether a finger there takes hold at once."""

    def pan_by(self, pixels: float) -> None:
        """Move what is shown to the right."""

    def pinch(self, factor: float, x: float) -> None:
        """Show what is at a pixel so many times as near."""


class _Doing(Enum):
    NOTHING = auto()
    RESTING = auto()
    SCROLLING = auto()
    HOLDING = auto()
    PANNING = auto()
    PINCHING = auto()
    SPENT = auto()
    """What the fingers do until all are up counts for nothing."""


def has_touch() -> bool:
    """Return whether there is a screen that feels fingers."""
    kind = QInputDevice.DeviceType.TouchScreen
    return any(device.type() is kind for device in QInputDevice.devices())


class Fingers(QObject):
    """Turns the fingers on an area that scrolls into clicks, scrolling and what a mouse would do.

    While a finger holds something, a second one lets go of it: the widget gets a `TouchCancel`.
    `moved` when a finger begins to scroll. What is taken hold of gets a press of the mouse that the
    application made, as its `source` tells.
    """

    moved = Signal()

    def __init__(self, area: QAbstractScrollArea, *, glides: Callable[[], bool]) -> None:
        super().__init__(area)
        self._area, self._glides = area, glides
        self._doing = _Doing.NOTHING
        self._below: QWidget = area
        self._surface: QWidget | None = None
        self._pressed = self._last = QPointF()
        self._apart = 0.0
        self._glide = Glide(area)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._take_hold)
        viewport = area.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        viewport.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the touches of a screen; those of a touchpad scroll as ever."""
        if not isinstance(event, QTouchEvent):
            return False
        if event.device().type() is not QInputDevice.DeviceType.TouchScreen:
            return False
        event.accept()
        points = event.points()
        match event.type():
            case QEvent.Type.TouchBegin:
                self._begin(points[0])
            case QEvent.Type.TouchCancel:
                self._let_go()
            case QEvent.Type.TouchEnd:
                self._end(points[0])
        if event.type() is QEvent.Type.TouchUpdate:
            self._update(points)
        return True

    def _begin(self, point: QEventPoint) -> None:
        viewport = self._area.viewport()
        self._below = viewport.childAt(point.position().toPoint()) or viewport
        self._surface = _surface(self._below, viewport)
        self._pressed = self._last = point.globalPosition()
        self._doing = _Doing.RESTING
        self._glide.begin(self._below)
        if self._surface is not None and _grips(self._surface, self._pressed):
            self._hold()
        elif _can_be_held(self._below):
            self._rest.start(HOLD)

    def _update(self, points: list[QEventPoint]) -> None:
        if len(points) > 1:
            self._two(points)
            return
        at = points[0].globalPosition()
        if self._doing is _Doing.RESTING:
            self._decide(at)
        by = at - self._last
        match self._doing:
            case _Doing.SCROLLING:
                self._glide.move(by.y(), points[0].timestamp())
            case _Doing.PANNING if isinstance(self._surface, Surface):
                self._surface.pan_by(by.x())
            case _Doing.HOLDING:
                self._mouse(QEvent.Type.MouseMove, at)
        if self._doing is not _Doing.RESTING:
            self._last = at

    def _decide(self, at: QPointF) -> None:
        """Swipe once the finger has moved: sideways over what goes sideways, else up and down."""
        by = at - self._pressed
        if by.manhattanLength() < QApplication.startDragDistance():
            return
        self._rest.stop()
        if self._surface is not None and abs(by.x()) > abs(by.y()):
            self._doing = _Doing.PANNING
        else:
            self._doing = _Doing.SCROLLING
            self.moved.emit()

    def _two(self, points: list[QEventPoint]) -> None:
        """Let go of what is held, or zoom what can be."""
        if self._doing is _Doing.HOLDING or not isinstance(self._surface, Surface):
            self._let_go()
            return
        self._rest.stop()
        first, second = points[0].globalPosition(), points[1].globalPosition()
        apart = max(abs(first.x() - second.x()), abs(first.y() - second.y()), 1.0)
        if self._doing is _Doing.PINCHING:
            middle = self._surface_point((first + second) / 2)
            self._surface.pinch(apart / self._apart, middle.x())
        elif self._doing is not _Doing.SPENT:
            self._doing = _Doing.PINCHING
        self._apart = apart

    def _end(self, point: QEventPoint) -> None:
        doing, self._doing = self._doing, _Doing.NOTHING
        self._rest.stop()
        at = point.globalPosition()
        if doing is _Doing.RESTING:
            self._mouse(QEvent.Type.MouseButtonPress, at)
            self._mouse(QEvent.Type.MouseButtonRelease, at)
        elif doing is _Doing.HOLDING:
            self._mouse(QEvent.Type.MouseButtonRelease, at)
        elif doing is _Doing.SCROLLING and self._glides():
            self._glide.let_go(point.timestamp())

    def _take_hold(self) -> None:
        if self._doing is _Doing.RESTING:
            self._hold()

    def _hold(self) -> None:
        self._doing = _Doing.HOLDING
        self._mouse(QEvent.Type.MouseButtonPress, self._pressed, held=True)

    def _let_go(self) -> None:
        """End what the fingers do; what is held goes back to where it was."""
        self._rest.stop()
        if self._doing is _Doing.HOLDING and isValid(self._below):
            QApplication.sendEvent(self._below, QEvent(QEvent.Type.TouchCancel))
            self._mouse(QEvent.Type.MouseButtonRelease, self._last)
        self._doing = _Doing.SPENT

    def _mouse(self, kind: QEvent.Type, at: QPointF, *, held: bool = False) -> None:
        """Have the widget below hear what a mouse would tell it, with the focus on a press."""
        below = self._below
        if not isValid(below):
            return
        is_press = kind is QEvent.Type.MouseButtonPress
        if is_press:
            _focus(below)
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        source = Qt.MouseEventSource
        QApplication.sendEvent(
            below,
            QMouseEvent(
                kind,
                QPointF(below.mapFromGlobal(at)),
                QPointF(below.window().mapFromGlobal(at)),
                at,
                none if kind is QEvent.Type.MouseMove else left,
                none if kind is QEvent.Type.MouseButtonRelease else left,
                Qt.KeyboardModifier.NoModifier,
                source.MouseEventSynthesizedByApplication
                if held
                else source.MouseEventNotSynthesized,
            ),
        )

    def _surface_point(self, at: QPointF) -> QPointF:
        return at if self._surface is None else QPointF(self._surface.mapFromGlobal(at))


def _surface(widget: QWidget, top: QWidget) -> QWidget | None:
    """Return what fingers move themselves, at or above a widget."""
    here: QWidget | None = widget
    while here is not None and here is not top:
        if isinstance(here, Surface) and here.isEnabled():
            return here
        here = here.parentWidget()
    return None


def _grips(surface: QWidget, at: QPointF) -> bool:
    return isinstance(surface, Surface) and surface.grips(QPointF(surface.mapFromGlobal(at)))


def _can_be_held(widget: QWidget) -> bool:
    """Return whether a finger that rests takes hold: of a row to drag, or of text to select."""
    if widget.property(HELD):
        return widget.isEnabled()
    return isinstance(widget, QLineEdit) or isinstance(widget.parentWidget(), QTextEdit)


def _focus(widget: QWidget) -> None:
    """Give the focus where a click would."""
    here: QWidget | None = widget
    while here is not None and not here.isWindow():
        if here.isEnabled() and here.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            here.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        here = here.parentWidget()
