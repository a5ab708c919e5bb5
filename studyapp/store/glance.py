"""What Today shows, asked of SQLite itself.

To import SQLAlchemy takes longer than all else from the start until Today is there, so these few
questions do without it. Nothing is written; what is asked within one `Glance` is one state.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from studyapp.domain.cards import KNOWN_WELL, CardId, Memory, Rating, Stage
from studyapp.domain.days import Days
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import PackId
from studyapp.domain.progress import DayCount, Undecided
from studyapp.domain.texts import PassageId
from studyapp.store import faults
from studyapp.store import glance_sql as sql
from studyapp.store.looking import read_only, version_in
from studyapp.store.version import NAME, NEWEST

_DAY = timedelta(days=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_AT_ONCE = timedelta()
_NOBODY = LearnerId(0)


@dataclass(frozen=True, slots=True)
class KnownCard:
    """A card of the library that was reviewed at least once; a pack's may have no passage."""

    passage: PassageId | None
    front: str
    memory: Memory


@dataclass(frozen=True, slots=True)
class Opened:
    """The passage that was opened last: where reading stopped, as an offset, and when."""

    passage: PassageId
    title: str
    place: int
    opened: datetime
    text: str


class Glance:
    """One state of a database, read alone; `days` say where one day ends and the next begins."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def is_in_order(self) -> bool:
        """Return whether it needs no step and no mending: what is derived agrees with the journal.

        As `derived.agrees`, only numbers are compared.
        """
        (version,) = self._rows("PRAGMA user_version")
        return version[0] == NEWEST and all(
            self._number(derived) == self._number(entries) - self._number(gone)
            for derived, entries, gone in sql.AGREEING
        )

    def learner(self, uid: str) -> LearnerId:
        """Return the number of a learner, else of the first one, else one that nobody has."""
        for wanted, given in ((sql.LEARNER, {"uid": uid}), (sql.FIRST_LEARNER, {})):
            for (number,) in self._rows(wanted, **given):
                return LearnerId(number)
        return _NOBODY

    def passages(self) -> int:
        """Return how many passages there are."""
        return self._number(sql.PASSAGES)

    def opened(self, learner: LearnerId) -> Opened | None:
        """Return the passage that the learner opened last, None if there is none."""
        for key, title, place, opened, text in self._rows(sql.OPENED, learner=learner):
            return Opened(PassageId(key), title, place, _time(opened), text)
        return None

    def undecided(self) -> Undecided | None:
        """Return how many texts wait to be looked through, None if none does."""
        for texts, key, title in self._rows(sql.UNDECIDED):
            return Undecided(texts, PassageId(key), title)
        return None

    def due_counts(
        self, learner: LearnerId, *, now: datetime, new_limit: int, days: Days
    ) -> dict[PassageId | PackId, tuple[str, int]]:
        """Return title and number of the cards to recall now, as `Memories.due_counts` has them."""
        at = _kept(now)
        since = _kept(days.begin(days.of(now)))
        left = new_limit - self._number(sql.BEGUN, learner=learner, since=since)
        due = [*self._rows(sql.DUE, learner=learner, now=at)]
        due += self._rows(sql.NEW, learner=learner, now=at, well=KNOWN_WELL, limit=max(left, 0))
        titles = {key: title for key, title, _count in due}
        counts: Counter[str] = Counter()
        for key, _title, count in due:
            counts[key] += count
        return {PassageId(key): (titles[key], count) for key, count in counts.most_common()}

    def next_due(self, learner: LearnerId, now: datetime) -> datetime | None:
        """Return when the next card of the library comes back after `now`; None if none does."""
        for (due,) in self._rows(sql.NEXT_DUE, learner=learner, now=_kept(now)):
            return _time(due)
        return None

    def coming(
        self, learner: LearnerId, *, now: datetime, count: int, days: Days
    ) -> dict[date, int]:
        """Return how many cards come back on each of the next days, from tomorrow on."""
        tomorrow = days.of(now) + _DAY
        every = [tomorrow + each * _DAY for each in range(count)]
        begins, ends = days.begin(tomorrow), days.begin(tomorrow + count * _DAY)
        rows = self._rows(sql.COMING, learner=learner, begins=_kept(begins), ends=_kept(ends))
        found = Counter(days.of(_time(due)) for (due,) in rows)
        return {day: found[day] for day in every}

    def known(self, learner: LearnerId) -> list[KnownCard]:
        """Return the cards of the library that were ever reviewed, the first due first.

        Those that are put aside are left out.
        """
        return [_known_card(*row) for row in self._rows(sql.KNOWN, learner=learner)]

    def slipping(self, learner: LearnerId, *, now: datetime, count: int) -> list[KnownCard]:
        """Return those of the known cards that are the least likely to be recalled, first first."""
        found: list[KnownCard] = []
        for (card,) in self._rows(sql.UNLIKELIEST, learner=learner, now=_kept(now)):
            rows = self._rows(sql.KNOWN_ONE, learner=learner, card=card)
            found += [_known_card(*row) for row in rows]
            if len(found) == count:
                break
        return found

    def days(
        self, learner: LearnerId, *, now: datetime, days: Days, count: int = 20
    ) -> tuple[DayCount, ...]:
        """Return reviews and answers of the last days, today's last, empty days included."""
        today = days.of(now)
        every = [today - each * _DAY for each in reversed(range(count))]
        return tuple(self._day(learner, day, days) for day in every)

    def latest_times(self, learner: LearnerId, *, count: int) -> list[timedelta]:
        """Return how long the last reviews that count took, the latest first."""
        rows = self._rows(sql.LATEST_TIMES, learner=learner, count=count)
        return [took * _MICROSECOND for (took,) in rows]

    def _day(self, learner: LearnerId, day: date, days: Days) -> DayCount:
        span = {"begins": _kept(days.begin(day)), "ends": _kept(days.begin(day + _DAY))}
        again = int(Rating.AGAIN)
        ((done, lapsed),) = self._rows(sql.REVIEWS_OF_DAY, learner=learner, again=again, **span)
        ((answers, right),) = self._rows(sql.ANSWERS_OF_DAY, learner=learner, **span)
        return DayCount(day, done, lapsed, answers, right)

    def _rows(self, wanted: str, **given: object) -> Iterator[tuple[Any, ...]]:
        return iter(self._connection.execute(wanted, given))

    def _number(self, wanted: str, **given: object) -> int:
        ((number,),) = self._rows(wanted, **given)
        return int(number)


@contextmanager
def glance(folder: Path, *, patience: timedelta = _AT_ONCE) -> Iterator[Glance]:
    """Give one state of the database of a learner's folder, until the end of the block.

    Raises:
        StoreError: There is none, it cannot be read, or it is not ours; nothing was changed.
    """
    path = folder.absolute() / NAME
    with faults.told(path), closing(read_only(path, patience)) as connection:
        connection.isolation_level = None
        connection.execute("BEGIN")
        version_in(connection, path, NEWEST)
        yield Glance(connection)


def _known_card(passage: str | None, front: str, *memory: Any) -> KnownCard:  # noqa: ANN401 - a row
    card, stage, step, stability, difficulty, due, reviewed = memory
    return KnownCard(
        None if passage is None else PassageId(passage),
        front,
        Memory(
            card=CardId(card),
            stage=Stage(stage),
            step=step,
            stability=stability,
            difficulty=difficulty,
            due=_time(due),
            reviewed=_time(reviewed),
        ),
    )


def _time(kept: int) -> datetime:
    return _EPOCH + kept * _MICROSECOND


def _kept(at: datetime) -> int:
    return (at - _EPOCH) // _MICROSECOND
