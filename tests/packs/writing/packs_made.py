"""Packs of any content that a pack can have, as they would have been read."""

from hypothesis import strategies as st

from studyapp.domain.events import Event, EventId, Status
from studyapp.domain.kinds import PackId, Recipe
from studyapp.domain.notes import ClaimVerdict, Note, NoteKind
from studyapp.domain.packs import (
    Credit,
    Depicted,
    Era,
    Pack,
    PackPassage,
    WantedQuestions,
    WrittenCard,
)
from studyapp.domain.texts import Citation, Emendation, Passage, Sureness
from studyapp.domain.when import When
from tests.packs.folders import PNG
from tests.packs.writing.makers import MAP, OWN, WORDS, Maker
from tests.packs.writing.questions_made import MAKERS


def passage(maker: Maker) -> PackPassage:
    parts = maker.some(
        st.lists(
            st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", "\n", "\n\n", "  ", "\r\n"])),
            min_size=3,
            max_size=25,
        )
    )
    text = "".join(word + gap for word, gap in parts) + maker.name()
    spans = sorted({maker.span(text) for _ in range(maker.some(st.integers(0, 2)))})
    apart = [each for at, each in enumerate(spans) if not at or spans[at - 1].end <= each.start]
    sure = st.sampled_from(Sureness)
    name = maker.name()
    return PackPassage(
        name=name,
        passage=Passage.of(maker.words(), text),
        file=f"passages/{name}.txt",
        source=maker.perhaps(),
        license=maker.some(st.sampled_from(["", "CC0-1.0", "public domain"])),
        language=maker.some(st.sampled_from(["", "en", "pt-BR"])),
        level=maker.perhaps(),
        emendations=tuple(
            Emendation(each, maker.words(), maker.words(), maker.some(sure)) for each in apart[:1]
        ),
        notes=tuple(sorted(notes(maker, text), key=lambda note: note.span)),
    )


def notes(maker: Maker, text: str) -> list[Note]:
    found = []
    for _ in range(maker.some(st.integers(0, 2))):
        span = maker.span(text)
        kind = maker.some(st.sampled_from([each for each in NoteKind if each != NoteKind.REMARK]))
        verdict = maker.some(st.sampled_from(ClaimVerdict)) if kind is NoteKind.CLAIM else None
        found.append(
            Note(
                citation=Citation(span, span.cut(text)),
                kind=kind,
                text=maker.words(),
                verdict=verdict,
                basis=maker.perhaps(),
            )
        )
    return found


def event(maker: Maker) -> Event:
    lent = maker.some(st.sampled_from(maker.passages)).passage
    span = maker.span(lent.text)
    return Event(
        id=EventId(f"{OWN}/{maker.name()}"),
        passage=lent.id,
        title=maker.words(),
        when=maker.when(),
        citation=Citation(span, span.cut(lent.text)),
        people=maker.several(),
        places=maker.several(),
        lane=maker.perhaps() or None,
        status=maker.some(st.sampled_from(Status)),
        importance=maker.some(st.integers(1, 5)),
    )


def card(maker: Maker) -> WrittenCard:
    lent, citation = maker.cited()
    return WrittenCard(
        id=maker.name(), front=maker.words(), back=maker.words(), passage=lent, citation=citation
    )


def pictures(maker: Maker) -> tuple[Depicted, ...]:
    """Return pictures of some of the events, and of each of the passages."""
    pictured = [each for each in maker.events if maker.is_so()]
    of_events = [Depicted(maker.figure(), each.passage, each.id) for each in pictured]
    of_texts = [Depicted(maker.figure(), each.passage.id) for each in maker.passages]
    return (*of_events, *of_texts)


def wanted(maker: Maker) -> tuple[WantedQuestions, ...]:
    each = st.builds(
        WantedQuestions,
        st.sampled_from(Recipe),
        st.integers(1, 5),
        st.just(()) | st.just(("War", "no")),
        st.none() | st.integers(1, 1000),
    )
    return tuple(maker.some(st.lists(each, max_size=2)))


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Return a pack with questions of all kinds."""
    maker = Maker(draw)
    maker.passages = [passage(maker) for _ in range(draw(st.integers(0, 2)))]
    if maker.passages:
        maker.events = [event(maker) for _ in range(draw(st.integers(0, 3)))]
    return Pack(
        id=OWN,
        version=draw(st.integers(1, 1_000_000)),
        title=maker.words(),
        language="en",
        license="CC0-1.0",
        authors=maker.several(1),
        digest="",
        description=maker.perhaps(),
        level=maker.perhaps(),
        subjects=maker.several(),
        tags=maker.several(),
        homepage=maker.perhaps(),
        passages=tuple(maker.passages),
        events=tuple(maker.events),
        questions=tuple(make(maker) for make in MAKERS.values()),
        cards=tuple(card(maker) for _ in range(draw(st.integers(0, 2)))),
        aliases={text: maker.several(1) for text in maker.several()},
        eras=tuple(Era(text, When.parse("1789/1815")) for text in maker.several()),
        pictures=pictures(maker),
        depends=tuple(PackId(f"other-{at}") for at in range(draw(st.integers(0, 2)))),
        credits=credits_of(maker),
        wanted=wanted(maker),
        files={MAP: PNG, "CREDITS.md": b"media/map.png: A. Mapper, CC0-1.0"},
    )


def credits_of(maker: Maker) -> tuple[Credit, ...]:
    own = Credit(MAP, maker.words(), "CC0-1.0", maker.perhaps())
    return (own,) if maker.is_so() else ()
