"""Quizzes of what people wrote and of what can be made, on packs and on passages."""

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.answers import TruthAnswer
from studyapp.domain.errors import QuizError, UnknownError
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import Question, QuestionId, TrueFalseQuestion
from studyapp.domain.sittings import QuizWish
from studyapp.domain.texts import PassageId
from studyapp.study.drawing import Material, quiz_on
from studyapp.study.finding import found_in_text
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import a_passage
from tests.packing import PACK, a_pack, a_pack_passage, authored, every_kind
from tests.study.programs import REVOLUTION, Clock, answer_to, found_here, open_at

pytestmark = pytest.mark.unmeasured

ALL = frozenset(Kind)


def keep_pack(program: Program, **fields: object) -> None:
    program.sharing.add(unpacked(a_pack(**fields)))


def truths(count: int, passage: PassageId | None = None) -> tuple[Question, ...]:
    return tuple(
        authored(
            TrueFalseQuestion, f"t{n}", None, passage=passage, stem=f"Number {n}?", is_true=True
        )
        for n in range(count)
    )


def test_a_packs_quiz_is_its_own_questions_spread_over_the_kinds(program: Program) -> None:
    keep_pack(program, questions=(*every_kind()[:3], *truths(20)))
    material = program.materials.of(None, PACK)

    quiz = quiz_on(material, count=6, seed=3, kinds=ALL)

    assert all(question.pack == PACK for question in quiz.questions)
    kinds = Counter(question.kind for question in quiz.questions)
    assert kinds == {Kind.SINGLE: 1, Kind.MULTIPLE: 1, Kind.TRUEFALSE: 4}


def test_where_a_packs_questions_do_not_suffice_others_are_made_of_its_events(
    program: Program,
) -> None:
    passage = a_passage(REVOLUTION)
    lent = a_pack_passage(passage=passage, emendations=(), notes=())
    keep_pack(program, passages=(lent,), events=(), questions=truths(2))

    quiz = quiz_on(program.materials.of(None, PACK), count=8, seed=3, kinds=ALL)

    made = [question.pack for question in quiz.questions]
    assert made == [PACK] * 2 + [None] * 6


def test_a_quiz_on_a_passage_mixes_what_was_written_about_it_with_what_is_made(
    program: Program,
) -> None:
    passage = found_here(program, REVOLUTION)
    lent = a_pack_passage(passage=a_passage(REVOLUTION), emendations=(), notes=())
    keep_pack(program, passages=(lent,), events=(), questions=truths(20, passage))

    quiz = quiz_on(program.materials.of(passage, None), count=8, seed=3, kinds=ALL)

    written = [question.is_authored for question in quiz.questions]
    assert Counter(written) == {True: 4, False: 4}
    assert written != sorted(written)
    assert written != sorted(written, reverse=True)


def test_a_quiz_goes_on_with_its_questions_though_the_library_has_more_by_then(
    folder: Path, clock: Clock, program: Program
) -> None:
    passage = found_here(program, REVOLUTION)
    turn = program.quizzing.start(QuizWish(passage=passage, count=6))
    assert turn.question is not None
    turn = program.quizzing.skip(turn.question.id)
    assert turn.question is not None
    given = answer_to(turn.question, right=True)
    _verdict, before = program.quizzing.answer(turn.question.id, given, timedelta(seconds=4), None)
    lent = a_pack_passage(passage=a_passage(REVOLUTION), emendations=(), notes=())
    keep_pack(program, passages=(lent,), events=(), questions=truths(20, passage))

    with open_at(folder, clock, seed=99) as again:
        after = again.quizzing.turn()

    assert after is not None
    assert (after.results, after.total) == (before.results, before.total) == ((None, 1.0), 6)
    assert after.question is not None
    assert before.question is not None
    assert after.question.id == before.question.id


def test_where_little_can_be_made_more_of_what_was_written_is_asked(program: Program) -> None:
    passage = a_passage().id
    keep_pack(program, questions=truths(20, passage))

    quiz = quiz_on(program.materials.of(passage, None), count=8, seed=3, kinds=ALL)

    assert len(quiz.questions) == 8
    assert sum(question.is_authored for question in quiz.questions) >= 6


def test_no_question_is_made_of_words_that_a_written_one_rests_on(program: Program) -> None:
    law = authored(TrueFalseQuestion, "law", is_true=True)
    keep_pack(program, questions=(law,))

    quiz = quiz_on(program.materials.of(a_passage().id, None), count=9, seed=1, kinds=ALL)

    assert quiz.questions == (law,)


def test_the_same_seed_draws_the_same_quiz_and_other_seeds_others(program: Program) -> None:
    keep_pack(program, questions=truths(30))
    material = program.materials.of(None, PACK)

    drawn = [quiz_on(material, count=5, seed=seed, kinds=ALL).questions for seed in (1, 1, 2)]

    assert drawn[0] == drawn[1] != drawn[2]


def test_only_the_kinds_asked_for_are_drawn(program: Program) -> None:
    keep_pack(program)
    material = program.materials.of(None, PACK)

    quiz = quiz_on(material, count=50, seed=1, kinds=frozenset({Kind.SHORT, Kind.OPEN}))

    assert {question.kind for question in quiz.questions} == {Kind.SHORT, Kind.OPEN}
    keep_pack(program, version=2, digest="d2", questions=truths(2), events=())
    with pytest.raises(QuizError, match="has no question of these kinds"):
        quiz_on(program.materials.of(None, PACK), count=5, seed=1, kinds=frozenset({Kind.NUMBER}))


