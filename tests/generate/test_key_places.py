"""Where the key stands among the choices, and how it looks, tells nothing."""

import itertools
from collections import Counter

import pytest

from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import (
    MultipleQuestion,
    Question,
    SingleQuestion,
)
from tests.generate.quizzes import a_quiz
from tests.generate.worlds import a_world

pytestmark = pytest.mark.unmeasured


def _keys(questions: tuple[Question, ...]) -> list[tuple[int, list[str], bool]]:
    found = []
    for question in questions:
        if isinstance(question, SingleQuestion):
            key = next(i for i, choice in enumerate(question.choices) if choice.right)
            found.append((key, [c.text for c in question.choices], question.recipe is Recipe.WHEN))
    return found


@pytest.fixture(scope="module")
def quizzes() -> list[tuple[Question, ...]]:
    return [
        a_quiz(a_world(60), count=20, seed=seed, kinds=frozenset({Kind.SINGLE})).questions
        for seed in range(20)
    ]


def test_the_key_is_in_every_place_equally_often(quizzes: list[tuple[Question, ...]]) -> None:
    keys = [key for questions in quizzes for key in _keys(questions)]

    for is_date in (True, False):
        places = Counter(
            place for place, texts, dated in keys if dated == is_date and len(texts) == 4
        )
        expected = sum(places.values()) / 4
        chi_square = sum((places[place] - expected) ** 2 / expected for place in range(4))
        assert chi_square < 11.3, places  # p = 0.01 at three degrees of freedom


def test_the_key_is_the_longest_choice_no_more_often_than_chance(
    quizzes: list[tuple[Question, ...]],
) -> None:
    keys = [key for questions in quizzes for key in _keys(questions)]
    titles = [
        (place, [len(text) for text in texts]) for place, texts, is_date in keys if not is_date
    ]

    longest = sum(
        all(lengths[place] > length for other, length in enumerate(lengths) if other != place)
        for place, lengths in titles
    )
    by_chance = sum((lengths.count(max(lengths)) == 1) / len(lengths) for _place, lengths in titles)
    assert abs(longest - by_chance) / len(titles) < 0.06  # 200 questions: two deviations


def test_the_key_is_never_in_one_place_more_than_four_times_in_a_row(
    quizzes: list[tuple[Question, ...]],
) -> None:
    for questions in quizzes:
        places = [place for place, _, _ in _keys(questions)]
        assert max(len(list(run)) for _, run in itertools.groupby(places)) <= 4


def test_nothing_gives_a_key_away(quizzes: list[tuple[Question, ...]]) -> None:
    mixed = [a_quiz(a_world(60), count=30, seed=seed).questions for seed in range(5)]
    for questions in (*quizzes, *mixed):
        for asked, other in itertools.product(questions, questions):
            if isinstance(asked, SingleQuestion | MultipleQuestion):
                keys = [choice.text for choice in asked.choices if choice.right]
                assert not any(key in other.stem for key in keys)
