"""The tables that searches look into; they belong to those of `tables.py`."""

from sqlalchemy import Column, Integer, Table, Text

from studyapp.store.tables import metadata

paragraphs = Table(
    "paragraphs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("passage", Integer),
    Column("start", Integer),
    Column("end", Integer),
    Column("letters", Text),
    Column("readings", Text),
)

event_texts = Table(
    "event_texts",
    metadata,
    Column("event", Integer, primary_key=True),
    Column("title", Text),
    Column("names", Text),
    Column("quote", Text),
    Column("readings", Text),
)

question_texts = Table(
    "question_texts",
    metadata,
    Column("question", Integer, primary_key=True),
    Column("stem", Text),
    Column("others", Text),
)

unindexed_passages = Table(
    "unindexed_passages",
    metadata,
    Column("passage", Integer, primary_key=True),
    Column("times", Integer),
)

unindexed_packs = Table(
    "unindexed_packs",
    metadata,
    Column("pack", Integer, primary_key=True),
    Column("times", Integer),
)
