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


def every_kind() -> list[Question]:
    """Return a question of each of the eleven kinds, with all that such a question can have."""
    law = OrderItem("The law is passed", When.parse("1791-05-03"))
    rising = OrderItem("The rising", When.parse("1863"))
    ten_years = DateTolerance(10, DateUnit.YEAR)
    picked = (Choice("Two", right=True), Choice("Three", right=False, feedback="Those were later."))
    single = authored(
        SingleQuestion,
        "single",
        choices=picked,
        options_order=OptionsOrder.SORTED,
        hint="Not three.",
        figure=Figure("media/map.png", "A map"),
        difficulty=2,
        points=2,
        tags=("map",),
    )
    return [
        single,
        authored(MultipleQuestion, "multiple", choices=picked, scoring=Scoring.ALL),
        authored(TrueFalseQuestion, "truth", SECOND, is_true=True),
        authored(
            ShortQuestion,
            "short",
            answer="The king",
            accept=("The ruler",),
            reject=(NearMiss("The queen", "She had no throne."),),
            matching=Matching(ignore_accents=False, typos=0),
        ),
        authored(NumberQuestion, "number", None, value=3, tolerance=0.5, unit="km"),
        authored(
            DateQuestion,
            "date",
            THIRD,
            when=When.parse("1863"),
            tolerance=DateTolerance(0, DateUnit.YEAR),
            partial=(PartialCredit(ten_years, 0.5),),
        ),
        authored(
            ClozeQuestion,
            "cloze",
            stem="The [[who]] left in [[when]].",
            gaps=(
                Gap(name="who", answer="king", shown=("king", "queen")),
                Gap(name="when", answer="1795", when=When.parse("1795")),
            ),
        ),
        authored(OrderQuestion, "order", items=(law, rising), shown=(0, 1)),
        authored(
            MatchQuestion, "match", lefts=("law",), answers=("1791",), rights=("1791", "1795")
        ),
        authored(TimelineQuestion, "line", items=(law, rising), tolerance=ten_years),
        authored(
            OpenQuestion,
            "open",
            None,
            model_answer="To keep the state.",
            rubric=(RubricPoint(2, "Names the state"),),
            min_words=5,
        ),
    ]


def a_written_card(**fields: Any) -> WrittenCard:  # noqa: ANN401  # any field of the value
    defaults: dict[str, Any] = {
        "id": "capital",
        "front": "The capital?",
        "back": "Warsaw",
        "passage": a_passage().id,
        "citation": a_citation("parliament"),
    }
    return WrittenCard(**defaults | fields)
