from hypothesis import example, given
from hypothesis import strategies as st

from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.ui.marked.shown import Shown, show
from tests.ui.pages.reader.texts import TEXTS, a_repair, place_of, repaired_texts

LONG = "A line that is so long that nobody would have wrapped it by hand at all: " * 2


def shown(text: str, *repairs: Emendation) -> Shown:
    return show(text, 0, len(text), repairs)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def test_blank_lines_part_paragraphs() -> None:
    assert shown("One.\n\nTwo.\r\n \t\r\nThree.").text == "One.\nTwo.\nThree."


def test_long_lines_are_paragraphs_of_their_own() -> None:
    assert shown(f"{LONG}\n{LONG}").text == f"{LONG.rstrip()}\n{LONG.rstrip()}"


def test_lines_wrapped_by_hand_are_joined() -> None:
    wrapped = (
        "The committee met on the second of May and sat for three\n"
        "days without coming to any decision, since nobody wanted\n"
        "to be the first to speak of it.\n"
        "\n"
        "It met again."
    )

    assert shown(wrapped).text == " ".join(wrapped.split("\n")[:3]) + "\nIt met again."


def test_short_lines_of_verse_are_kept() -> None:
    assert shown("The first line\nand a second\nand the last").paragraphs == 3


def test_a_line_with_a_number_sign_is_a_heading_without_the_sign() -> None:
    page = shown("# The war\nIt began.\n\n## How it ended\nIt ended.")

    assert page.text == "The war\nIt began.\nHow it ended\nIt ended."
    assert page.headings == {0, 2}


def test_a_repair_is_read_in_place_of_the_damaged_words() -> None:
    text = "On August 8 17, Molotov came."
    damaged = place_of(text, "August 8 17")

    page = shown(text, a_repair(damaged, "August 8 at 17:00"))

    assert page.text.replace("\u00a0", " ") == "On August 8 at 17:00, Molotov came."
    first, last = page.positions(damaged)
    assert page.text[first:last].replace("\u00a0", " ") == "August 8 at 17:00"
    assert page.span(first + 2, last - 2) == damaged


def test_a_short_reading_does_not_break_over_lines() -> None:
    assert " " not in shown("x", a_repair(Span(0, 1), "April 13, 1941")).text
    assert " " in shown("x", a_repair(Span(0, 1), "one two three four five")).text


def test_positions_count_a_letter_beyond_the_first_plane_as_two() -> None:
    text = "😀 in 1945"

    page = shown(text)

    assert page.positions(place_of(text, "1945")) == (6, 10)
    assert page.offset(6) == 5
    assert page.offset(1) == 0


def test_an_empty_part_shows_nothing() -> None:
    page = shown(" \n\t\n ")

    assert page.text == ""
    assert page.positions(Span(0, 2)) == (0, 0)
    assert page.span(0, 0) is None


def test_a_span_of_another_part_has_no_width() -> None:
    page = show("first second", 0, 6)

    first, last = page.positions(Span(8, 10))

    assert first == last


@given(TEXTS)
def test_every_letter_that_is_shown_is_found_again(text: str) -> None:
    page = shown(text)

    for offset, letter in enumerate(text):
        first, last = page.positions(Span(offset, offset + 1))
        if page.text and letter.isalnum() and first < last:
            assert page.offset(first) == offset
            assert page.span(first, last) == Span(offset, offset + 1)


@given(TEXTS)
def test_no_letter_but_blanks_and_signs_is_left_out(text: str) -> None:
    page = shown(text)

    for offset, letter in enumerate(text):
        first, last = page.positions(Span(offset, offset + 1))
        if letter.isalnum():
            assert page.text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le") == letter


@given(repaired_texts())
@example(("a😀b", (Emendation(Span(1, 2), "", "lost", Sureness.SURE),)))
def test_positions_grow_with_offsets_and_stay_within_the_document(
    text_and_repairs: tuple[str, tuple[Emendation, ...]],
) -> None:
    text, repairs = text_and_repairs
    page = shown(text, *repairs)

    positions = [page.position(offset) for offset in range(len(text) + 1)]

    assert positions == sorted(positions)
    assert positions[0] == 0
    assert positions[-1] <= units(page.text)


@given(repaired_texts(), st.data())
def test_a_selection_is_the_passage_s_own_letters_and_covers_what_is_shown(
    text_and_repairs: tuple[str, tuple[Emendation, ...]], data: st.DataObject
) -> None:
    text, repairs = text_and_repairs
    page = shown(text, *repairs)
    first = data.draw(st.integers(0, units(page.text)))
    last = data.draw(st.integers(first, units(page.text)))

    chosen = page.span(first, last)

    if chosen is None:
        return
    again_first, again_last = page.positions(chosen)
    assert again_first <= first
    assert last <= again_last + 1
    for repair in repairs:
        assert not repair.span.overlaps(chosen) or chosen.contains(repair.span)


@given(repaired_texts())
def test_every_repair_is_read_whole(
    text_and_repairs: tuple[str, tuple[Emendation, ...]],
) -> None:
    text, repairs = text_and_repairs
    page = shown(text, *repairs)

    for repair in repairs:
        first, last = page.positions(repair.span)
        read = page.text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le")
        assert letters(read) == letters(repair.reads)
