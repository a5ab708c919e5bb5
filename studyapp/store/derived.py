"""What is derived from the journal: memories and scores, kept in step with it or made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Table,
    and_,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.cards import CardId, Memory, Review
from studyapp.domain.journal import LearnerId
from studyapp.store.counted import counted, counted_reviews, mostly
from studyapp.store.journal_rows import review_of
from studyapp.store.regrade_tables import regraded, regrades
from studyapp.store.tables import attempts, journal, memories, reviews, scores, withdrawals

if TYPE_CHECKING:
    from studyapp.domain.answers import Attempt

NextMemory = Callable[[Memory | None, Review], Memory]
"""What one more review makes of a memory; the same reviews must give the same memory."""

PARTS = 720_720
"""Scores are added up in parts of a point. It has every divisor up to 16, so that thirds and tenths
come out even and a withdrawal takes away exactly what was added."""

Columns = dict[str, Any]


def in_parts(score: float) -> int:
    """Return a score of 0 to 1 in parts."""
    return round(score * PARTS)


def regraded_parts(connection: Connection, learner: LearnerId) -> list[tuple[Columns, int]]:
    """Return by how much attempts that count are worth more than in the journal, in parts.

    One for each attempt that was graded anew, with what it is counted under.
    """
    joined = (
        regraded.join(regrades, regrades.c.id == regraded.c.taken)
        .join(journal, journal.c.id == regraded.c.attempt)
        .join(attempts, attempts.c.entry == journal.c.id)
    )
    wanted = select(attempts, regrades.c.score.label("regraded")).select_from(joined)
    rows = connection.execute(wanted.where(regrades.c.learner == learner, counted()))
    return [(_about(row), in_parts(row.regraded) - in_parts(row.score)) for row in rows]


def add_score(connection: Connection, learner: LearnerId, attempt: Attempt) -> None:
    """Count an attempt that has just been appended."""
    parts = in_parts(attempt.score)
    row = upsert(scores).values(learner=learner, **_about(attempt), attempts=1, parts=parts)
    more = {"attempts": scores.c.attempts + 1, "parts": scores.c.parts + parts}
    connection.execute(row.on_conflict_do_update(set_=more))


def take_score(connection: Connection, learner: LearnerId, attempt: Row[Any]) -> None:
    """Count an attempt no longer; nothing is left of the last one."""
    about = [scores.c[name] == value for name, value in _about(attempt).items()]
    row = and_(scores.c.learner == learner, *about)
    less = {"attempts": scores.c.attempts - 1, "parts": scores.c.parts - in_parts(attempt.score)}
    connection.execute(update(scores).where(row).values(less))
    connection.execute(delete(scores).where(row, scores.c.attempts == 0))


def known_memory(connection: Connection, learner: LearnerId, card: CardId) -> Memory | None:
    """Return the memory of a card, None before its first review."""
    own = and_(memories.c.learner == learner, memories.c.card == card)
    row = connection.execute(select(memories).where(own)).one_or_none()
    return None if row is None else memory_of(row)


def set_memory(connection: Connection, learner: LearnerId, review: Review, memory: Memory) -> None:
    """Keep the memory that a review which has just been appended makes."""
    row = upsert(memories).values(
        learner=learner, card=memory.card, begun=review.at, reviews=1, **memory_row(memory)
    )
    more = {**memory_row(memory), "reviews": memories.c.reviews + 1}
    connection.execute(row.on_conflict_do_update(set_=more))


def replay_card(
    connection: Connection, learner: LearnerId, card: CardId, next_memory: NextMemory
) -> None:
    """Make the memory of one card anew from the reviews that count."""
    own = and_(memories.c.learner == learner, memories.c.card == card)
    connection.execute(delete(memories).where(own))
    wanted = counted_reviews().where(mostly(learner), reviews.c.card == card)
    _insert(connection, memories, _memory_rows(connection.execute(wanted), next_memory))


def replay_all(connection: Connection, next_memory: NextMemory) -> None:
    """Make all memories and scores anew from the journal."""
    connection.execute(delete(memories))
    connection.execute(delete(scores))
    _insert(connection, memories, _memory_rows(connection.execute(counted_reviews()), next_memory))
    _insert(connection, scores, _score_rows(connection))


def agrees(connection: Connection) -> bool:
    """Return whether as many entries are in the memories and scores as count in the journal.

    Only numbers are compared: quick at every start, and enough to see that rows are missing.
    """
    return all(
        _number(connection, func.coalesce(func.sum(derived), 0)) == _counting(connection, entries)
        for derived, entries in ((memories.c.reviews, reviews), (scores.c.attempts, attempts))
    )


def differing(connection: Connection, next_memory: NextMemory) -> int:
    """Return how many memories and scores are not what the journal makes of them; slow."""
    made = _memory_rows(connection.execute(counted_reviews()), next_memory)
    summed = _score_rows(connection)
    return sum(
        len(_as_texts(rows) ^ _as_texts(_there(connection, table, rows)))
        for table, rows in ((memories, made), (scores, summed))
    )


def memory_row(memory: Memory) -> Columns:
    """Return the columns of a memory that a review changes."""
    return {
        "stage": memory.stage,
        "step": memory.step,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "due": memory.due,
        "reviewed": memory.reviewed,
    }


def memory_of(row: Row[Any]) -> Memory:
    """Return a memory."""
    return Memory(
        card=CardId(row.card),
        stage=row.stage,
        step=row.step,
        stability=row.stability,
        difficulty=row.difficulty,
        due=row.due,
        reviewed=row.reviewed,
    )


def _counting(connection: Connection, entries: Table) -> int:
    """Return how many of the reviews, or of the attempts, have not been withdrawn."""
    # From the few withdrawals, each looked up: joined, SQLite may go through all entries.
    is_one = exists().where(entries.c.entry == withdrawals.c.withdrawn)
    gone = select(func.count()).select_from(withdrawals).where(is_one)
    # All rows, not a column: SQLite then counts the smallest of its trees.
    every = connection.execute(select(func.count()).select_from(entries)).scalar_one()
    return int(every) - int(connection.execute(gone).scalar_one())


def _number(connection: Connection, counted: ColumnElement[int]) -> int:
    return int(connection.execute(select(counted)).scalar_one())


def _memory_rows(rows: Iterable[Any], next_memory: NextMemory) -> list[Columns]:
    known: dict[tuple[int, str], Memory] = {}
    counts: dict[tuple[int, str], Columns] = {}
    for row in rows:
        key = (row.learner, row.card)
        known[key] = next_memory(known.get(key), review_of(row))
        count = counts.setdefault(key, {"begun": row.at, "reviews": 0})
        count["reviews"] += 1
    return [
        {"learner": learner, "card": card, **counts[learner, card], **memory_row(memory)}
        for (learner, card), memory in known.items()
    ]


def _score_rows(connection: Connection) -> list[Columns]:
    """Return the sums, counted by SQLite for every grade: a million answers have few of them."""
    about = (
        journal.c.learner,
        attempts.c.passage,
        attempts.c.pack,
        attempts.c.kind,
        attempts.c.century,
    )
    joined = attempts.join(journal, journal.c.id == attempts.c.entry)
    alike = select(*about, attempts.c.score, func.count().label("times")).select_from(joined)
    sums: dict[tuple[object, ...], Columns] = {}
    for row in connection.execute(alike.where(counted()).group_by(*about, attempts.c.score)):
        key = {"learner": row.learner, **_about(row)}
        total = sums.setdefault(tuple(key.values()), {**key, "attempts": 0, "parts": 0})
        total["attempts"] += row.times
        total["parts"] += in_parts(row.score) * row.times
    return list(sums.values())


def _there(connection: Connection, table: Table, like: list[Columns]) -> list[Columns]:
    """Return the rows of a table, with the columns that the rows `like` have."""
    columns = [table.c[name] for name in like[0]] if like else list(table.c)
    return [dict(row._mapping) for row in connection.execute(select(*columns))]  # noqa: SLF001 - SQLAlchemy's own name


def _as_texts(rows: list[Columns]) -> set[str]:
    return {repr(sorted(row.items())) for row in rows}


def _about(attempt: Attempt | Row[Any]) -> Columns:
    """Return what an attempt is counted under; '' and 0 where there is none."""
    return {
        "passage": attempt.passage or "",
        "pack": attempt.pack or "",
        "kind": attempt.kind,
        "century": attempt.century or 0,
    }


def _insert(connection: Connection, table: Table, rows: list[Columns]) -> None:
    if rows:
        connection.execute(insert(table), rows)
