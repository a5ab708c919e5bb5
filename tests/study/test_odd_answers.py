"""Answers that no one would give: graded or refused politely, and nothing is lost or stuck."""

from datetime import timedelta

import pytest

from studyapp.domain.answers import DateAnswer
from studyapp.domain.errors import UnkeepableError
from studyapp.domain.kinds import Kind
from studyapp.domain.sittings import QuizWish, Verdict
from studyapp.domain.texts import PassageId
from studyapp.wiring import Program

KEPT = (
    "\u202b١٧٨٩ שלום",
    "一七八九年",
    "👩‍👩‍👧 1789",
    "e" + "\u0301" * 5000,
    "\x07\x1b[31m",
    "1789;\r\nDROP",
)
REFUSED = ("9" * 1_000_000, "\0", "14 July\ud800 1789", "e" + "\u0301" * 500_000)


def give(program: Program, typed: str) -> Verdict:
    turn = program.quizzing.turn()
    assert turn is not None
    assert turn.question is not None
    answer = DateAnswer(typed)
    return program.quizzing.answer(turn.question.id, answer, timedelta(seconds=3), None)[0]


def test_odd_answers_are_graded_and_kept_or_refused_politely_and_asked_again(
    program: Program, revolution: PassageId
) -> None:
    wish = QuizWish(passage=revolution, count=1, kinds=frozenset({Kind.DATE}))
    for typed in KEPT:
        program.quizzing.start(wish)
        assert 0 <= give(program, typed).grade.score <= 1

    waiting = program.quizzing.start(wish)
    for typed in REFUSED:
        with pytest.raises(UnkeepableError) as refused:
            give(program, typed)
        assert len(str(refused.value)) < 200
        assert program.quizzing.turn() == waiting

    assert program.overview.scores().total.attempts == len(KEPT)
    assert len(program.overview.attempts_csv().splitlines()) == 1 + len(KEPT)
