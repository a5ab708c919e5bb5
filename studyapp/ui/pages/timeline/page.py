"""The page: header with its tools, the line or the list, and the chosen event below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.domain.events import Event, EventId
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.actions import set_hint
from studyapp.ui.aiming import has_focus
from studyapp.ui.pages.timeline.acts import Act, make_acts
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.finding import Found
from studyapp.ui.pages.timeline.header import make_header
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.overview import Overview
from studyapp.ui.pages.timeline.speech import install, speak_of_chosen
from studyapp.ui.pages.timeline.strip import EventStrip
from studyapp.ui.pages.timeline.table import EventList
from studyapp.ui.pages.timeline.wording import facts_words, view_words
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, EmptyState, Label
from studyapp.ui.widgets.find_field import FindField
from studyapp.ui.widgets.pages import WIDE
from studyapp.ui.wording import tr

_LOW, _HIGH = 34, 44
"""Ems of height under which the overview goes, and under which everything is closer together."""

_NARROW = 60
"""Ems of width under which the find field is short."""


class TimelinePage(QWidget):
    """Shows events on a line or as a list, and says which sentence is wanted."""

    sentence_wanted = Signal(str)
    """The id of the event whose sentence is to be read."""
    view_changed = Signal(float, float)
    """The first and the last day in view, as day numbers, when the person moved it."""
    chosen_changed = Signal(str)
    """The id of the event that is chosen now."""
    listed_changed = Signal(bool)
    """Whether the events are shown as a list now."""
    library_wanted = Signal()
    back_wanted = Signal()
    scope_wanted = Signal()
    """The events of all passages instead of those of one, or the other way round."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()
        self._look = look
        self._title = ""
        self._found = Found()
        self._acts = make_acts(self)
        self._build(Chronicle.of(()))
        self._lay_out()
        self._connect()
        self._dress()
        self.offer_back(offered=False)

    def offer_back(self, *, offered: bool) -> None:
        """Offer the way back to the question from which the person came, and say so."""
        back = self._acts[Act.BACK]
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

    def show_chronicle(self, chronicle: Chronicle, title: str) -> None:
        """Show a chronicle, which another thread may have made, as `show_events` does."""
        before = self.canvas.stage
        events = chronicle.events
        self._title = title
        self.canvas.show_chronicle(chronicle)
        self._overview.show_chronicle(chronicle)
        self.list.show_chronicle(chronicle)
        self._find.clear()
        waited = self._waiting.hasFocus()
        self._whole.setCurrentWidget(self._full if events else self._nothing)
        self._acts[Act.LIBRARY].setEnabled(not events)
        self.setFocusProxy(self._events_widget() if events else self._empty.button or self)
        if waited:
            self.setFocus()
        self._show_facts()
        if not events:
            self._empty.show_words(*_no_events(title))
            return
        if before.chronicle.events.holds_the_same(chronicle.events):
            self.canvas.show_view(before.view)
        chosen = None if before.chosen is None else before.chronicle.events[before.chosen].id
        self.canvas.choose(chronicle.number_of(chosen or EventId("")) or 0, reveal=False)

    def show_scope(self, *, is_all: bool, has_others: bool) -> None:
        """Offer the events of all passages, or of the one that is read, if it `has_others`."""
        act = self._acts[Act.ALL]
        act.setText(tr("This passage") if is_all else tr("All passages"))
        set_hint(act, tr("Show its events") if is_all else tr("Show the events of all passages"))
        act.setEnabled(has_others)
        act.setVisible(has_others)
        self._share()

    def select(self, event: str) -> None:
        """Choose an event by its id and bring it into view; one that is not there is left alone."""
        number = self.canvas.stage.chronicle.number_of(EventId(event))
        if number is not None:
            self.canvas.choose(number)
            self._events_widget().setFocus()

    def show_waiting(self) -> None:
        """Show that the events are on their way; what was shown before is no longer true."""
        had_focus = has_focus(self)
        self._whole.setCurrentWidget(self._still)
        if had_focus:
            self._waiting.setFocus()

    def restore(self, event: str, *, listed: bool) -> None:
        """Choose an event where it is, in view or not, and show the list or the picture."""
        number = self.canvas.stage.chronicle.number_of(EventId(event))
        if number is not None:
            self.canvas.choose(number, reveal=False)
        if listed is not (self._events_widget() is self.list):
            self._turn()

    def set_view(self, first: float, last: float) -> None:
        """Show the days from `first` to `last`, unless nothing happened in them."""
        stage = self.canvas.stage
        lanes = range(len(stage.chronicle.lanes))
        if first < last and any(stage.chronicle.index.count(lane, first, last) for lane in lanes):
            self.canvas.show_view(stage.view.showing(first, last))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room."""
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the find field by Escape."""
        if event.key() == Qt.Key.Key_Escape and self._find.hasFocus():
            self._find.clear()
            self._events_widget().setFocus()
        else:
            super().keyPressEvent(event)

    def _build(self, nothing: Chronicle) -> None:
        look, acts = self._look, self._acts
        self.canvas = TimelineCanvas(look, nothing)
        self.list = EventList(look, nothing)
        self._overview = Overview(self.canvas.stage.ink, nothing)
        self._find = FindField(look, acts[Act.FIND])
        self._header = make_header(look, acts, self._find)
        self._strip = EventStrip(look, acts[Act.READ])
        self._empty = EmptyState(
            look,
            tr("No events yet."),
            tr("Add a text and the dates in it will be laid out here."),
            acts[Act.LIBRARY],
            other=acts[Act.ALL],
        )
        self._title_of_nothing = Label(look, Face.PAGE_TITLE, tr("Timeline"))
        self._picture, self._listing = QWidget(), QWidget()
        self._views = QStackedWidget()
        self._full = QWidget()
        self._waiting = Label(look, Face.STEM, tr("Laying out the events …"))
        self._waiting.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._whole = QStackedWidget()

    def _lay_out(self) -> None:
        _column(self._picture, self.canvas, self._overview, growing=self.canvas)
        self._views.addWidget(self._picture)
        _column(self._listing, self.list)
        self._views.addWidget(self._listing)
        self._top, self._nothing = QWidget(), QWidget()
        _column(self._top, self._header)
        _column(self._nothing, self._title_of_nothing, self._empty)
        _column(self._full, self._top, self._views, self._strip, growing=self._views)
        self._still = QWidget()
        below = QWidget()
        _column(self._still, self._waiting, below, growing=below)
        for widget in (self._full, self._nothing, self._still):
            self._whole.addWidget(widget)
        _column(self, self._whole)
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        acts, canvas = self._acts, self.canvas
        for widget in (canvas, self.list):
            widget.addAction(acts[Act.READ])
        acts[Act.READ].triggered.connect(self._ask_for_sentence)
        for act, look_at in (
            (Act.ZOOM_IN, canvas.zoom_in),
            (Act.ZOOM_OUT, canvas.zoom_out),
            (Act.FIT, canvas.fit),
        ):
            acts[act].triggered.connect(look_at)
            acts[act].triggered.connect(self._say_view)
        acts[Act.LIST].triggered.connect(self._turn)
        acts[Act.LIBRARY].triggered.connect(self.library_wanted)
        acts[Act.BACK].triggered.connect(self.back_wanted)
        acts[Act.ALL].triggered.connect(self.scope_wanted)
        acts[Act.FIND_NEXT].triggered.connect(
            lambda: self._go_to(self._found.after(canvas.stage.chosen))
        )
        acts[Act.FIND_BEFORE].triggered.connect(
            lambda: self._go_to(self._found.before(canvas.stage.chosen))
        )
        self._find.textChanged.connect(self._look_for)
        self._find.returnPressed.connect(acts[Act.FIND_NEXT].trigger)
        canvas.chosen_changed.connect(self._show_chosen)
        canvas.sentence_wanted.connect(self._ask_for_sentence)
        canvas.view_changed.connect(self.view_changed)
        canvas.view_moved.connect(self._show_view)
        self._overview.moved.connect(lambda day: canvas.show_view(canvas.stage.view.centred(day)))
        self.list.picked.connect(self._pick)
        self.list.doubleClicked.connect(self._ask_for_sentence)
        self._look.changed.connect(self._dress)

    def _look_for(self, words: str) -> None:
        chronicle = self.canvas.stage.chronicle
        self._found = Found(words.strip(), tuple(chronicle.find(words)))
        self.list.filter(set(self._found.numbers) if self._found.words else None)
        self._go_to(self._found.nearest(self.canvas.stage.chosen))
        self._show_facts()
        if self._found.words:
            announce(self, self._found.says)

    def _go_to(self, number: int | None) -> None:
        if number is not None:
            self.canvas.choose(number)

    def _pick(self, number: int) -> None:
        if 0 <= number < len(self.canvas.stage.chronicle.events):
            self.canvas.choose(number)

    def _show_chosen(self, number: int) -> None:
        self._strip.show_event(self.canvas.stage.chronicle, number)
        self.list.pick(number)
        speak_of_chosen(self.canvas)
        self.chosen_changed.emit(self.canvas.stage.chronicle.events[number].id)

    def _show_view(self) -> None:
        stage = self.canvas.stage
        self._overview.show_view(stage.view, stage.whole, stage.frame.left)

    def _say_view(self) -> None:
        """Say which years are in view now, and how much happened in them."""
        stage = self.canvas.stage
        announce(self, view_words(stage.chronicle, stage.view.first, stage.view.last))

    def _show_facts(self) -> None:
        facts = self._found.says if self._found.words else facts_words(self.canvas.stage.chronicle)
        shown = () if self._look.is_folded and not self._found.words else (self._title, facts)
        self._header.set_facts(" · ".join(part for part in shown if part))

    def _ask_for_sentence(self) -> None:
        stage = self.canvas.stage
        if stage.chosen is not None:
            self.sentence_wanted.emit(stage.chronicle.events[stage.chosen].id)

    def _turn(self) -> None:
        """Change between the picture and the list; the focus stays with the events."""
        had_focus = self._events_widget().hasFocus()
        self._views.setCurrentIndex(1 - self._views.currentIndex())
        listed = self._events_widget() is self.list
        self._acts[Act.LIST].setText(tr("As a picture") if listed else tr("As a list"))
        for act in (Act.ZOOM_IN, Act.ZOOM_OUT, Act.FIT):
            self._acts[act].setEnabled(not listed)
        self.setFocusProxy(self._events_widget())
        if had_focus:
            self.setFocus()
        self.listed_changed.emit(listed)

    def _events_widget(self) -> QWidget:
        listed = self._views.currentWidget() is self._listing
        return self.list if listed else self.canvas

    def _share(self) -> None:
        """Leave the overview out of a low window; a scroll bar takes its place."""
        look, policy = self._look, Qt.ScrollBarPolicy
        high, folded = look.ems(self.height()), look.is_folded
        self._overview.setVisible(high >= _LOW)
        self._overview.set_low(low=high < _HIGH)
        self.canvas.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if high >= _LOW else policy.ScrollBarAsNeeded
        )
        self._title_of_nothing.setHidden(folded)
        narrow, scope = look.ems(self.width()) < _NARROW, self._acts[Act.ALL]
        self._find.set_narrow(narrow=narrow)
        for button in self._header.findChildren(ActionButton):
            if button.action() is scope:  # its key and the menu stay
                button.setHidden(narrow or not scope.isVisible())
        side = look.px(12 if folded else 40 if look.ems(self.window().width()) >= WIDE else 24)
        self.canvas.stage.side = side
        above = look.px(8 if folded else 14 if high < _HIGH else 24)
        below = min(above, look.px(16))
        for holder, margins in (
            (self._top, (side, above, side, below)),
            (self._nothing, (side, above, side, below)),
            (self._still, (side, above, side, below)),
            (self._listing, (side, 0, side, 0)),
        ):
            holder.setContentsMargins(*margins)

    def _dress(self) -> None:
        self._overview.dress(Ink.of(self._look))
        self._show_facts()
        self._share()


def _no_events(title: str) -> tuple[str, str]:
    """Return what there is to say where nothing is to be shown: in one passage, or in all."""
    if title:
        return tr("“{title}” has no dated events.", title=title), tr("No date was found in it.")
    return tr("No events yet."), tr("Add a text and the dates in it will be laid out here.")


def _column(holder: QWidget, *widgets: QWidget, growing: QWidget | None = None) -> None:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is growing else 0)
