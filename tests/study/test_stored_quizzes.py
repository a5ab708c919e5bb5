"""A quiz that is kept asks the same for good, and comes and goes like all else in the library."""

import json
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.asked import AskedQuestion
from studyapp.domain.errors import QuizError, UnkeepableError, UnknownError
from studyapp.domain.kinds import Kind, Mode, StoredQuizId
from studyapp.domain.nouns import Noun
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.sittings import Turn
from studyapp.domain.stored_quizzes import StoredQuiz, quiz_form, quiz_of
from studyapp.domain.texts import PassageId
from studyapp.domain.topics import Topic
from studyapp.wiring import Program
from tests.builders import NOON, open_question, single_question
from tests.study.programs import Clock, a_wish, answer_to, found_here, open_at

pytestmark = pytest.mark.unmeasured

TOOK = timedelta(seconds=6)
PARTITIONS = (
    "On 3 May 1791 the parliament passed the constitution. The king joined the confederation on "
    "24 July 1792. Russia and Prussia signed the second partition on 23 January 1793. Kosciuszko "
    "began the rising on 24 March 1794. Suvorov stormed Praga on 4 November 1794.\n"
)


@pytest.fixture
def kept(program: Program, revolution: PassageId) -> StoredQuiz:
    """Return a quiz of four questions that is kept while it waits at the first."""
    program.quizzing.start(a_wish(revolution, 4))
    return program.stored_quizzes.keep()


def answered(program: Program, turn: Turn, *, right: bool) -> tuple[Turn, Question]:
    """Answer the question that waits; return it as well."""
    question = turn.question
    assert question is not None
    _, turn = program.quizzing.answer(question.id, answer_to(question, right=right), TOOK, None)
    return turn, question


def played(program: Program, turn: Turn, *, right: bool = True) -> tuple[Question, ...]:
    """Answer all questions of a quiz for practice, and return them as they were asked."""
    asked: list[Question] = []
    while turn.question is not None:
        turn, question = answered(program, turn, right=right)
        asked.append(question)
    return tuple(asked)


def test_a_kept_quiz_is_named_for_what_it_is_and_goes_on_under_its_name(
    program: Program, revolution: PassageId, kept: StoredQuiz
) -> None:
    title = program.reading.titles()[revolution]
    (entry,) = program.stored_quizzes.entries()
    turn = program.quizzing.turn()

    assert kept.title == entry.title == f"{title}, 4 questions, {NOON.day} {NOON:%B %Y}"
    assert (entry.count, entry.sources, entry.made, entry.last) == (4, (title,), NOON, None)
    assert turn is not None
    assert (turn.stored, turn.title, turn.cited_in) == (kept.id, kept.title, title)
    with pytest.raises(QuizError, match="is kept already"):
        program.stored_quizzes.keep()


def test_it_is_the_same_question_for_question_without_its_passage_and_after_a_kill(
    tmp_path: Path, clock: Clock, program: Program, revolution: PassageId, kept: StoredQuiz
) -> None:
    turn = program.quizzing.turn()
    assert turn is not None
    first = played(program, turn)
    program.reading.remove(revolution)
    killed = tmp_path / "as killed"
    shutil.copytree(program.store.path.parent, killed)

    with open_at(killed, clock, seed=99) as again:
        assert again.stored_quizzes.quiz(kept.id) == kept
        assert played(again, again.quizzing.take(kept.id, Mode.PRACTICE)) == first == kept.asked
        exam = again.quizzing.take(kept.id, Mode.EXAM)
        assert exam.exam is not None
        assert exam.exam.questions == first
        assert exam.exam.ends == clock.now + timedelta(minutes=6)
        with pytest.raises(UnknownError):
            again.quizzing.take_anew(kept.id)
        assert len(again.overview.attempts_csv().splitlines()) == 1 + 8


@pytest.mark.usefixtures("kept")
def test_a_quiz_goes_on_without_its_passage_and_can_be_read_by_its_title(
    program: Program, revolution: PassageId
) -> None:
    title = program.reading.titles()[revolution]
    program.reading.remove(revolution)

    turn = program.quizzing.turn()

    assert turn is not None
    assert turn.cited_in == title
    assert len(played(program, turn)) == 4


def test_the_last_score_stands_beside_it(program: Program, kept: StoredQuiz) -> None:
    turn = program.quizzing.turn()
    assert turn is not None
    answered(program, turn, right=True)
    (entry,) = program.stored_quizzes.entries()
    assert entry.last is not None
    assert (entry.last.points, entry.last.answered, entry.last.asked) == (1.0, 1, 4)

    program.quizzing.take(kept.id, Mode.PRACTICE)
    (waits,) = program.stored_quizzes.entries()
    assert waits.last == entry.last, "a quiz with no answer is no last time"

    program.undo.undo()
    (entry,) = program.stored_quizzes.entries()
    assert entry.last is None, "an answer taken back counts no longer"


