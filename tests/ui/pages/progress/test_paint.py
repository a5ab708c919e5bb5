from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from studyapp.ui.pages.progress.paint import day_bars, labelled_days, scale_for

AREA = QRectF(40, 10, 200, 100)


@given(st.integers(0, 1_000_000))
def test_a_scale_holds_the_most_in_few_round_steps(most: int) -> None:
    scale = scale_for(most)

    assert scale.top >= max(most, 1)
    assert scale.top % scale.step == 0
    assert 1 <= scale.top // scale.step <= 5
    assert str(scale.step).strip("0") in ("1", "2", "5")


def test_the_marks_of_a_scale_begin_with_nothing_and_end_at_the_top() -> None:
    assert list(scale_for(45).marks) == [0, 10, 20, 30, 40, 50]


def test_bars_stand_on_the_ground_in_order_and_as_high_as_their_share() -> None:
    first, second = day_bars([(50, 10), (25, 0)], AREA, 50)

    assert (first.whole.bottom(), first.whole.height(), first.lost.height()) == (110, 100, 20)
    assert (second.whole.height(), second.lost.height()) == (50, 0)
    assert AREA.left() < first.whole.left() < first.whole.right() < second.whole.left()
    assert second.whole.right() < AREA.right()


@given(st.integers(0, 60), st.floats(0, 2000), st.floats(10, 200))
def test_labels_of_days_never_touch(count: int, width: float, label: float) -> None:
    places = labelled_days(count, width, label)

    assert all(0 <= place < count for place in places)
    if len(places) > 1:
        assert (places[1] - places[0]) * width / count >= label - 1e-6
