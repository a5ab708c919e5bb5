"""The last steps that can be taken back, kept over a restart."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, delete, func, insert, or_, select

from studyapp.domain.errors import StaleUndoError
from studyapp.domain.journal import EntryId, LearnerId
from studyapp.domain.messages import Message
from studyapp.domain.progress import Noun
from studyapp.domain.undo import UndoStep
from studyapp.store.faults import senseless_value
from studyapp.store.opening import Store
from studyapp.store.recording import StaleChangesError, changes_on, take_back
from studyapp.store.tables import journal, undo_steps

KEPT = 100
"""How many steps are kept; of more, the oldest are forgotten."""
_STALE = {sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_ERROR}
"""SQLite's primary result codes for rows, or tables, that are not as a step left them."""


@dataclass(frozen=True, slots=True)
class KeptStep:
    """A step by its number; it was taken after the journal's entry `entry`, before the next."""

    number: int
    entry: EntryId
    step: UndoStep


class UndoSteps:
    """The steps of one database that can be taken back, the last one first.

    A verb that changes the library does so within `recording`; what rows it changes, and what goes
    along with them, is found out. Steps are of the library, and so of all learners, unless they
    are said to be of one.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @contextmanager
    def recording(
        self, step: UndoStep, *, at: datetime, learner: LearnerId | None = None
    ) -> Iterator[None]:
        """Keep what is changed in the block as one step; no step if nothing is.

        A recording within another one belongs to it. An error undoes the block and keeps no step.
        """
        with self._store.writing() as connection:
            if connection.info.get(_RECORDING):
                yield
                return
            connection.info[_RECORDING] = True
            try:
                with changes_on(connection) as changes:
                    yield
            finally:
                del connection.info[_RECORDING]
            if changes:
                _keep(connection, step, changes.packed(), at=at, learner=learner)

    def last(self, learner: LearnerId) -> KeptStep | None:
        """Return the last step that a learner can take back."""
        own = or_(undo_steps.c.learner.is_(None), undo_steps.c.learner == learner)
        wanted = select(*(undo_steps.c[name] for name in _TOLD)).where(own)
        with self._store.reading() as connection:
            row = connection.execute(wanted.order_by(undo_steps.c.id.desc()).limit(1)).first()
        return None if row is None else _step_of(row)

    def take_back(self, kept: KeptStep) -> None:
        """Make all that a step changed as it was before, and forget the step.

        Raises:
            StaleUndoError: That is not so any more as the step left it. Nothing was changed, but
                the step and those before it are forgotten.
            StoreError: It could not be written; nothing changed.
        """
        own = undo_steps.c.id == kept.number
        try:
            with self._store.writing() as connection:
                take_back(connection, _changes_of(connection, kept))
                connection.execute(delete(undo_steps).where(own))
        except (sqlite3.Error, StaleChangesError) as error:
            if not _is_stale(error):
                raise
            with self._store.writing() as connection:
                connection.execute(delete(undo_steps).where(undo_steps.c.id <= kept.number))
            raise _stale(kept.step) from error

    def forget(self) -> None:
        """Forget all steps, as is right where something is to be deleted for good."""
        with self._store.writing() as connection:
            connection.execute(delete(undo_steps))


_RECORDING = "recording an undo step"
_TOLD = ("id", "entry", "name", "undone", "values", "nouns")


def _keep(
    connection: Connection,
    step: UndoStep,
    changes: bytes,
    *,
    at: datetime,
    learner: LearnerId | None,
) -> None:
    row = {
        "learner": learner,
        "at": at,
        "entry": select(func.coalesce(func.max(journal.c.id), 0)).scalar_subquery(),
        "name": step.name.template,
        "undone": step.undone.template,
        "values": json.dumps(dict(step.name.values), ensure_ascii=False),
        "nouns": tuple(sorted(step.nouns)),
        "changes": changes,
    }
    connection.execute(insert(undo_steps).values(row))
    newest = select(undo_steps.c.id).order_by(undo_steps.c.id.desc()).limit(KEPT)
    connection.execute(delete(undo_steps).where(undo_steps.c.id.not_in(newest)))


def _changes_of(connection: Connection, kept: KeptStep) -> bytes:
    wanted = select(undo_steps.c.changes).where(undo_steps.c.id == kept.number)
    changes = connection.execute(wanted).scalar()
    if changes is None:
        raise StaleChangesError("another window took the step back")
    return bytes(changes)


def _step_of(row: Row[tuple[object, ...]]) -> KeptStep:
    try:
        values = json.loads(row.values)
        nouns = frozenset(map(Noun, row.nouns))
    except ValueError as error:
        raise senseless_value() from error
    step = UndoStep(name=Message(row.name, values), undone=Message(row.undone, values), nouns=nouns)
    return KeptStep(row.id, EntryId(row.entry), step)


def _is_stale(error: sqlite3.Error | StaleChangesError) -> bool:
    return isinstance(error, StaleChangesError) or error.sqlite_errorcode & 0xFF in _STALE


def _stale(step: UndoStep) -> StaleUndoError:
    return StaleUndoError(
        Message(f"This can no longer be done: {step.name.template}.", step.name.values),
        Message("The library was changed since in another way. Nothing was changed now."),
    )
