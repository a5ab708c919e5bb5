import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from studyapp.timeline.civil import civil_year
from studyapp.timeline.view import EARLIEST, LATEST, SHORTEST, View, fit

days = st.floats(civil_year(-9000), civil_year(9000))
spans = st.floats(1.0, 1_000_000.0)
widths = st.floats(100.0, 4000.0)
shares = st.floats(0.0, 1.0)


@st.composite
def views(draw: st.DrawFn) -> View:
    first = draw(days)
    return View(first, first + draw(spans), draw(widths)).bounded()


@given(views(), shares)
def test_a_pixel_leads_to_a_day_and_back(view: View, share: float) -> None:
    x = share * view.width

    assert view.x(view.day(x)) == pytest.approx(x, abs=1e-3)


@given(views(), st.floats(1.01, 8.0), shares)
def test_zooming_in_and_out_again_restores_the_view(view: View, by: float, share: float) -> None:
    x = share * view.width

    back = view.zoomed(by, x).zoomed(1 / by, x)

    assert back.first == pytest.approx(view.first, abs=view.span * 1e-6)
    assert back.span == pytest.approx(view.span)


@given(views(), st.floats(0.2, 5.0), shares)
def test_zooming_keeps_the_day_under_the_pointer(view: View, by: float, share: float) -> None:
    x = share * view.width
    zoomed = view.zoomed(by, x)
    assume(zoomed.first > EARLIEST and zoomed.last < LATEST and zoomed.span > SHORTEST)

    assert zoomed.day(x) == pytest.approx(view.day(x), abs=view.span * 1e-6)


@given(views(), st.lists(st.tuples(st.floats(0.001, 1000.0), st.floats(-1e5, 1e5)), max_size=20))
def test_no_way_leads_out_of_the_line(view: View, steps: list[tuple[float, float]]) -> None:
    for factor, pixels in steps:
        view = view.zoomed(factor, 0.0).panned(pixels)

    assert view.first >= EARLIEST - 1e-3
    assert view.last <= LATEST + 1e-3
    assert view.span >= SHORTEST * 0.999


@given(days, st.floats(0.0, 100_000.0), st.floats(400.0, 4000.0))
def test_fit_shows_all_with_its_margins(first: float, length: float, width: float) -> None:
    bounds = (first, first + length)

    view = fit(bounds, shortest=1.0, width=width, before=30.0, after=60.0)

    assert view.x(bounds[0]) >= 30.0 - 1e-3
    assert view.x(bounds[1]) <= width - 60.0 + 1e-3


def test_fit_shows_a_single_day_among_its_neighbours() -> None:
    view = fit((710_000.0, 710_001.0), shortest=1.0, width=1000.0, before=0.0, after=0.0)

    assert view.span == pytest.approx(12)
    assert view.x(710_000.5) == pytest.approx(500)


def test_a_view_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no view"):
        View(5.0, 5.0, 100.0)
