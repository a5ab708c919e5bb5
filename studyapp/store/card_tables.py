"""The tables of what people do to cards, as they are now; they belong to those of `tables.py`."""

from sqlalchemy import Column, Integer, Table, Text

from studyapp.store.columns import UtcTime
from studyapp.store.tables import metadata

card_edits = Table(
    "card_edits",
    metadata,
    Column("card", Text, primary_key=True),
    Column("front", Text),
    Column("back", Text),
    Column("at", UtcTime),
)

suspended = Table(
    "suspended",
    metadata,
    Column("learner", Integer, primary_key=True),
    Column("card", Text, primary_key=True),
    Column("at", UtcTime),
)
