"""An answer as the journal takes it."""

from datetime import datetime, timedelta

from studyapp.domain.answers import Answer, Attempt, Grade
from studyapp.domain.questions import Question
from studyapp.domain.sittings import Sitting
from studyapp.grade.grading import answer_in_words


def attempt_at(  # noqa: PLR0913 - all that the journal keeps of an answer
    question: Question,
    answer: Answer,
    graded: Grade,
    *,
    sitting: Sitting,
    at: datetime,
    took: timedelta,
    confidence: int | None,
    century: int | None,
    hinted: bool = False,
) -> Attempt:
    """Return the attempt that an answer makes in a sitting."""
    return Attempt(
        question=question.id,
        passage=question.passage,
        pack=question.pack,
        kind=question.kind,
        stem=question.stem,
        answer=answer_in_words(question, answer),
        score=graded.score,
        at=at,
        took=took,
        seed=sitting.seed,
        sitting=sitting.id,
        confidence=confidence,
        century=century,
        asked=question,
        given=answer,
        hinted=hinted,
    )
