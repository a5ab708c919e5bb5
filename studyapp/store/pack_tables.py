"""The tables of packs as they are now; they belong to those of `tables.py`."""

from sqlalchemy import Boolean, Column, Integer, LargeBinary, Table, Text

from studyapp.domain.calendars import Calendar
from studyapp.domain.kinds import Kind
from studyapp.domain.notes import ClaimVerdict, NoteKind
from studyapp.domain.texts import Sureness
from studyapp.store.columns import Choice, Texts, UtcTime
from studyapp.store.tables import metadata

packs = Table(
    "packs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text),
    Column("version", Integer),
    Column("title", Text),
    Column("language", Text),
    Column("license", Text),
    Column("authors", Texts),
    Column("description", Text),
    Column("level", Text),
    Column("subjects", Texts),
    Column("tags", Texts),
    Column("homepage", Text),
    Column("aliases", Text),
    Column("digest", Text),
    Column("added", UtcTime),
    Column("depends", Texts),
    Column("credits", Text),
    Column("wanted", Text),
)

pack_files = Table(
    "pack_files",
    metadata,
    Column("pack", Integer, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("content", LargeBinary),
)

pack_passages = Table(
    "pack_passages",
    metadata,
    Column("pack", Integer, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("place", Integer),
    Column("passage", Integer),
    Column("brought", Boolean),
    Column("source", Text),
    Column("license", Text),
    Column("language", Text),
    Column("level", Text),
)

pack_events = Table(
    "pack_events",
    metadata,
    Column("pack", Integer, primary_key=True),
    Column("own", Text, primary_key=True),
    Column("place", Integer),
    Column("passage", Text),
    Column("content", Text),
    Column("event", Text),
)

emendations = Table(
    "emendations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("pack", Integer),
    Column("passage", Integer),
    Column("start", Integer),
    Column("end", Integer),
    Column("reads", Text),
    Column("reason", Text),
    Column("sureness", Choice(Sureness)),
)

notes = Table(
    "notes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("pack", Integer),
    Column("passage", Integer),
    Column("start", Integer),
    Column("end", Integer),
    Column("quote", Text),
    Column("kind", Choice(NoteKind)),
    Column("text", Text),
    Column("verdict", Choice(ClaimVerdict)),
    Column("basis", Text),
)

questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text),
    Column("pack", Integer),
    Column("place", Integer),
    Column("passage", Text),
    Column("kind", Choice(Kind)),
    Column("stem", Text),
    Column("content", Text),
    Column("version", Integer),
)

eras = Table(
    "eras",
    metadata,
    Column("pack", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("title", Text),
    Column("edtf", Text),
    Column("calendar", Choice(Calendar)),
)
