"""Putting lines in order, and which of them stand at a wrong place."""

from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.when import When
from studyapp.ui.asking.areas.sequence import misplaced, moved

YEARS = [OrderItem(year, When.parse(year)) for year in ("1701", "1702", "1703", "1704", "1705")]
orders = st.permutations(range(5)).map(tuple)


@given(orders, st.integers(0, 4), st.integers(-3, 9))
def test_moving_one_leaves_the_others_in_their_order(
    order: tuple[int, ...], place: int, to: int
) -> None:
    after = moved(order, place, to)

    assert [one for one in after if one != order[place]] == [
        one for one in order if one != order[place]
    ]
    assert after.index(order[place]) == max(0, min(to, 4))


@given(orders)
def test_without_the_misplaced_the_order_is_right(order: tuple[int, ...]) -> None:
    rest = [event for event in order if event not in misplaced(order, YEARS)]

    assert rest == sorted(rest)


@given(orders)
def test_of_events_apart_in_time_those_at_their_place_are_right(order: tuple[int, ...]) -> None:
    assert misplaced(order, YEARS) == {event for place, event in enumerate(order) if place != event}


def test_an_event_pushed_from_its_place_is_misplaced_as_well() -> None:
    assert misplaced((1, 2, 0), YEARS[:3]) == {0, 1, 2}


def test_events_whose_dates_overlap_may_stand_either_way() -> None:
    items = [OrderItem(year, When.parse(year)) for year in ("1701", "1701-05", "1702")]

    assert misplaced((1, 0, 2), items) == frozenset()
    assert misplaced((1, 2, 0), items) == {0, 2}


def test_lines_without_dates_stand_right_only_in_their_order() -> None:
    items = [OrderItem("Dig"), OrderItem("Build"), OrderItem("Open")]

    assert misplaced((0, 2, 1), items) == {1, 2}
