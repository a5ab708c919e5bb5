import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.events import EventId
from studyapp.domain.packs import Era
from studyapp.domain.when import When
from studyapp.timeline.chronicle import Chronicle, Lane
from studyapp.timeline.civil import civil_date
from studyapp.timeline.marks import mark_of
from studyapp.timeline.view import fit
from tests.timeline.builders import a_dated_event, many_events


def test_events_are_numbered_in_the_order_of_time() -> None:
    chronicle = Chronicle.of([a_dated_event("1945"), a_dated_event("-0043"), a_dated_event("0800")])

    assert [chronicle.events[number].when.edtf for number in range(3)] == ["-0043", "0800", "1945"]
    assert chronicle.number_of(EventId("p-0-0800")) == 1


def test_events_of_one_passage_share_a_lane_without_a_name() -> None:
    chronicle = Chronicle.of([a_dated_event("1945"), a_dated_event("1946")], {"p": "The war"})

    assert chronicle.lanes == (Lane("", 2),)


def test_several_passages_are_several_lanes() -> None:
    events = [a_dated_event("1945", passage="a"), a_dated_event("1944", passage="b")]

    chronicle = Chronicle.of(events, {"a": "Asia", "b": "Europe"})

    assert chronicle.lanes == (Lane("Europe", 1), Lane("Asia", 1))
    assert [chronicle.lane_of(0), chronicle.lane_of(1)] == [0, 1]


def test_a_lane_of_its_own_goes_before_that_of_the_passage() -> None:
    events = [a_dated_event("1944", lane="Battles"), a_dated_event("1945", lane="Diplomacy")]

    assert [lane.name for lane in Chronicle.of(events).lanes] == ["Battles", "Diplomacy"]


def test_the_bounds_hold_the_known_ends_of_open_ranges() -> None:
    chronicle = Chronicle.of([a_dated_event("1916/.."), a_dated_event("1900")])

    first, last = chronicle.bounds
    assert first == chronicle.mark(0).first
    assert last == chronicle.mark(1).first


def test_what_happened_within_an_hour_fills_the_view_and_a_single_minute_has_half_a_day() -> None:
    def fitted(chronicle: Chronicle) -> float:
        shortest, bounds = chronicle.shortest, chronicle.bounds
        return fit(bounds, shortest=shortest, width=1000, before=0, after=0).span * 24 * 60

    minutes = [a_dated_event(f"1945-08-08T17:{number:02d}", number=number) for number in range(40)]

    assert round(fitted(Chronicle.of(minutes))) == 60
    assert round(fitted(Chronicle.of(minutes[:10]))) == 60
    assert round(fitted(Chronicle.of(minutes[:2]))) == 12 * 60
    assert round(fitted(Chronicle.of([a_dated_event("1945-08-08")])) / (24 * 60)) == 12


def test_what_went_on_until_a_year_ends_in_that_year() -> None:
    chronicle = Chronicle.of([a_dated_event("../1789"), a_dated_event("1800", number=1)])

    assert civil_date(math.floor(chronicle.bounds[0])) == (1789, 12, 31)


def test_find_wants_every_word_whatever_its_case() -> None:
    chronicle = Chronicle.of([a_dated_event("1945", "Japan signs"), a_dated_event("1946", "Japan")])

    assert chronicle.find("SIGNS japan") == [0]
    assert chronicle.find("") == []


@pytest.mark.parametrize("seed", [1, 2])
def test_events_lie_in_the_order_of_their_dates_each_with_its_own_mark(seed: int) -> None:
    zoned = [
        "1945-08-08T23:30+09:00",
        "1945-08-08T15:00Z",
        "1945-08-08T16:00",
        "../1945",
        "1944/..",
    ]
    events = [a_dated_event(edtf, number=n) for n, edtf in enumerate(zoned)]
    events += many_events(200, seed=seed)

    chronicle = Chronicle.of(events)

    ordered = [chronicle.events[number] for number in range(len(events))]
    assert ordered == sorted(events, key=lambda event: event.when.sort_key)
    assert [chronicle.mark(number) for number in range(len(events))] == [
        mark_of(e.when, e.status) for e in ordered
    ]


def test_proposed_lanes_have_their_order_and_give_way_to_passages_where_there_are_several() -> None:
    events = [
        a_dated_event("1943", passage="a", lane="politics"),
        a_dated_event("1944", passage="a", lane="fighting"),
        a_dated_event("1945", passage="a"),
        a_dated_event("1946", passage="b", lane="Battles"),
    ]

    several = Chronicle.of(events, {"a": "Europe", "b": "Asia"})
    one = Chronicle.of(events[:3])

    assert [lane.name for lane in several.lanes] == ["Europe", "Battles"]
    assert [lane.name for lane in one.lanes] == ["fighting", "politics", ""]


def test_periods_that_overlap_are_named_in_rows_of_their_own() -> None:
    eras = [
        Era(title, When.parse(edtf))
        for title, edtf in (("B", "1914/1918"), ("C", "1919/1939"), ("A", "1901/2000"))
    ]

    chronicle = Chronicle.of([a_dated_event("1916")], eras=eras)

    assert [(each.era.title, each.row) for each in chronicle.periods] == [
        ("A", 0),
        ("B", 1),
        ("C", 1),
    ]
    assert chronicle.periods[1].last == chronicle.periods[2].first


@given(seed=st.integers(0, 50), share=st.integers(2, 5))
@settings(max_examples=15, deadline=None)
def test_a_part_is_indexed_as_if_there_were_no_other_events(seed: int, share: int) -> None:
    events = [
        replace(event, lane="ABCD"[n % 4]) for n, event in enumerate(many_events(120, seed=seed))
    ]
    whole = Chronicle.of(events)
    numbers = np.array([n for n in range(120) if n % share == 0 and whole.lane_of(n) != 1])

    part = whole.only(numbers)
    alone = Chronicle.of([whole.events[n] for n in numbers.tolist()])

    names = [lane.name for lane in part.lanes]
    assert sorted(names) == sorted(lane.name for lane in alone.lanes)
    assert [whole.lanes[part.tint(n)].name for n in range(len(names))] == names
    edges = np.linspace(*whole.bounds, 30)
    turned = [next(n for n, lane in enumerate(alone.lanes) if lane.name == name) for name in names]
    assert np.array_equal(part.index.density(edges), alone.index.density(edges)[turned])
    first, last = part.bounds
    shown = part.index.foremost(first, last, least=1000)
    others = alone.index.foremost(first, last, least=1000)
    for place, numbers_there in enumerate(shown):
        assert sorted(part.events[n].id for n in numbers_there.tolist()) == sorted(
            alone.events[n].id for n in others[turned[place]].tolist()
        )
    assert [part.number_of(part.events[n].id) for n in range(len(part.events))] == [
        *range(len(part.events))
    ]
    assert part.number_of(whole.events[1].id) is None or 1 in numbers


def test_what_happened_within_a_day_is_fitted_by_its_hours() -> None:
    hours = [a_dated_event(f"1945-08-06T{hour:02}:15", number=hour) for hour in (6, 9, 23)]
    margins = {"width": 1000.0, "before": 40.0, "after": 40.0}

    several, one = Chronicle.of(hours), Chronicle.of(hours[:1])

    assert fit(several.bounds, shortest=several.shortest, **margins).span < 1
    assert 0.2 < fit(one.bounds, shortest=one.shortest, **margins).span < 1
