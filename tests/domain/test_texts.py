"""Passages and places in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.texts import Passage, Span

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3)])
def test_a_span_is_never_empty_or_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_a_span_is_counted_in_code_points() -> None:
    assert Span(2, 4).cut("𝔄 𝔅e") == "𝔅e"


@given(SPANS, SPANS)
def test_spans_overlap_if_they_share_a_code_point(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))

    assert one.overlaps(other) == bool(shared)
    assert one.contains(other) == (len(shared) == other.end - other.start)


@given(SPANS, SPANS)
def test_spans_sort_as_they_stand_in_the_text(one: Span, other: Span) -> None:
    assert (one < other) == ((one.start, one.end) < (other.start, other.end))


def test_the_same_text_is_the_same_passage_whatever_its_title() -> None:
    passage = Passage.of("A title", "The war ended in 1945.")

    assert passage.id == Passage.of("Another", "The war ended in 1945.").id
    assert passage.id != Passage.of("A title", "The war ended in 1945. ").id


def test_a_passage_is_named_by_its_bytes() -> None:
    # the first 16 digits of the SHA-256 of "abc", as published in FIPS 180-2
    assert Passage.of("Letters", "abc").id == "ba7816bf8f01cfea"


@given(st.text())
def test_a_passage_keeps_its_text_letter_for_letter(text: str) -> None:
    assert Passage.of("A title", text).text == text
