"""Quizzes on several passages and packs together, and of chosen levels of difficulty."""

from collections import Counter
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from studyapp.domain.difficulty import Levels, level_of
from studyapp.domain.errors import QuizError
from studyapp.domain.kinds import Kind, Mode
from studyapp.domain.questions import TrueFalseQuestion
from studyapp.domain.seeds import kept_seed, seed_of
from studyapp.domain.sittings import QuizWish
from studyapp.domain.topics import Topic
from studyapp.generate.likeness import are_alike
from studyapp.study.drawing import Choosing, Material, drawn, quiz_on
from studyapp.study.finding import found_in_text
from studyapp.study.gathering import apart, gathered, together
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.packing import PACK, a_pack, authored
from tests.study.programs import REVOLUTION, Clock, answer_to, found_here, open_at

pytestmark = pytest.mark.unmeasured

CANAL = """Work on the canal began on 25 April 1859. The canal was opened on 17 November 1869.
Disraeli bought the shares of the khedive on 25 November 1875. British troops landed at Ismailia
on 20 August 1882. The convention of Constantinople was signed on 29 October 1888. Nasser
nationalised the canal on 26 July 1956. Israel crossed the border on 29 October 1956. The canal
was cleared in April 1957.
"""
ALL = frozenset(Kind)


@cache
def materials() -> list[Material]:
    return [Material.of(found_in_text(text).findings) for text in (REVOLUTION, CANAL)]


def test_a_quiz_on_several_passages_is_spread_over_them_and_asks_nothing_twice() -> None:
    two = materials()
    again = [*two, two[0]]

    quiz, looked_at = gathered(again, lambda each: each, count=8, seed=3, choosing=Choosing())

    assert len(looked_at) == 3
    assert Counter(each.passage for each in quiz.questions) == {
        material.passages[0].passage.id: 4 for material in two
    }
    stems = [each.stem for each in quiz.questions]
    assert not any(are_alike(a, b) for n, a in enumerate(stems) for b in stems[:n])
    assert quiz == gathered(again, lambda each: each, count=8, seed=3, choosing=Choosing())[0]


def test_the_same_events_told_in_two_texts_are_asked_once() -> None:
    twice = [Material.of(found_in_text(text).findings) for text in (CANAL, CANAL + "Peace came.")]
    titles = [{event.id: event.title for event in each.passages[0].events} for each in twice]

    quiz = together(apart(twice), count=6, seed=1, choosing=Choosing())

    asked = [
        {known[event] for each in quiz.questions for event in each.events if event in known}
        for known in titles
    ]
    assert quiz.questions
    assert not asked[0] & asked[1]


def test_of_more_topics_than_questions_only_as_many_are_looked_at() -> None:
    texts = [CANAL.replace("canal", f"canal {n}") for n in range(9)]
    found: list[str] = []

    def look_at(text: str) -> Material:
        found.append(text)
        return Material.of(found_in_text(text).findings)

    quiz, _materials = gathered(texts, look_at, count=2, seed=5, choosing=Choosing())

    assert len({each.passage for each in quiz.questions}) == len(found) == 2


def test_one_that_cannot_give_its_share_leaves_it_to_the_others() -> None:
    two = [Material.of(found_in_text("Nothing is dated here.").findings), materials()[1]]

    quiz, _materials = gathered(two, lambda each: each, count=7, seed=1, choosing=Choosing())

    assert len(quiz.questions) == 7


@pytest.mark.parametrize("levels", [Levels(1, 2), Levels(4, 5)])
def test_all_questions_are_of_the_levels_asked_for(levels: Levels) -> None:
    quiz = quiz_on(materials()[0], count=3, seed=2, kinds=ALL, levels=levels)

    assert len(quiz.questions) == 3
    assert all(level_of(question) in levels for question in quiz.questions)


def test_what_a_person_wrote_is_of_the_level_that_its_author_said() -> None:
    texts = ["It was in 1700.", "Ada said so.", "Nobody came to the feast."]
    written = tuple(
        authored(TrueFalseQuestion, f"t{n}", None, stem=stem, is_true=True, difficulty=n + 3)
        for n, stem in enumerate(texts)
    )
    material = unpacked(a_pack(questions=written, passages=(), events=())).material()

    quiz = drawn(material, count=9, seed=1, choosing=Choosing(ALL, Levels(4, 5)))

    assert {question.stem for question in quiz.questions} == set(texts[1:])
    with pytest.raises(QuizError, match="no question of this difficulty"):
        quiz_on(material, count=5, seed=1, kinds=ALL, levels=Levels(1, 2))


def test_true_and_false_statements_are_as_hard_as_their_dates_are_near() -> None:
    kinds = frozenset({Kind.TRUEFALSE})
    found = [
        question
        for seed in range(4)
        for question in quiz_on(materials()[1], count=8, seed=seed, kinds=kinds).questions
        if isinstance(question, TrueFalseQuestion)
    ]

    for is_true in (True, False):
        assert len({level_of(each) for each in found if each.is_true is is_true}) > 1


def test_a_quiz_on_several_goes_on_after_a_restart_and_knows_each_passage(
    folder: Path, clock: Clock
) -> None:
    with open_at(folder, clock) as program:
        first, second = found_here(program, REVOLUTION), found_here(program, CANAL)
        program.sharing.add(unpacked(a_pack()))
        others = (Topic(second), Topic(pack=PACK))
        wish = QuizWish(passage=first, others=others, count=9, seed=1789)
        turn = program.quizzing.start(wish)
        assert turn.question is not None
        given = answer_to(turn.question, right=True)
        _, turn = program.quizzing.answer(turn.question.id, given, timedelta(seconds=1), None)
        assert (turn.seed, turn.others) == (1789, others)
        assert turn.title.endswith("+1")

    with open_at(folder, clock) as program:
        assert program.quizzing.turn() == turn
        while turn.question is not None:
            assert turn.question.passage is None or turn.cited_in
            turn = program.quizzing.skip(turn.question.id)
        assert turn.total == 9


def test_the_marks_of_an_exam_on_several_say_where_each_question_is_from(
    program: Program,
) -> None:
    first, second = found_here(program, REVOLUTION), found_here(program, CANAL)
    names = {first: "R", second: "C"}
    program.quizzing.start(
        QuizWish(passage=first, others=(Topic(second),), count=6, mode=Mode.EXAM)
    )

    marks = program.exams.hand_in()

    titles = program.materials
    for outcome in marks.outcomes:
        assert outcome.question.passage in names
        assert outcome.passage == titles.title(outcome.question.passage, None)
    assert len({outcome.question.passage for outcome in marks.outcomes}) == 2


def test_words_are_seeds_too() -> None:
    assert seed_of(" 17 ") == 17
    assert seed_of("Class  7b") == seed_of("class 7B") != seed_of("class 7c")
    assert abs(kept_seed("9" * 50)) < 2**63
