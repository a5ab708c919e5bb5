"""Grades given anew to old attempts: kept beside the journal, which stays as it is."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.journal import EntryId, LearnerId
from studyapp.domain.kinds import PackId
from studyapp.domain.progress import SELF_GRADED
from studyapp.domain.questions import Question
from studyapp.domain.regrades import Answered, AnswerSource, Regrade
from studyapp.domain.texts import PassageId
from studyapp.store import limits
from studyapp.store.asked import asked_version, keep_asked
from studyapp.store.counted import counted, counted_attempts, mostly
from studyapp.store.exams import ANSWERS
from studyapp.store.journal_rows import attempt_of
from studyapp.store.keeping import number_of
from studyapp.store.opening import Store
from studyapp.store.pack_tables import packs
from studyapp.store.regrade_tables import regrade_looks, regraded, regrades
from studyapp.store.shapes import read
from studyapp.store.tables import attempts, journal, scores

_EVENTS = """SELECT key, title, edtf, calendar, status, people, places FROM events
    WHERE passage = ? ORDER BY id"""


class Regrades:
    """The decisions on grades of one database, and the answers that there may be some on."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def sources(self, learner: LearnerId) -> list[AnswerSource]:
        """Return where the questions come from that a learner answered."""
        own = select(scores.c.passage, scores.c.pack).where(scores.c.learner == learner).distinct()
        with self._store.reading() as connection:
            return [_source(row.passage, row.pack) for row in connection.execute(own)]

    def state(self, learner: LearnerId, source: AnswerSource) -> str | None:
        """Return what is another text once keys, or decisions, may be others; None if it is gone.

        It is made of the digest of a pack, or of all events of a passage.
        """
        with self._store.reading() as connection:
            keys = _digest(connection, source)
            decided = _decisions(connection, learner)
        return None if keys is None else f"{keys}:{decided}"

    def looked(self, learner: LearnerId, source: AnswerSource, state: str) -> EntryId:
        """Return up to which entry there was nothing to decide in this state; 0 if not known."""
        wanted = select(regrade_looks.c.entry).where(
            regrade_looks.c.learner == learner,
            regrade_looks.c.passage == (source.passage or ""),
            regrade_looks.c.pack == (source.pack or ""),
            regrade_looks.c.state == state,
        )
        with self._store.reading() as connection:
            return EntryId(connection.execute(wanted).scalar() or 0)

    def keep_look(
        self, learner: LearnerId, source: AnswerSource, state: str, entry: EntryId
    ) -> None:
        """Keep that there is nothing to decide up to an entry, in this state."""
        key = {"learner": learner, "passage": source.passage or "", "pack": source.pack or ""}
        row = upsert(regrade_looks).values(**key, state=state, entry=entry)
        with self._store.writing() as connection:
            new = {"state": state, "entry": entry}
            connection.execute(row.on_conflict_do_update(set_=new))

    def answered(
        self, learner: LearnerId, source: AnswerSource, *, after: EntryId | None = None
    ) -> list[Answered]:
        """Return the answers to questions from a source that can be graded anew, oldest first.

        Those that learners grade themselves are left out, and those up to the entry `after`.
        """
        wanted = counted_attempts().where(
            mostly(learner),
            attempts.c.entry > (after or 0),
            attempts.c.passage == (source.passage or ""),
            attempts.c.pack == source.pack,
            attempts.c.version.is_not(None),
            attempts.c.kind.not_in(SELF_GRADED),
        )
        with self._store.reading() as connection:
            rows = connection.execute(wanted).all()
            held = _held(connection, learner) if rows else {}
            known: dict[str | None, Question | None] = {}
            for version in {row.version for row in rows} | {each.taken for each in held.values()}:
                known[version] = asked_version(connection, version or "")
        found = (_answered(row, held.get(row.entry, _Held()), known) for row in rows)
        return [each for each in found if each is not None]

    def unkept(self, learner: LearnerId) -> int:
        """Return how many answers count whose questions were not kept."""
        joined = attempts.join(journal, journal.c.id == attempts.c.entry)
        wanted = (
            select(func.count())
            .select_from(joined)
            .where(
                attempts.c.version.is_(None),
                journal.c.learner == learner,
                attempts.c.kind.not_in(SELF_GRADED),
                counted(),
            )
        )
        with self._store.reading() as connection:
            return int(connection.execute(wanted).scalar_one())

    def decide(
        self, learner: LearnerId, decided: Iterable[Regrade], *, taken: bool, at: datetime
    ) -> None:
        """Append that new grades are taken, or declined, so that the attempts stay as they count.

        Raises:
            UnkeepableError: A question cannot be kept; nothing changed.
        """
        with self._store.writing() as connection:
            for each in decided:
                row = {
                    "learner": learner,
                    "attempt": each.entry,
                    "version": keep_asked(connection, each.question),
                    "score": each.new_score if taken else None,
                    "at": at,
                    "reason": str(each.reason)[: limits.REMARK] if taken else "",
                }
                new = connection.execute(insert(regrades).values(row).returning(regrades.c.id))
                _let_hold(connection, each.entry, new.scalar_one(), taken=taken)


