from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.timeline import steps
from studyapp.timeline.arrangement import Arrangement
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.layout import LaneMarks, lay_out
from studyapp.timeline.view import SHORTEST, View, between
from tests.timeline.builders import a_dated_event
from tests.timeline.test_layout import ROOM, lane_lists

NAMES = ("Wars", "Science", "Art")


def names_of(arrangement: Arrangement, names: tuple[str, ...] = NAMES) -> list[str]:
    return [names[number] for number in arrangement.places(names)]


def test_a_lane_goes_to_another_place_and_new_ones_stand_below() -> None:
    arranged = Arrangement().moved("Art", 0, NAMES)

    assert names_of(arranged) == ["Art", "Wars", "Science"]
    assert names_of(arranged.moved("Art", 9, NAMES)) == ["Wars", "Science", "Art"]
    assert names_of(arranged, ("Trade", "Wars", "Art")) == ["Art", "Wars", "Trade"]


def test_other_events_leave_the_place_of_a_lane_that_is_not_among_them() -> None:
    arranged = Arrangement().moved("Art", 0, NAMES).moved("Trade", 0, ("Wars", "Trade"))

    assert names_of(arranged, ("Wars", "Trade")) == ["Trade", "Wars"]
    assert set(arranged.order) == {*NAMES, "Trade"}


def test_a_lane_folds_and_unfolds_by_name_and_one_alone_never_is_folded() -> None:
    arranged = Arrangement().turned("Art").turned("Wars")

    assert arranged.folded_among(NAMES) == {0, 2}
    assert arranged.turned("Art").folded_among(NAMES) == {0}
    assert arranged.unfolded(NAMES) == Arrangement()
    assert arranged.folded_among(("Art",)) == frozenset()


@settings(max_examples=25, deadline=None)
@given(lane_lists(), st.data())
def test_folded_lanes_are_thin_strips_in_their_order_and_count_all_their_events(
    lanes: list[LaneMarks], draw: st.DataObject
) -> None:
    numbers = range(len(lanes))
    folded = draw.draw(st.frozensets(st.sampled_from(numbers)))
    order = tuple(draw.draw(st.permutations(numbers)))
    room = replace(ROOM, thin=20.0, folded=folded, order=order)

    layout = lay_out(lanes, room)
    again = lay_out(lanes, room, previous=layout)

    top = 0.0
    for place, number in enumerate(order):
        band = layout.bands[number]
        assert (band.place, band.folded) == (place, number in folded)
        assert band.top == pytest.approx(top)
        top = band.bottom
        labelled = len(band.labels)
        assert labelled + band.crowd.total == lanes[number].count
        if band.folded:
            assert (band.height, labelled, band.pills) == (20.0, 0, ())
        else:
            assert sum(pill.count for pill in band.pills) == band.crowd.total
    assert layout.height == pytest.approx(top)
    assert [{n: label.row for n, label in band.labels.items()} for band in again.bands] == [
        {n: label.row for n, label in band.labels.items()} for band in layout.bands
    ]


spans = st.floats(SHORTEST * 2, 1e5)


@settings(max_examples=40)
@given(st.floats(-1e6, 1e6), spans, spans, st.floats(0, 1000), st.floats(0, 1))
def test_on_the_way_to_another_nearness_the_day_at_the_pointer_stays_there(
    first: float, span: float, goal: float, x: float, share: float
) -> None:
    one = View(first, first + span, 1000.0)
    other = one.zoomed(span / goal, x)

    way = between(one, other, share)

    assert way.day(x) == pytest.approx(one.day(x), abs=max(span, goal) * 1e-3)
    assert min(span, goal) * 0.999 <= way.span <= max(span, goal) * 1.001
    assert between(one, other, 1.0).first == pytest.approx(other.first)


def test_the_nearest_event_is_one_within_and_else_the_next_on_either_side() -> None:
    chronicle = Chronicle.of(
        [
            a_dated_event("0079", "Vesuvius"),
            a_dated_event("1944-06-06", "Landing", importance=5),
            a_dated_event("1944-07-20", "Plot", importance=2),
            a_dated_event("2001/..", "Open", importance=1),
        ]
    )
    columns = chronicle.index.columns
    days = [float(first) for first in columns.first]

    assert steps.nearest(chronicle, days[1] - 100, days[2] + 100) == 1
    assert steps.nearest(chronicle, days[2] - 3, days[2] - 1) == 2
    assert steps.nearest(chronicle, days[0] - 9e5, days[0] - 8e5) == 0
    assert steps.nearest(chronicle, days[3] + 9e5, days[3] + 9e5 + 1) == 3


def test_down_passes_over_lanes_without_events_in_the_order_that_is_seen() -> None:
    events = [
        a_dated_event("1900", lane="Wars"),
        a_dated_event("1901", lane="Science"),
        a_dated_event("1902", lane="Art"),
    ]
    chronicle = Chronicle.of(events)
    names = [lane.name for lane in chronicle.lanes]
    order = Arrangement(("Art", "Wars", "Science")).places(names)

    assert steps.across(chronicle, 2, 1, order) == 0
    assert steps.across(chronicle, 0, 1, order) == 1
    assert steps.across(chronicle, 1, 1, order) == 1
    assert steps.across(chronicle, 0, -1, order) == 2
