"""A citation quotes the passage; what a word processor changes does not matter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.packs.blocks import SHORTEST, Blocks
from studyapp.packs.quoting import Quotes
from tests.packs.folders import EVENTS, questions
from tests.packs.reads import pack_of, read


def found(text: str, quote: str, *emendations: Emendation, wanted: int = 2) -> list[str]:
    return [span.cut(text) for span in Quotes(text, emendations).places(quote, wanted=wanted)]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It’s “so” – he said", 'It\'s "so" - he said'),
        ('It\'s "so" - he said', "It’s „so“ — he said"),
        ("led  by\r\n\tLesseps", "led by Lesseps"),
        ("led\u00a0by Lesseps", "led by Lesseps"),
        ("Euge\u0301nie came", "Eug\u00e9nie came"),
        ("Eug\u00e9nie came", "Euge\u0301nie came"),
        ("\u1112\u1161\u11ab river", "\ud55c river"),
        ("la «\u00a0Commune\u00a0» vit", 'la "Commune" vit'),
        ('la "Commune" vit', "la « Commune » vit"),
        ("sagt »Nein!« und ging", 'sagt "Nein!" und ging'),
    ],
)
def test_blanks_marks_dashes_and_composed_letters_are_folded(text: str, quote: str) -> None:
    assert found(f"Before. {text}. After.", quote) == [text]


@pytest.mark.parametrize("quote", ["Led by", "led by lesseps", "led byLesseps"])
def test_everything_else_matters(quote: str) -> None:
    assert found("led by Lesseps", quote) == []


def test_places_behind_folded_ones_are_where_they_are() -> None:
    text = "a  \n b — e\u0301e\u0301   “c”  d"

    assert found(text, "d") == ["d"]
    assert Quotes(text).places('c" d', wanted=1) == [Span(text.index("c"), len(text))]


def test_the_nearest_sentence_is_none_of_the_quote_only_in_part() -> None:
    text = "The Suez Canal\n\nNo. The Suez Canal was opened in 1869 by an empress."

    nearest = Quotes(text).nearest("The Suez Canal was opened in 1896")

    assert nearest == "The Suez Canal was opened in 1869 by an empress."


SPRING = Emendation(Span(4, 25), "in the spring of 1945", "torn", Sureness.SURE)
TORN = "But 1in the spring of 945 it began. Later 194 1 it ended."


def test_a_quote_may_be_of_the_text_or_of_its_emended_reading() -> None:
    assert found(TORN, "1in the spring of 945", SPRING) == ["1in the spring of 945"]
    assert found(TORN, "in the spring of 1945 it began", SPRING) == [
        "1in the spring of 945 it began"
    ]
    assert found(TORN, "spring of 1945", SPRING) == ["1in the spring of 945"]


def test_words_that_both_readings_have_are_one_place() -> None:
    assert found(TORN, "it began", SPRING) == ["it began"]
    assert found(TORN, "it", SPRING, wanted=2) == ["it", "it"]


@settings(max_examples=50, deadline=None)
@given(st.text("ab \n—’é\u0301\u00a0", min_size=1, max_size=40), st.data())
def test_a_part_of_a_text_is_found_where_it_was_cut(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]

    spans = Quotes(text).places(quote, wanted=100) if quote.strip() else [Span(start, end)]

    starts_letter = not text[start : start + 1].isspace() and text[start] != "\u0301"
    ends_letter = text[end : end + 1] != "\u0301"
    if quote.strip() and starts_letter and ends_letter:
        assert any(span.contains(Span(start, start + len(quote.rstrip()))) for span in spans)


def cites(source: str) -> str:
    return questions(
        f"  - {{id: a, kind: truefalse, stem: It is so., answer: true, source: {source}}}"
    )


@pytest.mark.parametrize(
    ("source", "code", "says", "hint"),
    [
        (
            "{passage: opening, quote: led by Mr Lesseps}",
            "R26",
            "passage 'opening' does not have these words",
            "the nearest there is: “The company was led by Ferdinand de Lesseps.”",
        ),
        (
            "{passage: opening, quote: The, occurrence: 3}",
            "R26",
            "passage 'opening' has these words 2 times, not 3",
            "None",
        ),
        (
            "{passage: opening, quote: The}",
            "R27",
            "passage 'opening' has these words more than once",
            "quote more words, or add 'occurrence: 2' for the second",
        ),
        (
            "{passage: Opening, quote: led by}",
            "R25",
            "there is no passage 'Opening' in pack.yaml",
            "did you mean 'opening'?",
        ),
    ],
)
def test_a_citation_that_leads_nowhere_is_told(
    source: str, code: str, says: str, hint: str
) -> None:
    found_all = read({"questions.yaml": cites(source)})

    (fault,) = found_all.findings
    assert (fault.code, str(fault.message), str(fault.suggestion)) == (code, says, hint)
    assert found_all.pack is not None
    assert found_all.pack.questions == ()


def test_the_second_place_can_be_meant() -> None:
    source = "{passage: opening, quote: The, occurrence: 2}"

    (question,) = pack_of({"questions.yaml": cites(source), "events.yaml": None}).questions

    assert question.citation is not None
    assert question.citation.span == Span(74, 77)


EMENDED = {
    "passages/opening.txt": TORN,
    "events.yaml": EVENTS.replace("opened on 17 November 1869", "spring of 1945 it began").replace(
        "1869-11-17", "1945-21"
    ),
    "emendations.yaml": (
        "format: studypack/1\nemendations:\n  - {passage: opening, quote: 1in the spring of 945, "
        "reads: in the spring of 1945, reason: A digit strayed., confidence: sure}\n"
    ),
    "notes.yaml": (
        "format: studypack/1\nnotes:\n"
        "  - {passage: opening, quote: it ended, kind: claim, verdict: wrong, text: It did not.}\n"
        "  - {passage: opening, quote: But, kind: word, text: However.}\n"
    ),
}


def test_readings_and_notes_lie_over_their_passage_in_its_order() -> None:
    pack = pack_of(EMENDED)

    (passage,) = pack.passages
    assert passage.emendations == (
        Emendation(Span(4, 25), "in the spring of 1945", "A digit strayed.", Sureness.SURE),
    )
    assert [note.citation.quote for note in passage.notes] == ["But", "it ended"]
    assert [note.is_doubt for note in passage.notes] == [False, True]
    assert pack.events[0].citation.quote == "1in the spring of 945 it began"


def test_two_readings_of_the_same_words_are_told() -> None:
    twice = EMENDED["emendations.yaml"] + (
        "  - {passage: opening, quote: spring of 945, reads: spring of 1945, reason: As above., "
        "confidence: likely}\n"
    )

    assert [one.code for one in read(EMENDED | {"emendations.yaml": twice}).findings] == ["R23"]


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("{passage: opening, quote: led by, kind: claim, text: So it was.}", "Y20"),
        ("{passage: opening, quote: led by, kind: word, text: So., verdict: wrong}", "Y22"),
        ("{passage: opening, quote: led by, kind: clam, text: So it was.}", "Y21"),
    ],
)
def test_a_verdict_is_for_claims_and_each_claim_has_one(note: str, code: str) -> None:
    notes = f"format: studypack/1\nnotes:\n  - {note}\n"

    assert [one.code for one in read({"notes.yaml": notes}).findings] == [code]


@settings(max_examples=50)
@given(
    st.text("ab ", max_size=200),
    st.text("ab ", min_size=1, max_size=40),
    st.integers(1, 3),
)
def test_words_are_found_in_blocks_where_they_are_found_letter_by_letter(
    text: str, words: str, wanted: int
) -> None:
    words += "b" * max(0, SHORTEST - len(words))
    text = f"{text}{words}{text}{words}"

    found = Blocks(text).places(words, wanted=wanted)

    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    assert found == starts[:wanted]


def test_quotes_that_are_looked_for_often_are_found_where_they_stand() -> None:
    sentences = [
        f"In {1000 + n} the town of number {n} was built by the river. " for n in range(60)
    ]
    quotes = Quotes("".join(sentences))

    for place, sentence in enumerate(sentences):
        start = sum(map(len, sentences[:place]))
        span = Span(start, start + len(sentence) - 1)
        assert quotes.places(sentence, wanted=2) == [span]
    assert quotes.places("the town of number 60 was built by", wanted=2) == []
