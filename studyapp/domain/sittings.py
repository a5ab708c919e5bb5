"""A quiz that is going on."""

from dataclasses import dataclass
from datetime import datetime

from studyapp.domain.questions import Kind
from studyapp.domain.texts import PassageId


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What a quiz was started with, so that it can be made again and gone on with.

    `id` is on every attempt that belongs to it. `skipped` are the places of questions passed over,
    from 0; `started` is aware UTC.
    """

    id: str
    passage: PassageId
    seed: int
    count: int
    kinds: frozenset[Kind]
    started: datetime
    skipped: tuple[int, ...] = ()
