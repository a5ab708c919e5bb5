"""How many questions a wish can be met with, found out by making them and keeping none."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.domain.kinds import Mode
from studyapp.domain.possible import Possible
from studyapp.domain.progress import SELF_GRADED
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.sittings import QuizWish
from studyapp.domain.topics import Topic
from studyapp.study.drawing import Choosing, Material
from studyapp.study.gathering import apart, together
from studyapp.study.materials import Materials
from studyapp.study.mistakes import Mistakes
from studyapp.study.shortfall import why_no_more

_LOOKED_AT = 8
_ENOUGH = 50
"""So many are counted, or as many as are asked for; beyond, it is only told that there are more."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What an estimate is made from, read whole, so that it needs the store no more.

    `is_sample` says that it has only some of what the wish is about.
    """

    wish: QuizWish
    materials: tuple[Material, ...]
    is_sample: bool
    mistakes: int


def choosing_of(wish: QuizWish) -> Choosing:
    """Return which questions a wish is for: an exam has none that one grades oneself."""
    kinds = wish.kinds - SELF_GRADED if wish.mode is Mode.EXAM else wish.kinds
    return Choosing(kinds, wish.levels)


def ground_of(wish: QuizWish, materials: Materials, mistakes: Mistakes) -> Ground:
    """Return what an estimate needs; of many passages and packs it reads only some."""
    topics = tuple(dict.fromkeys(wish.topics))
    rng = random.Random(0)  # noqa: S311 - chance for learning, not for secrets
    some = topics if len(topics) <= _LOOKED_AT else rng.sample(topics, _LOOKED_AT)
    due = mistakes.due(topics, choosing_of(wish), count=wish.count, seed=0)
    read = tuple(_read(materials, topic, wish) for topic in some)
    return Ground(wish, read, len(some) < len(topics), len(due))


def possible(ground: Ground) -> Possible:
    """Return how many questions there are, and why no more. It takes some tenths of a second."""
    most = max(_ENOUGH, ground.wish.count)
    choosing = replace(choosing_of(ground.wish), tries=2)
    quiz = together(apart(ground.materials), count=most, seed=0, choosing=choosing)
    count = len(quiz.questions)
    enough = count >= ground.wish.count
    passages = [found for each in ground.materials for found in each.passages]
    return Possible(
        count=count,
        at_least=ground.is_sample or count >= most,
        mistakes=ground.mistakes,
        why=None if ground.is_sample or enough else why_no_more(quiz, passages),
    )


def _read(materials: Materials, topic: Topic, wish: QuizWish) -> Material:
    """Return a material with the questions that people wrote for it read already."""
    material = materials.of(topic.passage, topic.pack)
    kinds = choosing_of(wish).kinds
    listed = [each for each in material.listed if each.kind in kinds]
    wanted = listed[: 2 * max(_ENOUGH, wish.count)]
    known = {each.id: each for each in material.read([each.id for each in wanted])}

    def read(asked: Sequence[QuestionId]) -> list[Question]:
        return [known[each] for each in asked if each in known]

    return replace(material, listed=wanted, read=read)
