"""Domain values as JSON, in the form that the commands promise."""

from typing import Any

from studyapp.domain.events import DateExpression, Event, Findings
from studyapp.domain.progress import Score, Scores
from studyapp.domain.questions import (
    DateQuestion,
    OrderQuestion,
    Question,
    Quiz,
    Rejected,
    SingleQuestion,
)
from studyapp.domain.texts import Citation, Span
from studyapp.domain.when import Precision, When

Form = dict[str, Any]


def dates_form(findings: Findings) -> Form:
    """Return the document of `studyapp dates --json`."""
    text = findings.passage.text
    dates = [_date_form(date, text) for date in findings.dates]
    return {"passage": findings.passage.title, "dates": dates}


def events_form(findings: Findings) -> Form:
    """Return the document of `studyapp events --json`."""
    return dates_form(findings) | {"events": [_event_form(event) for event in findings.events]}


def quiz_form(quiz: Quiz) -> Form:
    """Return the document of `studyapp quiz --json`."""
    return {
        "questions": [_question_form(question) for question in quiz.questions],
        "rejected": [_rejected_form(rejected) for rejected in quiz.rejected],
    }


def scores_form(scores: Scores) -> Form:
    """Return the document of `studyapp scores --json`."""
    return {
        "learner": scores.learner,
        **_score_form(scores.total),
        "by_passage": {title: _score_form(score) for title, score in scores.by_passage.items()},
        "by_kind": {str(kind): _score_form(score) for kind, score in scores.by_kind.items()},
        "reviews": scores.reviews,
        "due": scores.due,
    }


def _date_form(date: DateExpression, text: str) -> Form:
    repair = date.repair
    return {
        **_span_form(date.span),
        "text": date.span.cut(text),
        "when": date.when.edtf,
        "calendar": str(date.when.calendar),
        "basis": str(date.basis),
        "carried_from": None if date.carried_from is None else _span_form(date.carried_from),
        "repair": None if repair is None else {"reads": repair.reads, "reason": repair.reason},
        "range": date.range,
        "confidence": date.confidence,
    }


def _event_form(event: Event) -> Form:
    return {
        "id": event.id,
        "title": event.title,
        "when": event.when.edtf,
        "calendar": str(event.when.calendar),
        **_span_form(event.citation.span),
        "quote": event.citation.quote,
        "dates": list(event.dates),
        "people": list(event.people),
        "places": list(event.places),
        "lane": event.lane,
        "status": str(event.status),
        "importance": event.importance,
        "confidence": event.confidence,
    }


def _question_form(question: Question) -> Form:
    return {
        "id": question.id,
        "kind": str(question.kind),
        "recipe": str(question.recipe),
        "stem": question.stem,
        "options": _options_form(question),
        "answer": _answer_form(question),
        "citation": _citation_form(question.citation),
        "explanation": question.explanation,
        "made": "generated",
        "checks": list(question.checks),
    }


def _options_form(question: Question) -> list[Form] | None:
    if not isinstance(question, SingleQuestion):
        return None
    return [{"text": choice.text, "right": choice.right} for choice in question.choices]


def _answer_form(question: Question) -> str | list[str] | Form:
    match question:
        case SingleQuestion():
            return next(choice.text for choice in question.choices if choice.right)
        case DateQuestion():
            return {"when": question.when.edtf, "tolerance": _tolerance(question.when)}
        case OrderQuestion():
            return [item.text for item in question.items]
        case _:
            raise NotImplementedError(question.kind)


def _tolerance(when: When) -> str:
    """Return that nothing but the date itself is right, in the unit of its precision."""
    if when.precision <= Precision.YEAR:
        return "0y"
    return "0d" if when.precision >= Precision.DAY else "0m"


def _citation_form(citation: Citation | None) -> Form | None:
    return None if citation is None else {**_span_form(citation.span), "quote": citation.quote}


def _rejected_form(rejected: Rejected) -> Form:
    return {"stem": rejected.stem, "recipe": str(rejected.recipe), "reason": rejected.reason}


def _score_form(score: Score) -> Form:
    return {"attempts": score.attempts, "right": score.right}


def _span_form(span: Span) -> Form:
    return {"start": span.start, "end": span.end}
