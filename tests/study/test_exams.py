"""An exam keeps every answer when it is given, ends on time, and tells its marks at the end."""

import random
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.certainty import Certainty, certainty_of
from studyapp.domain.errors import QuizError
from studyapp.domain.exams import Exam
from studyapp.domain.kinds import Kind, Mode
from studyapp.domain.settings import Settings
from studyapp.domain.sittings import Turn
from studyapp.domain.texts import PassageId
from studyapp.wiring import Program, open_program
from tests.study.programs import Clock, a_wish, answer_to, open_at

pytestmark = pytest.mark.unmeasured

TOOK = timedelta(seconds=6)
LIMIT = timedelta(minutes=9)


def begin(program: Program, passage: PassageId, limit: timedelta | None = LIMIT) -> Turn:
    wish = replace(a_wish(passage, 6), mode=Mode.EXAM, limit=limit)
    return program.quizzing.start(wish)


def exam_of(turn: Turn | None) -> Exam:
    assert turn is not None
    assert turn.exam is not None, "an exam is going on"
    return turn.exam


def give(program: Program, place: int, *, right: bool = True, sure: int | None = None) -> Turn:
    question = exam_of(program.quizzing.turn()).questions[place]
    return program.exams.give(question.id, answer_to(question, right=right), TOOK, sure)


def attempts(program: Program) -> int:
    return program.overview.scores().total.attempts


def test_an_answer_can_be_changed_and_taken_away_and_counts_only_when_handed_in(
    program: Program, revolution: PassageId
) -> None:
    begin(program, revolution)
    give(program, 0, right=False)
    give(program, 0)
    give(program, 2, right=False)
    first = exam_of(give(program, 1))
    program.exams.give(first.questions[1].id, None, TOOK, None)

    assert attempts(program) == 0
    marks = program.exams.hand_in()

    assert marks.results == (1.0, None, 0.0, None, None, None)
    assert marks.outcomes[2].reason is not None
    assert marks.outcomes[2].passage == marks.title
    assert not marks.time_over
    assert attempts(program) == 2
    assert program.quizzing.turn() == program.exams.hand_in() == marks
    assert attempts(program) == 2


def test_killed_in_the_middle_an_exam_goes_on_with_the_same_options_answers_and_flags(
    tmp_path: Path, folder: Path, clock: Clock, program: Program, revolution: PassageId
) -> None:
    begin(program, revolution)
    give(program, 0, sure=3)
    give(program, 3, right=False)
    program.exams.flag(3, flagged=True)
    program.exams.flag(2, flagged=True)
    program.exams.flag(2, flagged=False)
    before = program.exams.look_at(4)
    shutil.copytree(folder, tmp_path / "as killed")

    with open_at(tmp_path / "as killed", clock, seed=99) as again:
        assert again.quizzing.turn() == before
        assert exam_of(before).open == (1, 2, 4, 5)
        assert exam_of(before).flagged == {3}


def test_time_goes_on_while_the_program_is_closed_and_then_the_exam_hands_itself_in(
    folder: Path, clock: Clock, program: Program, revolution: PassageId
) -> None:
    begin(program, revolution)
    give(program, 0)
    program.close()
    clock.move(LIMIT)

    with open_at(folder, clock) as again:
        marks = again.quizzing.turn()
        assert marks is not None
        assert marks.time_over
        assert marks.results[0] == 1.0
        assert attempts(again) == 1
        with pytest.raises(QuizError):
            again.exams.look_at(1)


def test_what_stood_on_the_screen_when_the_time_was_over_counts_and_nothing_later(
    clock: Clock, program: Program, revolution: PassageId
) -> None:
    exam = exam_of(begin(program, revolution))
    clock.move(LIMIT + timedelta(seconds=1))
    marks = program.exams.give(
        exam.questions[0].id, answer_to(exam.questions[0], right=True), TOOK, None
    )

    assert marks.time_over
    assert marks.results[0] == 1.0
    begin(program, revolution)
    clock.move(LIMIT + timedelta(minutes=1))
    with pytest.raises(QuizError, match="The time of the exam is over"):
        program.exams.flag(0, flagged=True)


def test_the_settings_give_more_time_and_without_a_limit_there_is_no_end(
    folder: Path, clock: Clock, program: Program, revolution: PassageId
) -> None:
    assert exam_of(begin(program, revolution, None)).ends is None
    program.close()
    slow = Settings(extra_time=50)
    rng = random.Random(1)
    with open_program(folder, now=clock, rng=rng, settings=lambda: slow) as again:
        assert exam_of(begin(again, revolution)).ends == clock.now + LIMIT * 1.5


def test_another_quiz_hands_an_exam_in_and_the_mistakes_can_be_taken_again(
    program: Program, revolution: PassageId
) -> None:
    wished = begin(program, revolution)
    give(program, 0)
    give(program, 1, right=False)
    missed = program.exams.hand_in().outcomes[1:]

    again = program.quizzing.retake()

    assert again.mode is Mode.PRACTICE
    assert again.question == missed[0].question
    assert again.total == len(missed)
    assert Kind.OPEN not in {each.kind for each in exam_of(wished).questions}
    begin(program, revolution)
    give(program, 0)
    begin(program, revolution)
    assert attempts(program) == 3
    stopped = program.quizzing.stop()
    assert stopped is not None
    assert stopped.mode is Mode.EXAM
    with pytest.raises(QuizError):
        program.quizzing.skip(exam_of(wished).questions[0].id)


def test_certainty_marks_count_only_what_is_wholly_right_or_wrong() -> None:
    told = [(1.0, 1), (1.0, 3), (0.0, 1), (0.0, 2), (0.0, 3), (0.5, 3), (1.0, None), (None, 2)]

    assert certainty_of(told) == Certainty(1 + 3 + 0 - 2 - 6, 5)
    assert certainty_of([(1.0, None)]) is None


def test_an_exam_whose_time_is_over_is_in_the_journal_once_the_program_is_open(
    folder: Path, clock: Clock, program: Program, revolution: PassageId
) -> None:
    begin(program, revolution)
    give(program, 0)
    program.close()
    clock.move(LIMIT - timedelta(seconds=1))
    with open_at(folder, clock) as early:
        assert attempts(early) == 0
    clock.move(timedelta(hours=3))

    with open_at(folder, clock) as late, open_at(folder, clock) as later:
        assert attempts(late) == attempts(later) == 1
        turn = late.quizzing.turn()
        assert turn is not None
        assert turn.time_over
        (score,) = (each.score for each in turn.outcomes if each.score is not None)
        assert score == 1.0
        assert turn.wish is not None
        assert turn.wish.limit == LIMIT
