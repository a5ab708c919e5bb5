"""What the journal amounts to, read quickly: memories, what is due, days and scores."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, func, select

from studyapp.domain.cards import Card, CardId, Memory, Rating
from studyapp.domain.days import Days
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.progress import SELF_GRADED, DayCount, Score
from studyapp.domain.texts import PassageId
from studyapp.store.card_tables import card_edits
from studyapp.store.cards import all_cards, front_now, is_aside
from studyapp.store.derived import (
    PARTS,
    counted,
    counted_attempts,
    counted_reviews,
    known_memory,
    memory_of,
)
from studyapp.store.opening import Store
from studyapp.store.pack_tables import packs
from studyapp.store.rows import card_of
from studyapp.store.tables import attempts, cards, journal, memories, passages, reviews, scores

_DAY = timedelta(days=1)
_UTC = Days(UTC)


@dataclass(frozen=True, slots=True)
class KnownCard:
    """A card of the library that was reviewed at least once; a pack's may have no passage."""

    passage: PassageId | None
    front: str
    memory: Memory


@dataclass(frozen=True, slots=True)
class PassageScore:
    """The answers to one kind of question about one passage and century, from one pack or made.

    Passage and pack may be gone by now. Without a passage it is what a pack asks about none.
    """

    passage: PassageId | None
    kind: Kind
    score: Score
    pack: PackId | None = None
    century: int = 0


class Memories:
    """What learners remember, as the journal of one database has it.

    `days` say where one day ends and the next begins.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def memory(self, learner: LearnerId, card: CardId) -> Memory | None:
        """Return the memory of a card, None before its first review."""
        with self._store.reading() as connection:
            return known_memory(connection, learner, card)

    def all(self, learner: LearnerId) -> list[KnownCard]:
        """Return the cards of the library that were ever reviewed, the first due first.

        Those that are put aside are left out.
        """
        wanted = (
            select(memories, front_now().label("front"), passages.c.key.label("passage_key"))
            .join_from(memories, cards, cards.c.key == memories.c.card)
            .outerjoin(passages, passages.c.id == cards.c.passage)
            .outerjoin(card_edits, card_edits.c.card == cards.c.key)
            .where(memories.c.learner == learner, ~is_aside(learner, memories.c.card))
            .order_by(memories.c.due, cards.c.id)
        )
        with self._store.reading() as connection:
            return [
                KnownCard(row.passage_key, row.front, memory_of(row))
                for row in connection.execute(wanted)
            ]

    def card_counts(self) -> dict[PassageId, int]:
        """Return how many cards every passage has, those without any left out."""
        wanted = (
            select(passages.c.key, func.count())
            .join_from(cards, passages, cards.c.passage == passages.c.id)
            .group_by(passages.c.id)
            .order_by(passages.c.id)
        )
        with self._store.reading() as connection:
            return {PassageId(key): count for key, count in connection.execute(wanted)}

    def due(
        self,
        learner: LearnerId,
        *,
        now: datetime,
        new_limit: int,
        days: Days = _UTC,
        limit: int | None = None,
    ) -> list[Card]:
        """Return the cards to recall now: those that are due, by time, then new ones.

        New ones come in the order of the texts, at most `new_limit` on a day, with those that
        were begun on the same day. No more than `limit` are read.
        """
        with self._store.reading() as connection:
            wanted = _due(all_cards(), learner, now).limit(limit)
            due = connection.execute(wanted).mappings().all()
            left = new_limit - connection.execute(_begun_today(learner, now, days)).scalar_one()
            room = left if limit is None else min(left, limit - len(due))
            new = connection.execute(_new(all_cards(), learner, room)).mappings().all()
        return [card_of(row) for row in (*due, *new)]

    def due_counts(
        self, learner: LearnerId, *, now: datetime, new_limit: int, days: Days = _UTC
    ) -> dict[PassageId | PackId, int]:
        """Return how many of the cards of `due` every passage has, the fullest first.

        A pack stands for its cards that belong to no passage.
        """
        keys = (
            select(func.coalesce(passages.c.key, packs.c.key))
            .select_from(cards)
            .outerjoin(passages, cards.c.passage == passages.c.id)
            .outerjoin(packs, cards.c.pack == packs.c.id)
        )
        with self._store.reading() as connection:
            left = new_limit - connection.execute(_begun_today(learner, now, days)).scalar_one()
            counts = Counter(connection.execute(_due(keys, learner, now)).scalars())
            counts.update(connection.execute(_new(keys, learner, left)).scalars())
        return dict(counts.most_common())

    def next_due(self, learner: LearnerId, now: datetime) -> datetime | None:
        """Return when the next card of the library comes back after `now`; None if none does."""
        own = (memories.c.learner == learner, memories.c.due > now)
        wanted = (
            select(memories.c.due).where(*own, *_at_hand(learner)).order_by(memories.c.due).limit(1)
        )
        with self._store.reading() as connection:
            return connection.execute(wanted).scalar()

    def coming(
        self, learner: LearnerId, *, now: datetime, count: int, days: Days
    ) -> dict[date, int]:
        """Return how many cards come back on each of the next days, from tomorrow on."""
        tomorrow = days.of(now) + _DAY
        every = [tomorrow + each * _DAY for each in range(count)]
        begins, ends = days.begin(tomorrow), days.begin(tomorrow + count * _DAY)
        wanted = select(memories.c.due).where(
            memories.c.learner == learner,
            memories.c.due >= begins,
            memories.c.due < ends,
            *_at_hand(learner),
        )
        with self._store.reading() as connection:
            found = Counter(map(days.of, connection.execute(wanted).scalars()))
        return {day: found[day] for day in every}

    def days(
        self, learner: LearnerId, *, now: datetime, days: Days, count: int = 20
    ) -> tuple[DayCount, ...]:
        """Return reviews and answers of the last days, today's last, empty days included."""
        today = days.of(now)
        every = [today - each * _DAY for each in reversed(range(count))]
        wanted = (
            counted_reviews()
            .order_by(None)
            .where(
                journal.c.learner == learner,
                journal.c.at >= days.begin(every[0]),
                journal.c.at < days.begin(today + _DAY),
            )
        )
        done: Counter[date] = Counter()
        lapsed: Counter[date] = Counter()
        with self._store.reading() as connection:
            for row in connection.execute(wanted):
                day = days.of(row.at)
                done[day] += 1
                lapsed[day] += row.rating == Rating.AGAIN
            answers = [_answers_between(connection, learner, days, day) for day in every]
        return tuple(
            DayCount(day, done[day], lapsed[day], *counted)
            for day, counted in zip(every, answers, strict=True)
        )

    def review_count(self, learner: LearnerId) -> int:
        """Return how many reviews count."""
        wanted = select(func.coalesce(func.sum(memories.c.reviews), 0))
        with self._store.reading() as connection:
            own = wanted.where(memories.c.learner == learner)
            return int(connection.execute(own).scalar_one())

    def latest_times(self, learner: LearnerId, *, count: int) -> list[timedelta]:
        """Return how long the last reviews that count took, the latest first."""
        # From the reviews backwards: a joined journal would go through a million answers first.
        own = exists().where(
            journal.c.id == reviews.c.entry, journal.c.learner == learner, counted()
        )
        wanted = select(reviews.c.took).where(own).order_by(reviews.c.entry.desc()).limit(count)
        with self._store.reading() as connection:
            return list(connection.execute(wanted).scalars())

    def scores(self, learner: LearnerId) -> list[PassageScore]:
        """Return the attempts that count, by passage, pack and kind; `open` ones among them."""
        wanted = select(scores).where(scores.c.learner == learner)
        with self._store.reading() as connection:
            return [_score_of(row) for row in connection.execute(wanted)]


