"""Which answers of a learner wait to be put right."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func

from studyapp.domain.journal import LearnerId
from studyapp.domain.progress import SELF_GRADED
from studyapp.store.counted import counted_attempts, mostly
from studyapp.store.tables import attempts, journal


def not_right_since(learner: LearnerId) -> Select[Any]:
    """Return the query for the last attempts of questions that were not wholly right in them.

    The one whose last attempt is the longest ago comes first; self-graded ones are left out.
    """
    own = counted_attempts().where(mostly(learner), attempts.c.kind.not_in(SELF_GRADED))
    latest = (
        own.order_by(None).with_only_columns(func.max(journal.c.id)).group_by(attempts.c.question)
    )
    return counted_attempts().where(journal.c.id.in_(latest), attempts.c.score < 1)
