"""The learners of one database: looked up, added, renamed, deleted for good."""

import uuid
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, func, insert, select, update

from studyapp.domain.errors import UnkeepableError
from studyapp.domain.journal import Learner, LearnerId
from studyapp.domain.messages import Message
from studyapp.store import limits, regrade_schema
from studyapp.store.first_schema import GUARDS, guard_names
from studyapp.store.opening import Store
from studyapp.store.regrade_tables import regrades
from studyapp.store.tables import (
    attempts,
    journal,
    learners,
    metadata,
    reviews,
    undo_steps,
    withdrawals,
)


class Learners:
    """The people whose answers the database keeps."""

    def __init__(
        self, store: Store, *, new_uid: Callable[[], str] = lambda: uuid.uuid4().hex
    ) -> None:
        self._store = store
        self._new_uid = new_uid

    def number(self, uid: str) -> LearnerId | None:
        """Return the number of a learner, None if there is no such one."""
        with self._store.reading() as connection:
            wanted = select(learners.c.id).where(learners.c.uid == uid)
            number = connection.execute(wanted).scalar()
        return None if number is None else LearnerId(number)

    def all(self) -> list[Learner]:
        """Return all learners, the first one first."""
        with self._store.reading() as connection:
            wanted = select(learners).order_by(learners.c.id)
            return [_learner_of(row) for row in connection.execute(wanted)]

    def one(self, learner: LearnerId) -> Learner:
        """Return a learner that there is."""
        with self._store.reading() as connection:
            wanted = select(learners).where(learners.c.id == learner)
            return _learner_of(connection.execute(wanted).one())

    def add(self, name: str) -> Learner:
        """Return a new learner.

        Raises:
            UnkeepableError: The name is empty, too long, or another learner's.
        """
        new = Learner(self._new_uid(), name)
        with self._store.writing() as connection:
            _check_name(connection, name)
            connection.execute(insert(learners).values(uid=new.uid, name=new.name))
        return new

    def rename(self, learner: LearnerId, name: str) -> None:
        """Give a learner another name.

        Raises:
            UnkeepableError: The name is empty, too long, or another learner's.
        """
        with self._store.writing() as connection:
            _check_name(connection, name, learner)
            own = learners.c.id == learner
            connection.execute(update(learners).where(own).values(name=name))

    def purge(self, learner: LearnerId) -> None:
        """Delete a learner and all that hangs on them, so that no byte of it stays in the file.

        The journal is only ever appended to; this is the one exception.
        """
        with self._store.writing() as connection:
            connection.exec_driver_sql("PRAGMA secure_delete = ON")
            for guard in (*guard_names(), *regrade_schema.GUARD_NAMES):
                connection.exec_driver_sql(f"DROP TRIGGER {guard}")
            _delete_entries(connection, learner)
            for table in _owned_tables():
                connection.execute(delete(table).where(table.c.learner == learner))
            _delete_results(connection, learner)
            # Passages that were taken out keep where the learner had stopped in them.
            connection.execute(delete(undo_steps))
            connection.execute(delete(learners).where(learners.c.id == learner))
            for statement in (*GUARDS, *regrade_schema.GUARDS):
                connection.exec_driver_sql(statement)
        self._store.compact()


def _owned_tables() -> list[Table]:
    """Return the tables with rows of learners, the journal last: others refer to it."""
    owned = [table for table in metadata.sorted_tables if "learner" in table.c]
    return [*(table for table in owned if table is not journal), journal]


def _delete_entries(connection: Connection, learner: LearnerId) -> None:
    from studyapp.store.asked import forget_unasked

    connection.execute(delete(regrades).where(regrades.c.learner == learner))
    own = select(journal.c.id).where(journal.c.learner == learner)
    connection.execute(delete(withdrawals).where(withdrawals.c.withdrawn.in_(own)))
    for table in (withdrawals, attempts, reviews):
        connection.execute(delete(table).where(table.c.entry.in_(own)))
    forget_unasked(connection)


def _delete_results(connection: Connection, learner: LearnerId) -> None:
    """Delete the result files that a learner handed in here too; each has their uid."""
    from studyapp.store.result_tables import result_files

    uid = connection.execute(select(learners.c.uid).where(learners.c.id == learner)).scalar()
    theirs = func.instr(result_files.c.content, str(uid).encode()) > 0
    connection.execute(delete(result_files).where(theirs))


def _check_name(connection: Connection, name: str, learner: LearnerId | None = None) -> None:
    limits.checked(name, limits.NAME)
    if not name:
        raise UnkeepableError(Message("A learner needs a name."), Message("Type one."))
    others = select(learners.c.name).where(learners.c.id != (learner or 0))
    taken = {other.casefold() for other in connection.execute(others).scalars()}
    if name.casefold() in taken:
        says = Message("There is a learner “{name}” already.", {"name": name})
        raise UnkeepableError(says, Message("Choose another name."))


def _learner_of(row: Row[Any]) -> Learner:
    return Learner(row.uid, row.name)
