"""Texts and findings for the tests of the reader."""

from hypothesis import strategies as st

from studyapp.domain.events import Basis, DateExpression, Event, EventId, Findings
from studyapp.domain.texts import Citation, Emendation, Passage, Span, Sureness
from studyapp.domain.when import When

LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
AWKWARD = st.sampled_from(
    [
        *("\r\n", "\n", "\r", "\n\n", "\t", " ", "# ", "😀", "𒀀", "e\u0301", "שלום", "العربية"),
        *("\u2028", "\u2029", "\ufdd0", "\ufffc", "\u00a0", "\u200f", "\x0c", "\x1c", "a word. "),
    ]
)
TEXTS = st.lists(st.text(LETTERS, max_size=12) | AWKWARD, max_size=40).map("".join)


@st.composite
def repaired_texts(draw: st.DrawFn) -> tuple[str, tuple[Emendation, ...]]:
    """Return a text and repairs of it, in order and not overlapping."""
    text = draw(TEXTS)
    bounds = draw(st.sets(st.integers(0, len(text)), max_size=8).map(sorted))
    pairs = list(zip(bounds[::2], bounds[1::2], strict=False))
    return text, tuple(a_repair(Span(*pair), draw(TEXTS)) for pair in pairs)


def a_repair(
    span: Span,
    reads: str,
    *,
    reason: str = "A digit was displaced.",
    sure: Sureness = Sureness.SURE,
) -> Emendation:
    return Emendation(span, reads, reason, sure)


def place_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def a_date(
    text: str,
    words: str,
    when: str,
    *,
    reads: str | None = None,
    carried_from: str | None = None,
    reason: str = "A digit was displaced.",
) -> DateExpression:
    span = place_of(text, words)
    return DateExpression(
        span=span,
        when=When.parse(when),
        basis=Basis.STATED if carried_from is None else Basis.CARRIED,
        carried_from=None if carried_from is None else place_of(text, carried_from),
        repair=None if reads is None else a_repair(span, reads, reason=reason),
    )


def an_event(passage: Passage, sentence: str, title: str, when: str, *dates: int) -> Event:
    span = place_of(passage.text, sentence)
    return Event(
        id=EventId(f"event-{span.start}"),
        passage=passage.id,
        title=title,
        when=When.parse(when),
        citation=Citation(span, sentence),
        dates=dates,
    )


WAR = (
    "# The end of the war\n"
    "The disaster is the result of the refusal to surrender. On August 8 17, Molotov summoned the"
    " ambassador and handed him a declaration of war, as the powers had agreed in the spring.\n"
    "In April 194 13, Japan had signed an agreement with the Soviet Union. It was valid for five"
    " years. The Soviet government announced its abolition on April 5, 1945.\n"
    "On September 2, Japan officially signed the surrender, which ended the war in all of Asia."
)


def war() -> Findings:
    """Return a passage of four paragraphs with four dates, two of them repaired, and events."""
    passage = Passage.of("The end of the war", WAR)
    dates = (
        a_date(WAR, "August 8 17", "1945-08-08T17", reads="August 8 at 17:00", carried_from="1945"),
        a_date(WAR, "April 194 13", "1941-04-13", reads="April 13, 1941"),
        a_date(WAR, "April 5, 1945", "1945-04-05"),
        a_date(WAR, "September 2", "1945-09-02", carried_from="1945"),
    )
    events = (
        an_event(
            passage, _sentence("On August 8 17"), "Molotov declares war", dates[0].when.edtf, 0
        ),
        an_event(passage, _sentence("In April 194 13"), "Agreement signed", dates[1].when.edtf, 1),
        an_event(passage, _sentence("The Soviet gov"), "Agreement given up", dates[2].when.edtf, 2),
        an_event(passage, _sentence("On September 2"), "Japan surrenders", dates[3].when.edtf, 3),
    )
    return Findings(passage, dates, events)


def _sentence(beginning: str) -> str:
    start = WAR.index(beginning)
    return WAR[start : WAR.index(".", start) + 1]


def plain(text: str, *, title: str = "Nothing dated") -> Findings:
    """Return a passage in which nothing was found."""
    return Findings(Passage.of(title, text), (), ())
