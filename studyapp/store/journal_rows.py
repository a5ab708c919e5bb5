"""Answers and reviews as rows of the journal, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Row

from studyapp.domain.cards import CardId, Rating, Review
from studyapp.domain.kinds import PackId
from studyapp.domain.texts import PassageId

if TYPE_CHECKING:
    from studyapp.domain.answers import Attempt


def attempt_row(attempt: Attempt) -> dict[str, Any]:
    """Return the columns of an answer."""
    return {
        "question": attempt.question,
        "passage": attempt.passage or "",
        "pack": attempt.pack,
        "kind": attempt.kind,
        "stem": attempt.stem,
        "answer": attempt.answer,
        "score": attempt.score,
        "took": attempt.took,
        "seed": attempt.seed,
        "sitting": attempt.sitting,
        "confidence": attempt.confidence,
        "century": attempt.century,
        "hinted": int(attempt.hinted),
    }


def attempt_of(row: Row[Any]) -> Attempt:
    """Return an attempt with the score that counts: the one given anew, if there is one."""
    from studyapp.domain.answers import Attempt
    from studyapp.domain.questions import QuestionId

    return Attempt(
        question=QuestionId(row.question),
        passage=PassageId(row.passage) if row.passage else None,
        pack=None if row.pack is None else PackId(row.pack),
        kind=row.kind,
        stem=row.stem,
        answer=row.answer,
        score=row.score if row.regraded is None else row.regraded,
        at=row.at,
        took=row.took,
        seed=row.seed,
        sitting=row.sitting,
        confidence=row.confidence,
        century=row.century,
        version=row.version,
        hinted=bool(row.hinted),
    )


def review_row(review: Review) -> dict[str, Any]:
    """Return the columns of a review."""
    return {
        "card": review.card,
        "passage": review.passage or "",
        "rating": int(review.rating),
        "took": review.took,
    }


def review_of(row: Row[Any]) -> Review:
    """Return a review; the row also has `at`."""
    return Review(
        card=CardId(row.card),
        passage=PassageId(row.passage) if row.passage else None,
        rating=Rating(row.rating),
        at=row.at,
        took=row.took,
    )
