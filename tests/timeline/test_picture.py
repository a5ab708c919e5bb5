import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.layout import Layout
from studyapp.timeline.picture import picture
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
        chronicle, view, ROOM, label_width=lambda _: 200.0, smallest=10, previous=previous
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
