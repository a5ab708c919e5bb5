"""Questions that a learner has trouble with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from studyapp.domain.progress import SELF_GRADED, Missed
from studyapp.domain.stems import stem_words

if TYPE_CHECKING:
    from studyapp.domain.answers import Attempt
    from studyapp.domain.questions import QuestionId

SHOWN = 8


def missed_of(attempts: Iterable[Attempt]) -> tuple[Missed, ...]:
    """Return what was missed more than once and not right the last time, the worst first.

    `attempts` come with the latest first; self-graded ones are left out.
    """
    asked: dict[QuestionId, list[Attempt]] = defaultdict(list)
    for attempt in attempts:
        if attempt.kind not in SELF_GRADED:
            asked[attempt.question].append(attempt)
    found = [_missed(each) for each in asked.values() if each[0].score < 1]
    often = sorted((each for each in found if each.times > 1), key=lambda each: -each.times)
    return tuple(often[:SHOWN])


def _missed(attempts: list[Attempt]) -> Missed:
    return Missed(
        stem_words(attempts[0].stem, is_authored=attempts[0].pack is not None),
        sum(attempt.score < 1 for attempt in attempts),
    )
