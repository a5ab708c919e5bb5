"""The table of the pictures of events and passages; it belongs to those of `tables.py`."""

from sqlalchemy import Column, Integer, Table, Text

from studyapp.store.tables import metadata

pack_pictures = Table(
    "pack_pictures",
    metadata,
    Column("pack", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("passage", Text),
    Column("event", Text),
    Column("file", Text),
    Column("alt", Text),
)
