"""Where errors stand in a text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.packs import offsets
from studyapp.packs.offsets import Offsets

OFFSETS = st.lists(st.integers(0, 60), max_size=30)


@settings(max_examples=50)
@given(OFFSETS, OFFSETS, st.integers(0, 60), st.integers(1, 20))
def test_offsets_are_found_in_whatever_order_they_come(
    first: list[int], then: list[int], start: int, length: int
) -> None:
    known = Offsets(first)

    for offset in then:
        known.add(offset)
        assert known.any_in(offset, offset + 1)

    within = any(start <= offset < start + length for offset in (*first, *then))
    assert known.any_in(start, start + length) is within
    assert len(known) == len(first) + len(then)


def test_offsets_far_before_many_others_are_found() -> None:
    known = Offsets(range(10_000, 20_000))

    known.add(5)

    assert known.any_in(5, 6)
    assert not known.any_in(6, 10_000)
    assert known.any_in(19_999, 20_000)


def test_what_is_added_to_a_copy_is_not_in_the_first() -> None:
    known = Offsets(range(2 * offsets._NEAR))
    known.add(-1)
    copied = known.copied()

    copied.add(-2)

    assert copied.any_in(-2, 0)
    assert not known.any_in(-2, -1)
