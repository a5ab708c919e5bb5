"""Whose exams should have been handed in; apart, as it is asked at every start."""

from datetime import datetime

from sqlalchemy import select

from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Mode
from studyapp.store.opening import Store
from studyapp.store.tables import sittings


def overdue(store: Store, now: datetime) -> list[LearnerId]:
    """Return the learners whose exams are open although their time is over."""
    is_open = (sittings.c.mode == Mode.EXAM, sittings.c.handed_in.is_(None))
    wanted = select(sittings.c.learner).where(*is_open, sittings.c.ends <= now)
    with store.reading() as connection:
        return [LearnerId(number) for number in connection.execute(wanted).scalars()]
