"""Values with dull defaults, so that a test names only what it is about.

The defaults belong together: the card asks about the event, which cites the passage's first
sentence. Dates may be given as EDTF text.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from studyapp.domain.answers import Attempt
from studyapp.domain.cards import Card, CardId, CardRecipe, Memory, Rating, Review, Stage
from studyapp.domain.events import DateExpression, Event, EventId, Findings
from studyapp.domain.kinds import Kind, PackId, Recipe
from studyapp.domain.library import PassageEntry
from studyapp.domain.question_pieces import Choice, Gap, NearMiss, OrderItem, RubricPoint
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OpenQuestion,
    OrderQuestion,
    QuestionId,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.sittings import QuizSource
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.domain.tolerances import DateTolerance, DateUnit
from studyapp.domain.when import When
from studyapp.domain.when_words import words

NOON = datetime(2024, 3, 1, 12, 0, tzinfo=UTC)
FIRST = "The parliament passed the law on 3 May 1791."
SECOND = "The king left his throne in November 1795."
THIRD = "The last rising began in 1863."
TEXT = f"{FIRST} {SECOND} {THIRD}"
PACK = PackId("partitions-1a2b")
DATED = {FIRST: "1791-05-03", SECOND: "1795-11", THIRD: "1863"}


def a_passage(text: str = TEXT, *, title: str = "The partitions") -> Passage:
    return Passage.of(title, text)


def a_when(when: str | When) -> When:
    return When.parse(when) if isinstance(when, str) else when


def a_date(
    when: str | When = "1791-05-03",
    **fields: Any,  # noqa: ANN401  # any field of the value
) -> DateExpression:
    start = TEXT.index("3 May 1791")
    defaults: dict[str, Any] = {"span": Span(start, start + len("3 May 1791"))}
    return DateExpression(when=a_when(when), **defaults | fields)


def a_citation(quote: str = FIRST, *, text: str = TEXT) -> Citation:
    """Return the citation of the first place of `quote` in `text`."""
    start = text.index(quote)
    return Citation(Span(start, start + len(quote)), quote)


def an_event(
    when: str | When = "1791-05-03",
    **fields: Any,  # noqa: ANN401  # any field of the value
) -> Event:
    """Return an event whose id follows from its passage and its citation."""
    citation: Citation = fields.get("citation", a_citation())
    passage = fields.get("passage", a_passage().id)
    defaults: dict[str, Any] = {
        "id": EventId(f"{passage}-{citation.span.start}-{citation.span.end}"),
        "passage": passage,
        "title": "The parliament passed the law",
        "citation": citation,
        "dates": (0,),
    }
    return Event(when=a_when(when), **defaults | fields)


def a_card(**fields: Any) -> Card:  # noqa: ANN401  # any field of the value
    event = an_event()
    defaults: dict[str, Any] = {
        "id": CardId(f"when:{event.id}"),
        "passage": event.passage,
        "event": event.id,
        "recipe": CardRecipe.WHEN,
        "front": event.title,
        "back": "3 May 1791",
        "citation": event.citation,
    }
    return Card(**defaults | fields)


def a_review(rating: Rating = Rating.GOOD, **fields: Any) -> Review:  # noqa: ANN401  # as above
    card = a_card()
    defaults: dict[str, Any] = {
        "card": card.id,
        "passage": card.passage,
        "at": NOON,
        "took": timedelta(seconds=4),
    }
    return Review(rating=rating, **defaults | fields)


def a_memory(**fields: Any) -> Memory:  # noqa: ANN401  # any field of the value
    """Return the memory of a card reviewed at NOON and due three days later."""
    defaults: dict[str, Any] = {
        "card": a_card().id,
        "stage": Stage.REVIEW,
        "step": None,
        "stability": 3.0,
        "difficulty": 5.0,
        "due": NOON + timedelta(days=3),
        "reviewed": NOON,
    }
    return Memory(**defaults | fields)


def single_question(**fields: Any) -> SingleQuestion:  # noqa: ANN401  # any field of the value
    defaults = _question_fields(Recipe.WHEN) | {
        "stem": "When did the parliament pass the law?",
        "choices": (
            Choice("3 May 1788", right=False),
            Choice("3 May 1791", right=True),
            Choice("3 May 1793", right=False),
        ),
    }
    return SingleQuestion(**defaults | fields)


def date_question(
    when: str | When = "1791-05-03",
    **fields: Any,  # noqa: ANN401  # any field of the value
) -> DateQuestion:
    defaults = _question_fields(Recipe.WHEN) | {
        "id": QuestionId(f"date:{an_event().id}"),
        "stem": "On what day did the parliament pass the law?",
    }
    return DateQuestion(when=a_when(when), **defaults | fields)


def order_question(**fields: Any) -> OrderQuestion:  # noqa: ANN401  # any field of the value
    findings = findings_of()
    defaults = _question_fields(Recipe.ORDER) | {
        "stem": "Put these events in order.",
        "events": tuple(event.id for event in findings.events),
        "items": tuple(OrderItem(event.title, event.when) for event in findings.events),
        "shown": (2, 0, 1),
    }
    return OrderQuestion(**defaults | fields)


def multiple_question(**fields: Any) -> MultipleQuestion:  # noqa: ANN401  # any field of the value
    defaults = _written_fields("two-facts") | {
        "stem": "Which **two** happened in the century of the law?",
        "choices": (
            Choice("The parliament passed the law", right=True),
            Choice("The last rising began", right=False, feedback="It began in 1863."),
            Choice("The king left his throne", right=True),
            Choice("The kingdom came back", right=False),
        ),
    }
    return MultipleQuestion(**defaults | fields)


def truefalse_question(**fields: Any) -> TrueFalseQuestion:  # noqa: ANN401  # any field of the value
    defaults = _written_fields("before-1800") | {
        "stem": "The king left his throne before 1800.",
        "is_true": True,
    }
    return TrueFalseQuestion(**defaults | fields)


def short_question(**fields: Any) -> ShortQuestion:  # noqa: ANN401  # any field of the value
    defaults = _written_fields("who-passed") | {
        "stem": "Who passed the law?",
        "answer": "The parliament",
        "accept": ("parliament", "the Sejm"),
        "reject": (NearMiss("The king", feedback="He signed it, and left his throne later."),),
    }
    return ShortQuestion(**defaults | fields)


def number_question(**fields: Any) -> NumberQuestion:  # noqa: ANN401  # any field of the value
    defaults = _written_fields("how-long") | {
        "stem": "How long was the road to the border, in km?",
        "value": 164.0,
        "tolerance": 5.0,
        "unit": "km",
    }
    return NumberQuestion(**defaults | fields)


def cloze_question(**fields: Any) -> ClozeQuestion:  # noqa: ANN401  # any field of the value
    """Return a text with a gap for a date, one to pick for and one for typed words."""
    defaults = _written_fields("filled") | {
        "stem": "In [[year]] the [[who]] passed the law. The king left his [[seat]].",
        "gaps": (
            Gap(name="year", answer="1791", when=When.parse("1791")),
            Gap(name="who", answer="parliament", shown=("king", "parliament", "army")),
            Gap(name="seat", answer="throne", accept=("crown",)),
        ),
    }
    return ClozeQuestion(**defaults | fields)


def match_question(**fields: Any) -> MatchQuestion:  # noqa: ANN401  # any field of the value
    defaults = _written_fields("years") | {
        "stem": "Match each event to its year.",
        "lefts": ("The law", "The king's leaving", "The last rising"),
        "answers": ("1791", "1795", "1863"),
        "rights": ("1863", "1791", "1918", "1795"),
    }
    return MatchQuestion(**defaults | fields)


def timeline_question(**fields: Any) -> TimelineQuestion:  # noqa: ANN401  # any field of the value
    findings = findings_of()
    defaults = _written_fields("on-the-line") | {
        "stem": "Place the events on the timeline.",
        "events": tuple(event.id for event in findings.events),
        "items": tuple(OrderItem(event.title, event.when) for event in findings.events),
        "tolerance": DateTolerance(10, DateUnit.YEAR),
    }
    return TimelineQuestion(**defaults | fields)


def open_question(**fields: Any) -> OpenQuestion:  # noqa: ANN401  # any field of the value
    defaults = _written_fields("why-left") | {
        "stem": "Why did the king leave his throne?",
        "model_answer": "The kingdom was no more, and nobody was left to defend it.",
        "rubric": (
            RubricPoint(2, "Names the end of the kingdom"),
            RubricPoint(1, "Names the lack of defenders"),
        ),
        "min_words": 5,
        "points": 3,
    }
    return OpenQuestion(**defaults | fields)


def an_attempt(score: float = 1.0, **fields: Any) -> Attempt:  # noqa: ANN401  # as above
    question = single_question()
    defaults: dict[str, Any] = {
        "question": question.id,
        "passage": question.passage,
        "kind": Kind.SINGLE,
        "stem": question.stem,
        "answer": "3 May 1791",
        "at": NOON,
        "took": timedelta(seconds=6),
        "seed": 1,
        "sitting": "sitting-1",
    }
    return Attempt(score=score, **defaults | fields)


def an_entry(**fields: Any) -> PassageEntry:  # noqa: ANN401  # any field of the value
    passage = a_passage()
    defaults: dict[str, Any] = {
        "id": passage.id,
        "title": passage.title,
        "characters": len(passage.text),
        "opening": passage.text[:200],
        "added": NOON,
        "dates": 3,
        "repairs": 0,
        "events": 3,
        "cards": 6,
        "first": When.parse("1791-05-03"),
        "last": When.parse("1863"),
        "place": None,
        "opened": None,
    }
    return PassageEntry(**defaults | fields)


def a_source(**fields: Any) -> QuizSource:  # noqa: ANN401  # any field of the value
    """Return a passage to make a quiz of; say `passage=None` for a pack."""
    passage = a_passage()
    defaults: dict[str, Any] = {
        "passage": passage.id,
        "title": passage.title,
        "events": 3,
        "kinds": frozenset({Kind.SINGLE, Kind.DATE, Kind.ORDER}),
    }
    return QuizSource(**defaults | fields)


def findings_of(
    text: str = TEXT, dated: Mapping[str, str] = DATED, *, title: str = "The partitions"
) -> Findings:
    """Return one event for every sentence of `dated` (sentence to EDTF), in the text's order.

    A date expression covers the words of the date where the sentence has them, else all of it.
    """
    passage = a_passage(text, title=title)
    quotes = sorted(dated, key=text.index)
    whens = [When.parse(dated[quote]) for quote in quotes]
    citations = [a_citation(quote, text=text) for quote in quotes]
    return Findings(
        passage,
        tuple(
            DateExpression(span=_date_span(citation, when), when=when)
            for citation, when in zip(citations, whens, strict=True)
        ),
        tuple(
            an_event(
                when,
                passage=passage.id,
                citation=citation,
                title=citation.quote.rstrip("."),
                dates=(place,),
            )
            for place, (citation, when) in enumerate(zip(citations, whens, strict=True))
        ),
    )


def _date_span(citation: Citation, when: When) -> Span:
    place = citation.quote.find(words(when))
    if place < 0:
        return citation.span
    start = citation.span.start + place
    return Span(start, start + len(words(when)))


def _written_fields(name: str) -> dict[str, Any]:
    """Return what a question of a pack about the passage has."""
    return {
        "id": QuestionId(f"{PACK}/{name}"),
        "pack": PACK,
        "passage": a_passage().id,
        "citation": a_citation(),
        "explanation": "The *text* says so.",
    }


def _question_fields(recipe: Recipe) -> dict[str, Any]:
    event = an_event()
    return {
        "id": QuestionId(f"{recipe}:{event.id}"),
        "passage": event.passage,
        "recipe": recipe,
        "events": (event.id,),
        "citation": event.citation,
        "explanation": "The text gives the day.",
        "checks": ("right-key",),
    }