def test_removed_and_renamed_quizzes_come_back_by_undo_with_their_score(
    program: Program, kept: StoredQuiz
) -> None:
    turn = program.quizzing.turn()
    assert turn is not None
    played(program, turn)
    stored = program.stored_quizzes
    assert stored.rename(kept.id, "  Before  the test ").nouns == {Noun.QUIZZES}
    (before,) = stored.entries()
    assert before.title == "Before the test"
    assert not stored.rename(kept.id, "Before the test")
    with pytest.raises(UnkeepableError, match="at least one letter"):
        stored.rename(kept.id, " ")

    assert stored.remove(kept.id).nouns == {Noun.QUIZZES}
    assert stored.entries() == []
    with pytest.raises(UnknownError):
        stored.quiz(kept.id)
    with pytest.raises(UnknownError):
        program.quizzing.take(kept.id, Mode.PRACTICE)
    program.undo.undo()
    assert stored.entries() == [before]
    assert stored.quiz(kept.id).asked == kept.asked
    program.undo.undo()
    assert [each.title for each in stored.entries()] == [kept.title]


def test_taken_anew_it_is_another_quiz_of_the_same_wish(program: Program, kept: StoredQuiz) -> None:
    anew = program.quizzing.take_anew(kept.id)

    assert (anew.stored, anew.total) == (None, 4)
    assert played(program, anew) != kept.asked
    again = program.stored_quizzes.keep("Anew")
    assert again.wish == replace(kept.wish, seed=again.wish.seed)
    assert again.wish.seed not in (None, kept.wish.seed)


@pytest.mark.usefixtures("kept")
def test_the_mistakes_of_a_kept_quiz_are_no_attempt_at_all_of_it(program: Program) -> None:
    turn = program.quizzing.turn()
    assert turn is not None
    played(program, turn, right=False)

    played(program, program.quizzing.retake())

    (entry,) = program.stored_quizzes.entries()
    assert entry.last is not None
    assert entry.last.points < 4


def test_a_stopped_quiz_can_be_kept_and_none_cannot(
    program: Program, revolution: PassageId
) -> None:
    with pytest.raises(QuizError, match="no quiz to keep"):
        program.stored_quizzes.keep()
    turn = program.quizzing.start(a_wish(revolution, 4))
    answered(program, turn, right=True)
    program.quizzing.stop()

    kept = program.stored_quizzes.keep()

    assert len(kept.questions) == 4
    (entry,) = program.stored_quizzes.entries()
    assert entry.last is not None
    assert entry.last.answered == 1


def test_a_quiz_from_elsewhere_is_kept_once_and_an_exam_leaves_out_what_one_grades_oneself(
    program: Program, kept: StoredQuiz
) -> None:
    theirs = quiz_of(json.loads(json.dumps(quiz_form(kept))))
    assert not program.stored_quizzes.put(theirs)
    written = (
        replace(open_question(), id=QuestionId("o")),
        replace(single_question(), id=QuestionId("s")),
    )
    own = replace(
        theirs,
        id=StoredQuizId("1f" * 16),
        questions=tuple(AskedQuestion(question=each) for each in written),
    )
    assert program.stored_quizzes.put(own).nouns == {Noun.QUIZZES}

    titles = [each.title for each in program.stored_quizzes.entries()]
    assert titles == [f"{kept.title} (2)", kept.title]
    exam = program.quizzing.take(own.id, Mode.EXAM).exam
    assert exam is not None
    assert [each.kind for each in exam.questions] == [Kind.SINGLE]


def test_a_quiz_of_two_passages_is_kept_whole_and_knows_both_when_they_are_gone(
    program: Program, revolution: PassageId
) -> None:
    other = found_here(program, PARTITIONS)
    titles = program.reading.titles()
    wish = replace(a_wish(revolution, 8), others=(Topic(other),))
    turn = program.quizzing.start(wish)
    kept = program.stored_quizzes.keep()
    assert set(kept.sources) == {titles[revolution], titles[other]}
    assert " and " in kept.title
    for passage in (revolution, other):
        program.reading.remove(passage)

    turn = program.quizzing.take(kept.id, Mode.PRACTICE)
    cited = []
    for asked in kept.questions:
        assert turn.question == asked.question
        cited.append((turn.cited_in, asked.source))
        turn, _ = answered(program, turn, right=True)

    assert all(now == before for now, before in cited)
    assert turn.results == (1.0,) * len(kept.questions)


def test_a_quiz_that_an_older_version_began_can_be_kept_by_what_is_known_of_it(
    program: Program, revolution: PassageId
) -> None:
    limit = timedelta(minutes=9)
    program.quizzing.start(replace(a_wish(revolution, 4), mode=Mode.EXAM, limit=limit))
    sitting = program.quizzing.begun()
    assert sitting is not None
    program.quizzing._rooms.sittings.keep(program.learning.learner(), replace(sitting, wish=None))

    wish = program.stored_quizzes.keep().wish

    assert (wish.passage, wish.count, wish.mode, wish.limit) == (revolution, 4, Mode.EXAM, limit)
    assert wish.seed == sitting.seed


def test_the_name_tells_of_many_sources_by_number_and_open_questions_make_no_exam(
    program: Program, kept: StoredQuiz
) -> None:
    questions = tuple(
        AskedQuestion(question=replace(open_question(), id=QuestionId(str(n))), source=f"Part {n}")
        for n in range(4)
    )
    nameless = replace(kept, id=StoredQuizId("2f" * 16), title=" ", questions=questions)
    program.stored_quizzes.put(nameless)

    assert program.stored_quizzes.quiz(nameless.id).title.startswith("Part 0 and 3 more, 4 ")
    with pytest.raises(QuizError, match="only questions that one grades oneself"):
        program.quizzing.take(nameless.id, Mode.EXAM)
    assert program.quizzing.take(nameless.id, Mode.PRACTICE).total == 4
