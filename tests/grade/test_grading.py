import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.answers import (
    Answer,
    ChoiceAnswer,
    ChoicesAnswer,
    ClozeAnswer,
    DateAnswer,
    MatchAnswer,
    NumberAnswer,
    OpenAnswer,
    OrderAnswer,
    ShortAnswer,
    TimelineAnswer,
    TruthAnswer,
)
from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import Question
from studyapp.domain.texts import Passage
from studyapp.generate.quiz import make_quiz
from studyapp.grade.grading import answer_in_words, grade, right_answer_in_words
from studyapp.grade.keys import right_answer
from tests.builders import (
    cloze_question,
    date_question,
    match_question,
    multiple_question,
    open_question,
    timeline_question,
    truefalse_question,
)
from tests.every_kind import QUESTIONS
from tests.generate.worlds import worlds
from tests.grade.questions import questions

ORDER_IN_WORDS = (
    "1. The parliament passed the law on 3 May 1791; "
    "2. The king left his throne in November 1795; "
    "3. The last rising began in 1863"
)
IN_WORDS = {
    Kind.SINGLE: "3 May 1791",
    Kind.MULTIPLE: "The parliament passed the law; The king left his throne",
    Kind.TRUEFALSE: "True",
    Kind.SHORT: "The parliament",
    Kind.NUMBER: "164 km",
    Kind.DATE: "3 May 1791",
    Kind.CLOZE: "1. 1791; 2. parliament; 3. throne",
    Kind.ORDER: ORDER_IN_WORDS,
    Kind.MATCH: "The law: 1791; The king's leaving: 1795; The last rising: 1863",
    Kind.TIMELINE: (
        "The parliament passed the law on 3 May 1791: 3 May 1791; "
        "The king left his throne in November 1795: November 1795; "
        "The last rising began in 1863: 1863"
    ),
    Kind.OPEN: "The kingdom was no more, and nobody was left to defend it.",
}
TEXTS = st.one_of(st.text(max_size=12), st.sampled_from(("1791", "the sejm", "170 km", "1795-11")))
ANSWERS: dict[Kind, st.SearchStrategy[Answer]] = {
    Kind.SINGLE: st.builds(ChoiceAnswer, st.integers(0, 1)),
    Kind.MULTIPLE: st.builds(ChoicesAnswer, st.lists(st.integers(0, 1)).map(tuple)),
    Kind.TRUEFALSE: st.builds(TruthAnswer, st.booleans()),
    Kind.SHORT: st.builds(ShortAnswer, TEXTS),
    Kind.NUMBER: st.builds(NumberAnswer, TEXTS),
    Kind.DATE: st.builds(DateAnswer, TEXTS),
    Kind.CLOZE: st.builds(ClozeAnswer, st.lists(TEXTS, max_size=4).map(tuple)),
    Kind.ORDER: st.builds(OrderAnswer, st.lists(st.integers(-1, 4)).map(tuple)),
    Kind.MATCH: st.builds(
        MatchAnswer, st.lists(st.none() | st.integers(-1, 5), max_size=4).map(tuple)
    ),
    Kind.TIMELINE: st.builds(TimelineAnswer, st.lists(TEXTS, max_size=4).map(tuple)),
    Kind.OPEN: st.builds(OpenAnswer, TEXTS, st.lists(st.booleans(), max_size=3).map(tuple)),
}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
def test_the_right_answer_to_every_kind_gets_everything(question: Question) -> None:
    assert grade(question, right_answer(question)).score == 1.0
    assert right_answer_in_words(question) == IN_WORDS[question.kind]


@given(question=questions())
@settings(max_examples=50)
def test_the_right_answer_gets_everything_whatever_is_asked(question: Question) -> None:
    graded = grade(question, right_answer(question))

    assert graded.score == 1.0, str(graded.reason)
    assert answer_in_words(question, right_answer(question))


@given(question=questions(), data=st.data())
@settings(max_examples=50)
def test_any_answer_of_any_kind_gets_a_share_and_a_reason(
    question: Question, data: st.DataObject
) -> None:
    answer = data.draw(ANSWERS[question.kind])

    graded = grade(question, answer)

    assert 0.0 <= graded.score <= 1.0
    assert str(graded.reason)


@pytest.mark.parametrize("function", [grade, answer_in_words])
def test_an_answer_to_another_kind_is_our_own_fault(function: object) -> None:
    assert callable(function)
    with pytest.raises(TypeError, match="OrderAnswer does not answer a question of kind date"):
        function(date_question(), OrderAnswer((0, 1, 2)))


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        (date_question(), DateAnswer(" 3 may 1791 "), "3 may 1791"),
        (multiple_question(), ChoicesAnswer(()), "nothing"),
        (truefalse_question(), TruthAnswer(says=False), "False"),
        (cloze_question(), ClozeAnswer(("1791", " ", "hat")), "1. 1791; 2. nothing; 3. hat"),
        (match_question(), MatchAnswer((1, None)),
         "The law: 1791; The king's leaving: nothing; The last rising: nothing"),
        (timeline_question(), TimelineAnswer(("1791-05", "", "soon")),
         ("The parliament passed the law on 3 May 1791: May 1791; "
          "The king left his throne in November 1795: nothing; "
          "The last rising began in 1863: soon")),
    ],
)  # fmt: skip
def test_answers_are_put_into_words(question: Question, answer: Answer, said: str) -> None:
    assert answer_in_words(question, answer) == said


def test_an_open_answer_is_graded_by_its_writer() -> None:
    def graded(text: str, *makes: bool) -> tuple[float, str]:
        got = grade(open_question(), OpenAnswer(text, makes))
        return got.score, str(got.reason)

    assert graded("It was over, for good.", True, True) == (1.0, "Self-graded: 3 of 3 points.")
    assert graded("It was over, for good.", True) == (2 / 3, "Self-graded: 2 of 3 points.")
    assert graded("It ended.", False, True) == (
        1 / 3,
        "Self-graded: 1 of 3 points. It has fewer words than were asked for: 2 of 5.",
    )
    assert graded(" ", True, True) == (0.0, "Nothing was written.")


@given(world=worlds(), seed=st.integers(0, 1000))
@settings(max_examples=30, deadline=None)
def test_the_key_of_every_question_made_gets_everything(
    world: tuple[Passage, tuple[Event, ...]], seed: int
) -> None:
    passage, events = world

    for question in make_quiz(
        passage, events, count=10, seed=seed, kinds=frozenset(Kind)
    ).questions:
        assert grade(question, right_answer(question)).is_right
