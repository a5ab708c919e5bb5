"""A card is placed beside its mark, within the window."""

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.timeline.placing import Box, placed

_PIXELS = st.integers(0, 1200)


@given(
    st.tuples(st.integers(50, 1500), st.integers(50, 1500)),
    st.tuples(_PIXELS, _PIXELS),
    st.integers(0, 900),
    st.integers(10, 300),
)
@settings(max_examples=50)
def test_a_card_never_covers_its_mark_and_never_leaves_the_window(
    size: tuple[int, int], corner: tuple[int, int], label: int, length: int
) -> None:
    room = Box(6, 6, 1012, 588)
    left, top = min(corner[0], 990), min(corner[1], 560)
    mark = Box(left, top, min(length, 1018 - left), 30)
    about = Box(left, top, min(length + label, 1018 - left), 30)

    card = placed(size, about, mark, room, gap=6)

    assert room.contains(card)
    assert not card.overlaps(mark)
    if card.width < size[0] or card.height < size[1]:
        assert max(card.height, card.width) > 200


def test_a_card_leaves_the_label_free_where_there_is_room() -> None:
    about, room = Box(100, 300, 300, 30), Box(0, 0, 1000, 600)

    below = placed((400, 200), about, Box(100, 300, 12, 30), room, gap=6)
    above = placed((400, 280), about, Box(100, 300, 12, 30), room, gap=6)
    beside = placed((400, 500), about, Box(100, 300, 12, 30), room, gap=6)

    assert (below.left, below.top) == (100, 336)
    assert above.bottom == 294
    assert (beside.left, beside.height) == (406, 500)
