"""What people hold against questions: rows that never leave this room."""

from typing import Any

from sqlalchemy import Column, Integer, Table, Text

from studyapp.domain.kinds import Kind
from studyapp.domain.objections import Fault
from studyapp.store.columns import Choice, UtcTime
from studyapp.store.tables import metadata


def _of_question(*, is_key: bool) -> tuple[Column[Any], ...]:
    return (
        Column("question", Text, primary_key=is_key),
        Column("kind", Choice(Kind)),
        Column("stem", Text),
        Column("version", Text),
        Column("passage", Text),
        Column("pack", Text),
        Column("title", Text),
        Column("start", Integer),
        Column("end", Integer),
        Column("quote", Text),
        Column("at", UtcTime),
    )


refusals = Table(
    "refusals",
    metadata,
    Column("learner", Integer, primary_key=True),
    *_of_question(is_key=True),
)

reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", Text),
    Column("reporter", Integer),
    *_of_question(is_key=False),
    Column("fault", Choice(Fault)),
    Column("words", Text),
)
"""The learner is no `learner` here: a report outlives who made it."""
