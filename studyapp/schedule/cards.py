"""When a card comes back, by FSRS-6: the same reviews always give the same memory."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from studyapp.domain.cards import CardId, Memory, Rating, Review, Stage

if TYPE_CHECKING:
    import fsrs

_DAY = timedelta(days=1)
_DECAY = -0.1542
"""The library's own parameter 20, said here: to import the library for it takes 30 ms at the start.
"""
WANTED = 0.9
"""The chance of recall at which a card is to come back."""


def next_memory(memory: Memory | None, review: Review) -> Memory:
    """Return what a card's memory becomes by one more review; None before the first."""
    return _rated(memory, card=review.card, rating=review.rating, at=review.at)


def intervals(memory: Memory | None, *, card: CardId, now: datetime) -> dict[Rating, timedelta]:
    """Return for each rating how long the card would stay away if it were given `now`."""
    after = memories_after(memory, card=card, now=now)
    return {rating: rated.due - now for rating, rated in after.items()}


def memories_after(memory: Memory | None, *, card: CardId, now: datetime) -> dict[Rating, Memory]:
    """Return what each rating would make of a card's memory if it were given `now`."""
    return {rating: _rated(memory, card=card, rating=rating, at=now) for rating in Rating}


def recall_chance(memory: Memory, now: datetime) -> float:
    """Return the predicted probability of recall, 0 to 1; 1 at the moment of the last review.

    Source: FSRS-6, forgetting curve. The library counts whole days; here the hours count too.
    """
    factor = 0.9 ** (1 / _DECAY) - 1
    days = max((now - memory.reviewed) / _DAY, 0.0)
    return float((1 + factor * days / memory.stability) ** _DECAY)


def _rated(memory: Memory | None, *, card: CardId, rating: Rating, at: datetime) -> Memory:
    """Return the memory after `rating`; `at` is aware."""
    import fsrs

    at = at.astimezone(UTC)
    known = _unseen(at) if memory is None else _known(memory)
    rated, _ = _scheduler().review_card(known, fsrs.Rating(int(rating)), at)
    return _memory(rated, card=card, at=at)


def _memory(rated: "fsrs.Card", *, card: CardId, at: datetime) -> Memory:
    if rated.stability is None or rated.difficulty is None:
        raise ValueError("a rated card has a stability and a difficulty")
    return Memory(
        card=card,
        stage=Stage(rated.state.name.lower()),
        step=rated.step,
        stability=rated.stability,
        difficulty=rated.difficulty,
        due=rated.due,
        reviewed=at,
    )


def _unseen(at: datetime) -> "fsrs.Card":
    """Return a card without reviews; its id is given, or the library waits for a new one."""
    import fsrs

    return fsrs.Card(card_id=0, due=at)


def _known(memory: Memory) -> "fsrs.Card":
    import fsrs

    return fsrs.Card(
        card_id=0,
        state=fsrs.State[memory.stage.name.title()],
        step=memory.step,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=memory.due,
        last_review=memory.reviewed,
    )


@cache
def _scheduler() -> "fsrs.Scheduler":
    """Return the scheduler; fuzzing would make a replay differ from what is stored."""
    import fsrs

    return fsrs.Scheduler(desired_retention=WANTED, enable_fuzzing=False)
