"""The tables of what people decided, as they are now; they belong to those of `tables.py`."""

from collections.abc import Iterator

from sqlalchemy import Column, Float, Integer, Table, Text

from studyapp.domain.calendars import Calendar
from studyapp.domain.corrections import Decision
from studyapp.domain.events import Status
from studyapp.domain.texts import Sureness
from studyapp.store.columns import Choice, Texts
from studyapp.store.tables import metadata


def _event() -> Iterator[Column]:  # type: ignore[type-arg]  # of many types
    yield Column("title", Text)
    yield Column("edtf", Text)
    yield Column("calendar", Choice(Calendar))
    yield Column("start", Integer)
    yield Column("end", Integer)
    yield Column("quote", Text)
    yield Column("people", Texts)
    yield Column("places", Texts)
    yield Column("lane", Text)
    yield Column("status", Choice(Status))
    yield Column("importance", Integer)
    yield Column("confidence", Float)


event_decisions = Table(
    "event_decisions",
    metadata,
    Column("event", Text, primary_key=True),
    Column("passage", Integer),
    Column("decision", Choice(Decision)),
    *_event(),
    Column("along", Text),
)

found_events = Table(
    "found_events",
    metadata,
    Column("event", Text, primary_key=True),
    Column("passage", Integer),
    *_event(),
)

reading_decisions = Table(
    "reading_decisions",
    metadata,
    Column("passage", Integer, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("quote", Text),
    Column("decision", Choice(Decision)),
    Column("reads", Text),
    Column("proposed", Text),
    Column("reason", Text),
    Column("sureness", Choice(Sureness)),
)
