"""The store's rows of numbers make the same timeline as the events themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import pytest

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import StoreError
from studyapp.domain.events import Event, EventId, Findings, Status
from studyapp.domain.sieves import Facet, Named, Sieve
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.domain.when import When
from studyapp.store.indexing import Indexing
from studyapp.store.library import Library
from studyapp.store.line import Line
from studyapp.store.line_reading import LineReading
from studyapp.store.opening import Store
from studyapp.timeline.arriving import Arriving, worth_showing
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.shelf import Source
from tests.builders import NOON
from tests.store.stores import fresh_store
from tests.timeline.builders import a_dated_event, many_events

DATES = (
    *("-9999", "9999-12-31", "0000", "-0043-03-15", "-0488/-0479", "18XX", "188X", "1945-21"),
    *("1945-08-08T17", "1945-08-08T23:30+09:00", "1945-08-08T15:00Z", "1945-08-08T16:00"),
    *("1945-08-08T15:00Z/1945-08-09", "../1945", "1944/..", "1916~", "1871-12/1873-09"),
    *("1945-08-08", "1945-08-08", "1582-10-04", "1582-10-15"),
)
LANES = (None, "Battles", "fighting", "politics", "Battles", None)
PEOPLE = ((), ("Ada",), ('The "Old" King', "Ada"), ("Ådne O'Neill",))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Return a library of two passages with all kinds of dates in them."""
    with fresh_store() as store:
        for text in ("A text about war.", "Another one, about peace."):
            passage = Passage.of(text[:9], text)
            events = [
                replace(
                    a_dated_event(edtf, f"{edtf} happens", number=n, lane=LANES[n % 6]),
                    importance=n % 5 + 1,
                    status=[*Status][n % 3],
                    people=PEOPLE[n % 4],
                    places=PEOPLE[(n + 1) % 4],
                )
                for n, edtf in enumerate(DATES)
            ] + many_events(60, seed=len(text))
            events[3] = replace(events[3], when=When.parse("0800-02-29", Calendar.JULIAN))
            found = tuple(of_passage(event, passage, n) for n, event in enumerate(events))
            Library(store).save(Findings(passage, (), found), (), added=NOON)
        yield store


def of_passage(event: Event, passage: Passage, place: int) -> Event:
    cited = Citation(Span(place, place + 5), "about")
    return replace(
        event, id=EventId(f"{passage.id}-{place}"), passage=passage.id, citation=cited, dates=()
    )


def read(reading: LineReading, names: dict[str, str], source: Source) -> Chronicle:
    arriving = Arriving()
    while rows := reading.slice(17):
        arriving.take(rows)
    groups = [(group.lane, names.get(group.passage, "")) for group in reading.groups]
    return arriving.chronicle(groups, source)


def source_of(line: Line) -> Source:
    def fetch(rows: Sequence[int]) -> list[Event | None]:
        found = line.events(rows)
        return [found.get(row) for row in rows]

    return Source(fetch, line.number_of, line.find, line.matching, line.named)


@pytest.fixture(scope="module")
def both(store: Store) -> tuple[Chronicle, Chronicle]:
    """Return the timeline of all, held and fetched."""
    library, line = Library(store), Line(store)
    names = {str(key): name for key, name in library.titles().items()}
    return Chronicle.of(library.events(), names), read(line.reading(), names, source_of(line))


@pytest.mark.parametrize("which", ["all", "one"])
def test_columns_make_the_same_timeline_as_events(store: Store, which: str) -> None:
    library, line = Library(store), Line(store)
    titles = library.titles()
    passage = None if which == "all" else next(iter(titles))
    names = {str(key): name for key, name in titles.items()} if passage is None else {}
    events = library.events(passage)

    held = Chronicle.of(events, names)
    fetched = read(line.reading(passage), names, source_of(line))

    count = len(events)
    assert (count, line.count(passage)) == (len(fetched.events), count)
    assert [fetched.events[n] for n in range(count)] == [held.events[n] for n in range(count)]
    assert [fetched.mark(n) for n in range(count)] == [held.mark(n) for n in range(count)]
    assert fetched.lanes == held.lanes
    assert (fetched.bounds, fetched.shortest) == (held.bounds, held.shortest)
    assert np.array_equal(fetched.index.columns.first, held.index.columns.first)
    assert np.array_equal(fetched.index.columns.last, held.index.columns.last)
    assert np.array_equal(fetched.index.columns.lane, held.index.columns.lane)
    assert fetched.number_of(events[7].id) == held.number_of(events[7].id)


