"""A quiz is answered, skipped, stopped, taken back, and gone on with after a restart."""

import random
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.answers import ChoiceAnswer
from studyapp.domain.errors import QuizError, UnknownError
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import QuestionId
from studyapp.domain.sittings import Turn, Verdict
from studyapp.domain.texts import PassageId
from studyapp.study.adding import addition_of
from studyapp.study.drawing import Material, quiz_on
from studyapp.study.finding import found_in_text
from studyapp.wiring import Program
from tests.study.programs import REVOLUTION, Clock, a_wish, an_addition, answer_to, open_at

pytestmark = pytest.mark.unmeasured

TOOK = timedelta(seconds=6)


def current(program: Program) -> Turn:
    turn = program.quizzing.turn()
    assert turn is not None, "a quiz is going on"
    return turn


def give(program: Program, *, right: bool = True) -> tuple[Verdict, Turn]:
    """Answer the question that waits."""
    question = current(program).question
    assert question is not None, "a question waits"
    return program.quizzing.answer(question.id, answer_to(question, right=right), TOOK, 2)


def skip(program: Program) -> Turn:
    """Skip the question that waits."""
    question = current(program).question
    assert question is not None, "a question waits"
    return program.quizzing.skip(question.id)


def asked(program: Program) -> Iterator[QuestionId]:
    """Yield the questions of the quiz from here to its end, all skipped."""
    while (question := current(program).question) is not None:
        yield question.id
        program.quizzing.skip(question.id)


def test_without_a_quiz_there_is_no_turn(program: Program) -> None:
    assert program.quizzing.turn() is None


def test_a_quiz_begins_at_its_first_question(program: Program, revolution: PassageId) -> None:
    turn = program.quizzing.start(a_wish(revolution, 4))

    assert turn.question is not None
    assert turn.passage == turn.question.passage == revolution
    assert (turn.place, turn.total, turn.results) == (1, 4, ())
    assert turn.title == program.reading.titles()[revolution]


def test_every_question_rests_on_its_passage(program: Program, revolution: PassageId) -> None:
    turn = program.quizzing.start(a_wish(revolution, 20))

    while (question := turn.question) is not None:
        citation = question.citation
        assert citation is not None
        assert citation.span.cut(REVOLUTION) == citation.quote
        turn = program.quizzing.skip(question.id)


@pytest.mark.parametrize("right", [True, False])
def test_an_answer_is_graded_and_the_quiz_goes_on(
    right: bool, program: Program, revolution: PassageId
) -> None:
    first = program.quizzing.start(a_wish(revolution, 4))

    verdict, turn = give(program, right=right)

    assert verdict.question == first.question
    assert verdict.grade.is_right is right
    assert (verdict.seconds, verdict.confidence) == (6.0, 2)
    assert turn.results == (verdict.grade.score,)
    assert turn.place == 2
    assert turn.question != first.question


def test_a_skipped_question_counts_nowhere(program: Program, revolution: PassageId) -> None:
    program.quizzing.start(a_wish(revolution, 4))
    give(program)

    turn = skip(program)

    assert turn.results == (1.0, None)
    assert turn.place == 3
    assert program.overview.scores().total.attempts == 1


def test_after_the_last_question_none_waits(program: Program, revolution: PassageId) -> None:
    turn = program.quizzing.start(a_wish(revolution, 3))
    while turn.question is not None:
        _, turn = give(program)

    assert turn.results == (1.0, 1.0, 1.0)
    assert turn.place == 3
    with pytest.raises(QuizError):
        program.quizzing.answer(QuestionId("any"), ChoiceAnswer(0), TOOK, None)
    with pytest.raises(QuizError):
        program.quizzing.skip(QuestionId("any"))


def test_after_a_restart_the_same_question_waits(
    folder: Path, clock: Clock, program: Program, revolution: PassageId
) -> None:
    program.quizzing.start(a_wish(revolution, 6))
    give(program, right=False)
    skip(program)
    _, before = give(program)
    program.close()

    with open_at(folder, clock, seed=99) as again:
        assert again.quizzing.turn() == before


def test_after_a_kill_the_same_questions_follow(
    tmp_path: Path, folder: Path, clock: Clock, program: Program, revolution: PassageId
) -> None:
    program.quizzing.start(a_wish(revolution, 20))
    give(program)
    shutil.copytree(folder, tmp_path / "as killed")

    with open_at(tmp_path / "as killed", clock, seed=99) as again:
        assert list(asked(again)) == list(asked(program))


def test_a_stopped_quiz_is_gone_and_its_answers_stay(
    program: Program, revolution: PassageId
) -> None:
    program.quizzing.start(a_wish(revolution, 4))
    give(program)

    stopped = program.quizzing.stop()

    assert stopped is not None
    assert (stopped.question, stopped.total, stopped.left) == (None, 1, 3)
    assert [outcome.score for outcome in stopped.outcomes] == list(stopped.results)
    assert program.quizzing.turn() is None
    assert program.quizzing.stop() is None
    assert program.overview.scores().total.attempts == 1


