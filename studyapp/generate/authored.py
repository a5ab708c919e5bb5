"""Deal an authored question as one learner sees it: its choices, items and sides in their order.

The chance comes from the seed and the question's id alone, so that one question never moves
another, and a review shows what the learner saw.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TypeVar, assert_never

from studyapp.domain.kinds import OptionsOrder
from studyapp.domain.number_reading import read_number
from studyapp.domain.question_pieces import Gap, OrderItem
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.when_reading import read_when

_TRIES = 50

Key = tuple[object, ...]
T = TypeVar("T")


def dealt(question: Question, *, seed: int) -> Question:
    """Return the question in the order in which a learner sees it; the same seed, the same order.

    Choices are shuffled, but dates or numbers rise; `options_order` overrides. Sequences never
    begin in the right order, nor pairs side by side, where there is another one.
    """
    rng = _chance(question, seed)
    match question:
        case SingleQuestion() | MultipleQuestion():
            picks = _ordered(
                question.choices,
                [choice.text for choice in question.choices],
                question.options_order,
                rng,
            )
            return replace(question, choices=picks)
        case ClozeQuestion():
            return replace(question, gaps=tuple(_dealt_gap(gap, rng) for gap in question.gaps))
        case OrderQuestion():
            return replace(question, shown=_mixed(question.items, rng))
        case TimelineQuestion():
            items = sorted(
                question.items, key=lambda item: item.when.sort_key if item.when else (0, 0)
            )
            mixed = tuple(items[place] for place in _mixed(items, rng))
            return replace(question, items=mixed)
        case MatchQuestion():
            return replace(question, rights=_mixed_rights(question, rng))
        case (
            TrueFalseQuestion()
            | ShortQuestion()
            | NumberQuestion()
            | DateQuestion()
            | OpenQuestion()
        ):
            return question
    assert_never(question)


def _chance(question: Question, seed: int) -> random.Random:
    return random.Random(f"{seed} {question.id}")  # noqa: S311  # chance for learning, not for secrets


def _dealt_gap(gap: Gap, rng: random.Random) -> Gap:
    return replace(gap, shown=_ordered(gap.shown, gap.shown, None, rng))


def _ordered(
    choices: Sequence[T], texts: Sequence[str], order: OptionsOrder | None, rng: random.Random
) -> tuple[T, ...]:
    """Return the choices, said by `texts`, as `order` says; None: numbers and dates rise."""
    keys = None if order is OptionsOrder.SHUFFLE else _rising(texts)
    if keys is None and order is OptionsOrder.SORTED:
        keys = [(text.casefold(),) for text in texts]
    if keys is None:
        return tuple(rng.sample(choices, len(choices)))
    places = sorted(range(len(choices)), key=lambda place: (keys[place], texts[place]))
    return tuple(choices[place] for place in places)


def _rising(texts: Sequence[str]) -> list[Key] | None:
    """Return what sorts texts that are all dates, or all numbers of one unit; None for others."""
    dates = [when.sort_key for when in map(read_when, texts) if when is not None]
    if len(dates) == len(texts):
        return list(dates)
    numbers = [readings[0] for readings in map(read_number, texts) if readings]
    if len(numbers) < len(texts) or len({number.unit for number in numbers}) > 1:
        return None
    return [(number.number,) for number in numbers]


def _mixed(items: Sequence[OrderItem], rng: random.Random) -> tuple[int, ...]:
    """Return the places of items in an order that is not the right one, if there is another."""

    def is_right(order: Sequence[int]) -> bool:
        return all(
            first < then or items[first].may_stand_for(items[then])
            for first, then in combinations(order, 2)
        )

    return _shuffled(range(len(items)), is_right, rng)


def _mixed_rights(question: MatchQuestion, rng: random.Random) -> tuple[str, ...]:
    offered = dict.fromkeys(question.rights) if question.allow_repeat else question.rights

    def stand_beside(rights: Sequence[str]) -> bool:
        return tuple(rights[: len(question.answers)]) == question.answers

    return _shuffled(tuple(offered), stand_beside, rng)


def _shuffled(
    values: Sequence[T], gives_away: Callable[[Sequence[T]], bool], rng: random.Random
) -> tuple[T, ...]:
    tries: Iterable[list[T]] = (rng.sample(values, len(values)) for _ in range(_TRIES))
    last = list(reversed(values))
    return tuple(next((order for order in tries if not gives_away(order)), last))
