"""Dates to choose from: wrong ones of the passage first, then near ones made by rule."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from studyapp.domain.events import Event
from studyapp.domain.question_pieces import Choice
from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from studyapp.domain.when_words import words
from studyapp.generate.dating import Shape, asked_date, shape, style
from studyapp.generate.distractors import fair_draw
from studyapp.generate.near_dates import near_dates

_FROM_PASSAGE = 4
_BY_RULE = 7
_DAYS_AWAY = {
    Shape.DAY: 1100,
    Shape.MONTH: 2200,
    Shape.SEASON: 2200,
    Shape.YEAR: 22_000,
    Shape.DECADE: 37_000,
    Shape.CENTURY: 220_000,
    Shape.RANGE: 5500,
}
"""How far from the right date one of the passage may lie and still be worth a thought."""


@dataclass(frozen=True, slots=True)
class _WrongDates:
    """Wrong dates to one side of the right one.

    `taken` were taken for it before, `told` are of the passage, `ruled` made by rule.
    """

    taken: Sequence[Choice]
    told: Sequence[Choice]
    ruled: Sequence[Choice]
    keys: dict[str, tuple[int, int]]

    def draw(self, count: int, rng: random.Random) -> list[Choice]:
        mixed = [*self.taken]
        mixed += rng.sample(self.told, len(self.told)) + rng.sample(self.ruled, len(self.ruled))
        return mixed[:count]


def date_choices(  # noqa: PLR0913 - all but the first three are named where they are used
    key: Choice,
    date: When,
    neighbours: Sequence[Event],
    *,
    places: tuple[int, int],
    rng: random.Random,
    taken: Sequence[str] = (),
) -> tuple[Choice, ...] | None:
    """Return dates to choose from in rising order, None if there are too few.

    Args:
        key: The right choice, which is `date` in words.
        date: The right date.
        neighbours: Events whose dates may serve as wrong choices.
        places: How many wrong dates come before the right one, and how many after.
        rng: Draws the wrong dates.
        taken: What was taken for the right date before; dates among it come first.
    """
    before = _wrong_dates(date, neighbours, taken, later=False)
    after = _wrong_dates(date, neighbours, taken, later=True)
    if len(before.keys) < places[0] or len(after.keys) < places[1]:
        return None
    drawn = fair_draw(
        lambda: before.draw(places[0], rng) + after.draw(places[1], rng),
        text=lambda choice: choice.text,
        key=key.text,
    )
    keys = before.keys | after.keys | {key.text: date.sort_key}
    return tuple(sorted([key, *drawn], key=lambda choice: keys[choice.text]))


def _wrong_dates(
    date: When, neighbours: Sequence[Event], taken: Sequence[str], *, later: bool
) -> _WrongDates:
    dated = [(near, other.title) for other in neighbours if (near := asked_date(other)) is not None]
    rivals = [pair for pair in dated if _is_rival(pair[0], date, later=later)]
    nearest = rivals[:_FROM_PASSAGE] if later else rivals[-_FROM_PASSAGE:]
    titles = {words(near): title for near, title in reversed(nearest)}
    made = list(islice(near_dates(date, later=later), _BY_RULE))
    mixed = [near for text in taken if (near := read_when(text)) is not None]
    mixed = [near for near in mixed if _is_rival(near, date, later=later)]
    matches = {words(near): title for near, title in reversed(rivals)}
    first = dict.fromkeys(map(words, mixed))
    keys = {words(near): near.sort_key for near in (*(near for near, _ in nearest), *made, *mixed)}
    return _WrongDates(
        taken=[Choice(text, right=False, matches=matches.get(text)) for text in first],
        told=[
            Choice(text, right=False, matches=title)
            for text, title in titles.items()
            if text not in first
        ],
        ruled=[
            Choice(text, right=False)
            for text in map(words, made)
            if text not in titles and text not in first
        ],
        keys=keys,
    )


def _is_rival(near: When, date: When, *, later: bool) -> bool:
    if shape(near) is not shape(date) or style(near) != style(date):
        return False
    if not (date.certainly_before(near) if later else near.certainly_before(date)):
        return False
    return abs((near.earliest or 0) - (date.earliest or 0)) <= _DAYS_AWAY[shape(date)]
