"""Goes to today and to any date, and says which event is nearest to it."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from studyapp.domain.distance_words import distance_words
from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.domain.when_words import words
from studyapp.timeline import steps
from studyapp.timeline.dates import showing_date
from studyapp.timeline.marks import mark_of
from studyapp.ui.event_words import event_date
from studyapp.ui.page_acts import add_acts
from studyapp.ui.pages.timeline.body import Body
from studyapp.ui.pages.timeline.date_row import EXAMPLES, DateRow
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.wording import say, tr

_LOW = 30
"""Ems of height of the page under which the row takes the room of the chosen event."""

_MARGIN = 0.1
"""How much of the view is left beside today at least."""


class DateAct(StrEnum):
    """What leads to a date; the value is the object name."""

    GO = "go-to-date"
    TODAY = "today"


_WORDS: dict[DateAct, tuple[str, tuple[str, ...], str]] = {
    DateAct.GO: ("Go to a date", ("G",), "Type a date and see what happened then"),
    DateAct.TODAY: ("Today", ("T",), "Go to today"),
}


class Dates(QObject):
    """Joins the row for a date with the picture."""

    def __init__(self, look: Look, body: Body, page: QWidget) -> None:
        super().__init__(page)
        self._body, self._canvas = body, body.canvas
        self._row = DateRow(look)
        self._today: When | None = None
        body.add_above(self._row)
        acts = add_acts(page, _WORDS)
        acts[DateAct.GO].triggered.connect(self._ask)
        acts[DateAct.TODAY].triggered.connect(self._go_to_today)
        self._row.typed.connect(self._go_to)
        self._row.left.connect(self._go_back)
        self._row.opened.connect(self._share)
        self._look, self._page = look, page

    def set_today(self, today: date) -> None:
        """Know which day is today, and mark it."""
        self._today = When.parse(today.isoformat())
        self._canvas.mark_today(mark_of(self._today).first)

    @property
    def _has_events(self) -> bool:
        return len(self._canvas.stage.chronicle.events) > 0

    def _ask(self) -> None:
        if self._has_events:
            self._row.ask()

    def _go_to(self, typed: str) -> None:
        when = read_answer(typed)
        if when is None:
            says = tr("“{typed}” cannot be read as a date. Write it like {examples}.",
                      typed=typed, examples=EXAMPLES)  # fmt: skip
            self._row.refuse(says)
            return
        canvas, mark = self._canvas, mark_of(when)
        number = steps.nearest(canvas.stage.chronicle, mark.first, mark.last)
        canvas.choose(number, reveal=False)
        canvas.travel_to(showing_date(canvas.goal, when))
        self._tell(tr("{date}. Nearest: {event}.", date=words(when), event=self._far(number, when)))
        self._go_back()

    def _go_to_today(self) -> None:
        """Bring today into view; beyond the events it is said how far the last one is."""
        if self._today is None or not self._has_events:
            return
        canvas, mark = self._canvas, mark_of(self._today)
        goal = canvas.goal
        canvas.travel_to(goal.revealing(mark.first, mark.last, goal.width * _MARGIN))
        chronicle = canvas.stage.chronicle
        number = steps.nearest(chronicle, mark.first, mark.last)
        parts = {"date": words(self._today), "event": self._far(number, self._today)}
        is_past = chronicle.index.columns.last[number] <= mark.first >= chronicle.bounds[1]
        self._tell(
            tr("Today is {date}. The last event: {event}.", **parts)
            if is_past
            else tr("Today is {date}. Nearest: {event}.", **parts)
        )

    def _far(self, number: int, when: When) -> str:
        """Return an event with its date, and how far that is from another."""
        event = self._canvas.stage.chronicle.events[number]
        far = say(distance_words(event.when, when))
        return tr("{title}, {date} ({far})", title=event.title, date=event_date(event), far=far)

    def _tell(self, says: str) -> None:
        self._row.tell(says)
        announce(self._canvas, says)

    def _share(self, opened: bool) -> None:  # noqa: FBT001 - a slot
        """Take the room of the chosen event where the page is low."""
        self._body.strip.setHidden(opened and self._look.ems(self._page.height()) < _LOW)

    def _go_back(self) -> None:
        self._body.events_widget.setFocus()
