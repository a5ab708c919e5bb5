"""What learners answered, with all there is to know of each answer, to be handed in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select

from studyapp.domain.answers import Answer, Attempt
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import PackId
from studyapp.domain.questions import Question
from studyapp.domain.texts import PassageId
from studyapp.store.asked import asked_version
from studyapp.store.counted import counted, counted_attempts
from studyapp.store.exams import ANSWERS
from studyapp.store.journal_rows import attempt_of
from studyapp.store.opening import Store
from studyapp.store.pack_tables import pack_passages, packs
from studyapp.store.shapes import read
from studyapp.store.tables import attempts, journal, passages


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An attempt and the uid of its entry; `asked` and `given` are None of a very old one."""

    uid: str
    attempt: Attempt
    asked: Question | None
    given: Answer | None
    pack_version: int | None


@dataclass(frozen=True, slots=True)
class AnsweredSitting:
    """A sitting that has answers: when the first one was given, how many, and of which packs."""

    id: str
    at: datetime
    answers: int
    packs: tuple[PackId, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which answers are wanted: of packs and their passages, of one sitting, of a span of time.

    None stands for all; `until` is not in the span.
    """

    packs: Collection[PackId] | None = None
    sitting: str | None = None
    since: datetime | None = None
    until: datetime | None = None


class KeptAnswers:
    """The answers of one database that count."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, learner: LearnerId, wanted: Wanted) -> list[KeptAnswer]:
        """Return answers of a learner, oldest first."""
        query = counted_attempts().add_columns(journal.c.uid.label("entry_uid"))
        query = query.where(journal.c.learner == learner, *_conditions(wanted))
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
            versions = {row.version for row in rows if row.version is not None}
            asked = {version: asked_version(connection, version) for version in versions}
        return [
            KeptAnswer(
                row.entry_uid,
                attempt_of(row),
                asked.get(row.version),
                None if row.given is None else read(ANSWERS[row.kind], row.given),
                row.pack_version,
            )
            for row in rows
        ]

    def withdrawn(self, learner: LearnerId, wanted: Wanted) -> list[str]:
        """Return the uids of answers that a learner took back."""
        query = (
            select(journal.c.uid)
            .join_from(journal, attempts, attempts.c.entry == journal.c.id)
            .where(journal.c.learner == learner, ~counted(), *_conditions(wanted))
            .order_by(journal.c.id)
        )
        with self._store.reading() as connection:
            return list(connection.execute(query).scalars())

    def sittings(self, learner: LearnerId, *, count: int) -> list[AnsweredSitting]:
        """Return the sittings that a learner answered something in, the latest first."""
        first = func.min(journal.c.at).label("first")
        listed = func.group_concat(attempts.c.pack.distinct()).label("packs")
        query = (
            select(attempts.c.sitting, first, func.count().label("answers"), listed)
            .join_from(journal, attempts, attempts.c.entry == journal.c.id)
            .where(journal.c.learner == learner, counted())
            .group_by(attempts.c.sitting)
            .order_by(first.desc())
            .limit(count)
        )
        with self._store.reading() as connection:
            return [
                AnsweredSitting(
                    row.sitting,
                    row.first,
                    row.answers,
                    tuple(map(PackId, (row.packs or "").split(","))) if row.packs else (),
                )
                for row in connection.execute(query)
            ]

    def packs(self, learner: LearnerId) -> set[PackId]:
        """Return the packs whose own questions a learner answered."""
        query = (
            select(attempts.c.pack)
            .join_from(journal, attempts, attempts.c.entry == journal.c.id)
            .where(journal.c.learner == learner, attempts.c.pack.is_not(None), counted())
            .distinct()
        )
        with self._store.reading() as connection:
            return set(map(PackId, connection.execute(query).scalars()))

    def lent(self) -> dict[PackId, set[PassageId]]:
        """Return the passages of every pack that is in the library."""
        query = (
            select(packs.c.key, passages.c.key.label("passage"))
            .join_from(pack_passages, packs, packs.c.id == pack_passages.c.pack)
            .join(passages, passages.c.id == pack_passages.c.passage)
        )
        found: dict[PackId, set[PassageId]] = {}
        with self._store.reading() as connection:
            for row in connection.execute(query):
                found.setdefault(PackId(row.key), set()).add(PassageId(row.passage))
        return found


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.packs is not None:
        lent = (
            select(passages.c.key)
            .join_from(pack_passages, packs, packs.c.id == pack_passages.c.pack)
            .join(passages, passages.c.id == pack_passages.c.passage)
            .where(packs.c.key.in_(wanted.packs))
        )
        of_passages = attempts.c.pack.is_(None) & attempts.c.passage.in_(lent)
        found.append(or_(attempts.c.pack.in_(wanted.packs), of_passages))
    if wanted.sitting is not None:
        found.append(attempts.c.sitting == wanted.sitting)
    if wanted.since is not None:
        found.append(journal.c.at >= wanted.since)
    if wanted.until is not None:
        found.append(journal.c.at < wanted.until)
    return found
