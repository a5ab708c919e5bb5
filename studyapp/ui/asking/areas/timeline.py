"""Events to put on the timeline: pins on a line and, as good, dates in fields."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.answers import Answer, TimelineAnswer
from studyapp.domain.questions import TimelineQuestion
from studyapp.domain.sittings import Verdict
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.timeline.axis import Step
from studyapp.ui.asking.areas import pins
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.areas.flags import Flag
from studyapp.ui.asking.areas.picks import lettered
from studyapp.ui.asking.areas.pin_keys import PinKeys, step_words, steps_words
from studyapp.ui.asking.areas.pin_rows import PinRow
from studyapp.ui.asking.areas.placed import judged_flags, judged_rows
from studyapp.ui.asking.areas.strip import Strip
from studyapp.ui.asking.keys import CTRL_ENTER
from studyapp.ui.asking.paint import Mark
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.wording import capital, counted

_FIRST_WIDTH = 1000
_ZOOM = 1.5
_EDGE = 40
"""Pixels of 100 % that a pin in hand keeps from the edge of what is shown."""


class TimelineArea(Area):
    """A strip of time and, below it, the same events in a list.

    The field of an event holds its date; moving its pin writes there, and what is typed there moves
    the pin.
    """

    is_wide = True

    def __init__(
        self, look: Look, question: TimelineQuestion, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._question = question
        self._chosen = 0
        whens = [item.when for item in question.items if item.when is not None]
        self._opening = pins.opening_view(whens, _FIRST_WIDTH)
        self.strip = Strip(look, self._opening, pins=len(question.items), parent=self)
        texts = lettered([item.text for item in question.items])
        self.rows = [PinRow(look, letter, title, self) for letter, title in texts]
        self._now = Label(look, Face.INTERFACE, parent=self)
        self._now.setObjectName("pin-in-hand")
        self._panel = PinKeys(look)
        self._list = QWidget(self)
        self._lay_out()
        self._make_keys()
        self._connect()
        self._show()

    def check_keys(self) -> Sequence[QKeySequence]:
        """Leave Enter to the fields."""
        return CTRL_ENTER

    def guide(self) -> str:
        """Return how near is near enough."""
        tolerance = self._question.tolerance
        if tolerance is None or not tolerance.count:
            return self.tr("Asked as exactly as the passage says it. Nearer gives more.")
        within = steps_words(tolerance.count, tolerance.unit)
        return self.tr("Within {time} counts as right; beyond that, nearer gives more.").format(
            time=within
        )

    def missing(self) -> str:
        """Return what is no date, or how many events are not placed, once one is."""
        faulty = next((row.text for row in self.rows if row.is_faulty()), "")
        if faulty:
            return self.tr("“{text}” cannot be read as a date.").format(text=faulty)
        left = sum(row.when() is None for row in self.rows)
        if left in (0, len(self.rows)):
            return ""
        one, many = "one event is not placed yet.", "{n} events are not placed yet."
        return capital(counted(left, one, many, spelled=True))

    def set_narrow(self, *, narrow: bool) -> None:
        """Show letters alone on the line, and the fields below the events, where room is short."""
        px = self._look.px
        self.strip.set_compact(compact=narrow)
        self._panel.setVisible(not narrow and not self._is_judged)
        self._now.setVisible(not narrow and not self._is_judged)
        way = QBoxLayout.Direction
        self._below.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._below.setSpacing(px(40))
        self._column.setSpacing(px(8 if narrow else 16))
        for row in self.rows:
            row.set_narrow(narrow=narrow)

    def first(self) -> QWidget:
        """Return what takes the focus: the line."""
        return self.strip

    def answer(self) -> Answer | None:
        """Return the dates, None while none is given or one cannot be read."""
        if any(row.is_faulty() for row in self.rows):
            return None
        given = tuple(row.text for row in self.rows)
        return TimelineAnswer(given) if any(given) else None

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was given before, to be changed."""
        placed = answer.placed if isinstance(answer, TimelineAnswer) else ()
        for row, date in zip(self.rows, placed, strict=False):
            row.field.setText(date)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show where each event was put, and where it belongs."""
        self._freeze()
        for action in self._zooms:
            action.setVisible(False)
        self._is_judged = True
        self.strip.setEnabled(False)
        self.strip.setAccessibleName(self.tr("Timeline with your places and the right ones"))
        for part in (self._list, self._panel, self._now):
            part.hide()
        given = verdict.answer.placed if isinstance(verdict.answer, TimelineAnswer) else ()
        grades = verdict.grade.parts or [verdict.grade] * len(given)
        flags = judged_flags(self._question.items, given, grades)
        places = [place for place, _ in flags]
        self.strip.set_view(pins.showing_all(self._opening, places))
        self.strip.show_flags(flags)
        for row in judged_rows(self._look, self._question.items, given, grades):
            self._column.addWidget(row)

    def _lay_out(self) -> None:
        self._is_judged = False
        listed = QVBoxLayout(self._list)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(0)
        for row in self.rows:
            listed.addWidget(row)
        listed.addStretch(1)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.addWidget(self._list, 5)
        self._below.addWidget(self._panel, 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.strip)
        self._under = QHBoxLayout()
        self._under.addWidget(self._now, 1)
        self._under.addStretch()
        self._column.addLayout(self._under)
        self._column.addLayout(self._below)

    def _connect(self) -> None:
        self.strip.picked.connect(self._pick)
        self.strip.carried.connect(self._drop)
        self.strip.zoomed.connect(lambda nearer: self._zoom(_ZOOM if nearer else 1 / _ZOOM))
        self.strip.pinched.connect(self._pinch)
        for place, row in enumerate(self.rows):
            row.changed.connect(self._show)
            row.entered.connect(lambda place=place: self._choose(place))

    def _make_keys(self) -> None:
        for key, by in (("Left", -1), ("Right", 1), ("Shift+Left", -10), ("Shift+Right", 10)):
            self._line_key((key,), self._move_words(by), partial(self._move, by))
        self._line_key(("Up",), self.tr("Pin before"), lambda: self._turn_to(self._chosen - 1))
        self._line_key(("Down",), self.tr("Next pin"), lambda: self._turn_to(self._chosen + 1))
        nearer = self._line_key(("+", "="), self.tr("Zoom in"), lambda: self._zoom(_ZOOM))
        further = self._line_key(("-",), self.tr("Zoom out"), lambda: self._zoom(1 / _ZOOM))
        whole = self._line_key(("0",), self.tr("Show the line as at first"), self._fit)
        self._zooms = (nearer, further, whole)
        for action, icon in zip(self._zooms, ("zoom-in", "zoom-out", "fit"), strict=True):
            button = ActionButton(self._look, action, "quiet", icon=icon, icon_only=True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._under.addWidget(button)
        self._line_key(("Backspace", "Del"), self.tr("Take the pin away"), self._take_away)

    def _line_key(self, keys: Sequence[str], text: str, slot: Callable[[], object]) -> QAction:
        """Make a key that works while the line has the focus; in fields it writes."""
        action = self._key(keys[0], text, slot, Qt.ShortcutContext.WidgetShortcut)
        action.setShortcuts([QKeySequence(key) for key in keys])
        self.strip.addAction(action)
        return action

    def _move_words(self, by: int) -> str:
        later = self.tr("Ten steps later") if by == 10 else self.tr("One step later")
        earlier = self.tr("Ten steps earlier") if by == -10 else self.tr("One step earlier")
        return later if by > 0 else earlier

    def _step(self) -> Step:
        """Return how far a key moves the pin in hand at this zoom."""
        when = self._question.items[self._chosen].when
        return pins.step(self.strip.view, pins.grain(when))

    def _move(self, by: int) -> None:
        """Move the pin in hand; one that is not placed yet comes to the middle first."""
        when = self._when()
        if when is None:
            self._drop(self.strip.view.day(self.strip.view.width / 2))
        else:
            self._put(pins.moved(pins.start_of(when), by, self._step()))

    def _drop(self, place: float) -> None:
        """Put the pin in hand at a place on the line."""
        self._put(pins.dropped(place, self._step()))

    def _put(self, when: When | None) -> None:
        if when is None:
            return
        self.rows[self._chosen].field.setText(words(when))
        place, edge = pins.middle_of(when), self._look.px(_EDGE)
        self.strip.set_view(self.strip.view.revealing(place, place, edge))
        self._show()
        self.said.emit(words(when))

    def _take_away(self) -> None:
        self.rows[self._chosen].field.clear()
        self.said.emit(self._in_hand())

    def _turn_to(self, place: int) -> None:
        self._choose(place)
        self.said.emit(self._in_hand())

    def _pick(self, letter: str) -> None:
        self._choose([row.letter for row in self.rows].index(letter))

    def _choose(self, place: int) -> None:
        self._chosen = max(0, min(place, len(self.rows) - 1))
        when = self._when()
        if when is not None:
            middle = pins.middle_of(when)
            view = self.strip.view.revealing(middle, middle, self._look.px(_EDGE))
            self.strip.set_view(view)
        self._show()

    def _zoom(self, factor: float) -> None:
        """Zoom about the pin in hand, or the middle of what is shown."""
        view, when = self.strip.view, self._when()
        at = view.width / 2 if when is None else view.x(pins.middle_of(when))
        self.strip.set_view(view.zoomed(factor, min(max(at, 0.0), view.width)))
        self._show()
        self._say_step()

    def _pinch(self, factor: float, x: float) -> None:
        self.strip.set_view(self.strip.view.zoomed(factor, x))
        self._show()

    def _fit(self) -> None:
        self.strip.set_view(self._opening)
        self._show()
        self._say_step()

    def _say_step(self) -> None:
        """Tell the ear what zooming is for: how far a key moves a pin now."""
        self.said.emit(self.tr("A step is {time}.").format(time=step_words(self._step(), 1)))

    def _when(self) -> When | None:
        return self.rows[self._chosen].when()

    def _show(self) -> None:
        """Show the pins where their dates say, and how far a key moves the one in hand."""
        flags = []
        for place, row in enumerate(self.rows):
            row.show_chosen(chosen=place == self._chosen)
            when = row.when()
            if when is not None:
                mark = Mark.CHOSEN if place == self._chosen else Mark.IDLE
                title = self._question.items[place].text
                flag = Flag(x=0, letter=row.letter, title=title, date=words(when), mark=mark)
                flags.append((pins.middle_of(when), flag))
        self.strip.show_flags(flags)
        self._now.setText(self._in_hand())
        self.strip.show_hand(*self._hand())
        self.strip.setAccessibleName(self._heard())
        self._panel.show_step(self._step())
        self.changed.emit()

    def _in_hand(self) -> str:
        """Return which pin is in hand, and its date."""
        return self.tr("{pin}, {date}").format(pin=self._hand()[0], date=self._hand()[1])

    def _hand(self) -> tuple[str, str]:
        when, row = self._when(), self.rows[self._chosen]
        pin = self.tr("{letter}: {title}")
        return (
            pin.format(letter=row.letter, title=self._question.items[self._chosen].text),
            self.tr("not placed yet") if when is None else words(when),
        )

    def _heard(self) -> str:
        said = self.tr("Timeline. {pin}. Pin {n} of {total}")
        return said.format(pin=self._in_hand(), n=self._chosen + 1, total=len(self.rows))
