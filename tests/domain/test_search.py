"""Words are found whatever their case and accents, the last one as soon as it begins."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.paragraphs import paragraphs_of
from studyapp.domain.readings import as_read
from studyapp.domain.search import Sought
from studyapp.domain.texts import Emendation, Span, Sureness


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("treaty", "The Treaty of Paris", ["Treaty"]),
        ("paris tre", "The Treaty of Paris; a treatise", ["Treaty", "Paris", "treatise"]),
        ("of", "of offal", ["of", "offal"]),
        ("durer", "Dürer, Du\u0308rer", ["Dürer", "Du\u0308rer"]),
        ("DÜRER", "durer", ["durer"]),
        ("lodz strasse", "Łódź, Straße", ["Łódź", "Straße"]),
        ("soviet-japanese", "The Soviet–Japanese war, Soviet and Japanese", ["Soviet–Japanese"]),
        ("条約", "日本は条約を結んだ", ["条約"]),
        ('" AND ( "', "and", ["and"]),
    ],
)
def test_words_are_marked_where_they_stand(typed: str, text: str, marked: list[str]) -> None:
    assert [span.cut(text) for span in Sought.of(typed).marks(text)] == marked


def test_signs_alone_are_no_words() -> None:
    assert not Sought.of('"*" ( – …')


def test_a_repaired_reading_leads_to_all_it_stands_for() -> None:
    text = "In the year 19 45 the war ended."
    repair = Emendation(Span(112, 117), "1945", "broken digits", Sureness.SURE)

    read = as_read(text, 100, [repair])

    assert read is not None
    assert read.text == "In the year 1945 the war ended."
    assert read.source_of(Span(12, 16)) == Span(112, 117)
    assert read.source_of(Span(7, 20)) == Span(107, 121)


@given(st.text(st.sampled_from("ab. \n\r"), max_size=60) | st.just("word and more. " * 600))
@settings(max_examples=50)
def test_paragraphs_leave_out_blanks_only_and_are_never_long(text: str) -> None:
    spans = list(paragraphs_of(text))

    kept = "".join(span.cut(text) for span in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(len(span.cut(text)) <= 4_000 for span in spans)
