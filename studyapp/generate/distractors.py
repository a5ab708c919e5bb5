"""Wrong answers that could be right: of the same kind, from the same time, of the same length."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from studyapp.domain.events import Event
from studyapp.domain.when import When
from studyapp.generate.likeness import are_alike

_TRIES = 12
_Drawn = TypeVar("_Drawn")
TELLING_LENGTH = 1.5


def other_events(event: Event, date: When, neighbours: Sequence[Event]) -> list[Event]:
    """Return events that did certainly not happen at `date`, none named like `event`."""
    return [
        other
        for other in neighbours
        if not other.when.overlaps(date) and not are_alike(other.title, event.title)
    ]


def chain(event: Event, others: Iterable[Event], count: int) -> list[Event]:
    """Return `event` and up to `count` - 1 of the others, no two possibly at the same time."""
    chosen = [event]
    for other in others:
        if len(chosen) == count:
            break
        if not any(_collide(other, one) for one in chosen):
            chosen.append(other)
    return chosen


def fair_draw(
    draw: Callable[[], list[_Drawn]],
    *,
    text: Callable[[_Drawn], str],
    key: str,
    longest: bool | None = None,
) -> list[_Drawn]:
    """Return a draw in which the length of the key tells nothing.

    Whether the key is the `longest` choice is as wanted, else as in the first draw, so that it is
    as often as chance would have it; where the key stands out, or no draw is as wanted, it is drawn
    again.
    """
    first = drawn = draw()
    wanted = is_longest(key, [text(one) for one in first]) if longest is None else longest
    spare = None
    for _ in range(_TRIES):
        said = [text(one) for one in drawn]
        if len(drawn) >= len(first) and not is_told_by_length(key, said):
            if is_longest(key, said) == wanted:
                return drawn
            spare = spare or drawn
        drawn = draw()
    return first if spare is None or longest is None else spare


def is_longest(key: str, wrong: Sequence[str]) -> bool:
    """Return whether the key is longer than every wrong choice."""
    return all(len(key) > len(text) for text in wrong)


def is_told_by_length(key: str, wrong: Sequence[str]) -> bool:
    """Return whether the key stands out by its length."""
    mean = sum(map(len, wrong)) / max(1, len(wrong))
    return len(key) >= TELLING_LENGTH * mean


def _collide(one: Event, other: Event) -> bool:
    return one.when.overlaps(other.when) or are_alike(one.title, other.title)
