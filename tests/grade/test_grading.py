import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.answers import Answer, ChoiceAnswer, DateAnswer, OrderAnswer
from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import OrderQuestion, Question, SingleQuestion
from studyapp.domain.texts import Passage
from studyapp.generate.quiz import make_quiz
from studyapp.grade.grading import answer_in_words, grade, right_answer_in_words
from tests.builders import date_question, order_question, single_question
from tests.generate.worlds import worlds

ANSWERED: tuple[tuple[Question, Answer], ...] = (
    (single_question(), ChoiceAnswer(1)),
    (date_question(), DateAnswer(" 3 may 1791 ")),
    (order_question(), OrderAnswer((0, 1, 2))),
)
ORDER_IN_WORDS = (
    "1. The parliament passed the law on 3 May 1791; "
    "2. The king left his throne in November 1795; "
    "3. The last rising began in 1863"
)


@pytest.mark.parametrize(("question", "answer"), ANSWERED)
def test_each_kind_of_question_is_graded(question: Question, answer: Answer) -> None:
    assert grade(question, answer).is_right


@pytest.mark.parametrize("function", [grade, answer_in_words])
def test_an_answer_to_another_kind_is_our_own_fault(function: object) -> None:
    assert callable(function)
    with pytest.raises(TypeError, match="OrderAnswer does not answer a question of kind date"):
        function(date_question(), OrderAnswer((0, 1, 2)))


def test_answers_are_put_into_words() -> None:
    said = [answer_in_words(question, answer) for question, answer in ANSWERED]

    assert said == ["3 May 1791", "3 may 1791", ORDER_IN_WORDS]


def test_right_answers_are_put_into_words() -> None:
    said = [right_answer_in_words(question) for question, _ in ANSWERED]

    assert said == ["3 May 1791", "3 May 1791", ORDER_IN_WORDS]


@given(world=worlds(), seed=st.integers(0, 1000))
@settings(max_examples=30, deadline=None)
def test_the_key_of_every_question_made_gets_everything(
    world: tuple[Passage, tuple[Event, ...]], seed: int
) -> None:
    passage, events = world

    for question in make_quiz(
        passage, events, count=10, seed=seed, kinds=frozenset(Kind)
    ).questions:
        assert grade(question, _key(question)).is_right
        assert answer_in_words(question, _key(question)) == right_answer_in_words(question)


def _key(question: Question) -> Answer:
    if isinstance(question, SingleQuestion):
        return ChoiceAnswer([choice.right for choice in question.choices].index(True))
    if isinstance(question, OrderQuestion):
        return OrderAnswer(tuple(range(len(question.items))))
    return DateAnswer(right_answer_in_words(question))