def test_a_stopped_quiz_can_be_gone_on_with_until_another_is_begun(
    program: Program, revolution: PassageId
) -> None:
    program.quizzing.start(a_wish(revolution, 4))
    give(program)
    before = current(program)
    program.quizzing.stop()

    assert program.quizzing.left() == before
    assert program.quizzing.go_on() == before
    assert current(program) == before
    assert program.quizzing.left() is None

    program.quizzing.stop()
    program.quizzing.start(a_wish(revolution, 4))
    assert program.quizzing.left() is None
    with pytest.raises(QuizError):
        program.quizzing.go_on()


def test_a_new_quiz_takes_the_place_of_the_old_one(program: Program, revolution: PassageId) -> None:
    first = program.quizzing.start(a_wish(revolution, 4))
    give(program)

    second = program.quizzing.start(a_wish(revolution, 4))

    assert second.sitting != first.sitting
    assert second.results == ()
    assert current(program) == second


def test_undo_brings_the_question_back(program: Program, revolution: PassageId) -> None:
    program.quizzing.start(a_wish(revolution, 4))
    give(program)
    before = current(program)
    give(program, right=False)

    program.reviewing.undo()

    assert current(program) == before
    assert program.overview.scores().total.right == 1


def test_an_answer_taken_back_before_a_skipped_question_is_asked_again_before_it(
    program: Program, revolution: PassageId
) -> None:
    before = program.quizzing.start(a_wish(revolution, 4))
    give(program)
    skip(program)

    program.reviewing.undo()

    assert current(program) == before
    _, turn = give(program)
    assert turn.results == (1.0, None)


def test_the_same_seed_draws_the_same_quizzes(tmp_path: Path, clock: Clock) -> None:
    met = []
    for name in ("one", "other"):
        with open_at(tmp_path / name, clock, seed=5) as program:
            addition = addition_of(found_in_text(REVOLUTION))
            program.reading.keep(addition)
            program.quizzing.start(a_wish(addition.findings.passage.id, 10))
            met.append(list(asked(program)))

    assert met[0] == met[1]


def test_a_passage_without_events_gives_no_quiz_and_says_why(program: Program) -> None:
    addition = an_addition("The sea was calm.", {}, title="A poem")
    program.reading.keep(addition)

    with pytest.raises(QuizError) as refused:
        program.quizzing.start(a_wish(addition.findings.passage.id, 10))

    assert "No question can be made of “A poem”: 0 events" in str(refused.value.says)
    assert program.quizzing.turn() is None


def test_one_event_is_not_called_events() -> None:
    findings = found_in_text("The crowd stormed the Bastille on 14 July 1789.").findings
    assert len(findings.events) == 1

    with pytest.raises(QuizError, match="1 event with a certain date was found"):
        quiz_on(Material.of(findings), count=0, seed=1, kinds=frozenset(Kind))


def test_a_quiz_that_cannot_be_made_leaves_the_one_in_progress(
    program: Program, revolution: PassageId
) -> None:
    before = program.quizzing.start(a_wish(revolution, 4))
    addition = an_addition("The sea was calm.", {}, title="A poem")
    program.reading.keep(addition)

    with pytest.raises(QuizError):
        program.quizzing.start(a_wish(addition.findings.passage.id, 10))

    assert program.quizzing.turn() == before


def test_a_passage_that_is_not_there_gives_no_quiz(program: Program) -> None:
    with pytest.raises(UnknownError):
        program.quizzing.start(a_wish(PassageId("0" * 16), 10))


def test_without_a_quiz_nothing_can_be_answered_or_skipped(program: Program) -> None:
    with pytest.raises(QuizError):
        program.quizzing.answer(QuestionId("any"), ChoiceAnswer(0), TOOK, None)
    with pytest.raises(QuizError):
        program.quizzing.skip(QuestionId("any"))


def test_what_was_given_for_another_question_counts_nowhere(
    folder: Path, clock: Clock, program: Program, revolution: PassageId
) -> None:
    question = program.quizzing.start(a_wish(revolution, 4)).question
    assert question is not None
    with open_at(folder, clock) as other:
        _, before = give(other)

        with pytest.raises(QuizError, match="The quiz has moved on"):
            program.quizzing.answer(question.id, answer_to(question, right=False), TOOK, None)
        with pytest.raises(QuizError, match="The quiz has moved on"):
            program.quizzing.skip(question.id)

        assert current(program) == current(other) == before
    assert program.overview.scores().total.attempts == 1


def test_a_quiz_kept_nowhere_holds_the_kinds_asked_for() -> None:
    findings = found_in_text(REVOLUTION).findings

    quiz = quiz_on(
        Material.of(findings),
        count=10,
        seed=random.Random(1).randrange(100),
        kinds=frozenset({Kind.DATE}),
    )

    assert {question.kind for question in quiz.questions} == {Kind.DATE}


def test_a_quiz_whose_passage_is_gone_waits_until_it_is_back(
    program: Program, revolution: PassageId
) -> None:
    turn = program.quizzing.start(a_wish(revolution, 4))
    assert turn.question is not None
    program.reading.remove(revolution)

    assert program.quizzing.turn() is None
    with pytest.raises(QuizError, match="no longer in your library"):
        program.quizzing.skip(turn.question.id)

    program.undo.undo()
    assert program.quizzing.turn() == turn
