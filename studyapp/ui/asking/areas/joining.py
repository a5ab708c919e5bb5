"""Joining left sides to texts: plain rules of places, without widgets."""

from collections.abc import Sequence

Joined = tuple[int | None, ...]
NOTHING: Joined = (None,)


def joined(before: Joined, left: int, right: int, *, repeat: bool) -> Joined:
    """Return what is joined once `left` has the text `right`.

    Unless texts may `repeat`, whoever had it before has none.
    """
    others = (None if each == right and not repeat else each for each in before)
    return tuple(right if place == left else each for place, each in enumerate(others))


def freed(before: Joined, left: int) -> Joined:
    """Return what is joined once `left` has nothing."""
    return tuple(None if place == left else each for place, each in enumerate(before))


def next_open(now: Sequence[int | None], left: int) -> int:
    """Return the next left side without a text, from the one after `left` round; else `left`."""
    places = [*range(left + 1, len(now)), *range(left)]
    return next((place for place in places if now[place] is None), left)
