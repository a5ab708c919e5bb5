from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.texts import Span
from studyapp.ui.pages.reader.parts import SIZE, Parts
from tests.ui.pages.reader.texts import a_repair

BUILDING_BLOCKS = st.sampled_from(["word ", "A sentence. ", "A line.\n", "\n\n", "x" * 900, "\r\n"])
LONG_TEXTS = st.tuples(st.lists(BUILDING_BLOCKS, min_size=1, max_size=6), st.integers(1, 9000)).map(
    lambda drawn: ("".join(drawn[0]) * drawn[1])[:120_000]
)


@given(LONG_TEXTS)
def test_parts_follow_each_other_without_gap_or_overlap(text: str) -> None:
    parts = Parts(text)

    ends = [parts.ends(number) for number in range(len(parts))]

    assert ends[0][0] == 0
    assert ends[-1][1] == len(text)
    assert all(this[1] == following[0] for this, following in pairwise(ends))
    assert all(start < end <= start + 2 * SIZE for start, end in ends)


@given(LONG_TEXTS, st.floats(0, 1))
def test_the_part_that_holds_an_offset_is_found(text: str, share: float) -> None:
    parts, offset = Parts(text), int(share * (len(text) - 1))

    start, end = parts.ends(parts.holding(offset))

    assert start <= offset < end


def test_a_short_text_is_one_part() -> None:
    assert len(Parts("A short text.")) == 1
    assert Parts("").ends(0) == (0, 0)


@given(LONG_TEXTS)
def test_the_parts_of_very_short_lines_are_small_and_complete(text: str) -> None:
    short_lines = text.replace(" ", "\n")
    parts = Parts.of(short_lines, ())

    ends = [parts.ends(number) for number in range(len(parts))]

    assert "".join(short_lines[start:end] for start, end in ends) == short_lines


def test_no_part_has_thousands_of_lines_to_lay_out() -> None:
    text = "a\n" * 50_000
    parts = Parts.of(text, ())

    start, end = parts.ends(7)

    assert text[start:end].count("\n") <= 1_500


def test_prose_has_parts_of_the_usual_size() -> None:
    assert Parts.of("One line of a poem, or of a letter.\n" * 5000, ()).size == SIZE


def test_a_part_ends_with_a_paragraph_where_there_is_one() -> None:
    text = ("One sentence. " * 150 + "\n\n") * 20

    start, end = Parts(text).ends(0)

    assert text[start:end].endswith("\n\n")


def test_no_cut_goes_through_a_repair() -> None:
    text = "x" * 40_000
    repair = a_repair(Span(SIZE - 5, SIZE + 5), "x")

    parts = Parts(text, (repair,))

    assert parts.ends(0)[1] == repair.span.end


def test_no_cut_parts_a_letter_from_its_accents() -> None:
    text = "x" * (SIZE - 1) + "e\u0301\u0302" + "x" * 20_000

    assert Parts(text).ends(1)[0] == SIZE + 2
