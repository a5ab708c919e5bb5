"""Recall cards: what is due, turned and rated."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from studyapp.domain.cards import Card, Rating
from studyapp.domain.texts import Emendation


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A card to recall now.

    `intervals` says for each rating when the card would come back; `place` counts from 1 to
    `total`; `repairs` lie within the card's citation, their spans in the passage.
    """

    card: Card
    title: str
    intervals: Mapping[Rating, timedelta]
    repairs: tuple[Emendation, ...]
    place: int
    total: int
