"""Domain values as JSON, in the form that the commands promise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from studyapp.domain.checks import Finding
    from studyapp.domain.events import DateExpression, Event, Findings
    from studyapp.domain.progress import Score, Scores
    from studyapp.domain.quizzes import Quiz, Rejected
    from studyapp.domain.texts import Span

Form = dict[str, Any]


def dates_form(title: str, text: str, dates: Iterable[DateExpression]) -> Form:
    """Return the document of `studyapp dates --json`."""
    return {"passage": title, "dates": [_date_form(date, text) for date in dates]}


def events_form(findings: Findings) -> Form:
    """Return the document of `studyapp events --json`."""
    passage = findings.passage
    dates = dates_form(passage.title, passage.text, findings.dates)
    return dates | {"events": [_event_form(event) for event in findings.events]}


def quiz_form(quiz: Quiz) -> Form:
    """Return the document of `studyapp quiz --json`."""
    from studyapp.cli.question_forms import question_form

    return {
        "questions": [question_form(question) for question in quiz.questions],
        "rejected": [_rejected_form(rejected) for rejected in quiz.rejected],
    }


def scores_form(scores: Scores) -> Form:
    """Return the document of `studyapp scores --json`.

    Self-graded (`open`) answers stand under their kind alone.
    """
    return {
        "learner": scores.learner,
        **_score_form(scores.total),
        "by_passage": {title: _score_form(score) for title, score in scores.by_passage.items()},
        "by_kind": {str(kind): _score_form(score) for kind, score in scores.by_kind.items()},
        "reviews": scores.reviews,
        "due": scores.due,
    }


def findings_form(findings: Iterable[Finding]) -> Form:
    """Return the document of `studyapp check --json`."""
    return {"findings": [_finding_form(finding) for finding in findings]}


def _finding_form(finding: Finding) -> Form:
    suggestion, mend = finding.suggestion, finding.mend
    return {
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "severity": str(finding.severity),
        "code": finding.code,
        "message": str(finding.message),
        "suggestion": None if suggestion is None else str(suggestion),
        "mend": None if mend is None else asdict(mend),
    }


def span_form(span: Span) -> Form:
    """Return the two ends of a span."""
    return {"start": span.start, "end": span.end}


def _date_form(date: DateExpression, text: str) -> Form:
    repair = date.repair
    return {
        **span_form(date.span),
        "text": date.span.cut(text),
        "when": date.when.edtf,
        "calendar": str(date.when.calendar),
        "basis": str(date.basis),
        "carried_from": None if date.carried_from is None else span_form(date.carried_from),
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
        **span_form(event.citation.span),
        "quote": event.citation.quote,
        "dates": list(event.dates),
        "people": list(event.people),
        "places": list(event.places),
        "lane": event.lane,
        "status": str(event.status),
        "importance": event.importance,
        "confidence": event.confidence,
    }


def _rejected_form(rejected: Rejected) -> Form:
    return {"stem": rejected.stem, "recipe": rejected.recipe, "reason": rejected.reason}


def _score_form(score: Score) -> Form:
    return {"attempts": score.attempts, "right": score.right}
