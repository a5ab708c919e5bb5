"""The line itself: scrolled, zoomed and walked along by pointer and keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from studyapp.timeline import steps
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.pills import Pill
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline.drawing import draw
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.theme import Look
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.wording import tr

_ZOOM = 1.5
_WHEEL_ZOOM = 1.2
_NOTCH = 120
_BAR_STEPS = 1_000_000
_BAR_LIMIT = 2**30


class TimelineCanvas(QAbstractScrollArea):
    """Shows a chronicle; one stop for Tab, within which arrows go from event to event.

    A click chooses an event, one more goes to its sentence; a click on a chip shows what it counts.
    """

    chosen_changed = Signal(int)
    """The number of the event."""
    sentence_wanted = Signal(int)
    """Likewise."""
    view_moved = Signal()
    """Other days are in view, or the same at another place."""
    view_changed = Signal(float, float)
    """The person went to other days: the first and the last."""

    def __init__(self, look: Look, chronicle: Chronicle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.stage = Stage(Ink.of(look), chronicle)
        self._lit: Pill | None = None
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("line")
        self.setAccessibleName(tr("Timeline"))
        paints_own_focus(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.horizontalScrollBar().valueChanged.connect(self._scroll_time)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        look.changed.connect(self._dress)

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Show other events, all in view, none chosen."""
        self.stage = Stage(self.stage.ink, chronicle)
        self.stage.resize(self.viewport().width(), self.viewport().height())
        self.stage.fit()
        self._refresh()

    def box_of(self, number: int) -> QRectF:
        """Return where the label and mark of an event are on the viewport; empty if nowhere."""
        return self.stage.box_of(number).translated(0, -self.verticalScrollBar().value())

    def choose(self, number: int, *, reveal: bool = True) -> None:
        """Choose an event and bring it into view."""
        stage = self.stage
        changed = number != stage.chosen
        stage.choose(number)
        if reveal:
            first, last = stage.chronicle.marks[number].nearest
            self.show_view(stage.view.revealing(first, last, stage.ink.smallest))
            self._reveal_row(number)
        self.viewport().update()
        if changed:
            self.chosen_changed.emit(number)

    def show_view(self, view: View) -> None:
        """Show other days."""
        if view != self.stage.view:
            self.stage.show(view)
            self._refresh()
            self.view_changed.emit(view.first, view.last)

    def fit(self) -> None:
        """Show all events."""
        self.stage.fit()
        self._refresh()
        self.view_changed.emit(self.stage.view.first, self.stage.view.last)

    def zoom(self, factor: float) -> None:
        """Come nearer to the chosen event, or to the middle if it is out of view."""
        stage = self.stage
        x = stage.view.width / 2
        if stage.chosen is not None:
            place = stage.view.x(stage.chronicle.marks[stage.chosen].middle)
            x = place if 0 <= place <= stage.view.width else x
        self.show_view(stage.view.zoomed(factor, x))

    def zoom_in(self) -> None:
        """Come a step nearer."""
        self.zoom(_ZOOM)

    def zoom_out(self) -> None:
        """Go a step away."""
        self.zoom(1 / _ZOOM)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what is in view."""
        painter = QPainter(self.viewport())
        scroll = float(self.verticalScrollBar().value())
        draw(painter, self.stage, scroll=scroll, lit=self._lit, focus=self.hasFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay out anew."""
        super().resizeEvent(event)
        self.stage.resize(self.viewport().width(), self.viewport().height())
        self._refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the frame around the chosen event."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the event that a key leads to."""
        lead = self._leads().get(Qt.Key(event.key()))
        if lead is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.choose(0 if self.stage.chosen is None else lead(self.stage.chosen))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
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

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._dragged = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
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

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End a drag, or take what was clicked."""
        pressed, self._pressed = self._pressed, None
        dragged = self._dragged != pressed
        self._dragged = None
        self._light_up(event.position())
        if pressed is not None and not dragged:
            self._click(self._on_lanes(event.position()))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say title and date in full under a resting pointer."""
        if event.type() is QEvent.Type.ToolTip:
            place = self.viewport().mapFromGlobal(self.cursor().pos())
            number = self.stage.event_at(self._on_lanes(QPointF(place)))
            if number is not None:
                words = self.stage.words(number)
                QToolTip.showText(self.cursor().pos(), f"{words.title}\n{words.date}", self)
                return True
        return super().viewportEvent(event)

    def _click(self, place: QPointF) -> None:
        chip, number = self.stage.chip_at(place), self.stage.event_at(place)
        if chip is not None:
            self.show_view(self.stage.opened(chip))
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
            return steps.across(stage.chronicle, number, by)
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

    def _dress(self) -> None:
        self.stage.dress(Ink.of(self._look))
        self._refresh()

    def _refresh(self) -> None:
        self._set_bars()
        self._lit = None
        self.viewport().update()
        self.view_moved.emit()

    def _set_bars(self) -> None:
        stage = self.stage
        spare = max(stage.layout.height - stage.frame.lanes_height, 0.0)
        self.verticalScrollBar().setRange(0, round(spare))
        self.verticalScrollBar().setPageStep(round(stage.frame.lanes_height))
        self.verticalScrollBar().setSingleStep(round(stage.ink.row))
        first, last = self._scrolled_over()
        scale = min(_BAR_STEPS / stage.view.span, _BAR_LIMIT / (last - first))
        bar = self.horizontalScrollBar()
        bar.blockSignals(True)  # noqa: FBT003 - Qt's own
        bar.setRange(0, round((last - first - stage.view.span) * scale))
        bar.setPageStep(max(round(stage.view.span * scale), 1))
        bar.setSingleStep(max(bar.pageStep() // 10, 1))
        bar.setValue(round((stage.view.first - first) * scale))
        bar.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _scrolled_over(self) -> tuple[float, float]:
        """Return the days that the scroll bar covers: all events, and the view beyond them."""
        whole, view = self.stage.whole, self.stage.view
        return min(whole.first, view.first), max(whole.last, view.last)

    def _scroll_time(self, value: int) -> None:
        first, last = self._scrolled_over()
        view = self.stage.view
        scale = min(_BAR_STEPS / view.span, _BAR_LIMIT / (last - first))
        start = first + value / scale
        self.show_view(View(start, start + view.span, view.width).bounded())

    def _reveal_row(self, number: int) -> None:
        top = self.stage.row_top(number)
        bar, height = self.verticalScrollBar(), self.stage.frame.lanes_height
        if top is not None:
            lowest = round(top + self.stage.ink.row * 1.2 - height)
            bar.setValue(min(max(bar.value(), lowest), round(top)))
