"""The pin in hand: which one it is, where it is moved to, and from how near it is seen."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.timeline.axis import Step
from studyapp.timeline.view import View
from studyapp.ui.asking.areas import pins
from studyapp.ui.asking.areas.pin_keys import step_words
from studyapp.ui.asking.areas.pin_rows import PinRow
from studyapp.ui.asking.areas.strip import Strip
from studyapp.ui.theme import Look

_ZOOM = 1.5
_EDGE = 40
"""Pixels of 100 % that a pin in hand keeps from the edge of what is shown."""


class PinHand(QObject):
    """Moves one of the pins of a line, by writing its date into the field of its row.

    `changed` when another pin, another date or another part of the line is to be shown; `said`
    tells the ear what came of it.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(
        self, look: Look, items: Sequence[OrderItem], rows: Sequence[PinRow], strip: Strip
    ) -> None:
        super().__init__(strip)
        self.place = 0
        self._look, self._items, self._rows, self._strip = look, items, rows, strip
        self._text_before = ""
        strip.picked.connect(self._pick)
        strip.gripped.connect(self._grip)
        strip.carried.connect(self._drop)
        strip.lost.connect(self._put_back)
        strip.pinched.connect(self._pinch)

    def step(self) -> Step:
        """Return how far a key moves the pin at this zoom."""
        return pins.step(self._strip.view, pins.grain(self._items[self.place].when))

    def choose(self, place: int) -> None:
        """Take another pin in hand."""
        self.place = max(0, min(place, len(self._rows) - 1))
        when = self._when()
        if when is not None:
            self._reveal(when)
        self.changed.emit()

    def turn(self, by: int) -> None:
        """Take the pin so many places on in hand, and say which it is."""
        self.choose(self.place + by)
        self.said.emit(self.words())

    def move(self, by: int) -> None:
        """Move the pin by so many steps; one that is not placed yet comes to the middle first."""
        when = self._when()
        if when is None:
            self._drop(self._strip.view.day(self._strip.view.width / 2))
        else:
            self._put(pins.moved(pins.start_of(when), by, self.step()))

    def take_away(self) -> None:
        """Take the pin off the line."""
        self._row.field.clear()
        self.said.emit(self.words())

    def zoom_in(self) -> None:
        """Come nearer to the pin, or to the middle of what is shown."""
        self._zoom(_ZOOM)

    def zoom_out(self) -> None:
        """Go further away from it."""
        self._zoom(1 / _ZOOM)

    def show_view(self, view: View) -> None:
        """Show another part of the line; the ear is told what that is for."""
        self._strip.set_view(view)
        self.changed.emit()
        says = self.tr("A step is {time}.")
        self.said.emit(says.format(time=step_words(self.step(), 1)))

    def words(self) -> str:
        """Return which pin is in hand, and its date."""
        title, date = self.title_and_date()
        return self.tr("{pin}, {date}").format(pin=title, date=date)

    def title_and_date(self) -> tuple[str, str]:
        """Return the letter and the event of the pin, and its date."""
        when, title = self._when(), self._items[self.place].text
        return (
            self.tr("{letter}: {title}").format(letter=self._row.letter, title=title),
            self.tr("not placed yet") if when is None else words(when),
        )

    def heard(self) -> str:
        """Return what the line is called for the ear."""
        said = self.tr("Timeline. {pin}. Pin {n} of {total}")
        return said.format(pin=self.words(), n=self.place + 1, total=len(self._rows))

    @property
    def _row(self) -> PinRow:
        return self._rows[self.place]

    def _when(self) -> When | None:
        return self._row.when()

    def _pick(self, letter: str) -> None:
        self.choose([row.letter for row in self._rows].index(letter))

    def _grip(self) -> None:
        """Keep what the pin goes back to if it is lost on its way."""
        self._text_before = self._row.field.text()

    def _put_back(self) -> None:
        self._row.field.setText(self._text_before)
        self.said.emit(self.words())

    def _drop(self, place: float) -> None:
        """Put the pin at a place on the line."""
        self._put(pins.dropped(place, self.step()))

    def _put(self, when: When | None) -> None:
        if when is None:
            return
        self._row.field.setText(words(when))
        self._reveal(when)
        self.changed.emit()
        self.said.emit(words(when))

    def _reveal(self, when: When) -> None:
        middle, edge = pins.middle_of(when), self._look.px(_EDGE)
        self._strip.set_view(self._strip.view.revealing(middle, middle, edge))

    def _zoom(self, factor: float) -> None:
        view, when = self._strip.view, self._when()
        at = view.width / 2 if when is None else view.x(pins.middle_of(when))
        self.show_view(view.zoomed(factor, min(max(at, 0.0), view.width)))

    def _pinch(self, factor: float, x: float) -> None:
        self._strip.set_view(self._strip.view.zoomed(factor, x))
        self.changed.emit()