def _let_hold(connection: Connection, entry: EntryId, decision: int, *, taken: bool) -> None:
    new = {"decided": decision, **({"taken": decision} if taken else {})}
    row = upsert(regraded).values(attempt=entry, **new)
    connection.execute(row.on_conflict_do_update(set_=new))


def _source(passage: str, pack: str) -> AnswerSource:
    return AnswerSource(PassageId(passage) if passage else None, PackId(pack) if pack else None)


def _digest(connection: Connection, source: AnswerSource) -> str | None:
    if source.pack is not None:
        wanted = select(packs.c.digest).where(packs.c.key == source.pack)
        return connection.execute(wanted).scalar()
    number = None if source.passage is None else number_of(connection, source.passage)
    if number is None:
        return None
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101 - an open connection has one
    told = hashlib.sha256()
    for row in driver.execute(_EVENTS, (number,)):
        told.update("\0".join(map(str, row)).encode())
    return told.hexdigest()


def _decisions(connection: Connection, learner: LearnerId) -> str:
    """Return what tells one set of decisions that hold from another."""
    number: ColumnElement[int] = func.count(regraded.c.attempt)
    joined = regraded.join(regrades, regrades.c.id == regraded.c.decided)
    wanted = select(number, func.coalesce(func.sum(regraded.c.decided), 0)).select_from(joined)
    count, total = connection.execute(wanted.where(regrades.c.learner == learner)).one()
    return f"{count}:{total}"


@dataclass(frozen=True, slots=True)
class _Held:
    """By which versions an attempt was decided on last, and is scored; None for its own."""

    decided: str | None = None
    taken: str | None = None


def _held(connection: Connection, learner: LearnerId) -> dict[int, _Held]:
    decided, taken = regrades.alias(), regrades.alias()
    wanted = (
        select(regraded.c.attempt, decided.c.version, taken.c.version.label("taken"))
        .join_from(regraded, decided, decided.c.id == regraded.c.decided)
        .outerjoin(taken, taken.c.id == regraded.c.taken)
        .where(decided.c.learner == learner)
    )
    return {row.attempt: _Held(row.version, row.taken) for row in connection.execute(wanted)}


def _answered(
    row: Row[Any], held: _Held, known: Mapping[str | None, Question | None]
) -> Answered | None:
    """Return what an attempt was, None if its question was not kept; `known` by their versions."""
    asked = known[row.version]
    if asked is None or row.given is None:
        return None
    return Answered(
        entry=EntryId(row.entry),
        attempt=attempt_of(row),
        asked=asked,
        given=read(ANSWERS[row.kind], row.given),
        question=known.get(held.taken) or asked,
        decided=held.decided,
    )