def _score_of(row: Row[Any]) -> PassageScore:
    return PassageScore(
        PassageId(row.passage) if row.passage else None,
        row.kind,
        Score(row.attempts, row.parts / PARTS),
        PackId(row.pack) if row.pack else None,
        row.century,
    )


def _answers_between(
    connection: Connection, learner: LearnerId, days: Days, day: date
) -> tuple[int, float]:
    """Return how many answers of a day count, and the sum of their grades."""
    wanted = (
        counted_attempts()
        .with_only_columns(func.count(), func.coalesce(func.sum(attempts.c.score), 0.0))
        .order_by(None)
        .where(
            journal.c.learner == learner,
            journal.c.at >= days.begin(day),
            journal.c.at < days.begin(day + _DAY),
            attempts.c.kind.not_in(SELF_GRADED),
        )
    )
    count, right = connection.execute(wanted).one()
    return int(count), float(right)


def _at_hand(learner: LearnerId) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a remembered card is in the library and not put aside."""
    there = exists().where(cards.c.key == memories.c.card)
    return there, ~is_aside(learner, memories.c.card)


def _due(wanted: Select[Any], learner: LearnerId, now: datetime) -> Select[Any]:
    return (
        wanted.join(memories, memories.c.card == cards.c.key)
        .where(memories.c.learner == learner, memories.c.due <= now)
        .where(~is_aside(learner, cards.c.key))
        .order_by(memories.c.due, cards.c.id)
    )


def _new(wanted: Select[Any], learner: LearnerId, limit: int) -> Select[Any]:
    known = exists().where(memories.c.learner == learner, memories.c.card == cards.c.key)
    at_hand = wanted.where(~known, ~is_aside(learner, cards.c.key))
    return at_hand.order_by(cards.c.id).limit(max(limit, 0))


def _begun_today(learner: LearnerId, now: datetime, days: Days) -> Select[Any]:
    begun = memories.c.begun >= days.begin(days.of(now))
    return select(func.count()).where(memories.c.learner == learner, begun)
