"""All that was found in a passage, made ready for lists; done on a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.domain.corrections import (
    Looked,
    LookedEra,
    LookedEvent,
    LookedReading,
    sureness_at,
    sureness_of,
)
from studyapp.domain.events import DateExpression, Event, repairs_of
from studyapp.domain.notes import Note
from studyapp.domain.texts import Emendation, Passage, Span, Sureness, apart
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.ui.pages.findings.offered import Offered, offered
from studyapp.ui.pages.findings.parts import Part, parts_of
from studyapp.ui.pages.findings.rows import Row, Tab, plain
from studyapp.ui.wording import note_text

Parts = tuple[tuple[Part, int], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of each list in the order of the text, and its parts with how many rows each has.

    `dates` and `repairs` are those that are marked in the passage, in its order.
    """

    looked: Looked
    rows: Mapping[Tab, tuple[Row, ...]]
    parts: Mapping[Tab, Parts]
    dates: tuple[DateExpression, ...]
    repairs: tuple[Emendation, ...]

    @classmethod
    def of(cls, looked: Looked) -> Listing:
        """Return what there is to list; that takes a while for many."""
        found = looked.findings
        text = found.passage.text
        dates = sorted(found.dates, key=lambda date: date.span.start)
        rows = {
            Tab.EVENTS: tuple(map(_event_row, looked.events)),
            Tab.REPAIRS: tuple(_reading_row(each, text) for each in looked.readings),
            Tab.NOTES: tuple(map(_note_row, found.notes)),
            Tab.DATES: tuple(_date_row(each, text) for each in dates),
            Tab.ERAS: tuple(map(_era_row, looked.eras)),
            Tab.PROPOSALS: tuple(map(_offered_row, offered(looked))),
        }
        return cls(
            looked,
            rows,
            {tab: _counted(tab, each) for tab, each in rows.items()},
            tuple(dates),
            apart((*repairs_of(dates), *found.emendations)),
        )

    @property
    def offered(self) -> tuple[Offered, ...]:
        """Return what a newer finder proposes."""
        rows = self.rows[Tab.PROPOSALS]
        return tuple(row.found for row in rows if isinstance(row.found, Offered))

    @property
    def lanes(self) -> tuple[str, ...]:
        """Return the lanes that its events lie in."""
        lanes = (event.lane for event in self.looked.findings.events)
        return tuple(dict.fromkeys(lane for lane in lanes if lane is not None))

    @property
    def passage(self) -> Passage:
        """Return what all this was found in."""
        return self.looked.findings.passage


def _counted(tab: Tab, rows: tuple[Row, ...]) -> Parts:
    """Return the parts that have any rows, and all of it."""
    every = ((part, sum(map(part.holds, rows))) for part in parts_of(tab, rows))
    return tuple((part, count) for part, count in every if count or part.name in ("all", "waiting"))


def _event_row(looked: LookedEvent) -> Row:
    event = looked.event
    return Row(event.id, looked, sureness_of(event), _searched(event), _time(event.when))


def _era_row(looked: LookedEra) -> Row:
    era = looked.era
    said = plain(f"{era.title}\n{words(era.when)}")
    return Row(f"era {era.title}", looked, Sureness.LIKELY, said, _time(era.when))


def _offered_row(each: Offered) -> Row:
    event = each.event
    key = f"proposed {event.id}"
    return Row(key, each, sureness_of(event), _searched(event), _time(event.when))


def _searched(event: Event) -> str:
    said = (event.title, words(event.when), *event.people, *event.places, event.lane or "")
    return plain("\n".join(said))


def _reading_row(looked: LookedReading, text: str) -> Row:
    repair = looked.emendation
    said = (repair.span.cut(text), repair.reads, repair.reason)
    return Row(_place(repair.span), looked, repair.sureness, plain("\n".join(said)))


def _note_row(note: Note) -> Row:
    said = f"{note.citation.quote}\n{note_text(note)}"
    return Row(f"{note.kind} {_place(note.span)}", note, Sureness.SURE, plain(said))


def _date_row(date: DateExpression, text: str) -> Row:
    said = f"{date.span.cut(text)}\n{words(date.when)}"
    return Row(_place(date.span), date, sureness_at(date.confidence), plain(said), _time(date.when))


def _place(span: Span) -> str:
    return f"{span.start}-{span.end}"


def _time(when: When) -> tuple[float, ...]:
    return (0, *when.sort_key)
