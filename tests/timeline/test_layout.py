from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.timeline.layout import Band, LaneMarks, Layout, Room, lay_out
from studyapp.timeline.pills import Bins
from studyapp.timeline.rows import Candidate, Side

ROOM = Room(
    width=1000,
    height=400,
    row=37,
    pad=8,
    beside=9,
    gap=12,
    pill=70,
    foot=40,
    least=56,
    origin=12_345.0,
)
candidates = st.builds(
    lambda left, length, width, importance: Candidate(0, left, left + length, width, importance),
    st.floats(-200, 990),
    st.floats(10, 2000),
    st.floats(30, 324),
    st.integers(1, 5),
).filter(lambda candidate: candidate.right > 0)


@st.composite
def lane_lists(draw: st.DrawFn) -> list[LaneMarks]:
    number = 0
    lanes = []
    for found in draw(st.lists(st.lists(candidates, max_size=40), min_size=1, max_size=3)):
        numbered = tuple(c._replace(number=number + place) for place, c in enumerate(found))
        number += len(found)
        rest = draw(st.lists(st.floats(0, 1000), max_size=10))
        lanes.append(lane(*numbered, rest=rest))
    return lanes


def shifted(lanes: list[LaneMarks], pixels: float) -> list[LaneMarks]:
    return [
        replace(
            marks,
            candidates=tuple(
                c._replace(left=c.left + pixels, right=c.right + pixels) for c in marks.candidates
            ),
        )
        for marks in lanes
    ]


def lane(*marks: Candidate, rest: Sequence[float] = ()) -> LaneMarks:
    edges = np.linspace(0.0, ROOM.width, 251)
    places = [*(max(mark.left, 0.0) for mark in marks), *rest]
    bins = np.clip(np.searchsorted(edges, places, side="right") - 1, 0, 249).astype(np.int64)
    counted = Bins(edges, np.bincount(bins, minlength=250))
    return LaneMarks(
        tuple(mark._replace(bin=int(place)) for mark, place in zip(marks, bins, strict=False)),
        counted,
    )


def rows_of(layout: Layout) -> dict[int, int]:
    return {n: label.row for band in layout.bands for n, label in band.labels.items()}


@given(lane_lists())
def test_nothing_lies_over_another_or_leaves_the_view_and_all_is_counted(
    lanes: list[LaneMarks],
) -> None:
    layout = lay_out(lanes, ROOM)

    top = 0.0
    for marks, band in zip(lanes, layout.bands, strict=True):
        assert_labels_are_apart(band)
        assert_chips_are_apart(band)
        assert len(band.labels) + sum(pill.count for pill in band.pills) == marks.count
        assert band.crowd.total == sum(pill.count for pill in band.pills)
        assert abs(band.top - top) < 1e-6
        assert band.first_row >= band.top
        assert band.first_row + band.rows * ROOM.row <= band.bottom
        top = band.bottom


def assert_labels_are_apart(band: Band) -> None:
    for one, other in combinations(band.labels.values(), 2):
        if one.row == other.row:
            assert one.extent[1] <= other.extent[0] or other.extent[1] <= one.extent[0]
    for label in band.labels.values():
        assert label.x >= 0
        assert label.x + label.width <= ROOM.width


def assert_chips_are_apart(band: Band) -> None:
    ends = [(pill.x, pill.x + pill.width) for pill in band.pills]
    assert all(start >= 0 and end <= ROOM.width for start, end in ends)
    assert all(one[1] <= two[0] for one, two in pairwise(ends))


@given(lane_lists(), st.sampled_from([-1.0, 1.0]))
def test_panning_by_a_pixel_keeps_rows_wherever_the_label_still_fits(
    lanes: list[LaneMarks], pixels: float
) -> None:
    before = lay_out(lanes, ROOM)

    after = lay_out(shifted(lanes, pixels), ROOM, previous=before)

    turned = {
        label.number
        for one, two in zip(before.bands, after.bands, strict=True)
        for label in two.labels.values()
        if label.number not in one.labels or one.labels[label.number].side is not label.side
    }
    if not turned:
        assert all(rows_of(before)[n] == row for n, row in rows_of(after).items())


