import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.texts import Span
from studyapp.extract.blocks import SIZE, blocks
from studyapp.extract.sentences import sentences


def cut(text: str, *whole: Span) -> list[str]:
    return [span.cut(text) for span in sentences(text, whole=whole)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. He saw! Did he win?", ["He came.", "He saw!", "Did he win?"]),
        ("Dr. Livingstone met H. M. Stanley.", ["Dr. Livingstone met H. M. Stanley."]),
        ("It was c. 480 B.C. The fleet lay off Salamis.",
         ["It was c. 480 B.C.", "The fleet lay off Salamis."]),
        ("He left at 5 p.m. sharp.", ["He left at 5 p.m. sharp."]),
        ("“We go.” They went.", ["“We go.”", "They went."]),
        ("War had come.[12] Men left.", ["War had come.[12]", "Men left."]),
        ("The causes\n\nThere were many.", ["The causes", "There were many."]),
        ("The causes\nThere were many.", ["The causes", "There were many."]),
        (
            ("A long line that is wrapped by hand at seventy letters, as of old, by\n"
            "Napoleon's secretary."),
            [
                ("A long line that is wrapped by hand at seventy letters, as of old, by\n"
                "Napoleon's secretary.")
            ],
        ),
        ("", []),
        ("  \n ", []),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_no_sentence_ends_inside_a_date() -> None:
    text = "On 4 Sept. 1870 the Republic came."

    assert cut(text, Span(3, 15)) == [text]


@given(st.text(alphabet="aB. \n!1", max_size=300))
def test_sentences_hold_all_that_is_not_blank(text: str) -> None:
    spans = list(sentences(text))

    assert "".join("".join(span.cut(text) for span in spans).split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@given(st.integers(0, 4), st.sampled_from(["x", "word ", "One. ", "line\n\n"]))
def test_blocks_cover_a_long_text_and_stay_short(times: int, piece: str) -> None:
    text = piece * (times * SIZE // len(piece))

    spans = list(blocks(text))

    assert "".join(span.cut(text) for span in spans) == text
    assert all(span.end - span.start <= 2 * SIZE for span in spans)
