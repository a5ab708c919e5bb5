"""Candidates to judge: sound ones, of which each test spoils one thing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.question_pieces import Choice, OrderItem
from studyapp.domain.questions import DateQuestion, OrderQuestion, ShortQuestion, SingleQuestion
from studyapp.domain.when import When
from studyapp.generate.candidates import Candidate, Scene, date_fact, order_facts
from studyapp.generate.ids import question_id
from studyapp.generate.solver import Chronicle
from tests.generate.worlds import told

PASSAGE, EVENTS = told(
    [
        ("The old harbour burned", "1641-03-02"),
        ("The young king fled", "1642-01-10"),
        ("A truce was signed", "1643-09"),
        ("The weavers rose", "1646"),
    ]
)
HARBOUR, KING, TRUCE, WEAVERS = EVENTS


def a_scene(*asked: Candidate, events: Sequence[Event] = EVENTS) -> Scene:
    return Scene(PASSAGE, Chronicle(events), asked)


def a_when_choice(**fields: Any) -> Candidate:  # noqa: ANN401  # any field of the question
    defaults: dict[str, Any] = _parts(Recipe.WHEN, Kind.SINGLE, KING) | {
        "stem": "On which day was this: “The young king fled”?",
        "choices": choices("2 January 1642", "*10 January 1642", "11 February 1642"),
    }
    question = SingleQuestion(**defaults | fields)
    return Candidate(question, (KING,), frozenset({date_fact(KING)}))


def a_what_happened(**fields: Any) -> Candidate:  # noqa: ANN401  # any field of the question
    defaults: dict[str, Any] = _parts(Recipe.WHAT_HAPPENED, Kind.SINGLE, KING) | {
        "stem": "Which of these happened on 10 January 1642?",
        "choices": choices("The old harbour burned", "*The young king fled", "A truce was signed"),
    }
    question = SingleQuestion(**defaults | fields)
    return Candidate(question, (KING,), frozenset({date_fact(KING)}))


def a_date_to_type(**fields: Any) -> Candidate:  # noqa: ANN401  # any field of the question
    defaults: dict[str, Any] = _parts(Recipe.WHEN, Kind.DATE, TRUCE) | {
        "stem": "In which month and year was this: “A truce was signed”?",
        "when": When.parse("1643-09"),
    }
    question = DateQuestion(**defaults | fields)
    return Candidate(question, (TRUCE,), frozenset({date_fact(TRUCE)}))


def a_who(**fields: Any) -> Candidate:  # noqa: ANN401  # any field of the question
    defaults: dict[str, Any] = _parts(Recipe.WHO, Kind.SHORT, TRUCE)
    return Candidate(ShortQuestion(**defaults | fields), (TRUCE,), frozenset())


def an_order(**fields: Any) -> Candidate:  # noqa: ANN401  # any field of the question
    events = (HARBOUR, KING, WEAVERS)
    defaults: dict[str, Any] = _parts(Recipe.ORDER, Kind.ORDER, *events) | {
        "stem": "Put these three in order, earliest first.",
        "items": tuple(OrderItem(event.title, event.when) for event in events),
        "shown": (2, 0, 1),
    }
    question = OrderQuestion(**defaults | fields)
    return Candidate(question, events, order_facts([HARBOUR], [KING, WEAVERS]))


def choices(*texts: str) -> tuple[Choice, ...]:
    """Return choices; a star marks the right one."""
    return tuple(Choice(text.removeprefix("*"), right=text.startswith("*")) for text in texts)


def of_event(candidate: Candidate, **fields: Any) -> Candidate:  # noqa: ANN401  # of the event
    """Return the candidate with its first event changed."""
    first, *rest = candidate.events
    return replace(candidate, events=(replace(first, **fields), *rest))


def _parts(recipe: Recipe, kind: Kind, *events: Event) -> dict[str, Any]:
    return {
        "id": question_id(recipe, kind, events),
        "passage": PASSAGE.id,
        "recipe": recipe,
        "events": tuple(event.id for event in events),
        "citation": events[0].citation,
        "explanation": "The passage says so.",
    }
