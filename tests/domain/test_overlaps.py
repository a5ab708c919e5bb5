"""What shares letters with words is found as by looking at each thing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.overlaps import Overlaps
from studyapp.domain.texts import Span

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 12)
)


@settings(max_examples=50)
@given(st.lists(SPANS, max_size=12), SPANS)
def test_all_that_overlaps_is_found_in_the_order_given(things: list[Span], words: Span) -> None:
    known = Overlaps(things, at=lambda span: span)

    assert known.on(words) == [each for each in things if each.overlaps(words)]
    assert known.any_on(words) is any(each.overlaps(words) for each in things)
