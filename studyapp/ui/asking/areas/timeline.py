"""Events to put on the timeline: pins on a line and, as good, dates in fields."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.answers import Answer, TimelineAnswer
from studyapp.domain.questions import TimelineQuestion
from studyapp.domain.sittings import Verdict
from studyapp.domain.when_words import words
from studyapp.ui.asking.areas import pins
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.areas.flags import Flag
from studyapp.ui.asking.areas.picks import lettered
from studyapp.ui.asking.areas.pin_hand import PinHand
from studyapp.ui.asking.areas.pin_keys import PinKeys, move_words, steps_words
from studyapp.ui.asking.areas.pin_rows import PinRow
from studyapp.ui.asking.areas.placed import judged_flags, judged_rows
from studyapp.ui.asking.areas.strip import Strip
from studyapp.ui.asking.keys import CTRL_ENTER
from studyapp.ui.asking.paint import Mark
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.wording import capital, counted

_FIRST_WIDTH = 1000


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
        whens = [item.when for item in question.items if item.when is not None]
        self._opening = pins.opening_view(whens, _FIRST_WIDTH)
        self.strip = Strip(look, self._opening, pins=len(question.items), parent=self)
        texts = lettered([item.text for item in question.items])
        self.rows = [PinRow(look, letter, title, self) for letter, title in texts]
        self._hand = PinHand(look, question.items, self.rows, self.strip)
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
        self._above = QHBoxLayout()  # in sight, however little of the line is
        self._above.addWidget(self._now, 1)
        self._above.addStretch()
        self._column.addLayout(self._above)
        self._column.addWidget(self.strip)
        self._column.addLayout(self._below)

    def _connect(self) -> None:
        self._hand.changed.connect(self._show)
        self._hand.said.connect(self.said)
        for place, row in enumerate(self.rows):
            row.changed.connect(self._show)
            row.entered.connect(lambda place=place: self._hand.choose(place))

    def _make_keys(self) -> None:
        hand = self._hand
        for key, by in (("Left", -1), ("Right", 1), ("Shift+Left", -10), ("Shift+Right", 10)):
            self._line_key((key,), move_words(by), partial(hand.move, by))
        self._line_key(("Up",), self.tr("Pin before"), lambda: hand.turn(-1))
        self._line_key(("Down",), self.tr("Next pin"), lambda: hand.turn(1))
        nearer = self._line_key(("+", "="), self.tr("Zoom in"), hand.zoom_in)
        further = self._line_key(("-",), self.tr("Zoom out"), hand.zoom_out)
        fit = partial(hand.show_view, self._opening)
        whole = self._line_key(("0",), self.tr("Show the line as at first"), fit)
        self._zooms = (nearer, further, whole)
        for action, icon in zip(self._zooms, ("zoom-in", "zoom-out", "fit"), strict=True):
            button = ActionButton(self._look, action, "quiet", icon=icon, icon_only=True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._above.addWidget(button)
        self._line_key(("Backspace", "Del"), self.tr("Take the pin away"), hand.take_away)

    def _line_key(self, keys: Sequence[str], text: str, slot: Callable[[], object]) -> QAction:
        """Make a key that works while the line has the focus; in fields it writes."""
        action = self._key(keys[0], text, slot, Qt.ShortcutContext.WidgetShortcut)
        action.setShortcuts([QKeySequence(key) for key in keys])
        self.strip.addAction(action)
        return action

    def _show(self) -> None:
        """Show the pins where their dates say, and how far a key moves the one in hand."""
        hand, flags = self._hand, []
        for place, row in enumerate(self.rows):
            row.show_chosen(chosen=place == hand.place)
            when = row.when()
            if when is not None:
                mark = Mark.CHOSEN if place == hand.place else Mark.IDLE
                title = self._question.items[place].text
                flag = Flag(x=0, letter=row.letter, title=title, date=words(when), mark=mark)
                flags.append((pins.middle_of(when), flag))
        self.strip.show_flags(flags)
        self._now.setText(hand.words())
        self.strip.show_hand(*hand.title_and_date())
        self.strip.setAccessibleName(hand.heard())
        self._panel.show_step(hand.step())
        self.changed.emit()