def test_what_matters_most_can_be_read_alone(store: Store) -> None:
    line = Line(store)
    extent = line.extent()

    fetched = read(line.reading(least=4), {}, source_of(line))

    weighty = [event for event in Library(store).events() if event.importance >= 4]
    assert [fetched.events[n].id for n in range(len(weighty))] == [event.id for event in weighty]
    assert len(weighty) == extent.counts[4] + extent.counts[5]
    assert extent.count == len(Library(store).events())
    whole = Chronicle.of(Library(store).events())
    assert (extent.first, extent.last) == whole.bounds


def test_as_many_are_worth_showing_first_as_there_may_be() -> None:
    assert worth_showing({5: 10, 4: 20, 3: 500}, most=40) == 4
    assert worth_showing({5: 10, 4: 200, 3: 500}, most=40) == 5
    assert worth_showing({3: 500}, most=40) is None
    assert worth_showing({3: 5, 2: 5}, most=40) == 3


def test_events_that_are_gone_are_left_out_and_a_closed_library_says_so() -> None:
    with fresh_store() as store:
        line = Line(store)

        assert line.events([1, 2]) == {}
        assert line.number_of(EventId("gone")) is None
        store.close()
        with pytest.raises(StoreError, match="closed"):
            line.count()


@pytest.mark.parametrize(
    "words",
    ["king", "siege kin", "KING harvest", "1945", "ada", "adne", "o'neill", "about", "xyz", "ing"],
)
def test_words_find_the_same_events_whether_indexed_held_or_not_yet_indexed(
    both: tuple[Chronicle, Chronicle], store: Store, words: str
) -> None:
    held, fetched = both

    before = fetched.find(words)
    assert before == held.find(words)
    while Indexing(store).go_on():
        pass

    assert fetched.find(words) == before
    assert bool(before) is (words not in {"xyz", "ing"})


@pytest.mark.parametrize(
    "choices",
    [
        [("person", "Ada")],
        [("person", 'The "Old" King'), ("person", "Ådne O'Neill")],
        [("place", "Ada"), ("status", "planned"), ("status", "disputed")],
        [("lane", "Battles"), ("importance", "4")],
        [("importance", "3"), ("person", "Ada")],
        [("person", "Nobody")],
    ],
)
def test_a_sieve_lets_the_same_events_through(
    both: tuple[Chronicle, Chronicle], choices: list[tuple[str, str]]
) -> None:
    sieve, found = Sieve.of(choices), list[Chronicle]()
    for chronicle in both:
        chronicle.sifted(sieve, found.append)

    held, fetched = found
    whole = both[0]
    names = sieve.values(Facet.LANE) or [lane.name for lane in whole.lanes]
    fitting = [
        whole.events[n].id
        for n in range(len(whole.events))
        if sieve.lets_through(whole.events[n]) and whole.lanes[whole.lane_of(n)].name in names
    ]
    assert [held.events[n].id for n in range(len(held.events))] == fitting
    assert [fetched.events[n].id for n in range(len(held.events))] == fitting
    assert fetched.lanes == held.lanes
    assert held.total == len(whole.events)
    assert bool(fitting) is (choices[0][1] != "Nobody")


def test_whom_and_what_events_name_is_counted_alike(both: tuple[Chronicle, Chronicle]) -> None:
    held, fetched = list[Named](), list[Named]()
    both[0].events.names(held.append)
    both[1].events.names(fetched.append)

    assert held == fetched
    assert held[0].people[0][0] == "Ada"
    assert sum(count for _, count in held[0].statuses) == len(both[0].events)