def test_a_quiz_on_a_pack_goes_on_after_a_restart_with_the_same_question(
    folder: Path, clock: Clock
) -> None:
    with open_at(folder, clock) as program:
        keep_pack(program)
        turn = program.quizzing.start(QuizWish(pack=PACK, count=11))
        question = turn.question
        assert question is not None
        assert (turn.title, turn.passage, turn.pack) == ("Poland divided", None, PACK)
        turn = program.quizzing.skip(question.id)

    with open_at(folder, clock) as program:
        assert program.quizzing.turn() == turn


def test_a_written_question_tells_where_it_rests_and_its_attempt_which_pack_it_is_of(
    program: Program,
) -> None:
    truth = authored(TrueFalseQuestion, "truth", is_true=True)
    keep_pack(program, questions=(truth,))

    turn = program.quizzing.start(QuizWish(pack=PACK, count=1))
    assert turn.cited_in == "The partitions"
    verdict, _ = program.quizzing.answer(
        truth.id, TruthAnswer(says=True), timedelta(seconds=3), None
    )

    (attempt,) = program.quizzing._rooms.journal.attempts(program.learning.learner())
    assert (attempt.question, attempt.pack) == (QuestionId(f"{PACK}/truth"), PACK)
    assert verdict.grade.is_right


def test_a_hint_lowers_the_mark_once_and_stays_taken_after_a_restart(
    folder: Path, clock: Clock, program: Program
) -> None:
    truth = authored(TrueFalseQuestion, "truth", is_true=True, hint="It is so.")
    keep_pack(program, questions=(truth,))
    turn = program.quizzing.start(QuizWish(pack=PACK, count=1))
    assert not turn.hinted
    assert program.quizzing.take_hint(truth.id) == program.quizzing.take_hint(truth.id)

    with open_at(folder, clock) as again:
        waits = again.quizzing.turn()
        assert waits is not None
        assert waits.hinted
        given = TruthAnswer(says=True)
        verdict, _ = again.quizzing.answer(truth.id, given, timedelta(seconds=3), None)
        (attempt,) = again.quizzing._rooms.journal.attempts(again.learning.learner())

    assert str(verdict.grade.reason).startswith("Right, with a hint: 0.75.")
    assert (attempt.score, attempt.hinted) == (0.75, True)


def test_a_quiz_whose_pack_is_gone_waits_until_it_is_back(program: Program) -> None:
    keep_pack(program)
    turn = program.quizzing.start(QuizWish(pack=PACK, count=3))

    program.sharing.remove(PACK)
    assert program.quizzing.turn() is None
    with pytest.raises(UnknownError):
        program.quizzing.start(QuizWish(pack=PACK, count=3))

    program.undo.undo()
    assert program.quizzing.turn() == turn


def test_passages_and_packs_are_offered_with_their_kinds(program: Program) -> None:
    keep_pack(program)

    passage, pack = program.quizzing.sources()

    assert (passage.title, passage.events, passage.questions) == ("The partitions", 1, 9)
    assert (pack.pack, pack.events, pack.questions) == (PACK, 1, 11)
    assert passage.kinds == pack.kinds == ALL


def test_things_go_by_their_titles_packs_by_their_ids_too(program: Program) -> None:
    keep_pack(program, title="Poland")

    assert program.materials.named("the PARTITIONS").title == "The partitions"
    assert program.materials.named("poland").title == "Poland"
    assert program.materials.named(str(PACK)).title == "Poland"


def test_a_name_that_is_nearly_right_is_suggested(program: Program) -> None:
    keep_pack(program)

    with pytest.raises(UnknownError) as refused:
        program.materials.named("The partition")

    assert "“The partition” is no file" in str(refused.value.says)
    assert str(refused.value.hint) == "Did you mean “The partitions”?"


def test_a_name_like_no_other_is_told_how_to_add_one(program: Program) -> None:
    with pytest.raises(UnknownError) as refused:
        program.materials.named("zzz")

    assert "studyapp add FILE" in str(refused.value.hint)


def test_a_pack_that_is_not_kept_gives_the_same_quiz(program: Program) -> None:
    addition = unpacked(a_pack())
    program.sharing.add(addition)

    kept = quiz_on(program.materials.of(None, PACK), count=9, seed=5, kinds=ALL)

    assert quiz_on(addition.material(), count=9, seed=5, kinds=ALL) == kept


def test_a_passage_that_has_questions_of_other_kinds_says_so() -> None:
    material = Material.of(found_in_text(REVOLUTION).findings)

    with pytest.raises(QuizError) as refused:
        quiz_on(material, count=5, seed=1, kinds=frozenset({Kind.OPEN}))

    assert str(refused.value.says) == f"“{material.title}” has no question of these kinds."


_TURNED_DOWN = "Most often a question was turned down for this: "
_NAMESAKES = "The title could mean another event of another date."


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "The treaty was signed in May 1791. The treaty was signed in May 1792.",
            f"{_TURNED_DOWN}{_NAMESAKES}",
        ),
        ("Nothing is dated here.", "Choose a text that says when things happened."),
    ],
)
def test_where_no_question_can_be_made_the_reason_is_said(text: str, why: str) -> None:
    with pytest.raises(QuizError) as refused:
        quiz_on(Material.of(found_in_text(text).findings), count=5, seed=1, kinds=ALL)

    assert refused.value.hint is not None
    assert str(refused.value.hint) == why
