"""The cards of the library as they are now: edited, put aside, made by hand."""

from collections.abc import Sequence, Set
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    delete,
    exists,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.cards import Card, CardId, Original
from studyapp.domain.errors import UnknownError
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.texts import PassageId
from studyapp.store import limits
from studyapp.store.card_tables import card_edits, suspended
from studyapp.store.keeping import number_of
from studyapp.store.opening import Store
from studyapp.store.pack_tables import packs
from studyapp.store.rows import card_of, card_row
from studyapp.store.tables import cards, events, passages

LONGEST = 2_000
"""Code points that a side of an edited card has at most."""


class Cards:
    """The cards of one database, and what people did to them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def card(self, card: CardId) -> Card:
        """Return one card.

        Raises:
            UnknownError: It is not in the library.
        """
        with self._store.reading() as connection:
            row = connection.execute(all_cards().where(cards.c.key == card)).mappings().first()
        if row is None:
            raise _unknown()
        return card_of(row)

    def own(self, passage: PassageId) -> list[Card]:
        """Return the cards that people made of a passage, in the order of the text."""
        wanted = (
            all_cards()
            .where(passages.c.key == passage, cards.c.event.is_(None), cards.c.pack.is_(None))
            .order_by(cards.c.start, cards.c.id)
        )
        with self._store.reading() as connection:
            return [card_of(row) for row in connection.execute(wanted).mappings()]

    def add(self, card: Card) -> None:
        """Keep a card that a person made of a passage.

        Raises:
            UnknownError: The passage is not in the library.
            UnkeepableError: One of its sides cannot be kept.
        """
        _check(card.front, card.back)
        with self._store.writing() as connection:
            passage = None if card.passage is None else number_of(connection, card.passage)
            if passage is None:
                raise UnknownError(Message("This passage is no longer in the library."))
            connection.execute(insert(cards).values(card_row(card, passage)))

    def remove(self, card: CardId) -> None:
        """Take a card out that a person made; what is known of it stays in the journal."""
        with self._store.writing() as connection:
            own = (cards.c.key == card, cards.c.event.is_(None), cards.c.pack.is_(None))
            if not connection.execute(delete(cards).where(*own)).rowcount:
                raise _unknown()

    def edit(self, card: Card, sides: Original, *, at: datetime) -> None:
        """Have a card show other sides, for all learners and whatever it is made anew from.

        Raises:
            UnkeepableError: One of them cannot be kept.
        """
        _check(sides.front, sides.back)
        changed = {"front": sides.front, "back": sides.back}
        with self._store.writing() as connection:
            if card.is_own:
                own = cards.c.key == card.id
                connection.execute(update(cards).where(own).values(changed))
            else:
                row = upsert(card_edits).values(card=card.id, **changed, at=at)
                connection.execute(row.on_conflict_do_update(set_={**changed, "at": at}))

    def restore(self, card: CardId) -> None:
        """Have a card show the sides that it came with."""
        with self._store.writing() as connection:
            connection.execute(delete(card_edits).where(card_edits.c.card == card))

    def suspend(self, learner: LearnerId, card: CardId, *, at: datetime) -> None:
        """Put a card aside for a learner; a second time changes nothing."""
        row = upsert(suspended).values(learner=learner, card=card, at=at)
        with self._store.writing() as connection:
            connection.execute(row.on_conflict_do_nothing())

    def take_up(self, learner: LearnerId, card: CardId) -> None:
        """Take a card up again that a learner put aside."""
        own = (suspended.c.learner == learner, suspended.c.card == card)
        with self._store.writing() as connection:
            connection.execute(delete(suspended).where(*own))

    def suspended(self, learner: LearnerId) -> list[Card]:
        """Return the cards of the library that a learner put aside, the last one first."""
        wanted = (
            all_cards()
            .join(suspended, suspended.c.card == cards.c.key)
            .where(suspended.c.learner == learner)
            .order_by(suspended.c.at.desc(), cards.c.id)
        )
        with self._store.reading() as connection:
            return [card_of(row) for row in connection.execute(wanted).mappings()]

    def titles(self, found: Sequence[Card]) -> list[str]:
        """Return the titles of what cards belong to: the passage, else the pack."""
        with self._store.reading() as connection:
            texts = _titles(connection, passages, {card.passage for card in found})
            owners = _titles(connection, packs, {card.pack for card in found})
        return [texts.get(card.passage) or owners.get(card.pack, "") for card in found]


def all_cards() -> Select[Any]:
    """Return the query for whole cards, as `card_of` wants them."""
    keys = (
        passages.c.key.label("passage_key"),
        events.c.key.label("event_key"),
        packs.c.key.label("pack_key"),
        card_edits.c.front.label("edited_front"),
        card_edits.c.back.label("edited_back"),
    )
    return (
        select(cards, *keys)
        .select_from(cards)
        .outerjoin(passages, cards.c.passage == passages.c.id)
        .outerjoin(events, cards.c.event == events.c.id)
        .outerjoin(packs, cards.c.pack == packs.c.id)
        .outerjoin(card_edits, card_edits.c.card == cards.c.key)
    )


def is_aside(learner: LearnerId, card: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that a learner put a card aside."""
    return exists().where(suspended.c.learner == learner, suspended.c.card == card)


def _titles(
    connection: Connection, table: Table, keys: Set[PassageId | None] | Set[PackId | None]
) -> dict[str | None, str]:
    wanted = select(table.c.key, table.c.title).where(table.c.key.in_(keys))
    return {row.key: row.title for row in connection.execute(wanted)}


def _check(*sides: str) -> None:
    for side in sides:
        limits.checked(side, LONGEST)


def _unknown() -> UnknownError:
    return UnknownError(Message("This card is no longer in the library."))
