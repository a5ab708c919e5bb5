"""What the answers of a learner amount to.

`open` answers are graded by the learner's own eye. They are kept like all others, but left out of
the total and of what is said of passages; they stand by themselves under their kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.progress import SELF_GRADED, Score
from studyapp.domain.texts import PassageId
from studyapp.store.memory import PassageScore

if TYPE_CHECKING:
    from studyapp.domain.answers import Attempt

Key = TypeVar("Key", bound=Hashable)

_GONE = "a text no longer in the library"


def total_of(scores: Iterable[PassageScore]) -> Score:
    """Return the sum of all scores but the self-graded ones."""
    return _sum(each.score for each in _graded(scores))


def by_kind(scores: Iterable[PassageScore]) -> dict[Kind, Score]:
    """Return the sums by kind, self-graded ones too."""
    return _by((each.kind, each.score) for each in scores)


def by_title(
    scores: Sequence[PassageScore],
    passages: Mapping[PassageId, str],
    packs: Mapping[PackId, str],
) -> dict[str, Score]:
    """Return the sums by what was asked about, but for the self-graded ones."""
    return _by((title_of(each, passages, packs), each.score) for each in _graded(scores))


def by_century(scores: Iterable[PassageScore]) -> dict[int, Score]:
    """Return the sums by century, early ones first and what has none last."""
    found = _by((each.century, each.score) for each in _graded(scores))
    return {key: found[key] for key in sorted(found, key=lambda key: (key == 0, key))}


def title_of(
    about: PassageScore | Attempt,
    passages: Mapping[PassageId, str],
    packs: Mapping[PackId, str],
) -> str:
    """Return the title of the passage asked about, or without one of the pack, or its id."""
    if about.passage is not None:
        return passages.get(about.passage, _GONE)
    return "" if about.pack is None else packs.get(about.pack, about.pack)


def _graded(scores: Iterable[PassageScore]) -> list[PassageScore]:
    return [each for each in scores if each.kind not in SELF_GRADED]


def _by(scores: Iterable[tuple[Key, Score]]) -> dict[Key, Score]:
    groups: dict[Key, list[Score]] = defaultdict(list)
    for key, score in scores:
        groups[key].append(score)
    return {key: _sum(group) for key, group in groups.items()}


def _sum(scores: Iterable[Score]) -> Score:
    total = Score()
    for score in scores:
        total = Score(total.attempts + score.attempts, total.right + score.right)
    return total
