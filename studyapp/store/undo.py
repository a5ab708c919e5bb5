"""The last steps that can be taken back, kept over a restart."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, Select, delete, func, insert, or_, select

from studyapp.domain.errors import StaleUndoError
from studyapp.domain.journal import EntryId, LearnerId
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.undo import UndoStep
from studyapp.store.faults import senseless_value
from studyapp.store.opening import Store
from studyapp.store.recording import StaleChangesError, changes_on, tables_added_to, take_back
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


@dataclass(frozen=True, slots=True)
class _TakenBack:
    """A step that was taken back, with the changes that do it again once they are taken back."""

    step: UndoStep
    learner: LearnerId | None
    changes: bytes


class UndoSteps:
    """The steps of one database that can be taken back, the last one first.

    What was taken back can be done again as long as this lives, until there is a new step.

    A verb that changes the library does so within `recording`; what rows it changes, and what goes
    along with them, is found out. Steps are of the library, and so of all learners, unless they
    are said to be of one.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._taken_back: list[_TakenBack] = []
        self._newest: int | None = None

    @contextmanager
    def recording(
        self, step: UndoStep, *, at: datetime, learner: LearnerId | None = None
    ) -> Iterator[None]:
        """Keep what is changed in the block as one step; no step if nothing is.

        A recording within another one belongs to it. An error undoes the block and keeps no step.
        Learners are left alone, unless the step is about them.
        """
        with self._store.writing() as connection:
            if connection.info.get(_RECORDING):
                yield
                return
            connection.info[_RECORDING] = True
            try:
                with changes_on(
                    connection, self._store.touched, people=Noun.LEARNERS in step.nouns
                ) as changes:
                    yield
            finally:
                del connection.info[_RECORDING]
            if changes:
                self._taken_back.clear()
                _keep(connection, step, changes.packed(), at=at, learner=learner)

    @contextmanager
    def instead_of(self, number: int | None) -> Iterator[bool]:
        """Take the last step back, if it has this number, and put what the block does in its place.

        Gives whether it was taken back. That and the block are kept together, or not at all.
        """
        with self._store.writing() as connection:
            wanted = select(*(undo_steps.c[name] for name in _TOLD))
            row = connection.execute(wanted.order_by(undo_steps.c.id.desc()).limit(1)).first()
            goes_on = row is not None and row.id == number
            if row is not None and goes_on:
                self.take_back(_step_of(row))
            yield goes_on

    def newest(self) -> int | None:
        """Return the number of the last step, None if there is none."""
        with self._store.reading() as connection:
            return _newest(connection)

    def last(self, learner: LearnerId) -> KeptStep | None:
        """Return the last step that a learner can take back."""
        own = or_(undo_steps.c.learner.is_(None), undo_steps.c.learner == learner)
        wanted = select(*(undo_steps.c[name] for name in _TOLD)).where(own)
        with self._store.reading() as connection:
            row = connection.execute(wanted.order_by(undo_steps.c.id.desc()).limit(1)).first()
        return None if row is None else _step_of(row)

    def takes_out(self, kept: KeptStep) -> bool:
        """Return whether to take a step back takes a passage, pack or quiz out of the library."""
        with self._store.reading() as connection:
            row = connection.execute(_changes(kept)).first()
        return row is not None and bool(_HELD & tables_added_to(row.changes))

    def take_back(self, kept: KeptStep) -> None:
        """Make all that a step changed as it was before, and forget the step.

        Raises:
            StaleUndoError: That is not so any more as the step left it. Nothing was changed, but
                the step and those before it are forgotten, of one about learners only this.
            StoreError: It could not be written; nothing changed.
        """
        try:
            with self._store.writing() as connection:
                row = _there(connection.execute(_changes(kept)).first())
                with changes_on(connection, self._store.touched, people=True) as changes:
                    take_back(connection, row.changes)
                connection.execute(delete(undo_steps).where(undo_steps.c.id == kept.number))
                newest = _newest(connection)
        except (sqlite3.Error, StaleChangesError) as error:
            if not _is_stale(error):
                raise
            self._forget_stale(kept)
            raise _stale(kept.step.name) from error
        self._taken_back.append(_TakenBack(kept.step, row.learner, changes.packed()))
        self._newest = newest

    def taken_back(self, learner: LearnerId) -> UndoStep | None:
        """Return the step that a learner can do again, the one taken back last."""
        if not self._taken_back or self._taken_back[-1].learner not in (None, learner):
            return None
        with self._store.reading() as connection:
            is_last = _newest(connection) == self._newest
        return self._taken_back[-1].step if is_last else None

    def do_again(self, *, at: datetime) -> None:
        """Do the step again that was taken back last; it is the newest step then.

        Raises:
            StaleUndoError: What it changes is not as it was; nothing was changed.
            StoreError: It could not be written; nothing changed.
        """
        again = self._taken_back[-1]
        try:
            with self._store.writing() as connection:
                with changes_on(connection, self._store.touched, people=True) as changes:
                    take_back(connection, again.changes)
                _keep(connection, again.step, changes.packed(), at=at, learner=again.learner)
                self._newest = _newest(connection)
        except (sqlite3.Error, StaleChangesError) as error:
            if not _is_stale(error):
                raise
            self.forget_taken_back()
            raise _stale(again.step.again) from error
        self._taken_back.pop()

    def forget_taken_back(self) -> None:
        """Have nothing to do again."""
        self._taken_back.clear()

    def forget(self) -> None:
        """Forget all steps, as is right where something is to be deleted for good."""
        self.forget_taken_back()
        with self._store.writing() as connection:
            connection.execute(delete(undo_steps))

    def _forget_stale(self, kept: KeptStep) -> None:
        self.forget_taken_back()
        number = undo_steps.c.id
        alone = Noun.LEARNERS in kept.step.nouns
        stale = number == kept.number if alone else number <= kept.number
        with self._store.writing() as connection:
            connection.execute(delete(undo_steps).where(stale))


_RECORDING = "recording an undo step"
_HELD = {"passages", "packs", "stored_quizzes"}
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


def _changes(kept: KeptStep) -> Select[tuple[bytes, LearnerId | None]]:
    columns = (undo_steps.c.changes, undo_steps.c.learner)
    return select(*columns).where(undo_steps.c.id == kept.number)


def _there(row: Row[tuple[bytes, LearnerId | None]] | None) -> Row[tuple[bytes, LearnerId | None]]:
    if row is None:
        raise StaleChangesError("another window took the step back")
    return row


def _newest(connection: Connection) -> int | None:
    return connection.execute(select(func.max(undo_steps.c.id))).scalar()


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


def _stale(name: Message) -> StaleUndoError:
    return StaleUndoError(
        Message("This can no longer be done: {name}.", {"name": name}),
        Message("The library was changed since in another way. Nothing was changed now."),
    )
