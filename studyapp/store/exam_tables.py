"""What a quiz in progress asks, and what an exam was answered: rows that never leave this room."""

from sqlalchemy import Column, Integer, Table, Text

from studyapp.domain.kinds import Kind
from studyapp.store.columns import Choice, Duration, UtcTime
from studyapp.store.tables import metadata

sitting_questions = Table(
    "sitting_questions",
    metadata,
    Column("learner", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("sitting", Text),
    Column("kind", Choice(Kind)),
    Column("content", Text),
    Column("source", Text),
)

sitting_answers = Table(
    "sitting_answers",
    metadata,
    Column("learner", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("sitting", Text),
    Column("kind", Choice(Kind)),
    Column("answer", Text),
    Column("at", UtcTime),
    Column("took", Duration),
    Column("confidence", Integer),
)
