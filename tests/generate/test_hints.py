"""Hints of made questions narrow the answer down, and tell no answer of the quiz."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import Question, QuestionId, SingleQuestion
from studyapp.domain.stem_rules import stem_fault
from studyapp.domain.when_reading import read_when
from studyapp.generate.candidates import Candidate
from studyapp.generate.proofs.beside import keys
from studyapp.generate.proofs.hints import Secrets
from studyapp.generate.quiz import make_quiz
from tests.generate.proofs.candidates import a_when_choice, an_order, choices
from tests.generate.worlds import a_world

pytestmark = pytest.mark.unmeasured

WORLD = a_world(40)
PASSAGE, EVENTS = WORLD


@pytest.fixture(scope="module")
def quizzes() -> list[Sequence[Question]]:
    return [
        make_quiz(PASSAGE, EVENTS, count=24, seed=seed, kinds=frozenset(Kind)).questions
        for seed in range(4)
    ]


def test_most_questions_have_a_hint_and_none_tells_an_answer(
    quizzes: list[Sequence[Question]],
) -> None:
    hinted = [(each, quiz) for quiz in quizzes for each in quiz if each.hint]

    assert len(hinted) > 0.5 * sum(map(len, quizzes))
    for question, quiz in hinted:
        assert stem_fault(question.hint, has_options=True) is None
        said = question.hint.casefold()
        for key in (key for each in quiz for key in keys(each)):
            assert not re.search(rf"(?<!\w){re.escape(key.casefold())}(?!\w)", said)


def test_a_hint_to_choices_rules_some_out_but_not_all(quizzes: list[Sequence[Question]]) -> None:
    whens = {event.title[4:]: event.when for event in EVENTS}
    seen = 0
    for question in (each for quiz in quizzes for each in quiz if each.hint):
        if not isinstance(question, SingleQuestion):
            continue
        told = next(when for title, when in whens.items() if title in question.hint)
        dates = [read_when(c.text) or read_when(c.matches or "") for c in question.choices]
        is_after = "came after" in question.hint
        out = [
            date is not None
            and (date.certainly_before(told) if is_after else told.certainly_before(date))
            for date in dates
        ]
        right = [choice.right for choice in question.choices]
        assert not out[right.index(True)]
        assert 0 < sum(out) < len(out) - 1
        seen += 1
    assert seen >= 8


def test_claims_have_no_hint_as_any_would_decide_them(quizzes: list[Sequence[Question]]) -> None:
    claims = {Recipe.CLAIM_DATE, Recipe.CLAIM_BEFORE}
    asked = [each for quiz in quizzes for each in quiz if each.recipe in claims]

    assert asked
    assert not any(each.hint for each in asked)


@pytest.mark.parametrize(
    "hint",
    [
        "It was on 2 January 1642.",
        "It was in January.",
        "It came before 1642.",
        "It was on the 10th.",
    ],
)
def test_a_hint_with_a_part_of_the_date_tells_it(hint: str) -> None:
    asked = a_when_choice(choices=choices("*10 January 1642", "12 January 1643", "3 March 1644"))

    assert Secrets([asked], ()).tells(hint, asked)
    assert not Secrets([asked], ()).tells("It was in the 17th century.", asked)


def test_a_hint_with_the_key_of_another_question_tells_that() -> None:
    dated: Candidate = a_when_choice()
    order = an_order()
    key = "10 January 1642"
    beside = replace(dated.question, id=QuestionId("other"))

    assert Secrets([dated, order], ()).tells(f"It came after {key}.", order)
    assert Secrets([order], [beside]).tells(f"It came after {key}.", order)
    assert not Secrets([order], ()).tells(f"It came after {key}.", order)
