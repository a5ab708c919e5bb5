"""What the page is made of, how it is laid out, and how the room is shared."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.acts import Act
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.header import make_header
from studyapp.ui.pages.timeline.overview import Overview
from studyapp.ui.pages.timeline.strip import EventStrip
from studyapp.ui.pages.timeline.table import EventList
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, EmptyState, Label
from studyapp.ui.widgets.find_field import FindField
from studyapp.ui.widgets.pages import WIDE
from studyapp.ui.wording import tr

_LOW, _HIGH = 34, 44
"""Ems of height under which the overview goes, and under which everything is closer together."""

_NARROW = 60
"""Ems of width under which the find field is short."""


class Body(QStackedWidget):
    """The events with all around them, or that there are none, or that they are on their way."""

    def __init__(self, look: Look, acts: Mapping[Act, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._acts = look, acts
        nothing = Chronicle.of(())
        self._is_lent, self._is_spared = False, False
        self._above_needs_all, self._above_needs_strip = False, False
        self._form: QWidget | None = None
        self.canvas = TimelineCanvas(look, nothing)
        self.list = EventList(look, nothing)
        self.overview = Overview(self.canvas.stage.ink, nothing)
        self.find_field = FindField(look, acts[Act.FIND])
        self.header = make_header(look, acts, self.find_field)
        self.strip = EventStrip(look, acts[Act.READ])
        self.empty = _empty(look, acts)
        self.waiting = Label(look, Face.STEM, tr("Laying out the events …"))
        self.waiting.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title_of_nothing = Label(look, Face.PAGE_TITLE, tr("Timeline"))
        self._lay_out()

    @property
    def events_widget(self) -> QWidget:
        """Return the list or the picture, whichever is shown."""
        return self.list if self.is_listed else self.canvas

    @property
    def is_listed(self) -> bool:
        """Return whether the events are shown as a list."""
        return self._views.currentWidget() is self._listing

    def turn(self) -> None:
        """Change between the picture and the list."""
        self._views.setCurrentIndex(1 - self._views.currentIndex())

    def show_full(self) -> None:
        """Show the events."""
        self.setCurrentWidget(self._full)

    def show_nothing(self, words: str, why: str) -> None:
        """Show that there are no events, and why."""
        self.setCurrentWidget(self._nothing)
        self.empty.show_words(words, why)

    def show_waiting(self) -> None:
        """Show that the events are on their way."""
        self.setCurrentWidget(self._still)

    def show_strip(self) -> None:
        """Show the chosen event below, where there is one and room for it."""
        is_away = self._is_lent or self._is_spared
        self.strip.setHidden(is_away or not self.canvas.stage.chronicle.events)

    def spare_strip(self, *, spared: bool) -> None:
        """Leave out the strip while the events above it need its room for long."""
        self._is_spared = spared
        self.show_strip()

    def add_above(self, widget: QWidget) -> None:
        """Add a row between the header and the events; it is as wide as what is in the header."""
        self._rows_above.addWidget(widget)

    def add_below(self, widget: QWidget) -> None:
        """Add a row between the events and the strip of the chosen one."""
        self._rows_below.addWidget(widget)

    def make_room(self, *, of_all: bool, of_strip: bool) -> None:
        """Leave out the events, or the strip below them, while what is above needs the room."""
        self._above_needs_all, self._above_needs_strip = of_all, of_strip
        self._lend()
        self._rows.setStretchFactor(self._above, int(of_all))

    def _lend(self) -> None:
        """Leave out what the filters above or an open form below need the room of."""
        has_form = self._form is not None
        is_low = self._look.ems(self.height()) < _LOW
        of_all = self._above_needs_all or (has_form and is_low)
        self._is_lent = of_all or has_form or self._above_needs_strip
        self._views.setHidden(of_all)
        self.show_strip()

    def open_form(self, form: QWidget) -> None:
        """Show a form in place of the strip, in a low window in place of the events too.

        The chosen event, which it is about, is brought into sight.
        """
        self.canvas.reveal_row()
        self.add_below(form)
        self._form = form
        self._lend()
        form.show()

    def close_form(self, form: QWidget) -> None:
        """Show the strip and the events again."""
        form.hide()
        form.deleteLater()
        self._form = None
        self._lend()

    def share(self, width: int, height: int) -> None:
        """Leave the overview out of a low window; a scroll bar takes its place."""
        look, policy = self._look, Qt.ScrollBarPolicy
        high, folded = look.ems(height), look.is_folded
        self.overview.setVisible(high >= _LOW)
        self.overview.set_low(low=high < _HIGH)
        self.canvas.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if high >= _LOW else policy.ScrollBarAsNeeded
        )
        self._title_of_nothing.setHidden(folded)
        self._share_header(narrow=look.ems(width) < _NARROW)
        side = look.px(12 if folded else 40 if look.ems(self.window().width()) >= WIDE else 24)
        self.canvas.stage.side = side
        above = look.px(8 if folded else 14 if high < _HIGH else 24)
        self._set_margins(side, above, min(above, look.px(16)))

    def _share_header(self, *, narrow: bool) -> None:
        spared = (self._acts[Act.ALL], self._acts[Act.FIT])
        self.find_field.set_narrow(narrow=narrow)
        for button in self.header.findChildren(ActionButton):
            if button.action() in spared:  # their keys and the menu stay
                button.setHidden(narrow or not button.action().isVisible())

    def _set_margins(self, side: int, above: int, below: int) -> None:
        for holder, margins in (
            (self._top, (side, above, side, below)),
            (self._nothing, (side, above, side, below)),
            (self._still, (side, above, side, below)),
            (self._listing, (side, 0, side, 0)),
            (self._above, (side, 0, side, 0)),
            (self._below, (side, 0, side, 0)),
        ):
            holder.setContentsMargins(*margins)

    def _lay_out(self) -> None:
        self._full, self._nothing, self._still = QWidget(self), QWidget(self), QWidget(self)
        of_all = self._full
        self._top, self._above, self._below = QWidget(of_all), QWidget(of_all), QWidget(of_all)
        column(self._top, self.header)
        self._rows_above, self._rows_below = column(self._above), column(self._below)
        self._views = QStackedWidget(self._full)
        picture, self._listing = QWidget(self._views), QWidget(self._views)
        column(picture, self.canvas, self.overview, growing=self.canvas)
        column(self._listing, self.list)
        for widget in (picture, self._listing):
            self._views.addWidget(widget)
        rows = (self._top, self._above, self._views, self._below, self.strip)
        self._rows = column(self._full, *rows, growing=self._views)
        column(self._nothing, self._title_of_nothing, self.empty)
        rest = QWidget()
        column(self._still, self.waiting, rest, growing=rest)
        for widget in (self._full, self._nothing, self._still):
            self.addWidget(widget)


def column(holder: QWidget, *widgets: QWidget, growing: QWidget | None = None) -> QVBoxLayout:
    """Put widgets below each other without any room between them."""
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for widget in widgets:
        rows.addWidget(widget, 1 if widget is growing else 0)
    return rows


def _empty(look: Look, acts: Mapping[Act, QAction]) -> EmptyState:
    return EmptyState(
        look,
        tr("No events yet."),
        tr("Add a text and the dates in it will be laid out here."),
        acts[Act.LIBRARY],
        other=acts[Act.ALL],
    )
