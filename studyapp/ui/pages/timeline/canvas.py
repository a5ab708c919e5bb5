"""The line itself: scrolled, zoomed and walked along by pointer and keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from studyapp.timeline import steps
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.pills import opened
from studyapp.ui.pages.timeline.scrolling import ScrolledStage
from studyapp.ui.pages.timeline.wording import era_words, periods_words
from studyapp.ui.theme import Look
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.wording import tr

_ZOOM = 1.5
_WHEEL_ZOOM = 1.2
_NOTCH = 120


class TimelineCanvas(ScrolledStage):
    """Shows a chronicle; one stop for Tab, within which arrows go from event to event.

    A click chooses an event, one more goes to its sentence; a click on a chip shows what it counts.
    """

    chosen_changed = Signal(int)
    """The number of the event."""
    sentence_wanted = Signal(int)
    """Likewise."""
    pointed = Signal(object)
    """The number of the event under the pointer, None where there is none."""

    def __init__(self, look: Look, chronicle: Chronicle, parent: QWidget | None = None) -> None:
        super().__init__(look, chronicle, parent)
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("line")
        self.setAccessibleName(tr("Timeline"))
        paints_own_focus(self)

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Show other events, all in view, none chosen."""
        super().show_chronicle(chronicle)
        self.setAccessibleDescription(periods_words(chronicle))

    def show_behind(self, chronicle: Chronicle) -> None:
        """Show other periods behind the same events."""
        super().show_behind(chronicle)
        self.setAccessibleDescription(periods_words(chronicle))

    def box_of(self, number: int) -> QRectF:
        """Return where the label and mark of an event are on the viewport; empty if nowhere."""
        return self.stage.box_of(number).translated(0, -self.verticalScrollBar().value())

    def mark_of(self, number: int) -> QRectF:
        """Return where the mark of an event is on the viewport, without its label."""
        return self.stage.mark_of(number).translated(0, -self.verticalScrollBar().value())

    def event_at(self, place: QPointF) -> int | None:
        """Return the event at a place of the viewport."""
        return self.stage.event_at(self._on_lanes(place))

    def choose(self, number: int, *, reveal: bool = True) -> None:
        """Choose an event and bring it into view."""
        stage = self.stage
        changed = number != stage.chosen
        stage.choose(number)
        if reveal:
            first, last = stage.chronicle.mark(number).nearest
            self.show_view(stage.view.revealing(first, last, stage.ink.smallest))
            self.reveal_row()
        self.viewport().update()
        if changed:
            self.chosen_changed.emit(number)

    def zoom(self, factor: float) -> None:
        """Come nearer to the chosen event, or to the middle if it is out of view."""
        stage = self.stage
        x = stage.view.width / 2
        if stage.chosen is not None:
            place = stage.view.x(stage.chronicle.mark(stage.chosen).middle)
            x = place if 0 <= place <= stage.view.width else x
        self.show_view(stage.view.zoomed(factor, x))

    def zoom_in(self) -> None:
        """Come a step nearer."""
        self.zoom(_ZOOM)

    def zoom_out(self) -> None:
        """Go a step away."""
        self.zoom(1 / _ZOOM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the event that a key leads to."""
        lead = self._leads().get(Qt.Key(event.key()))
        if lead is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.choose(0 if self.stage.chosen is None else lead(self.stage.chosen))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; else scroll the lanes if they are higher than the window, or time."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x = event.position().x() - self.stage.frame.left
            self.show_view(self.stage.view.zoomed(_WHEEL_ZOOM ** (turned.y() / _NOTCH), x))
            return
        sideways = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if turned.y() and not sideways and self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            self.show_view(self.stage.view.panned(-float(turned.x() or turned.y())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._dragged = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag time and lanes along, or light up what is under the pointer."""
        if self._pressed is None or self._dragged is None:
            self._light_up(event.position())
            return
        if self._is_drag(event.position()):
            moved = event.position() - self._dragged
            self._dragged = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - round(moved.y()))
            self.show_view(self.stage.view.panned(-moved.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or take what was clicked."""
        pressed, self._pressed = self._pressed, None
        dragged = self._dragged != pressed
        self._dragged = None
        self._light_up(event.position())
        if pressed is not None and not dragged:
            self._click(self._on_lanes(event.position()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is under the pointer, and periods in full; zoom where two fingers do."""
        self._tell_pointed(event)
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            period = self.stage.period_at(QPointF(event.pos()))
            text = "" if period is None else era_words(period.era)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        return super().viewportEvent(event)

    def _tell_pointed(self, event: QEvent) -> None:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            is_held = event.buttons() != Qt.MouseButton.NoButton
            self.pointed.emit(None if is_held else self.event_at(event.position()))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self.pointed.emit(None)

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        x = event.position().x() - self.stage.frame.left
        self.show_view(self.stage.view.zoomed(max(1 + event.value(), 0.1), x))
        return True

    def _click(self, place: QPointF) -> None:
        chip, number = self.stage.chip_at(place), self.stage.event_at(place)
        if chip is not None:
            self.show_view(opened(chip, self.stage.view))
        elif number is not None and number == self.stage.chosen:
            self.sentence_wanted.emit(number)
        elif number is not None:
            self.choose(number, reveal=False)

    def _leads(self) -> dict[Qt.Key, Callable[[int], int]]:
        stage, key = self.stage, Qt.Key
        last = len(stage.chronicle.events) - 1
        step, leap = partial(steps.stepped, stage.chronicle), partial(steps.leaped, stage.chronicle)
        span = stage.view.span
        return {
            key.Key_Left: lambda number: step(number, -1),
            key.Key_Right: lambda number: step(number, 1),
            key.Key_Up: lambda number: self._beside(number, -1),
            key.Key_Down: lambda number: self._beside(number, 1),
            key.Key_PageUp: lambda number: leap(number, -span),
            key.Key_PageDown: lambda number: leap(number, span),
            key.Key_Home: lambda _: 0,
            key.Key_End: lambda _: last,
        }

    def _beside(self, number: int, by: int) -> int:
        stage = self.stage
        if len(stage.chronicle.lanes) > 1:
            return steps.across(stage.chronicle, number, by, stage.order)
        return steps.along(stage.layout, number, by)

    def _is_drag(self, place: QPointF) -> bool:
        if self._pressed is None:
            return False
        moved = (place - self._pressed).manhattanLength()
        return self._dragged != self._pressed or moved >= QApplication.startDragDistance()

    def _light_up(self, place: QPointF) -> None:
        on_lanes = self._on_lanes(place)
        lit = self.stage.chip_at(on_lanes)
        over = lit is not None or self.stage.event_at(on_lanes) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if lit != self._lit:
            self._lit = lit
            self.viewport().update()

    def _on_lanes(self, place: QPointF) -> QPointF:
        """Return a place of the window as one of the lanes, which may be scrolled; else none."""
        if place.y() >= self.stage.frame.lanes_height:
            return QPointF(-1, -1)
        return place + QPointF(0, self.verticalScrollBar().value())

    def reveal_row(self) -> None:
        """Scroll the lanes to the row of the chosen event."""
        number = self.stage.chosen
        top = None if number is None else self.stage.row_top(number)
        bar, height = self.verticalScrollBar(), self.stage.frame.lanes_height
        if top is not None:
            lowest = round(top + self.stage.ink.row * 1.2 - height)
            bar.setValue(min(max(bar.value(), lowest), round(top)))
