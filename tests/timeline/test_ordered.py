"""Sorted places are searched by blocks, as a look at each of them would."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.timeline.ordered import Ordered

days = st.integers(-40, 40).map(float)


@settings(max_examples=50)
@given(
    st.integers(0, 300),
    st.integers(0, 2**32 - 1),
    st.lists(days, max_size=4),
    st.lists(st.one_of(days, st.sampled_from([-1e9, 1e9])), min_size=1, max_size=12),
)
def test_as_many_lie_before_a_day_as_a_look_at_each_finds(
    count: int, seed: int, added: list[float], needles: list[float]
) -> None:
    many = np.random.default_rng(seed).integers(-40, 40, count).astype(np.float64)
    ordered = Ordered.of(many)
    for place in added:
        ordered = ordered.changed(many[:1], np.array([place]))
        many = many[1:]

    there = [*many.tolist(), *added]
    for side, is_before in (("left", float.__lt__), ("right", float.__le__)):
        found = ordered.before(np.array(needles), side)  # type: ignore[arg-type]  # one of the two
        assert found.tolist() == [sum(is_before(p, n) for p in there) for n in needles]
