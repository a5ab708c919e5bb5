"""The tables of quizzes that are kept; they belong to those of `tables.py`."""

from sqlalchemy import Column, Integer, Table, Text

from studyapp.domain.kinds import Kind, Mode
from studyapp.store.columns import Choice, Texts, UtcTime
from studyapp.store.tables import metadata

stored_quizzes = Table(
    "stored_quizzes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text),
    Column("title", Text),
    Column("made", UtcTime),
    Column("wish", Text),
    Column("questions", Integer),
    Column("sources", Texts),
)

stored_questions = Table(
    "stored_questions",
    metadata,
    Column("quiz", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("kind", Choice(Kind)),
    Column("content", Text),
    Column("version", Text),
    Column("source", Text),
)

stored_sittings = Table(
    "stored_sittings",
    metadata,
    Column("sitting", Text, primary_key=True),
    Column("quiz", Text),
    Column("learner", Integer),
    Column("asked", Integer),
    Column("mode", Choice(Mode)),
    Column("started", UtcTime),
)
