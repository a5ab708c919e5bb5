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
    draw: Callable[[], list[_Drawn]], *, text: Callable[[_Drawn], str], key: str
) -> list[_Drawn]:
    """Return a draw in which the length of the key tells nothing.

    The first draw says whether the key is the longest, so that it is as often as chance would have
    it; where it stands out, it is drawn again for others of which the same is true.
    """
    first = drawn = draw()
    longest = is_longest(key, [text(one) for one in first])
    for _ in range(_TRIES):
        said = [text(one) for one in drawn]
        if (
            len(drawn) >= len(first)
            and is_longest(key, said) == longest
            and not is_told_by_length(key, said)
        ):
            return drawn
        drawn = draw()
    return first


def is_longest(key: str, wrong: Sequence[str]) -> bool:
    """Return whether the key is longer than every wrong choice."""
    return all(len(key) > len(text) for text in wrong)


def is_told_by_length(key: str, wrong: Sequence[str]) -> bool:
    """Return whether the key stands out by its length."""
    mean = sum(map(len, wrong)) / max(1, len(wrong))
    return len(key) >= TELLING_LENGTH * mean


def _collide(one: Event, other: Event) -> bool:
    return one.when.overlaps(other.when) or are_alike(one.title, other.title)
