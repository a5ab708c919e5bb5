"""Questions that are never asked again, and reports of faults: kept by what they ask."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.answers import TruthAnswer
from studyapp.domain.asked import version_of
from studyapp.domain.errors import QuizError, UnkeepableError, UnknownError
from studyapp.domain.kinds import Kind
from studyapp.domain.objections import REFUSED, Fault
from studyapp.domain.questions import Question, TrueFalseQuestion
from studyapp.domain.quizzes import Quiz
from studyapp.domain.settings import Settings
from studyapp.domain.texts import PassageId
from studyapp.store.journal import Journal
from studyapp.study.drawing import quiz_on
from studyapp.study.shortfall import why_no_more
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program, open_program
from tests.packing import PACK, a_pack, authored
from tests.study.programs import Clock, a_wish, answer_to, keep_revolution, open_at

ALL = frozenset(Kind)
RARE_NAME = "Zuleika Dobson-Wintergreen"
WITH_FORMULA = "=1+1 is\nno date"


def drawn(program: Program, passage: PassageId, *, count: int = 4) -> Quiz:
    return quiz_on(program.materials.of(passage, None), count=count, seed=5, kinds=ALL)


def taken_back(program: Program) -> str:
    undone = program.undo.undo()
    assert undone is not None
    return str(undone.says)


@contextmanager
def of_two(folder: Path, clock: Clock) -> Iterator[tuple[Program, list[Settings]]]:
    """Give a program and its settings; the last of these tell who learns, at first Ada."""
    chosen = [Settings(day_starts=0)]
    with open_program(folder, now=clock, settings=lambda: chosen[-1]) as program:
        ada = program.learners.add(RARE_NAME)
        chosen.append(replace(chosen[0], learner=ada.uid))
        yield program, chosen


def test_what_is_refused_is_not_asked_again_and_others_stand_in_for_it(
    program: Program, revolution: PassageId
) -> None:
    before = drawn(program, revolution)
    refused = {question.id for question in before.questions[:2]}
    for question in before.questions[:2]:
        program.objecting.refuse(question)

    after = drawn(program, revolution)
    turn = program.quizzing.start(a_wish(revolution, 4))

    assert len(after.questions) == turn.total == 4
    assert not refused & {question.id for question in after.questions}
    assert refused >= {each.question for each in after.rejected if each.reason == REFUSED}
    by_command = program.materials.named(program.reading.titles()[revolution])
    assert by_command.left_out == frozenset()


def test_a_refusal_is_of_the_very_question_and_of_whoever_refused(
    folder: Path, clock: Clock
) -> None:
    with of_two(folder, clock) as (program, chosen):
        revolution = keep_revolution(program)
        question = drawn(program, revolution).questions[0]

        assert program.objecting.refuse(question)
        assert not program.objecting.refuse(question)

        assert program.objecting.left_out() == {question.id}
        assert program.objecting.left_out_by(RARE_NAME) == {question.id}
        others = drawn(program, revolution, count=30).questions
        assert any(set(question.events) & set(each.events) for each in others)
        chosen.pop()
        assert program.objecting.left_out() == frozenset()
        assert drawn(program, revolution).questions[0] == question
        with pytest.raises(UnknownError):
            program.objecting.left_out_by("Nobody")


def test_it_lasts_over_a_restart_and_while_the_passage_is_gone_and_can_be_lifted(
    folder: Path, clock: Clock
) -> None:
    with open_at(folder, clock) as program:
        revolution = keep_revolution(program)
        question = drawn(program, revolution).questions[0]
        title = program.reading.titles()[revolution]
        program.objecting.refuse(question)
        program.objecting.report(question, Fault.WORDING, "Which crowd?")
        program.reading.remove(revolution)

    with open_at(folder, clock) as program:
        objecting = program.objecting
        assert [each.about.title for each in objecting.refused()] == [title]
        assert [each.about.title for each in objecting.reported()] == [title]
        keep_revolution(program)
        program.reading.rename(revolution, "The fall of the king")
        (refusal,) = objecting.refused()
        assert refusal.about.title == "The fall of the king"
        assert question.id not in {each.id for each in drawn(program, revolution).questions}

        assert objecting.lift(question.id)
        assert not objecting.lift(question.id)

        assert drawn(program, revolution).questions[0] == question
        assert "is left out again" in taken_back(program)
        assert objecting.on(question.id).refused


def test_both_can_be_taken_back_and_answers_stay(program: Program, revolution: PassageId) -> None:
    turn = program.quizzing.start(a_wish(revolution, 2))
    question = turn.question
    assert question is not None
    took = timedelta(seconds=3)
    program.quizzing.answer(question.id, answer_to(question, right=True), took, None)
    program.objecting.refuse(question)
    program.objecting.report(question, Fault.SECOND, "  ")

    held = program.objecting.on(question.id)

    assert held.refused
    assert [(each.fault, each.words, each.learner) for each in held.reports] == [
        (Fault.SECOND, "", "Me")
    ]
    assert not program.objecting.report(question, Fault.SECOND, "")
    assert "report" in taken_back(program)
    assert "may be asked again" in taken_back(program)
    assert not program.objecting.on(question.id).refused
    assert program.overview.scores().total.attempts == 1
    program.undo.redo()
    assert program.objecting.left_out() == {question.id}


def test_a_quiz_that_is_short_says_how_many_are_left_out(program: Program) -> None:
    statements: list[Question] = [
        authored(TrueFalseQuestion, f"t{n}", None, stem=f"Number {n}?", is_true=True)
        for n in range(3)
    ]
    nothing: dict[str, object] = {"passages": (), "events": (), "eras": ()}
    program.sharing.add(unpacked(a_pack(questions=tuple(statements), **nothing)))
    for question in statements[:2]:
        program.objecting.refuse(question)
    material = program.materials.of(None, PACK)

    quiz = quiz_on(material, count=3, seed=1, kinds=ALL)

    assert [question.id for question in quiz.questions] == [statements[2].id]
    assert str(why_no_more(quiz, material.passages)).startswith("2 questions are left out since")
    program.objecting.refuse(statements[2])
    with pytest.raises(QuizError) as refused:
        quiz_on(program.materials.of(None, PACK), count=3, seed=1, kinds=ALL)
    assert "3 questions are left out" in str(refused.value.hint)


def test_what_was_missed_and_refused_is_not_retaken(program: Program) -> None:
    statements = tuple(
        authored(TrueFalseQuestion, f"t{n}", None, stem=f"Number {n}?", is_true=True)
        for n in range(2)
    )
    program.sharing.add(unpacked(a_pack(questions=statements)))
    wish = replace(a_wish(PassageId("-"), 2), passage=None, pack=PACK)
    turn = program.quizzing.start(replace(wish, kinds=frozenset({Kind.TRUEFALSE})))
    first = turn.question
    assert first is not None
    while (question := turn.question) is not None:
        took = timedelta(seconds=3)
        _, turn = program.quizzing.answer(question.id, TruthAnswer(False), took, None)
    program.objecting.refuse(first)

    again = program.quizzing.retake()

    assert again.total == 1
    assert again.question is not None
    assert again.question.id != first.id


def test_reports_go_out_as_a_table_that_no_spreadsheet_runs(
    program: Program, revolution: PassageId, tmp_path: Path
) -> None:
    first, second = drawn(program, revolution).questions[:2]
    program.objecting.report(first, Fault.OTHER, WITH_FORMULA)
    program.objecting.report(second, Fault.KEY, "")

    count = program.objecting.save_csv(tmp_path / "reports.csv")

    rows = list(csv.reader(io.StringIO((tmp_path / "reports.csv").read_text("utf-8-sig"))))
    assert count == 2
    assert rows[0] == [
        *("at", "learner", "source", "question id", "version", "kind", "stem", "fault", "words")
    ]
    title = program.reading.titles()[revolution]
    assert rows[1][1:4] == ["Me", title, first.id]
    assert rows[1][4:] == [
        *(version_of(first), first.kind, " ".join(first.stem.split()), "other"),
        "'=1+1 is no date",
    ]
    assert rows[2][7:] == ["wrong-key", ""]
    with pytest.raises(UnkeepableError):
        program.objecting.report(first, Fault.OTHER, " ")
    with pytest.raises(UnkeepableError):
        program.objecting.report(first, Fault.KEY, "x" * 2001)
    assert len(program.objecting.reported()) == 2


def test_a_learner_gone_for_good_takes_refusals_along_and_leaves_reports_without_a_name(
    folder: Path, clock: Clock
) -> None:
    with of_two(folder, clock) as (program, chosen):
        question = drawn(program, keep_revolution(program)).questions[0]
        program.objecting.refuse(question)
        program.objecting.report(question, Fault.KEY, "It was on a Tuesday.")
        gone = chosen.pop().learner
        program.objecting.refuse(question)

        program.learners.delete_for_good(gone)

        (report,) = program.objecting.reported()
        assert (report.learner, report.words) == (None, "It was on a Tuesday.")
        assert program.objecting.left_out() == {question.id}
        assert Journal(program.store).asked(report.about.version) == question
        assert program.objecting.withdraw(report.uid)
        assert not program.objecting.withdraw(report.uid)
        assert program.objecting.reported() == []
        assert "is reported again" in taken_back(program)
        assert program.objecting.reported() == [report]
    named = [path for path in folder.rglob("*") if path.is_file()]
    assert not any(RARE_NAME.encode() in path.read_bytes() for path in named)
