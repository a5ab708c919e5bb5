"""How hard a question is, worked out by rule from what it asks and offers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.questions import (
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
    TimelineQuestion,
)
from studyapp.domain.when import Precision, When
from studyapp.domain.when_reading import read_when

HARDEST = 5
"""The levels are those of the packs: 1 is the easiest."""

_YEAR = 365
_APART = ((31, 4), (2 * _YEAR, 3), (10 * _YEAR, 2))
"""Up to how many days between two dates they are how hard to tell apart; beyond, it is easy."""
_MANY = 4
"""With more than so many things to put in their places, a question is a level harder."""
_RECALLED = {Precision.DAY: 5, Precision.MONTH: 4, Precision.YEAR: 3}
_BY_KIND = {
    Kind.TRUEFALSE: (2, Message("There are two answers; the nearer the dates, the harder.")),
    Kind.SHORT: (3, Message("The answer is to be recalled, not picked.")),
    Kind.CLOZE: (3, Message("What is missing is to be recalled.")),
    Kind.NUMBER: (4, Message("Two dates are to be recalled and counted from.")),
    Kind.OPEN: (4, Message("The answer is to be given in one's own words.")),
}
_PLAIN = (2, Message("The answers are offered, to pick from."))


@dataclass(frozen=True, slots=True)
class Levels:
    """The levels of difficulty from `easiest` to `hardest`, both among them."""

    easiest: int = 1
    hardest: int = HARDEST

    def __post_init__(self) -> None:
        if not 1 <= self.easiest <= self.hardest <= HARDEST:
            raise ValueError("levels go from 1 to 5, the easiest first")

    def __contains__(self, level: int | None) -> bool:
        return level is not None and self.easiest <= level <= self.hardest


ANY_LEVEL = Levels()


@dataclass(frozen=True, slots=True)
class Difficulty:
    """A level from 1 to `HARDEST`, and what makes it so."""

    level: int
    reason: Message


def difficulty_of(question: Question, *, apart: int | None = None) -> Difficulty:
    """Return how hard a question is; near dates are harder than far ones.

    A statement does not show what it might have been otherwise: that is so many days `apart`.
    """
    if apart is not None:
        return Difficulty(level_of_days(apart), _reason(apart))
    if question.recipe is Recipe.REPAIR:
        return Difficulty(2, Message("What is left of the damaged date is shown."))
    if isinstance(question, DateQuestion):
        said = Message("The date is to be recalled, as exactly as the passage gives it.")
        return Difficulty(_RECALLED.get(question.when.precision, 2), said)
    days = _nearest(question)
    if days is None:
        return Difficulty(*_BY_KIND.get(question.kind, _PLAIN))
    level = level_of_days(days)
    is_long = len(_things(question)) > _MANY
    return Difficulty(min(level + is_long, HARDEST), _reason(days))


def level_of(question: Question) -> int:
    """Return the level that a question was given when it was made or written, else by rule."""
    given = question.difficulty
    return difficulty_of(question).level if given is None else given


def level_of_days(days: int) -> int:
    """Return how hard two dates are to tell apart that are so many days from each other."""
    return next((level for most, level in _APART if days <= most), 1)


def _nearest(question: Question) -> int | None:
    """Return how many days lie between the two dates that are hardest to tell apart."""
    if isinstance(question, SingleQuestion | MultipleQuestion):
        right = [_date(each.matches, each.text) for each in question.choices if each.right]
        wrong = [_date(each.matches, each.text) for each in question.choices if not each.right]
        if question.recipe is Recipe.WHICH_FIRST or question.recipe is Recipe.WHICH_BEFORE:
            return _closest((*right, *wrong))
        return min((abs(a - b) for a in right for b in wrong if a and b and a != b), default=None)
    return _closest([_day(when) for when in _things(question)])


def _things(question: Question) -> Sequence[When | None]:
    """Return the dates of what is to be put in its place."""
    if isinstance(question, OrderQuestion | TimelineQuestion):
        items: tuple[OrderItem, ...] = question.items
        return [item.when for item in items]
    if isinstance(question, MatchQuestion):
        return [read_when(answer) for answer in question.rights]
    return ()


def _closest(days: Iterable[int | None]) -> int | None:
    known = sorted({day for day in days if day is not None})
    return min((later - first for first, later in pairwise(known)), default=None)


def _date(*texts: str | None) -> int | None:
    """Return the first day of the first of some texts that is a date."""
    found = (_day(read_when(text)) for text in texts if text)
    return next((day for day in found if day is not None), None)


def _day(when: When | None) -> int | None:
    return None if when is None else when.earliest


def _reason(days: int) -> Message:
    """Return how far apart the nearest dates are, in the unit in which people would say it."""
    for unit, one, many in (
        (_YEAR, "The nearest dates are a year apart.", "The nearest dates are {n} years apart."),
        (28, "The nearest dates are a month apart.", "The nearest dates are {n} months apart."),
        (1, "The nearest dates are a day apart.", "The nearest dates are {n} days apart."),
    ):
        if days >= unit:
            count = round(days / {_YEAR: 365.25, 28: 30.44, 1: 1}[unit])
            return Message(one) if count <= 1 else Message(many, {"n": count})
    return Message("The nearest dates are on the same day.")
