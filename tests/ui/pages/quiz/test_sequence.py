from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.when import When
from studyapp.ui.pages.quiz.sequence import misplaced, moved

YEARS = [When.parse(year) for year in ("1701", "1702", "1703", "1704", "1705")]
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
    assert rest


def test_one_event_in_the_way_is_the_only_one_misplaced() -> None:
    assert misplaced((4, 0, 1, 2, 3), YEARS) == {4}


def test_what_stands_at_its_place_is_not_blamed_where_another_can_be() -> None:
    assert misplaced((0, 3, 2, 1, 4), YEARS) == {1, 3}


def test_events_whose_dates_overlap_may_stand_either_way() -> None:
    whens = [When.parse("1701"), When.parse("1701-05"), When.parse("1702")]

    assert misplaced((1, 0, 2), whens) == frozenset()
