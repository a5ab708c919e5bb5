"""The table of results that were handed in; it belongs to those of `tables.py`."""

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from studyapp.store.columns import UtcTime
from studyapp.store.tables import metadata

result_files = Table(
    "result_files",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", Text),
    Column("name", Text),
    Column("added", UtcTime),
    Column("content", LargeBinary),
)
