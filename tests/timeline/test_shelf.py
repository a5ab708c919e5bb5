from collections.abc import Sequence

import numpy as np

from studyapp.domain.events import Event, EventId
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.columns import Columns
from studyapp.timeline.fetched_shelf import FetchedShelf
from studyapp.timeline.marks import mark_of
from studyapp.timeline.shelf import Source
from tests.timeline.builders import many_events

EVENTS = Chronicle.of(many_events(60, seed=4)).events
STORED = {7 * number + 3: EVENTS[number] for number in range(60)}


class Database:
    def __init__(self) -> None:
        self.asked: list[list[int]] = []

    def fetch(self, rows: Sequence[int]) -> list[Event]:
        self.asked.append([*rows])
        return [STORED[row] for row in rows]

    def row_of(self, event: EventId) -> int | None:
        return next((row for row, held in STORED.items() if held.id == event), None)

    def find(self, words: str) -> list[int]:
        return [row for row, held in STORED.items() if words in held.title]


def shelf(database: Database) -> FetchedShelf:
    rows = np.array([*STORED], np.int64)
    return FetchedShelf(rows, Source(database.fetch, database.row_of, database.find))


def test_events_are_fetched_once_and_together() -> None:
    database = Database()
    fetched = shelf(database)

    fetched.fetch([5, 9])
    told = [fetched[5], fetched[9], fetched.mark(9)]

    assert told == [EVENTS[5], EVENTS[9], mark_of(EVENTS[9].when)]
    assert database.asked == [[7 * 5 + 3, 7 * 9 + 3]]


def test_an_event_is_found_by_its_id_and_by_its_words() -> None:
    fetched = shelf(Database())

    assert fetched.number_of(EVENTS[12].id) == 12
    assert fetched.number_of(EventId("gone")) is None
    assert fetched.find("King") == [n for n in range(60) if "King" in EVENTS[n].title]


def test_a_chronicle_of_columns_is_that_of_its_events() -> None:
    held = Chronicle.of([EVENTS[number] for number in range(60)])
    marks = [held.mark(number) for number in range(60)]
    columns = Columns.of(marks, [0] * 60, [EVENTS[n].importance for n in range(60)])

    fetched = Chronicle.of_columns(columns, [""], shelf(Database()))

    assert fetched.bounds == held.bounds
    assert fetched.shortest == held.shortest
    assert [fetched.mark(number) for number in range(60)] == marks
    assert fetched.events.holds_the_same(shelf(Database()))
    assert not fetched.events.holds_the_same(held.events)
