"""Names that are read otherwise than they stand: titles say them right, citations as they stand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.readings import as_read
from studyapp.domain.texts import Emendation, Passage, Span, Sureness, apart
from studyapp.extract.pipeline import find

TEXT = "In 1932 Livinov met the envoy in Moscw. On 3 May 1933 he signed a pact with 𝕹ankng."


def reading(words: str, reads: str, *, text: str = TEXT) -> Emendation:
    start = text.index(words)
    return Emendation(Span(start, start + len(words)), reads, "Garbled.", Sureness.SURE)


READINGS = (
    reading("Livinov", "Maxim Litvinov"),
    reading("Moscw", "Moscow"),
    reading("𝕹ankng", "Nanking"),
)


def test_titles_are_made_of_the_right_names_and_citations_of_the_letters() -> None:
    plain, read = find(Passage.of("Pacts", TEXT)), find(Passage.of("Pacts", TEXT), given=READINGS)

    assert [event.title for event in read.events] == [
        "Maxim Litvinov met the envoy in Moscow",
        "Maxim Litvinov signed a pact with Nanking",
    ]
    assert plain.events[0].title == "Livinov met the envoy in Moscw"
    assert [event.id for event in read.events] == [event.id for event in plain.events]
    assert [event.citation for event in read.events] == [event.citation for event in plain.events]


def test_a_reading_of_a_word_that_begins_a_date_leaves_the_date() -> None:
    text = "The king rode to Marsh 1932 and died there. In May 1940 Livinov left."
    given_there = (
        reading("Marsh 1932", "March 1932", text=text),
        reading("Livinov", "Litvinov", text=text),
    )

    found = find(Passage.of("A king", text), given=given_there)

    assert [date.when.edtf for date in found.dates] == ["1932-03", "1940-05"]
    assert found.events[-1].title == "Litvinov left"


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 79), st.integers(1, 9), st.text(max_size=5)), max_size=5))
def test_a_place_of_the_passage_is_found_in_what_is_read_and_back(
    made: list[tuple[int, int, str]],
) -> None:
    spans = [(Span(start, min(start + length, len(TEXT))), reads) for start, length, reads in made]
    read = as_read(TEXT, 0, apart(Emendation(s, r, "", Sureness.SURE) for s, r in spans))
    if read is None:
        return

    for source, is_repaired in read.sources:
        there = read.place_of(source)
        assert read.source_of(there) == source
        if not is_repaired:
            assert there.cut(read.text) == source.cut(TEXT)
