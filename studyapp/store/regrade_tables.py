"""The tables of grades given anew, as they are now; they belong to those of `tables.py`."""

from sqlalchemy import Column, Float, Integer, Table, Text

from studyapp.store.columns import UtcTime
from studyapp.store.tables import metadata

regrades = Table(
    "regrades",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("learner", Integer),
    Column("attempt", Integer),
    Column("version", Text),
    Column("score", Float),
    Column("at", UtcTime),
    Column("reason", Text),
)

regraded = Table(
    "regraded",
    metadata,
    Column("attempt", Integer, primary_key=True),
    Column("decided", Integer),
    Column("taken", Integer),
)

regrade_looks = Table(
    "regrade_looks",
    metadata,
    Column("learner", Integer, primary_key=True),
    Column("passage", Text, primary_key=True),
    Column("pack", Text, primary_key=True),
    Column("state", Text),
    Column("entry", Integer),
)
