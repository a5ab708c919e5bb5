"""A line of time with the pins of a question on it, in hand: by mouse, wheel and fingers."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.timeline.view import View
from studyapp.ui.asking.areas.flags import FlagBox, nearest
from studyapp.ui.asking.areas.strip_picture import StripPicture
from studyapp.ui.theme import Look

_REACH = 8
"""Pixels of 100 % beside a flag at which it is still hit: a finger is broad."""
_ZOOM = 1.2
_NOTCH = 120


class Strip(StripPicture):
    """Lets pins be carried, and says what is wanted; one stop of the Tab key.

    `picked` tells the letter of the flag that was pressed, `gripped` that a pin is in hand from
    now, `carried` the place to which it is brought, `lost` that it is to go back to where it was;
    `pinched` how many times nearer is wanted and about which pixel of the view.
    """

    picked = Signal(str)
    gripped = Signal()
    carried = Signal(float)
    lost = Signal()
    pinched = Signal(float, float)

    def __init__(self, look: Look, view: View, *, pins: int, parent: QWidget | None = None) -> None:
        """Make the line of `view`, high enough for so many pins."""
        super().__init__(look, view, pins=pins, parent=parent)
        self._grip: tuple[float, float] | None = None
        self._dragging = False
        self.setObjectName("strip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def event(self, event: QEvent) -> bool:
        """Put back what is taken from a finger or let go of by Esc; zoom where two fingers do."""
        if event.type() is QEvent.Type.TouchCancel:
            self._lose()
            return True
        if event.type() is QEvent.Type.ShortcutOverride and self._is_let_go(event):
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put back the pin in hand by Esc."""
        if self._is_let_go(event):
            self._lose()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the flag under the mouse; beside all, bring the pin in hand here."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position()
        hit = self._hit(at)
        self._dragging, away = False, 0.0
        if hit is not None:
            self.picked.emit(hit.flag.letter)
            # To pick a pin may bring another part of the line into view.
            away = at.x() - next(f.x for f in self.flags if f.letter == hit.flag.letter)
        self._grip = (at.x(), away)
        self.gripped.emit()
        if hit is None:
            self._carry(at.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the pin in hand, by the flag where it was taken; a press alone moves nothing."""
        if self._grip is None:
            return
        pressed, away = self._grip
        x = event.position().x()
        self._dragging = self._dragging or abs(x - pressed) >= QApplication.startDragDistance()
        if self._dragging:
            self._carry(x - away)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the pin."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = None

    def grips(self, at: QPointF) -> bool:
        """Return whether a finger there takes a flag; beside all it swipes or taps."""
        return self._hit(at) is not None

    def pan_by(self, pixels: float) -> None:
        """Show what lies further to the left."""
        self.set_view(self.view.panned(-pixels))

    def pinch(self, factor: float, x: float) -> None:
        """Ask for so many times nearer."""
        self.pinched.emit(factor, min(max(x - self._inset, 0.0), self.view.width))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer with Ctrl, pan sideways or with Shift; else the page scrolls."""
        pixels, angle = event.pixelDelta(), event.angleDelta()
        moved, held = (angle if pixels.isNull() else pixels), event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            self.pinch(_ZOOM ** ((angle.y() or angle.x()) / _NOTCH), event.position().x())
        elif held & Qt.KeyboardModifier.ShiftModifier or abs(moved.x()) > abs(moved.y()):
            self.pan_by(moved.x() or moved.y())
        else:
            event.ignore()

    def _carry(self, x: float) -> None:
        at = min(max(x - self._inset, 0.0), self.view.width)
        self.carried.emit(self.view.day(at))

    def _hit(self, at: QPointF) -> FlagBox | None:
        """Return the flag at a point, or the next one within a finger's reach."""
        return nearest(self.boxes(), at, reach=self._look.px(_REACH))

    def _is_let_go(self, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return is_key and self._grip is not None

    def _lose(self) -> None:
        if self._grip is not None:
            self._grip = None
            self.lost.emit()

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.pinch(max(1 + event.value(), 0.1), event.position().x())
        return True
