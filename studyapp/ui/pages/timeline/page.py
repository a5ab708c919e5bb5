"""The page: header with its tools, the line or the list, and the chosen event below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from studyapp.domain.events import Event
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.actions import set_hint
from studyapp.ui.aiming import has_focus
from studyapp.ui.pages.timeline.acts import Act, make_acts
from studyapp.ui.pages.timeline.body import Body, column
from studyapp.ui.pages.timeline.cards import Cards
from studyapp.ui.pages.timeline.chosen import Chosen
from studyapp.ui.pages.timeline.comparing import Comparing
from studyapp.ui.pages.timeline.dates import Dates
from studyapp.ui.pages.timeline.editing import Editing
from studyapp.ui.pages.timeline.event_grip import EventGrip
from studyapp.ui.pages.timeline.far_note import FarNote
from studyapp.ui.pages.timeline.filters import Filters
from studyapp.ui.pages.timeline.going_out import GoingOut
from studyapp.ui.pages.timeline.head_grip import HeadGrip
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.lanes import Lanes
from studyapp.ui.pages.timeline.more import More
from studyapp.ui.pages.timeline.moving import Moving
from studyapp.ui.pages.timeline.periods import Periods
from studyapp.ui.pages.timeline.pill_walk import PillWalk
from studyapp.ui.pages.timeline.searching import Searching
from studyapp.ui.pages.timeline.sorting import Sorting
from studyapp.ui.pages.timeline.speaking_chosen import Speaking
from studyapp.ui.pages.timeline.stage import same_or_first
from studyapp.ui.pages.timeline.turning import Turning
from studyapp.ui.pages.timeline.wording import facts_words, nothing_words
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.wording import tr


class TimelinePage(QWidget):
    """Shows events on a line or as a list, and says which sentence is wanted."""

    sentence_wanted = Signal(str)
    """The id of the event whose sentence is to be read."""
    view_changed = Signal(float, float)
    """The first and the last day in view, as day numbers, when the person moved it."""
    library_wanted = Signal()
    back_wanted = Signal()
    come = Signal()
    """The page is in sight."""
    left = Signal()
    """It is not in sight any more."""
    scope_wanted = Signal()
    """The events of all passages instead of those of one, or the other way round."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = ""
        self.acts = make_acts(self)
        self.body = Body(look, self.acts, self)
        self.canvas, self.list = self.body.canvas, self.body.list
        self._speaking = Speaking(self, self.canvas)
        column(self, self.body)
        self.setFocusProxy(self.canvas)
        self.periods = Periods(self.canvas, self)
        self.periods.shown_changed.connect(
            lambda: self.list.show_periods(self.canvas.stage.chronicle)
        )
        self.cards = Cards(look, self.canvas, self)
        self.cards.read_wanted.connect(self.sentence_wanted)
        self.filters = Filters(
            look, self.body, self, lambda shown: self._show_part(shown, stays=True)
        )
        self.chosen = Chosen(self.body, self.filters, self)
        self._searching = Searching(self.body, self.acts, self)
        Sorting(self.body, self)
        self.going_out = GoingOut(look, self, self.canvas, self._searching)
        self._moving = Moving(self.canvas, self.body.overview, self.acts, self)
        self.turning = Turning(self.body, self.acts[Act.LIST], self)
        self.turning.turned.connect(lambda listed: self._moving.set_pictured(pictured=not listed))
        self._pills = PillWalk(self.canvas, self.acts, self)
        self.dates = Dates(look, self.body, self)
        self.lanes = Lanes(self.canvas, self)
        self._heads = HeadGrip(self.canvas, self.lanes)
        self._connect()
        self.editing = Editing(look, self.body, self)
        self.comparing = Comparing(look, self.body, self)
        self.far = FarNote(look, self.canvas, self)
        self._more = More(look, self.body.header, self)
        self._grip = EventGrip(look, self.canvas, self.editing)
        self._dress()
        self.offer_back(offered=False)

    def offer_back(self, *, offered: bool) -> None:
        """Offer the way back to the question from which the person came, and say so."""
        back = self.acts[Act.BACK]
        back.setVisible(offered)
        back.setEnabled(offered)
        if offered:
            announce(self, back.toolTip())

    def show_events(
        self,
        events: Sequence[Event],
        title: str,
        *,
        lane_names: Mapping[str, str] | None = None,
    ) -> None:
        """Show events, all in view; what was chosen and in view stays if they are the same ones.

        Args:
            events: In any order.
            title: What they are from.
            lane_names: The titles of passages by id, for a lane each where there are several.
        """
        self.show_chronicle(Chronicle.of(events, lane_names), title)

    def show_chronicle(self, chronicle: Chronicle, title: str, *, stays: bool = False) -> None:
        """Show a chronicle, which another thread may have made, as `show_events` does.

        If it `stays`, the same days are in view, though there may be other events.
        """
        self._title = title
        self.filters.sift(chronicle, lambda shown: self._show_part(shown, stays=stays))

    def _show_part(self, chronicle: Chronicle, *, stays: bool) -> None:
        """Show the events that the filters let through."""
        before, goal = self.canvas.stage, self.canvas.goal
        chronicle = self.periods.behind(chronicle)
        events, any_events = chronicle.events, bool(self.filters.whole.events)
        self.cards.close()
        self.canvas.show_chronicle(chronicle)
        self.body.overview.show_chronicle(chronicle)
        self.list.show_chronicle(chronicle)
        if stays:
            self._searching.look_again()
        else:
            self._searching.clear()
        waited = self.body.waiting.hasFocus()
        self._show_body(any_events=any_events)
        self.body.show_strip()
        self.acts[Act.LIBRARY].setEnabled(not any_events)
        self.setFocusProxy(
            self.body.events_widget if any_events else self.body.empty.button or self
        )
        if waited:
            self.setFocus()
        self._show_facts()
        if stays or before.chronicle.events.holds_the_same(chronicle.events):
            self.canvas.show_view(goal)
        if events:
            self.chosen.put(same_or_first(before, chronicle, nearest=stays), reveal=False)

    def show_scope(self, *, is_all: bool, has_others: bool) -> None:
        """Offer the events of all passages, or of the one that is read, if it `has_others`."""
        act = self.acts[Act.ALL]
        act.setText(tr("This passage") if is_all else tr("All passages"))
        set_hint(act, tr("Show its events") if is_all else tr("Show the events of all passages"))
        act.setEnabled(has_others)
        act.setVisible(has_others)
        self._share()

    def show_waiting(self) -> None:
        """Show that the events are on their way; what was shown before is no longer true."""
        had_focus = has_focus(self)
        self.body.show_waiting()
        if had_focus:
            self.body.waiting.setFocus()

    def set_view(self, first: float, last: float) -> None:
        """Show the days from `first` to `last`, unless nothing happened in them."""
        stage = self.canvas.stage
        if first < last and stage.chronicle.index.total(first, last):
            self.canvas.show_view(stage.view.showing(first, last))

    def showEvent(self, event: QShowEvent) -> None:
        """Say that the page has come."""
        super().showEvent(event)
        if not event.spontaneous():
            self.come.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that the page is left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room."""
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the find field by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.body.find_field.hasFocus():
            self._searching.clear()
            self.body.events_widget.setFocus()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        acts, canvas = self.acts, self.canvas
        for widget in (canvas, self.list):
            widget.addAction(acts[Act.READ])
        acts[Act.READ].triggered.connect(self.chosen.want_sentence)
        acts[Act.LIBRARY].triggered.connect(self.library_wanted)
        acts[Act.BACK].triggered.connect(self.back_wanted)
        acts[Act.ALL].triggered.connect(self.scope_wanted)
        self.chosen.sentence_wanted.connect(self.sentence_wanted)
        self._searching.changed.connect(self._show_facts)
        canvas.view_changed.connect(self.view_changed)
        canvas.view_moved.connect(self._show_view)
        self._look.changed.connect(self._dress)

    def _show_view(self) -> None:
        self.body.overview.show_view(self.canvas.stage, self.canvas.viewport().x())

    def _show_facts(self) -> None:
        found = self._searching.found
        facts = found.says if found.words else facts_words(self.canvas.stage.chronicle)
        shown = () if self._look.is_folded and not found.words else (self._title, facts)
        self.body.header.set_facts(" · ".join(part for part in shown if part))
        self.setWindowTitle(self._title)

    def _show_body(self, *, any_events: bool) -> None:
        if any_events:
            self.body.show_full()
        else:
            self.body.show_nothing(*nothing_words(self._title))

    def _share(self) -> None:
        self.body.share(self.width(), self.height())
        self.comparing.fit()

    def _dress(self) -> None:
        self.body.overview.dress(Ink.of(self._look))
        self._show_facts()
        self._share()
