import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from studyapp.timeline.columns import Columns
from studyapp.timeline.index import EventIndex
from studyapp.timeline.marks import Mark, Shape
from studyapp.timeline.turnover import Turnover

places = st.floats(-3_600_000, 3_600_000, allow_nan=False).map(lambda day: round(day, 1))
lengths = st.one_of(st.floats(0.01, 40_000.0), st.sampled_from([1.0, 64.0, 4096.0, math.inf]))


@st.composite
def laned_marks(draw: st.DrawFn) -> tuple[Mark, int]:
    first, length = draw(places), draw(lengths)
    mark = Mark(Shape.BAR, first, first + length)
    if draw(st.booleans()) and length == math.inf:
        mark = Mark(Shape.BAR, -math.inf, first)
    return mark, draw(st.integers(0, 3))


@given(st.lists(laned_marks(), max_size=30), places, st.floats(0.001, 1_000_000.0))
def test_it_finds_what_a_look_at_each_event_finds(
    marked: list[tuple[Mark, int]], first: float, span: float
) -> None:
    index = index_of(marked)
    last = first + span

    for lane in range(4):
        expected = [
            number
            for number, (mark, of) in enumerate(marked)
            if of == lane and mark.first < last and mark.last > first
        ]
        assert index.count(lane, first, last) == len(expected)
        assert sorted(index.foremost(first, last, least=31)[lane].tolist()) == expected
        assert index.density(np.linspace(first, last, 8))[lane].sum() == len(expected)


def index_of(marked: list[tuple[Mark, int]]) -> EventIndex:
    return EventIndex.of(columns_of(marked), 4)


def columns_of(marked: list[tuple[Mark, int]]) -> Columns:
    return Columns.of([mark for mark, _ in marked], [of for _, of in marked], [3.0] * len(marked))


turned = st.lists(
    st.tuples(st.sets(st.integers(0, 7), max_size=3), st.lists(laned_marks(), max_size=3)),
    min_size=1,
    max_size=4,
)


@given(st.lists(laned_marks(), max_size=12), turned, places, st.floats(0.001, 1_000_000.0))
def test_events_that_come_and_go_leave_what_there_would_be_without(
    marked: list[tuple[Mark, int]],
    turns: list[tuple[set[int], list[tuple[Mark, int]]]],
    first: float,
    span: float,
) -> None:
    index, there = index_of(marked), list(marked)
    for gone, come in turns:
        gone &= set(range(len(there)))
        at = sorted((number * 7) % (len(there) + 1) for number in range(len(come)))
        index = index.changed(Turnover(sorted(gone), at, columns_of(come)))
        there = turned_over(there, gone, [*zip(at, come, strict=True)])

    whole = index_of(there)
    for column in ("first", "last", "lane", "importance"):
        assert np.array_equal(getattr(index.columns, column), getattr(whole.columns, column))
    edges = np.linspace(first, first + span, 8)
    assert np.array_equal(index.density(edges), whole.density(edges))
    found = index.foremost(first, first + span, least=31)
    expected = whole.foremost(first, first + span, least=31)
    assert [sorted(one) for one in found] == [sorted(one) for one in expected]
    even = np.arange(0, len(there), 2)
    part, alone = index.only(even, [0, 1, 2, 3]), whole.only(even, [0, 1, 2, 3])
    found = part.foremost(first, first + span, least=31)
    expected = alone.foremost(first, first + span, least=31)
    assert [sorted(one) for one in found] == [sorted(one) for one in expected]


def turned_over(
    there: list[tuple[Mark, int]], gone: set[int], come: list[tuple[int, tuple[Mark, int]]]
) -> list[tuple[Mark, int]]:
    kept: list[tuple[Mark, int]] = []
    for number in range(len(there) + 1):
        kept += [new for place, new in come if place == number]
        kept += there[number : number + 1] if number not in gone else []
    return kept


def test_among_thousands_what_matters_most_is_found_and_spread() -> None:
    rng = np.random.default_rng(1)
    first = np.sort(rng.uniform(0, 700_000, 50_000))
    importance = rng.integers(1, 6, len(first)).astype(np.int8)
    lanes = rng.integers(0, 3, len(first)).astype(np.int16)
    columns = Columns(first, first + 1, lanes, importance)
    index = EventIndex.of(columns, 3)

    for lane, found in enumerate(index.foremost(0, 700_001, least=50)):
        assert 50 <= len(found) <= 2000
        assert set(lanes[found].tolist()) == {lane}
        assert importance[found].min() >= importance[lanes == lane].max() - 1
        assert all(np.histogram(first[found], bins=5)[0] > 0)


def test_a_range_that_is_long_begun_counts_at_the_edge_of_the_view() -> None:
    index = index_of([(Mark(Shape.BAR, 0.0, math.inf), 0)])

    assert index.density(np.array([100.0, 150.0, 200.0]))[0].tolist() == [1, 0]


def test_many_that_are_added_one_by_one_are_all_counted() -> None:
    index = index_of([(Mark(Shape.BAR, 0.0, 1.0), 0)])

    for number in range(1, 150):
        one = columns_of([(Mark(Shape.BAR, float(number), number + 1.0), 1)])
        index = index.changed(Turnover((), (number,), one))

    assert index.count(1, -10.0, 1000.0) == 149
    assert index.count(1, 50.0, 60.0) == 10
