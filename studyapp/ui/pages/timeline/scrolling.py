"""A stage in a window: drawn, resized, and scrolled by two bars that are true."""

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from studyapp.timeline.arrangement import Arrangement
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.pills import Pill
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline.drawing import draw
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.pages.timeline.travel import GLIDE, STEP, Sight, Travel
from studyapp.ui.theme import Look

_BAR_STEPS = 1_000_000
_BAR_LIMIT = 2**30
_PAUSE = 30
"""Milliseconds without another frame after which names that came later are put in."""


class ScrolledStage(QAbstractScrollArea):
    """Shows a chronicle; time runs sideways, lanes that need more height scroll down."""

    view_moved = Signal()
    """Other days are in view, or the same at another place."""
    view_changed = Signal(float, float)
    """The person went to other days: the first and the last."""

    def __init__(self, look: Look, chronicle: Chronicle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.stage = Stage(Ink.of(look), chronicle)
        self._lit: Pill | None = None
        self.travel = Travel(self._show, self)
        self._coming = QTimer(self, singleShot=True, interval=_PAUSE)
        self._coming.timeout.connect(self._show_come)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.horizontalScrollBar().valueChanged.connect(self._scroll_time)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        look.changed.connect(self._dress)

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Show other events, all in view, none chosen."""
        self.travel.stop()
        before = self.stage
        self.stage = Stage(before.ink, chronicle)
        chronicle.events.listen(self._coming.start)
        self.stage.side, self.stage.today = before.side, before.today
        self.stage.arrangement = before.arrangement
        self.stage.resize(self.viewport().width(), self.viewport().height())
        self.stage.fit()
        self._refresh()

    def _show_come(self) -> None:
        """Name the events that have come later than the view; a frame meanwhile names them too."""
        self.stage.lay_out_anew()
        self._set_bars()
        self.viewport().update()

    def mark_today(self, day: float) -> None:
        """Mark a day as today."""
        self.stage.today = day
        self.viewport().update()

    def show_behind(self, chronicle: Chronicle) -> None:
        """Show other periods behind the same events."""
        self.stage.show_behind(chronicle)
        self._refresh()

    def show_view(self, view: View) -> None:
        """Show other days."""
        self.travel.stop()
        self._show(Sight(view, self.verticalScrollBar().value()))

    def travel_to(self, view: View, *, down: float = 0.0, milliseconds: int = STEP) -> None:
        """Go to other days over a moment, and scroll the lanes down by some pixels.

        Where motion is reduced, it is there at once.
        """
        bar, before = self.verticalScrollBar(), self.travel.goal
        goal = Sight(view, bar.value() + down if before is None else before.down + down)
        if self._look.has_reduced_motion or not self.isVisible():
            self.travel.stop()
            self._show(goal)
        else:
            self.travel.go(Sight(self.stage.view, bar.value()), goal, milliseconds)

    @property
    def goal(self) -> View:
        """Return the view of now, or the one that is on its way."""
        return self.stage.view if self.travel.goal is None else self.travel.goal.view

    def pan(self, across: float, down: float) -> None:
        """Move the picture along by some pixels, at once."""
        self.travel.stop()
        bar = self.verticalScrollBar()
        self._show(Sight(self.stage.view.panned(-across), bar.value() - down))

    def glide(self, by: QPointF) -> None:
        """Let the picture glide on by some pixels until it stands; not where motion is reduced."""
        if not by.isNull() and not self._look.has_reduced_motion:
            self.travel_to(self.stage.view.panned(-by.x()), down=-by.y(), milliseconds=GLIDE)

    def pinch(self, factor: float, before: QPointF, now: QPointF) -> None:
        """Show what was at one place at another, so many times as near."""
        self.travel.stop()
        view = self.stage.view.zoomed(factor, before.x() - self.stage.frame.left)
        moved = now - before
        self._show(Sight(view.panned(-moved.x()), self.verticalScrollBar().value() - moved.y()))

    def light(self, pill: Pill | None) -> None:
        """Light a chip up, or none."""
        if pill != self._lit:
            self._lit = pill
            self.viewport().update()

    def _show(self, sight: Sight) -> None:
        view = sight.view.resized(self.stage.frame.time_width)
        if view != self.stage.view:
            self.stage.show(view)
            self._refresh()
            self.view_changed.emit(view.first, view.last)
        bar = self.verticalScrollBar()
        if round(sight.down) != bar.value():
            bar.setValue(round(sight.down))

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the lanes in another order, or others folded."""
        self.stage.arrange(arrangement)
        self._refresh()

    def fit(self) -> None:
        """Show all events, laid out afresh once they are all in view."""
        if self.stage.view != self.stage.whole and not self._look.has_reduced_motion:
            self.travel_to(self.stage.whole)
            return
        self.travel.stop()
        self.stage.fit()
        self._refresh()
        self.view_changed.emit(self.stage.view.first, self.stage.view.last)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is in view."""
        painter = QPainter(self.viewport())
        # Time runs from left to right in any window; words run as their own letters do.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        scroll = float(self.verticalScrollBar().value())
        draw(painter, self.stage, scroll=scroll, lit=self._lit, focus=self.hasFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self.travel.finish()
        self.stage.resize(self.viewport().width(), self.viewport().height())
        self._refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the frame around the chosen event."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _dress(self) -> None:
        self.stage.dress(Ink.of(self._look))
        self._refresh()

    def _refresh(self) -> None:
        self._coming.stop()
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
