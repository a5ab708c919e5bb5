"""The tables of periods of history, as they are now; they belong to those of `tables.py`."""

from sqlalchemy import Column, Integer, Table, Text

from studyapp.domain.calendars import Calendar
from studyapp.domain.corrections import Decision
from studyapp.store.columns import Choice, Texts
from studyapp.store.tables import metadata

proposed_eras = Table(
    "proposed_eras",
    metadata,
    Column("passage", Integer, primary_key=True),
    Column("titles", Texts),
    Column("dates", Texts),
)

era_decisions = Table(
    "era_decisions",
    metadata,
    Column("passage", Integer, primary_key=True),
    Column("title", Text, primary_key=True),
    Column("edtf", Text),
    Column("calendar", Choice(Calendar)),
    Column("decision", Choice(Decision)),
)
