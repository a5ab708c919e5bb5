"""What the journal amounts to, read quickly: memories, what is due, days and scores."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, case, exists, func, select

from studyapp.domain.cards import KNOWN_WELL, Card, CardId, CardRecipe, Memory, Stage
from studyapp.domain.days import Days
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.progress import Score
from studyapp.domain.texts import PassageId
from studyapp.store.cards import all_cards, is_aside
from studyapp.store.derived import (
    PARTS,
    known_memory,
    regraded_parts,
)
from studyapp.store.opening import Store
from studyapp.store.pack_tables import packs
from studyapp.store.rows import card_of
from studyapp.store.tables import cards, memories, passages, scores

_DAY = timedelta(days=1)
_UTC = Days(UTC)


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
        were begun on the same day. A new one whose other side up is known well is left out for as
        long. No more than `limit` are read.
        """
        with self._store.reading() as connection:
            wanted = _due(all_cards(), learner, now).limit(limit)
            due = connection.execute(wanted).mappings().all()
            left = new_limit - connection.execute(_begun_today(learner, now, days)).scalar_one()
            room = left if limit is None else min(left, limit - len(due))
            new = connection.execute(_new(all_cards(), learner, room, now)).mappings().all()
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
        due = _due(keys, learner, now).order_by(None).group_by(cards.c.passage, cards.c.pack)
        with self._store.reading() as connection:
            left = new_limit - connection.execute(_begun_today(learner, now, days)).scalar_one()
            counts: Counter[PassageId | PackId] = Counter()
            for key, count in connection.execute(due.add_columns(func.count())):
                counts[key] += count  # a passage has cards of its own and of its packs
            counts.update(connection.execute(_new(keys, learner, left, now)).scalars())
        return dict(counts.most_common())

    def next_due(self, learner: LearnerId, now: datetime) -> datetime | None:
        """Return when the next card of the library comes back after `now`; None if none does."""
        own = (memories.c.learner == learner, memories.c.due > now)
        wanted = (
            select(memories.c.due).where(*own, *_at_hand(learner)).order_by(memories.c.due).limit(1)
        )
        with self._store.reading() as connection:
            return connection.execute(wanted).scalar()

    def review_count(self, learner: LearnerId) -> int:
        """Return how many reviews count."""
        wanted = select(func.coalesce(func.sum(memories.c.reviews), 0))
        with self._store.reading() as connection:
            own = wanted.where(memories.c.learner == learner)
            return int(connection.execute(own).scalar_one())

    def scores(self, learner: LearnerId) -> list[PassageScore]:
        """Return the attempts that count, by passage, pack and kind; `open` ones among them.

        New grades that were taken count instead of those in the journal.
        """
        wanted = select(scores).where(scores.c.learner == learner)
        with self._store.reading() as connection:
            anew: Counter[tuple[Any, ...]] = Counter()
            for about, parts in regraded_parts(connection, learner):
                anew[tuple(about.values())] += parts
            return [_score_of(row, anew) for row in connection.execute(wanted)]


def _score_of(row: Row[Any], anew: Mapping[tuple[Any, ...], int]) -> PassageScore:
    parts = row.parts + anew.get((row.passage, row.pack, row.kind, row.century), 0)
    return PassageScore(
        PassageId(row.passage) if row.passage else None,
        row.kind,
        Score(row.attempts, parts / PARTS),
        PackId(row.pack) if row.pack else None,
        row.century,
    )


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


def _new(wanted: Select[Any], learner: LearnerId, limit: int, now: datetime) -> Select[Any]:
    known = exists().where(memories.c.learner == learner, memories.c.card == cards.c.key)
    twin = _known_twin(learner, now)
    at_hand = wanted.where(~known, ~is_aside(learner, cards.c.key), ~twin)
    return at_hand.order_by(cards.c.id).limit(max(limit, 0))


def _known_twin(learner: LearnerId, now: datetime) -> ColumnElement[bool]:
    """Return the condition that the card which asks the same fact the other way is known well.

    What is not due yet is predicted to be recalled as surely as is wanted.
    """
    rest = func.substr(cards.c.key, 6)
    twin = case(
        (cards.c.recipe == CardRecipe.WHAT, "when:" + rest),
        (cards.c.recipe == CardRecipe.WHEN, "what:" + rest),
    )
    return exists().where(
        memories.c.learner == learner,
        memories.c.card == twin,
        memories.c.stage == Stage.REVIEW,
        memories.c.stability >= KNOWN_WELL,
        memories.c.due > now,
    )


def _begun_today(learner: LearnerId, now: datetime, days: Days) -> Select[Any]:
    begun = memories.c.begun >= days.begin(days.of(now))
    return select(func.count()).where(memories.c.learner == learner, begun)
