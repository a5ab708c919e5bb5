"""Take back the last answer, and say which one it was."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from studyapp.domain.answers import Attempt
from studyapp.domain.journal import LearnerId
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.opening import Store
from studyapp.study.changes import Changes

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The answer that no longer counts: to the question of `attempt`, or to a card if None.

    `asked` is the stem of the question, or the front of the card.
    """

    changes: Changes
    asked: str
    attempt: Attempt | None


def take_back(store: Store, learner: LearnerId, undo: Callable[[], Changes]) -> TakenBack | None:
    """Undo, and return what was taken back by it; None if there was nothing.

    Raises:
        StoreError: It could not be written; nothing changed.
    """
    journal = Journal(store)
    attempts, reviews = journal.attempts(learner), journal.reviews(learner)
    changes = undo()
    if not changes:
        return None
    attempt = _gone(attempts, journal.attempts(learner))
    if attempt is not None:
        return TakenBack(changes, attempt.stem, attempt)
    review = _gone(reviews, journal.reviews(learner))
    front = "" if review is None else Library(store).card(review.card).front
    return TakenBack(changes, front, None)


def _gone(before: list[T], after: list[T]) -> T | None:
    """Return what the first list has and the second not."""
    return next(iter(Counter(before) - Counter(after)), None)
