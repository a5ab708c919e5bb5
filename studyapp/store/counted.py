"""Which entries of the journal count: those that have not been withdrawn."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    exists,
    func,
    select,
)

from studyapp.domain.journal import LearnerId
from studyapp.store.regrade_tables import regraded, regrades
from studyapp.store.tables import attempts, journal, reviews, withdrawals


def counted() -> ColumnElement[bool]:
    """Return the condition that an entry has not been withdrawn."""
    return ~exists().where(withdrawals.c.withdrawn == journal.c.id)


def counted_attempts() -> Select[Any]:
    """Return the query for the attempts that count, oldest first.

    `regraded` is the score that was given anew and taken, None if there is none.
    """
    joined = (
        journal.join(attempts, attempts.c.entry == journal.c.id)
        .outerjoin(regraded, regraded.c.attempt == journal.c.id)
        .outerjoin(regrades, regrades.c.id == regraded.c.taken)
    )
    anew = regrades.c.score.label("regraded")
    wanted = select(journal.c.learner, journal.c.at, attempts, anew).select_from(joined)
    return wanted.where(counted()).order_by(journal.c.id)


def counted_reviews() -> Select[Any]:
    """Return the query for the reviews that count, oldest first."""
    joined = journal.join(reviews, reviews.c.entry == journal.c.id)
    wanted = select(journal.c.learner, journal.c.at, reviews).select_from(joined)
    return wanted.where(counted()).order_by(journal.c.id)


def mostly(learner: LearnerId) -> ColumnElement[bool]:
    """Return the condition that an entry is a learner's, beside a sharper one.

    It tells SQLite that most entries are, or it goes through them all instead of the few.
    """
    return func.likely(journal.c.learner == learner)
