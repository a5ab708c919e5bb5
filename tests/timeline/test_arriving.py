"""What was changed among very many events is brought up to what laying all anew would give."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.events import Event
from studyapp.timeline.arriving import Arriving, ArrivingRow, brought_up
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.fetched_shelf import FetchedShelf
from studyapp.timeline.shelf import Source
from tests.timeline.builders import many_events

GROUPS = [("Sea", ""), ("Land", ""), (None, "")]
EVENT = many_events(1, seed=1)[0]
Rows = Mapping[int, ArrivingRow]


def no_events(rows: Sequence[int]) -> list[Event]:
    return [EVENT for _ in rows]


SOURCE = Source(no_events, lambda _event: None, lambda _words: ())
OPEN = 10**12
days = st.integers(-20, 20)


@st.composite
def rows(draw: st.DrawFn, most: int) -> Rows:
    """Return rows of events by their numbers."""
    found = {}
    for number in draw(st.sets(st.integers(0, 15), max_size=most)):
        ends = sorted([draw(days) * 1440, draw(days) * 1440])
        first, last = draw(st.sampled_from([ends, ends, [-OPEN, ends[1]], [ends[0], OPEN]]))
        group, importance = draw(st.integers(0, 2)), draw(st.integers(1, 5))
        found[number] = (number, first, last, group, importance)
    return found


def laid(there: Rows) -> Chronicle:
    arriving = Arriving()
    arriving.take(sorted(there.values(), key=lambda row: (row[1], row[2], row[0])))
    return arriving.chronicle(GROUPS, SOURCE)


@settings(max_examples=60)
@given(rows(most=10), rows(most=4), st.sets(st.integers(0, 15), max_size=4))
def test_it_is_brought_up_to_what_laying_all_anew_gives(
    there: Rows, changed: Rows, gone: set[int]
) -> None:
    before = laid(there)
    before.events.fetch(range(len(before.events)))
    now = {n: row for n, row in {**there, **changed}.items() if n not in gone - changed.keys()}
    whole = laid(now)

    found = brought_up(before, [*changed, *gone], [*changed.values()], GROUPS)

    if found is None:
        assert not all(lane.count for lane in whole.lanes)
        return
    assert isinstance(found.events, FetchedShelf)
    assert isinstance(whole.events, FetchedShelf)
    assert found.events.rows.tolist() == whole.events.rows.tolist()
    assert (found.lanes, found.bounds, found.shortest) == (
        whole.lanes,
        whole.bounds,
        whole.shortest,
    )
    for column in ("first", "last", "lane", "importance"):
        assert np.array_equal(
            getattr(found.index.columns, column), getattr(whole.index.columns, column)
        )
    assert len(found.events) == len(whole.events)


def test_what_was_at_hand_stays_so_by_its_new_number() -> None:
    asked: list[int] = []

    def fetch(rows: Sequence[int]) -> list[Event]:
        asked.extend(rows)
        return no_events(rows)

    arriving = Arriving()
    arriving.take((n, n * 1440, n * 1440, n % 2, 3) for n in range(6))
    chronicle = arriving.chronicle(GROUPS[:2], replace(SOURCE, fetch=fetch))
    chronicle.events.fetch([2, 4])

    found = brought_up(chronicle, [0, 3], [(3, -1440, -1440, 1, 3)], GROUPS[:2])

    assert found is not None
    shelf = found.events
    assert isinstance(shelf, FetchedShelf)
    assert shelf.rows.tolist() == [3, 1, 2, 4, 5]
    shelf.fetch([0, 2, 3])
    assert asked == [2, 4, 3]


def test_the_first_event_in_a_lane_of_its_own_has_all_laid_anew() -> None:
    arriving = Arriving()
    arriving.take((n, n * 1440, n * 1440, 0, 3) for n in range(6))
    chronicle = arriving.chronicle([("Sea", "")], SOURCE)
    row = (2, 2880, 2880, 1, 3)

    assert brought_up(chronicle, [2], [row], [("Sea", ""), ("Land", "")]) is None
    moved = brought_up(chronicle, [2], [row], [("Sea", ""), ("Sea", "")])

    assert moved is not None
    assert [lane.name for lane in moved.lanes] == [""]
