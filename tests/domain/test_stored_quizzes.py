"""A stored quiz as plain data."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from studyapp.domain.asked import AskedQuestion, version_of
from studyapp.domain.difficulty import Levels
from studyapp.domain.kinds import Kind, Mode, PackId, StoredQuizId
from studyapp.domain.sittings import QuizWish
from studyapp.domain.stored_quizzes import StoredQuiz, quiz_form, quiz_of
from studyapp.domain.texts import PassageId
from studyapp.domain.topics import Topic
from tests.builders import single_question
from tests.every_kind import QUESTIONS

QUIZ = StoredQuiz(
    id=StoredQuizId("0f" * 16),
    title="The war, 11 questions",
    made=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    wish=QuizWish(
        passage=PassageId("the-war"),
        count=11,
        kinds=frozenset({Kind.DATE, Kind.SINGLE}),
        mode=Mode.EXAM,
        limit=timedelta(minutes=15),
        seed=4711,
        others=(Topic(pack=PackId("wars")), Topic(PassageId("the-peace"))),
        levels=Levels(2, 4),
        mistakes_first=True,
    ),
    questions=tuple(AskedQuestion(question=each, source="The war") for each in QUESTIONS),
)


def test_a_quiz_of_every_kind_comes_back_from_json_as_it_was() -> None:
    kinds = {each.kind for each in QUIZ.asked}
    assert kinds == set(Kind)
    assert quiz_of(json.loads(json.dumps(quiz_form(QUIZ)))) == QUIZ
    assert QUIZ.sources == ("The war",)


def test_what_is_no_quiz_or_was_changed_is_refused_as_a_value_error() -> None:
    form = quiz_form(QUIZ)
    first = form["questions"][0]
    changed = {**first, "question": {**first["question"], "stem": "Another?"}}
    bad: list[object] = [
        None,
        [],
        {},
        {**form, "questions": None},
        {**form, "questions": [None]},
        {**form, "questions": [changed]},
        {**form, "questions": [{**first, "kind": "poem"}]},
        {**form, "questions": [{**first, "question": {"id": 1}}]},
        {**form, "made": "2026-01-02T03:04:05"},
        {**form, "wish": {"count": "11"}},
        {**form, "wish": {"count": 11, "limit": 1e300}},
        {**form, "title": 5},
        {**form, "questions": []},
        {**form, "questions": [first, first]},
        {**form, "wish": {"count": 11}},
        {**form, "wish": {**form["wish"], "levels": {"easiest": 5, "hardest": 1}}},
    ]
    for each in bad:
        with pytest.raises(ValueError, match=r"."):
            quiz_of(each)


def test_another_hint_is_the_same_version_and_another_order_is_not() -> None:
    question = single_question()
    hinted = replace(question, hint="Think.")
    turned = replace(question, choices=question.choices[::-1])
    assert version_of(hinted) == version_of(question) != version_of(turned)
