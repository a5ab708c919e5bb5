import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from studyapp.timeline.index import EventIndex
from studyapp.timeline.marks import Mark, Shape

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
    marks, lanes = [mark for mark, _ in marked], [lane for _, lane in marked]
    index = EventIndex.of(marks, lanes, [3.0] * len(marks))
    last = first + span

    for lane in range(4):
        expected = [
            number
            for number, mark in enumerate(marks)
            if lanes[number] == lane and mark.first < last and mark.last > first
        ]
        assert index.hits(lane, first, last).tolist() == expected
        assert index.count(lane, first, last) == len(expected)


def test_a_mark_that_reaches_into_the_view_stands_in_the_middle_of_what_is_shown() -> None:
    index = EventIndex.of([Mark(Shape.BAR, 0.0, math.inf)], [0], [3.0])

    assert index.middles(np.array([0]), 100.0, 200.0).tolist() == [150.0]
