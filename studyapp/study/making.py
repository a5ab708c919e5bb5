"""Questions that are made for a quiz: of all that its passages tell, or as a pack wants them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING

from studyapp.domain.questions import Question
from studyapp.domain.quizzes import Quiz, Rejected
from studyapp.extract.name_tables import other_names
from studyapp.generate.quiz import make_quiz

if TYPE_CHECKING:
    from studyapp.domain.packs import WantedQuestions
    from studyapp.study.drawing import Choosing, Material


def made(  # noqa: PLR0913 - all but the first two are named where they are used
    material: Material,
    beside: Sequence[Question],
    *,
    count: int,
    seed: int,
    choosing: Choosing,
    wanted: WantedQuestions | None = None,
) -> Quiz:
    """Return generated questions, spread over the passages; a fuller one stands in for others.

    With `wanted` they are by its recipe alone, and of the events that it takes.
    """
    found_all: list[Question] = []
    rejected: list[Rejected] = []
    passages = [found for found in material.passages if found.askable]
    passages.sort(key=lambda found: len(found.askable))
    had = {each.id for each in beside}
    for place, found in enumerate(passages):
        number = -(-(count - len(found_all)) // (len(passages) - place))
        if number > 0:
            quiz = make_quiz(
                found.passage,
                found.askable,
                count=number,
                seed=seed,
                kinds=choosing.kinds,
                beside=[*beside, *choosing.beside],
                other_names=other_names,
                left_out=material.left_out | had,
                levels=choosing.levels,
                told=choosing.told,
                tries=choosing.tries,
                dates=found.dates,
                confused=material.confused,
                wanted=wanted,
            )
            found_all += quiz.questions
            rejected += [each for each in quiz.rejected if each.question not in had]
    return Quiz(seed, tuple(found_all), tuple(rejected))


def made_as_wanted(
    material: Material,
    beside: Sequence[Question],
    *,
    count: int,
    seed: int,
    choosing: Choosing,
) -> Quiz:
    """Return questions by the recipes that a pack names, of each at most as many as it wants.

    They are spread over the recipes; where one has no more, the others stand in for it.
    """
    rng = random.Random(seed)  # noqa: S311 - chance for learning, not for secrets
    recipes = rng.sample(material.wanted, len(material.wanted))
    had = dict.fromkeys(range(len(recipes)), 0)
    every: list[Question] = []
    rejected: list[Rejected] = []
    for _round in range(2):
        for place, wanted in enumerate(recipes):
            share = -(-(count - len(every)) // (len(recipes) - place))
            most = share if wanted.most is None else min(share, wanted.most - had[place])
            if most <= 0:
                continue
            quiz = made(
                material,
                [*beside, *every],
                count=most,
                seed=seed,
                choosing=choosing,
                wanted=wanted,
            )
            had[place] += len(quiz.questions)
            every += quiz.questions
            rejected += quiz.rejected
    return Quiz(seed, tuple(every), tuple(dict.fromkeys(rejected)))


def share_of_made(material: Material, written: int, count: int) -> int:
    """Return how many of a quiz on a pack are to be made, where it says which it wants.

    As many of ten as there are among all that it has and wants; at least one.
    """
    if not material.wanted:
        return 0
    wanted = sum(count if each.most is None else each.most for each in material.wanted)
    if not written:
        return min(wanted, count)
    return min(wanted, max(1, round(count * wanted / (wanted + written))))
