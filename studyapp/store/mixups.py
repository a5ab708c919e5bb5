"""What was answered wrongly of generated questions, to be read again as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select

from studyapp.domain.answers import Answer, ChoiceAnswer, DateAnswer, MatchAnswer, OrderAnswer
from studyapp.domain.asked import CLASSES
from studyapp.domain.kinds import Kind
from studyapp.store.asked import asked_questions
from studyapp.store.counted import counted
from studyapp.store.opening import Store
from studyapp.store.shapes import read
from studyapp.store.tables import attempts, journal

if TYPE_CHECKING:
    from studyapp.domain.journal import LearnerId
    from studyapp.domain.questions import Question
    from studyapp.domain.texts import PassageId

MOST = 300
"""So many wrong answers are looked at; older ones tell little of what is mixed up now."""
_TELLING: Mapping[Kind, type[Answer]] = {
    Kind.SINGLE: ChoiceAnswer,
    Kind.DATE: DateAnswer,
    Kind.ORDER: OrderAnswer,
    Kind.MATCH: MatchAnswer,
}
"""The kinds whose wrong answers tell what was taken for what."""


def wrong_answers(
    store: Store, learner: LearnerId, passages: Sequence[PassageId]
) -> list[tuple[Question, Answer]]:
    """Return what was answered wrongly about passages: by a learner, then by others; latest first.

    Only what was made of events counts, and only what is not withdrawn.
    """
    joined = journal.join(attempts, attempts.c.entry == journal.c.id).join(
        asked_questions, asked_questions.c.version == attempts.c.version
    )
    wanted = (
        select(attempts.c.kind, attempts.c.given, asked_questions.c.content)
        .select_from(joined)
        .where(
            attempts.c.passage.in_(passages),
            attempts.c.kind.in_(list(_TELLING)),
            attempts.c.score < 1,
            attempts.c.pack.is_(None),
            attempts.c.given.is_not(None),
            counted(),
        )
        .order_by((journal.c.learner == learner).desc(), journal.c.id.desc())
        .limit(MOST)
    )
    with store.reading() as connection:
        rows = connection.execute(wanted).all()
    return [
        (read(CLASSES[row.kind], row.content), read(_TELLING[row.kind], row.given)) for row in rows
    ]
