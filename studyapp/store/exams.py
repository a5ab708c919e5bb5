"""What was answered in the exam in progress; each answer is one commit."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.answers import (
    Answer,
    ChoiceAnswer,
    ChoicesAnswer,
    ClozeAnswer,
    DateAnswer,
    MatchAnswer,
    NumberAnswer,
    OpenAnswer,
    OrderAnswer,
    ShortAnswer,
    TimelineAnswer,
    TruthAnswer,
)
from studyapp.domain.exams import Given
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Kind
from studyapp.store import limits
from studyapp.store.exam_tables import sitting_answers
from studyapp.store.opening import Store
from studyapp.store.shapes import read, written

ANSWERS: Mapping[Kind, type[Answer]] = {
    Kind.SINGLE: ChoiceAnswer,
    Kind.MULTIPLE: ChoicesAnswer,
    Kind.TRUEFALSE: TruthAnswer,
    Kind.SHORT: ShortAnswer,
    Kind.NUMBER: NumberAnswer,
    Kind.DATE: DateAnswer,
    Kind.CLOZE: ClozeAnswer,
    Kind.ORDER: OrderAnswer,
    Kind.MATCH: MatchAnswer,
    Kind.TIMELINE: TimelineAnswer,
    Kind.OPEN: OpenAnswer,
}
"""The class of the answers to each kind of question."""


class ExamAnswers:
    """The answers of the exam in progress, of each learner of a database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(
        self, learner: LearnerId, sitting: str, place: int, given: Given | None, *, kind: Kind
    ) -> None:
        """Keep the answer to the question at a place instead of a former one; None takes it away.

        Raises:
            UnkeepableError: It is too long or holds what is no text; nothing changed.
            StoreError: It could not be written; nothing changed.
        """
        with self._store.writing() as connection:
            if given is None:
                at = (sitting_answers.c.learner == learner, sitting_answers.c.place == place)
                connection.execute(delete(sitting_answers).where(*at))
                return
            state = _row(sitting, given, kind)
            row = upsert(sitting_answers).values(learner=learner, place=place, **state)
            connection.execute(row.on_conflict_do_update(set_=state))

    def of(self, learner: LearnerId, sitting: str) -> dict[int, Given]:
        """Return what was answered in a sitting, by the place of its question."""
        own = (sitting_answers.c.learner == learner, sitting_answers.c.sitting == sitting)
        with self._store.reading() as connection:
            rows = connection.execute(select(sitting_answers).where(*own)).all()
        return {row.place: _given(row) for row in rows}

    @contextmanager
    def whole(self) -> Iterator[None]:
        """Keep all that is done in the block, in the journal too, or nothing of it."""
        with self._store.writing():
            yield


def _row(sitting: str, given: Given, kind: Kind) -> dict[str, Any]:
    if given.confidence not in (None, 1, 2, 3):
        raise ValueError(f"a confidence is 1 to 3 or None, not {given.confidence}")
    return {
        "sitting": limits.checked(sitting, limits.KEY),
        "kind": kind,
        "answer": limits.checked(written(given.answer), limits.ANSWER),
        "at": given.at,
        "took": limits.checked_time_taken(given.took),
        "confidence": given.confidence,
    }


def _given(row: Row[Any]) -> Given:
    return Given(
        answer=read(ANSWERS[row.kind], row.answer),
        at=row.at,
        took=row.took,
        confidence=row.confidence,
    )
