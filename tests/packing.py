"""A pack with dull defaults: the passage of the builders, with what packs lay over it."""

from typing import Any

from studyapp.domain.events import Event, EventId
from studyapp.domain.kinds import OptionsOrder, PackId, Scoring
from studyapp.domain.notes import ClaimVerdict, Note, NoteKind
from studyapp.domain.packs import Era, Pack, PackPassage, WrittenCard
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
from studyapp.domain.texts import Emendation, Sureness
from studyapp.domain.tolerances import DateTolerance, DateUnit, PartialCredit
from studyapp.domain.when import When
from tests.builders import FIRST, SECOND, THIRD, a_citation, a_passage, a_when

PACK = PackId("partitions-7f3a")


def a_pack(**fields: Any) -> Pack:  # noqa: ANN401  # any field of the value
    """Return a pack with one passage, an event of its own, and a question of each kind."""
    defaults: dict[str, Any] = {
        "id": PACK,
        "version": 1,
        "title": "Poland divided",
        "language": "en",
        "license": "CC-BY-4.0",
        "authors": ("Anna Nowak",),
        "digest": "d1",
        "passages": (a_pack_passage(),),
        "events": (a_pack_event(),),
        "questions": tuple(every_kind()),
        "aliases": {"Warsaw": ("Warszawa",)},
        "eras": (Era("The partitions", When.parse("1772/1795")),),
        "files": {"pack.yaml": b"format: studypack/1\n", "media/map.png": b"\x89PNG\x00"},
    }
    return Pack(**defaults | fields)


def a_pack_passage(**fields: Any) -> PackPassage:  # noqa: ANN401  # any field of the value
    defaults: dict[str, Any] = {
        "name": "partitions",
        "passage": a_passage(),
        "source": "Written for these tests",
        "license": "CC0-1.0",
        "emendations": (a_reading("king", "Stanisław August"),),
        "notes": (a_claim("The last rising"),),
    }
    return PackPassage(**defaults | fields)


def a_reading(quote: str, reads: str, *, sure: Sureness = Sureness.SURE) -> Emendation:
    return Emendation(a_citation(quote).span, reads, "The name was left out.", sure)


def a_claim(quote: str, verdict: ClaimVerdict = ClaimVerdict.DISPUTED) -> Note:
    return Note(
        citation=a_citation(quote),
        kind=NoteKind.CLAIM,
        text="Others count the rising of 1905.",
        verdict=verdict,
        basis="A handbook.",
    )


def a_pack_event(quote: str = FIRST, when: str = "1791-05-03", own: str = "law") -> Event:
    return Event(
        id=EventId(f"{PACK}/{own}"),
        passage=a_passage().id,
        title="The constitution is passed",
        when=a_when(when),
        citation=a_citation(quote),
        people=("Stanisław August",),
        places=("Warsaw",),
        lane="Law",
        importance=5,
    )


def authored(
    kind: type[Question],
    own: str,
    quote: str | None = FIRST,
    **fields: Any,  # noqa: ANN401  # any field of the value
) -> Any:  # noqa: ANN401  # a question of the kind
    """Return a question of the pack that rests on `quote`, or on nothing at all."""
    parts: dict[str, Any] = {
        "id": QuestionId(f"{PACK}/{own}"),
        "pack": PACK,
        "passage": None if quote is None else a_passage().id,
        "citation": None if quote is None else a_citation(quote),
        "stem": f"What of {own}?",
    }
    return kind(**parts | fields)


LAW = OrderItem("The law is passed", When.parse("1791-05-03"))
RISING = OrderItem("The rising", When.parse("1863"))
TEN_YEARS = DateTolerance(10, DateUnit.YEAR)


def every_kind() -> list[Question]:
    """Return a question of each of the eleven kinds, with all that such a question can have."""
    return [*picked(), *typed(), *arranged(), an_open_one()]


def picked() -> list[Question]:
    """Return the questions of which an answer is picked."""
    choices = (
        Choice("Two", right=True),
        Choice("Three", right=False, feedback="Those were later."),
    )
    single = authored(
        SingleQuestion,
        "single",
        choices=choices,
        options_order=OptionsOrder.SORTED,
        hint="Not three.",
        figure=Figure("media/map.png", "A map"),
        difficulty=2,
        points=2,
        tags=("map",),
    )
    return [
        single,
        authored(MultipleQuestion, "multiple", choices=choices, scoring=Scoring.ALL),
        authored(TrueFalseQuestion, "truth", SECOND, is_true=True),
    ]


def typed() -> list[Question]:
    """Return the questions of which a short answer is typed."""
    short = authored(
        ShortQuestion,
        "short",
        answer="The king",
        accept=("The ruler",),
        reject=(NearMiss("The queen", "She had no throne."),),
        matching=Matching(ignore_accents=False, typos=0),
    )
    date = authored(
        DateQuestion,
        "date",
        THIRD,
        when=When.parse("1863"),
        tolerance=DateTolerance(0, DateUnit.YEAR),
        partial=(PartialCredit(TEN_YEARS, 0.5),),
    )
    gaps = (
        Gap(name="who", answer="king", shown=("king", "queen")),
        Gap(name="when", answer="1795", when=When.parse("1795")),
    )
    number = authored(NumberQuestion, "number", None, value=3, tolerance=0.5, unit="km")
    cloze = authored(ClozeQuestion, "cloze", stem="The [[who]] left in [[when]].", gaps=gaps)
    return [short, number, date, cloze]


def arranged() -> list[Question]:
    """Return the questions of which the answer is an arrangement."""
    return [
        authored(OrderQuestion, "order", items=(LAW, RISING), shown=(0, 1)),
        authored(
            MatchQuestion, "match", lefts=("law",), answers=("1791",), rights=("1791", "1795")
        ),
        authored(TimelineQuestion, "line", items=(LAW, RISING), tolerance=TEN_YEARS),
    ]


def an_open_one() -> Question:
    question: Question = authored(
        OpenQuestion,
        "open",
        None,
        model_answer="To keep the state.",
        rubric=(RubricPoint(2, "Names the state"),),
        min_words=5,
    )
    return question


def a_written_card(**fields: Any) -> WrittenCard:  # noqa: ANN401  # any field of the value
    defaults: dict[str, Any] = {
        "id": "capital",
        "front": "The capital?",
        "back": "Warsaw",
        "passage": a_passage().id,
        "citation": a_citation("parliament"),
    }
    return WrittenCard(**defaults | fields)
