import math
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.events import Event
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.civil import civil_year
from studyapp.timeline.columns import Columns, Days
from studyapp.timeline.fetched_shelf import FetchedShelf
from studyapp.timeline.layout import Layout
from studyapp.timeline.picture import picture
from studyapp.timeline.rows import Side
from studyapp.timeline.shelf import Source
from studyapp.timeline.view import View, fit
from tests.timeline.builders import a_dated_event, many_events
from tests.timeline.test_layout import ROOM

pytestmark = pytest.mark.unmeasured

STARTS = [
    *("1945-08-08", "1945-08-08T17", "1945-08", "1945-21", "1945", "194X", "19XX"),
    *("1939/1945", "1945-08-09/1945-09-02", "1916/..", "../1950", "-0043", "0476-09-04"),
]
chronicles = st.lists(st.sampled_from(STARTS), min_size=1, max_size=40).map(
    lambda dates: Chronicle.of([a_dated_event(d, number=n) for n, d in enumerate(dates)])
)


def whole(chronicle: Chronicle) -> View:
    return fit(chronicle.bounds, shortest=chronicle.shortest, width=ROOM.width, before=40, after=40)


def shown(chronicle: Chronicle, view: View, previous: Layout | None = None) -> Layout:
    return picture(
        chronicle,
        view,
        ROOM,
        label_widths=lambda numbers: [200.0] * len(numbers),
        smallest=10,
        previous=previous,
    )


def begin_of(chronicle: Chronicle, number: int) -> float:
    """Return where an event is counted while it has no label, or the end of one without."""
    mark = chronicle.mark(number)
    return mark.nearest[0] + 1e-4 * (1 if math.isfinite(mark.first) else -1)


def counted(layout: Layout) -> int:
    return sum(len(band.labels) + sum(pill.count for pill in band.pills) for band in layout.bands)


@given(chronicles)
def test_all_events_are_counted_when_all_are_in_view(chronicle: Chronicle) -> None:
    assert counted(shown(chronicle, whole(chronicle))) == len(chronicle.events)


@given(chronicles, st.data())
def test_every_event_is_reached_by_zooming(chronicle: Chronicle, data: st.DataObject) -> None:
    number = data.draw(st.sampled_from(range(len(chronicle.events))))
    view = whole(chronicle).centred(begin_of(chronicle, number))

    for _ in range(40):
        view = view.zoomed(2.0, view.width / 2)
        if shown(chronicle, view).top_of(number) is not None:
            return

    raise AssertionError(chronicle.events[number].when.edtf)


def test_five_thousand_events_are_counted_to_the_last() -> None:
    chronicle = Chronicle.of(many_events(5000, seed=7))

    layout = shown(chronicle, whole(chronicle))

    assert counted(layout) == 5000
    assert layout.height <= ROOM.height


def test_panning_among_thousands_keeps_the_rows_of_what_stays() -> None:
    chronicle = Chronicle.of(many_events(3000, seed=3))
    view = whole(chronicle).zoomed(4.0, 500.0)
    before = shown(chronicle, view)
    after = shown(chronicle, view.panned(1.0), previous=before)

    kept = before.bands[0].labels.keys() & after.bands[0].labels.keys()
    assert len(kept) > 0.9 * len(before.bands[0].labels)
    assert all(before.bands[0].labels[n].row == after.bands[0].labels[n].row for n in kept)


MANY = 40_000
STAGE = replace(ROOM, height=600.0)
walks = st.lists(
    st.one_of(
        st.sampled_from([-1.0, 1.0]).map(lambda pixels: (1.0, pixels)),
        st.floats(-900.0, 900.0).map(lambda pixels: (1.0, pixels)),
        st.floats(0.2, 12.0).map(lambda factor: (factor, 0.0)),
    ),
    min_size=1,
    max_size=8,
)


def crowded() -> Chronicle:
    """Return days, months and years in three lanes, dense in one of them, in clumps."""
    rng = np.random.default_rng(11)
    clumps = rng.choice(rng.uniform(-200_000, 700_000, 9), MANY) + rng.normal(0, 9_000, MANY)
    first: Days = np.sort(np.floor(clumps))
    length = rng.choice([1.0, 30.0, 365.0, 9_000.0], MANY, p=[0.7, 0.1, 0.15, 0.05])
    lane = rng.choice(3, MANY, p=[0.9, 0.09, 0.01]).astype(np.int16)
    columns = Columns(first, first + length, lane, rng.integers(1, 6, MANY).astype(np.int8))
    shelf = FetchedShelf(np.arange(MANY), Source(_no_events, lambda _: None, lambda _: ()))
    return Chronicle.of_columns(columns, ["a", "b", "c"], shelf)


def _no_events(rows: Sequence[int]) -> list[Event]:
    """Return any event: nothing but its number counts for where it goes."""
    return [a_dated_event("1945")] * len(rows)


CROWD = crowded()
laid_out = partial(
    picture,
    CROWD,
    room=STAGE,
    label_widths=lambda numbers: [60.0 + number * 37 % 230 for number in numbers],
    smallest=10,
)


@settings(max_examples=20)
@given(walks)
def test_however_one_goes_no_labels_overlap_all_are_counted_and_a_pixel_moves_no_row(
    steps: list[tuple[float, float]],
) -> None:
    view = fit(CROWD.bounds, shortest=1.0, width=STAGE.width, before=40, after=40)
    layout = laid_out(view=view)
    for factor, pixels in steps:
        view = view.zoomed(factor, 700.0).panned(pixels)
        before, layout = layout, laid_out(view=view, previous=layout, same_scale=factor == 1)
        _assert_true(layout, view)
        if abs(pixels) == 1:
            assert (
                _rows_of(layout).items()
                >= {
                    number: row
                    for number, row in _rows_of(before).items()
                    if number in _rows_of(layout)
                }.items()
            )


def _assert_true(layout: Layout, view: View) -> None:
    for lane, band in enumerate(layout.bands):
        for one, other in combinations(band.labels.values(), 2):
            if one.row == other.row:
                assert one.extent[1] <= other.extent[0] or other.extent[1] <= one.extent[0]
        told = len(band.labels) + sum(pill.count for pill in band.pills)
        assert told == CROWD.index.count(lane, view.first, view.last)


def _rows_of(layout: Layout) -> dict[int, int]:
    return {n: label.row for band in layout.bands for n, label in band.labels.items()}


@settings(max_examples=12)
@given(st.integers(0, MANY - 1))
def test_every_event_of_very_many_is_reached_by_zooming(number: int) -> None:
    begin = float(CROWD.index.columns.first[number]) + 1e-4
    view = fit(CROWD.bounds, shortest=1.0, width=STAGE.width, before=40, after=40).centred(begin)

    layout = laid_out(view=view)
    while layout.top_of(number) is None:
        assert view.span > 0.01, "the nearest view does not name it either"
        view = view.zoomed(4.0, view.width / 2)
        layout = laid_out(view=view, previous=layout, same_scale=False)


def test_the_label_of_a_chosen_event_that_fills_the_view_takes_the_room_below_its_bar() -> None:
    chronicle = Chronicle.of([a_dated_event("1900/1999")])
    view = View(civil_year(1950), civil_year(1951), ROOM.width)

    label = (
        picture(
            chronicle,
            view,
            ROOM,
            label_widths=lambda them: [900.0 for _ in them],
            smallest=10,
            chosen=0,
        )
        .bands[0]
        .labels[0]
    )

    assert label.side is Side.BELOW
    assert label.width == min(900.0, ROOM.width - ROOM.beside)