@given(lane_lists(), st.data())
def test_the_chosen_event_is_always_labelled(lanes: list[LaneMarks], data: st.DataObject) -> None:
    numbers = [c.number for marks in lanes for c in marks.candidates]
    chosen = data.draw(st.sampled_from(numbers)) if numbers else None

    layout = lay_out(lanes, ROOM, chosen=chosen)

    assert chosen is None or layout.top_of(chosen) is not None


def test_a_label_stands_right_of_its_mark_if_there_is_room() -> None:
    band = lay_out([lane(Candidate(0, 100, 110, 200))], ROOM).bands[0]

    assert (band.labels[0].side, band.labels[0].x) == (Side.RIGHT, 119)


def test_a_label_stands_left_of_its_mark_at_the_right_edge() -> None:
    band = lay_out([lane(Candidate(0, 900, 910, 200))], ROOM).bands[0]

    assert (band.labels[0].side, band.labels[0].x) == (Side.LEFT, 691)


def test_a_bar_through_the_whole_view_has_its_label_below_and_in_view() -> None:
    band = lay_out([lane(Candidate(0, -5000, 5000, 200))], ROOM).bands[0]

    assert (band.labels[0].side, band.labels[0].x) == (Side.BELOW, 0)


def test_the_more_important_event_gets_the_label() -> None:
    room = replace(ROOM, height=60)
    crowd = [Candidate(n, 500, 510, 400, importance=n) for n in range(20)]

    band = lay_out([lane(*crowd)], room).bands[0]

    assert 19 in band.labels
    assert 0 not in band.labels


def test_marks_that_zooming_cannot_part_are_all_labelled() -> None:
    same_year = [Candidate(n, 100, 900, 300) for n in range(30)]

    layout = lay_out([lane(*same_year)], ROOM)

    assert len(layout.bands[0].labels) == 30
    assert layout.height > ROOM.height


def test_spare_height_is_used_and_nothing_is_hidden_when_there_is_room() -> None:
    layout = lay_out([lane(Candidate(0, 100, 110, 100)), lane(Candidate(1, 100, 110, 100))], ROOM)

    assert layout.height == ROOM.height
    assert not any(band.pills for band in layout.bands)


def test_a_modest_lane_leaves_its_room_to_a_full_one() -> None:
    full = [Candidate(n, 500, 510, 400) for n in range(30)]

    layout = lay_out([lane(*full), lane(Candidate(40, 100, 110, 100))], ROOM)

    assert layout.bands[0].rows > 4
    assert layout.bands[1].rows == 1
    assert layout.height <= ROOM.height


@pytest.mark.parametrize("height", range(60, 900, 60))
@pytest.mark.parametrize("count", [1, 3, 8])
def test_a_crowded_lane_says_what_is_in_it_however_low_the_window(height: int, count: int) -> None:
    crowded = [
        lane(*(Candidate(10 * n + m, 90 * m, 90 * m + 10, 120) for m in range(10)), rest=range(500))
        for n in range(count)
    ]

    layout = lay_out(crowded, replace(ROOM, height=height))

    assert all(band.labels and band.pills for band in layout.bands)


@pytest.mark.parametrize("height", range(100, 400, 20))
def test_chips_of_a_lane_that_is_alone_are_in_sight_without_scrolling(height: int) -> None:
    years = [Candidate(n, 45.0 * n, 45.0 * n + 40, 300) for n in range(20)]

    layout = lay_out([lane(*years)], replace(ROOM, height=height))

    assert layout.height <= height
    assert layout.bands[0].pills or len(layout.bands[0].labels) == len(years)
