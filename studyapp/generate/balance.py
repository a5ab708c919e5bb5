"""What the keys of a quiz have in common, so that nobody can guess the next one by it."""

import random
from collections import Counter

from studyapp.domain.kinds import Recipe
from studyapp.domain.questions import Question, SingleQuestion, TrueFalseQuestion
from studyapp.domain.when_words import words
from studyapp.generate.candidates import Candidate

_CHANCE = 0.25
_OFF_CHANCE = 0.3
"""So many keys may be the longest choice more or less often than by chance, till that is mended."""

_TOO_LONG, _TOO_SHORT = 0.8, 0.7
"""So many may not: whoever knows the quiz so far would know to pick the longest, or another."""

_ONE_SIDED = 2
"""So many more statements of a quiz may hold than do not, or the other way round."""

_SAME_DATE = 3
"""So many questions of a quiz may be on the same date."""


class Balance:
    """How often keys were the longest choice, statements held, and dates were asked for so far."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._longest = 0.0
        self._holding = 0
        self._dates: Counter[str] = Counter()

    def keep(self, candidate: Candidate) -> None:
        """Count a question that was taken into the quiz."""
        self._longest += _longer_than_chance(candidate.question)
        self._holding += _holds(candidate.question)
        self._dates.update(_date_asked(candidate))

    def wants_longest(self) -> bool:
        """Return whether the next key should be the longest choice, so that it is so by chance."""
        if abs(self._longest) >= _OFF_CHANCE:
            return self._longest < 0
        return self._rng.random() < _CHANCE

    def is_guessed(self, candidate: Candidate) -> str | None:
        """Return how whoever knows the quiz so far would guess a key, None if they would not."""
        question = candidate.question
        if _grows(self._longest, by := _longer_than_chance(question), _far(by)):
            return "The length of its key would tell it by now."
        if _grows(self._holding, _holds(question), _ONE_SIDED):
            return "Too many statements of the quiz would be all true, or all false."
        if any(self._dates[date] >= _SAME_DATE for date in _date_asked(candidate)):
            return "Enough questions of the quiz have this date for an answer."
        return None


def _longer_than_chance(question: Question) -> float:
    """Return by how much a key is more often the longest choice than chance would have it."""
    if not isinstance(question, SingleQuestion) or question.recipe is Recipe.WHEN:
        return 0
    key = next(len(choice.text) for choice in question.choices if choice.right)
    lengths = [len(choice.text) for choice in question.choices]
    is_one = lengths.count(max(lengths)) == 1
    return (is_one and key == max(lengths)) - 1 / len(lengths)


def _holds(question: Question) -> int:
    """Return 1 for a statement that holds, -1 for one that does not, 0 for all else."""
    if not isinstance(question, TrueFalseQuestion):
        return 0
    return 1 if question.is_true else -1


def _date_asked(candidate: Candidate) -> tuple[str, ...]:
    """Return the date that is asked for, or told rightly or wrongly, if that is the question."""
    is_dated = candidate.question.recipe in (Recipe.WHEN, Recipe.CLAIM_DATE)
    return (words(candidate.events[0].when),) if is_dated else ()


def _far(by: float) -> float:
    return _TOO_LONG if by > 0 else _TOO_SHORT


def _grows(balance: float, by: float, most: float) -> bool:
    """Return whether a balance would be further off than that, and further than it is."""
    return abs(balance + by) > most and abs(balance + by) > abs(balance)
