"""Packs of any content that a pack can have, as they would have been read."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from studyapp.domain.calendars import Calendar
from studyapp.domain.events import Event, EventId, Status
from studyapp.domain.kinds import Kind, OptionsOrder, PackId, Recipe, Scoring
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
from studyapp.domain.question_pieces import (
    Choice,
    Figure,
    Gap,
    Matching,
    NearMiss,
    OrderItem,
    RubricPoint,
)
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    QuestionId,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.texts import Citation, Emendation, Passage, Span, Sureness
from studyapp.domain.tolerances import DateTolerance, DateUnit, PartialCredit
from studyapp.domain.when import When
from tests.packs.folders import PNG

OWN = PackId("made-7f3a")
MAP = "media/map.png"
DATES = ["1869", "1869-11-17", "1066-10-14", "-0043", "186X", "1869~", "1789/1815", "1950/.."]
IDS = ["a", "no", "1956", "1e5", "null", "on", "a.b_c-d", "0x1f", "y", "12-30"]
SIGNS = "ab#:-[]{},'\"|>\\%@&*!?=~` \n\té𝕏“”—"
EXPRESSION = re.compile(r"(?<=\w)\?(?=\w)|\\(?=b)|(?<=\[.)-")
"""What makes a regular expression of an answer, which no sound pack has."""
WORDS = ["the", "canal", "“was”", "opened", "in", "1869,", "café", "cafe\u0301", "-", "The", "a"]


@dataclass
class Maker:
    """Draws the parts of one pack; what must differ is told apart by letters of its own."""

    draw: st.DrawFn
    count: int = 0
    events: list[Event] = field(default_factory=list)
    passages: list[PackPassage] = field(default_factory=list)

    def some(self, strategy: st.SearchStrategy[Any]) -> Any:  # noqa: ANN401  # whatever it draws
        return self.draw(strategy)

    def is_so(self) -> bool:
        return bool(self.draw(st.booleans()))

    def words(self) -> str:
        """Return a text unlike any other."""
        self.count += 1
        own = hashlib.sha256(str(self.count).encode()).hexdigest()[:12]
        drawn = EXPRESSION.sub(" ", self.draw(st.text(st.sampled_from(SIGNS), max_size=6)))
        return unicodedata.normalize("NFC", f"{drawn} {own}".strip())

    def perhaps(self) -> str:
        return self.words() if self.is_so() else ""

    def several(self, least: int = 0, most: int = 3) -> tuple[str, ...]:
        return tuple(self.words() for _ in range(self.draw(st.integers(least, most))))

    def name(self) -> str:
        self.count += 1
        return (
            f"{self.draw(st.sampled_from(IDS))}-{self.count}" if self.is_so() else (f"{self.count}")
        )

    def span(self, text: str) -> Span:
        """Return where some whole words of a text stand."""
        starts = [at for at in range(len(text)) if not text[at].isspace()
                  and (at == 0 or text[at - 1].isspace())]  # fmt: skip
        first = self.draw(st.integers(0, len(starts) - 1))
        last = self.draw(st.integers(first, min(first + 4, len(starts) - 1)))
        return Span(starts[first], starts[last] + len(text[starts[last] :].split(maxsplit=1)[0]))

    def when(self) -> When:
        edtf = self.draw(st.sampled_from(DATES))
        return When.parse(edtf, self.draw(st.sampled_from([None, *Calendar])))

    def figure(self) -> Figure:
        return Figure(MAP, self.words())

    def cited(self) -> tuple[Any, Citation | None]:
        if not self.passages or not self.is_so():
            return None, None
        passage = self.draw(st.sampled_from(self.passages)).passage
        span = self.span(passage.text)
        return passage.id, Citation(span, span.cut(passage.text))


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


def parts(maker: Maker, events: Sequence[Event] = ()) -> dict[str, Any]:
    """Return what all kinds have; a question on events rests on them if it names no source."""
    lent, citation = maker.cited()
    others: tuple[Citation, ...] = ()
    if citation is None and events:
        lent, citation = events[0].passage, events[0].citation
        others = tuple(each.citation for each in events[1:] if each.passage == lent)
    return {
        "id": QuestionId(f"{OWN}/{maker.name()}"),
        "passage": lent,
        "citation": citation,
        "others": others,
        "events": tuple(each.id for each in events),
        "stem": maker.words(),
        "explanation": maker.perhaps(),
        "hint": maker.perhaps(),
        "pack": OWN,
        "figure": maker.figure() if maker.is_so() else None,
        "difficulty": maker.some(st.none() | st.integers(1, 5)),
        "points": maker.some(st.integers(1, 1000)),
        "tags": maker.several(),
    }


def choices(maker: Maker, right: int) -> tuple[Choice, ...]:
    count = right + maker.some(st.integers(1, 3))
    pictures = [maker.figure() if maker.is_so() else None for _ in range(count)]
    return tuple(
        Choice(maker.words(), right=at < right, feedback=maker.perhaps(), figure=picture)
        for at, picture in enumerate(pictures)
    )


def order_of(maker: Maker) -> OptionsOrder | None:
    found: OptionsOrder | None = maker.some(st.none() | st.sampled_from(OptionsOrder))
    return found


def matching(maker: Maker) -> Matching:
    return maker.some(  # type: ignore[no-any-return]
        st.builds(Matching, st.booleans(), st.booleans(), st.booleans(), st.integers(0, 3))
    )


def rejected(maker: Maker) -> tuple[NearMiss, ...]:
    return tuple(NearMiss(text, maker.perhaps()) for text in maker.several())


def tolerance(maker: Maker) -> DateTolerance | None:
    built = st.builds(DateTolerance, st.integers(0, 3), st.sampled_from(DateUnit))
    found: DateTolerance | None = maker.some(st.none() | built)
    return found


def date(maker: Maker) -> Question:
    own = [maker.some(st.sampled_from(maker.events))] if maker.events and maker.is_so() else []
    when = own[0].when if own else maker.when()
    share = st.sampled_from([0.0, 0.5, 0.1, 1 / 3, 1.0])
    partial = tuple(
        PartialCredit(DateTolerance(years, DateUnit("y")), maker.some(share)) for years in (4, 9)
    )
    near = partial if maker.is_so() else ()
    return DateQuestion(when=when, tolerance=tolerance(maker), partial=near, **parts(maker, own))


def gap(maker: Maker, name: str) -> Gap:
    if maker.is_so():
        when = When.parse(maker.some(st.sampled_from(DATES)))
        return Gap(name=name, answer=when.edtf, when=when, matching=matching(maker))
    answer, wrong = maker.words(), maker.several()
    return Gap(
        name=name,
        answer=answer,
        accept=maker.several(),
        reject=rejected(maker),
        shown=(answer, *wrong) if wrong else (),
        matching=matching(maker),
    )


def cloze(maker: Maker) -> Question:
    names = [
        f"{maker.some(st.sampled_from(IDS))} {at}" for at in range(maker.some(st.integers(1, 3)))
    ]
    stem = " ".join(f"it is [[{name}]] and" for name in names)
    gaps = tuple(gap(maker, name) for name in names)
    return ClozeQuestion(gaps=gaps, **parts(maker) | {"stem": f"{stem} so."})


def order(maker: Maker) -> Question:
    chosen: list[Event] = []
    for each in sorted(maker.events, key=lambda one: one.when.sort_key):
        if maker.is_so() and (not chosen or chosen[-1].when.certainly_before(each.when)):
            chosen.append(each)
    items = [OrderItem(each.title, each.when) for each in chosen]
    items += [OrderItem(text) for text in maker.several(2)]
    scoring = maker.some(st.sampled_from([Scoring.ALL, Scoring.PAIRS, Scoring.POSITIONS]))
    shown = tuple(range(len(items)))
    found = parts(maker, chosen)
    return OrderQuestion(items=tuple(items), shown=shown, scoring=scoring, **found)


def match(maker: Maker) -> Question:
    lefts, extra = maker.several(2), maker.several()
    answers = tuple(maker.words() for _ in lefts)
    is_shared = maker.is_so()
    answers = (answers[0],) * len(answers) if is_shared else answers
    rights = tuple(dict.fromkeys((*answers, *extra)))
    return MatchQuestion(
        lefts=lefts, answers=answers, rights=rights, allow_repeat=is_shared, **parts(maker)
    )


def timeline(maker: Maker) -> Question:
    if not maker.events:
        return TrueFalseQuestion(is_true=maker.is_so(), **parts(maker))
    strategy = st.lists(st.sampled_from(maker.events), min_size=1, max_size=3, unique=True)
    chosen = maker.some(strategy)
    items = tuple(OrderItem(each.title, each.when) for each in chosen)
    return TimelineQuestion(items=items, tolerance=tolerance(maker), **parts(maker, chosen))


def written_answer(maker: Maker) -> Question:
    points = st.integers(1, 9)
    rubric = tuple(RubricPoint(maker.some(points), text) for text in maker.several(1))
    return OpenQuestion(
        model_answer=maker.words(),
        rubric=rubric,
        min_words=maker.some(st.integers(0, 50)),
        **parts(maker) | {"points": sum(each.points for each in rubric)},
    )


def number(maker: Maker) -> Question:
    values = st.integers(-(10**9), 10**9).map(float) | st.floats(-1e9, 1e9)
    return NumberQuestion(
        value=maker.some(values),
        tolerance=maker.some(st.sampled_from([0.0, 0.1, 2.5, 1e-7])),
        unit=maker.perhaps(),
        **parts(maker),
    )


MAKERS: dict[Kind, Callable[[Maker], Question]] = {
    Kind.SINGLE: lambda maker: SingleQuestion(
        choices=choices(maker, 1), options_order=order_of(maker), **parts(maker)
    ),
    Kind.MULTIPLE: lambda maker: MultipleQuestion(
        choices=choices(maker, 2),
        scoring=maker.some(st.sampled_from([Scoring.ALL, Scoring.PARTIAL])),
        options_order=order_of(maker),
        **parts(maker),
    ),
    Kind.TRUEFALSE: lambda maker: TrueFalseQuestion(is_true=maker.is_so(), **parts(maker)),
    Kind.SHORT: lambda maker: ShortQuestion(
        answer=maker.words(),
        accept=maker.several(),
        reject=rejected(maker),
        matching=matching(maker),
        **parts(maker),
    ),
    Kind.NUMBER: number,
    Kind.DATE: date,
    Kind.CLOZE: cloze,
    Kind.ORDER: order,
    Kind.MATCH: match,
    Kind.TIMELINE: timeline,
    Kind.OPEN: written_answer,
}


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Return a pack with questions of all kinds."""
    maker = Maker(draw)
    maker.passages = [passage(maker) for _ in range(draw(st.integers(0, 2)))]
    if maker.passages:
        maker.events = [event(maker) for _ in range(draw(st.integers(0, 3)))]
    pictured = [each for each in maker.events if maker.is_so()]
    of_events = [Depicted(maker.figure(), each.passage, each.id) for each in pictured]
    of_texts = [Depicted(maker.figure(), each.passage.id) for each in maker.passages]
    own = [Credit(MAP, maker.words(), "CC0-1.0", maker.perhaps())] if maker.is_so() else []
    cards = []
    for _ in range(draw(st.integers(0, 2))):
        lent, citation = maker.cited()
        cards.append(
            WrittenCard(
                id=maker.name(),
                front=maker.words(),
                back=maker.words(),
                passage=lent,
                citation=citation,
            )
        )
    wanted = st.builds(
        WantedQuestions,
        st.sampled_from(Recipe),
        st.integers(1, 5),
        st.just(()) | st.just(("War", "no")),
        st.none() | st.integers(1, 1000),
    )
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
        cards=tuple(cards),
        aliases={text: maker.several(1) for text in maker.several()},
        eras=tuple(Era(text, When.parse("1789/1815")) for text in maker.several()),
        pictures=(*of_events, *of_texts),
        depends=tuple(PackId(f"other-{at}") for at in range(draw(st.integers(0, 2)))),
        credits=tuple(own),
        wanted=tuple(draw(st.lists(wanted, max_size=2))),
        files={MAP: PNG, "CREDITS.md": b"media/map.png: A. Mapper, CC0-1.0"},
    )
