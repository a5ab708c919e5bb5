import random

import pytest

from studyapp.app.made_up import made_up_answer
from studyapp.domain.questions import Question
from studyapp.grade.grading import grade
from tests.every_kind import QUESTIONS


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
def test_made_up_answers_are_right_or_wrong_as_wanted(question: Question) -> None:
    rng = random.Random(1)

    assert grade(question, made_up_answer(question, rng, right=True)).is_right
    assert grade(question, made_up_answer(question, rng, right=False)).score < 0.5
