"""The line itself: scrolled, zoomed and walked along by pointer and keys."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from studyapp.domain.events import EventId
from studyapp.timeline.arrangement import Arrangement
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.pills import opened
from studyapp.ui.pages.timeline.choosing import ChoosingStage
from studyapp.ui.pages.timeline.hand import Hand
from studyapp.ui.pages.timeline.heads import folded_at, head_at
from studyapp.ui.pages.timeline.leads import leads
from studyapp.ui.pages.timeline.wheel import turn
from studyapp.ui.pages.timeline.wording import era_words, folded_words, periods_words
from studyapp.ui.theme import Look
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.wording import tr

_CLICK_ZOOM = 2.0


class TimelineCanvas(ChoosingStage):
    """Shows a chronicle; one stop for Tab, within which arrows go from event to event.

    A click chooses an event, one more goes to its sentence; a click on a chip shows what it counts.
    """

    sentence_wanted = Signal(int)
    """The number of the event."""
    pointed = Signal(object)
    """The number of the event under the pointer, None where there is none."""
    strip_clicked = Signal(int)
    """The number of a folded lane."""

    def __init__(self, look: Look, chronicle: Chronicle, parent: QWidget | None = None) -> None:
        super().__init__(look, chronicle, parent)
        self.hand = Hand(self)
        self._opened = False
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.edited: Collection[EventId] = ()
        """The events that were edited; it is said of them."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("line")
        self.setAccessibleName(tr("Timeline"))
        paints_own_focus(self)

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Show other events, all in view, none chosen."""
        super().show_chronicle(chronicle)
        self._describe()

    def show_behind(self, chronicle: Chronicle) -> None:
        """Show other periods behind the same events."""
        super().show_behind(chronicle)
        self._describe()

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the lanes in another order, or others folded."""
        super().arrange(arrangement)
        self._describe()

    def _describe(self) -> None:
        """Say which lanes are folded, and which periods are shown."""
        stage = self.stage
        parts = (folded_words(stage.chronicle, stage.arrangement), periods_words(stage.chronicle))
        self.setAccessibleDescription(" ".join(part for part in parts if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the event that a key leads to."""
        if event.key() == Qt.Key.Key_Escape and self.hand.is_down:
            self.hand.cancel()
            return
        lead = leads(self.stage).get(Qt.Key(event.key()))
        is_held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if lead is None or is_held or not self.stage.chronicle.events:
            super().keyPressEvent(event)
        else:
            self.choose(0 if self.stage.chosen is None else lead(self.stage.chosen))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll lanes or time, or zoom."""
        turn(self, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._opened = False
            self.hand.press(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Come nearer where nothing is.

        A chip was opened by the first of the two clicks, and a lane folded.
        """
        place = self.on_lanes(event.position())
        done = self._opened or head_at(self.stage, place) is not None
        if done or event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._is_bare(place):
            x = event.position().x() - self.stage.frame.left
            self.travel_to(self.goal.zoomed(_CLICK_ZOOM, x))
        else:
            self.hand.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag along, or light up what is under the pointer."""
        if self.hand.is_down:
            self.hand.move(event.position(), event.timestamp())
        else:
            self._light_up(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or take what was clicked."""
        clicked = self.hand.release(event.position(), event.timestamp())
        self._light_up(event.position())
        if clicked is not None:
            self.click(clicked)

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
        self.pinch(max(1 + event.value(), 0.1), event.position(), event.position())
        return True

    def click(self, at: QPointF) -> None:
        """Take a click at a place of the viewport."""
        place = self.on_lanes(at)
        chip, number = self.stage.chip_at(place), self.stage.event_at(place)
        folded = folded_at(self.stage, place)
        if chip is not None:
            self._opened = True
            self.travel_to(opened(chip, self.stage.view))
        elif number is not None and number == self.stage.chosen:
            self.sentence_wanted.emit(number)
        elif number is not None:
            self.choose(number, reveal=False)
        elif folded is not None:
            self.strip_clicked.emit(folded)

    def _is_bare(self, place: QPointF) -> bool:
        """Return whether neither an event nor a lane's head is at a place of the lanes."""
        stage = self.stage
        if stage.event_at(place) is not None or place.x() < stage.frame.left - stage.ink.gap:
            return False
        return folded_at(stage, place) is None

    def _light_up(self, place: QPointF) -> None:
        on_lanes = self.on_lanes(place)
        lit = self.stage.chip_at(on_lanes)
        over = lit is not None or self.stage.event_at(on_lanes) is not None
        over = over or head_at(self.stage, on_lanes) is not None
        plain = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        shapes = (grip.shape(place) for grip in self.hand.grips)
        self.viewport().setCursor(next((each for each in shapes if each is not None), plain))
        self.light(lit)
