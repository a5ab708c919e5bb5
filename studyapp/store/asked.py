"""The versions of questions that were asked, kept so that an attempt can always be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Connection, Table, Text, delete, exists, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.asked import CLASSES, version_of
from studyapp.domain.kinds import Kind, PackId
from studyapp.store import limits
from studyapp.store.columns import Choice
from studyapp.store.pack_tables import packs
from studyapp.store.shapes import read, written
from studyapp.store.tables import attempts, metadata

if TYPE_CHECKING:
    from studyapp.domain.answers import Attempt
    from studyapp.domain.questions import Question

asked_questions = Table(
    "asked_questions",
    metadata,
    Column("version", Text, primary_key=True),
    Column("question", Text),
    Column("kind", Choice(Kind)),
    Column("content", Text),
)


def asked_columns(connection: Connection, attempt: Attempt) -> dict[str, str | int | None]:
    """Return what makes an attempt readable for good, and keep the question that it answers.

    Its pack is at the version that the library has at that moment.

    Raises:
        UnkeepableError: One of the texts cannot be kept.
    """
    if attempt.asked is None or attempt.given is None:
        return {}
    given = limits.checked(written(attempt.given), limits.CONTENT)
    return {
        "version": keep_asked(connection, attempt.asked),
        "given": given,
        "pack_version": _pack_version(connection, attempt.pack),
    }


def _pack_version(connection: Connection, pack: PackId | None) -> int | None:
    return connection.execute(select(packs.c.version).where(packs.c.key == pack)).scalar()


def keep_asked(connection: Connection, question: Question) -> str:
    """Keep a question as it was asked, unless it is there, and return its version."""
    content = limits.checked(written(question), limits.CONTENT)
    version = version_of(question)
    row = {"version": version, "question": question.id, "kind": question.kind, "content": content}
    connection.execute(upsert(asked_questions).values(row).on_conflict_do_nothing())
    return version


def asked_version(connection: Connection, version: str) -> Question | None:
    """Return a question as it was asked, None if that is not known."""
    wanted = select(asked_questions).where(asked_questions.c.version == version)
    row = connection.execute(wanted).one_or_none()
    if row is None:
        return None
    question: Question = read(CLASSES[row.kind], row.content)
    return question


def forget_unasked(connection: Connection) -> None:
    """Forget the versions that no attempt, no grade given anew and no report has any more."""
    from studyapp.store.objection_tables import reports
    from studyapp.store.regrade_tables import regrades

    is_left = [
        exists().where(table.c.version == asked_questions.c.version)
        for table in (attempts, regrades, reports)
    ]
    connection.execute(delete(asked_questions).where(~or_(*is_left)))
