"""The passages of the library in a line each."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, RowMapping, Select, Table, and_, func, select

from studyapp.domain.journal import LearnerId
from studyapp.domain.library import PassageEntry
from studyapp.domain.texts import PassageId
from studyapp.domain.when import When
from studyapp.store.correction_tables import reading_decisions
from studyapp.store.pack_tables import emendations
from studyapp.store.rows import when_of
from studyapp.store.tables import cards, dates, events, passages, places

OPENING = 200
"""How much of a text stands in its entry, in code points."""

_FIRST = events.alias("first_event")
_LAST = events.alias("last_event")
_DECIDED = reading_decisions.alias("decided")


def entries_for(learner: LearnerId) -> Select[Any]:
    """Return the query for the entries, the passage opened or added last first."""
    row = (
        passages.outerjoin(_FIRST, _FIRST.c.id == _outermost("earliest"))
        .outerjoin(_LAST, _LAST.c.id == _outermost("latest"))
        .outerjoin(places, and_(places.c.passage == passages.c.id, places.c.learner == learner))
    )
    touched = func.max(func.coalesce(places.c.opened, passages.c.added), passages.c.added)
    return (
        select(
            *(passages.c[name] for name in ("key", "title", "characters", "opening", "added")),
            _count(dates).label("dates"),
            (_count(dates, dates.c.repair_start.is_not(None)) + _readings()).label("repairs"),
            _count(events).label("events"),
            _count(cards).label("cards"),
            *_ends(),
            places.c.offset,
            places.c.opened,
        )
        .select_from(row)
        .order_by(touched.desc(), passages.c.id.desc())
    )


def entry_of(row: RowMapping) -> PassageEntry:
    """Return a passage in short."""
    return PassageEntry(
        id=PassageId(row["key"]),
        title=row["title"],
        characters=row["characters"],
        opening=row["opening"],
        added=row["added"],
        dates=row["dates"],
        repairs=row["repairs"],
        events=row["events"],
        cards=row["cards"],
        first=_when_or_none(row, "first"),
        last=_when_or_none(row, "last"),
        place=row["offset"],
        opened=row["opened"],
    )


def _count(table: FromClause, *conditions: ColumnElement[bool]) -> ColumnElement[int]:
    """Return the number of rows of a passage, counted on an index."""
    own = select(func.count()).select_from(table).where(table.c.passage == passages.c.id)
    return own.where(*conditions).correlate(passages).scalar_subquery()


def _readings() -> ColumnElement[int]:
    """Return the number of readings laid over a passage that are no part of a repaired date.

    Where people decided, that counts, not what packs give.
    """
    decided = (
        select(_DECIDED.c.passage)
        .where(
            _DECIDED.c.passage == passages.c.id,
            _DECIDED.c.start < emendations.c.end,
            _DECIDED.c.end > emendations.c.start,
        )
        .correlate(passages, emendations)
    )
    of_packs = _apart_from_dates(emendations, ~decided.exists())
    return of_packs + _apart_from_dates(reading_decisions, reading_decisions.c.reads.is_not(None))


def _apart_from_dates(table: Table, condition: ColumnElement[bool]) -> ColumnElement[int]:
    part = (
        select(dates.c.passage)
        .where(
            dates.c.passage == passages.c.id,
            dates.c.repair_start < table.c.end,
            dates.c.repair_end > table.c.start,
        )
        .correlate(passages, table)
    )
    own = select(func.count(table.c.start.distinct())).select_from(table)
    is_laid = (table.c.passage == passages.c.id, ~part.exists(), condition)
    return own.where(*is_laid).correlate(passages).scalar_subquery()


def _outermost(bound: str) -> ColumnElement[int]:
    """Return the event that begins first, or the one that ends last; open ends do not count."""
    days = events.c[bound]
    order = days.asc() if bound == "earliest" else days.desc()
    own = select(events.c.id).where(events.c.passage == passages.c.id, days.is_not(None))
    return own.order_by(order).limit(1).correlate(passages).scalar_subquery()


def _ends() -> tuple[ColumnElement[Any], ...]:
    return tuple(
        table.c[name].label(f"{end}_{name}")
        for end, table in (("first", _FIRST), ("last", _LAST))
        for name in ("edtf", "calendar")
    )


def _when_or_none(row: RowMapping, end: str) -> When | None:
    edtf = row[f"{end}_edtf"]
    return None if edtf is None else when_of(edtf, row[f"{end}_calendar"])
