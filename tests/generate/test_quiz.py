import os
import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest

from studyapp.domain.events import Status
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import (
    DateQuestion,
)
from studyapp.domain.texts import Citation, Span
from studyapp.domain.when import When
from studyapp.generate.makers import MADE_KINDS
from tests.generate.quizzes import a_quiz
from tests.generate.worlds import TITLES, a_world, told

pytestmark = pytest.mark.unmeasured


def test_the_same_seed_gives_the_same_quiz() -> None:
    assert a_quiz(a_world(40), seed=5) == a_quiz(a_world(40), seed=5)


def test_another_seed_gives_another_quiz() -> None:
    assert a_quiz(a_world(40), seed=5) != a_quiz(a_world(40), seed=6)


def test_a_quiz_is_the_same_in_another_process() -> None:
    script = (
        "from tests.generate.quizzes import a_quiz\n"
        "from tests.generate.worlds import a_world\n"
        "print(repr(a_quiz(a_world(40), seed=5)), end='')"
    )
    hashes = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"

    said = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONHASHSEED": hashes, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": "."},
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout

    assert said == repr(a_quiz(a_world(40), seed=5))


def test_an_id_tells_recipe_kind_and_events_and_outlives_the_seed() -> None:
    world = a_world(6)
    dating = frozenset({Kind.SINGLE, Kind.DATE})
    quizzes = [a_quiz(world, seed=seed, count=4, kinds=dating) for seed in range(30)]

    dated = {
        question.id: (question.recipe, question.kind, question.events)
        for quiz in quizzes
        for question in quiz.questions
        if question.recipe is Recipe.WHEN
    }

    assert dated == {
        f"when:{kind}:{event.id}": (Recipe.WHEN, kind, (event.id,))
        for event in world[1]
        for kind in (Kind.SINGLE, Kind.DATE)
    }


@pytest.mark.parametrize("kind", sorted(MADE_KINDS - {Kind.SHORT, Kind.CLOZE, Kind.OPEN}))
def test_only_the_kinds_wanted_are_asked(kind: Kind) -> None:
    questions = a_quiz(a_world(60), kinds=frozenset({kind}), count=4).questions

    assert [question.kind for question in questions] == [kind] * 4


def test_no_kind_gives_no_question() -> None:
    assert a_quiz(a_world(20), kinds=frozenset()).questions == ()


def test_recipes_and_kinds_are_asked_in_turn() -> None:
    questions = a_quiz(a_world(80), count=22).questions

    ways = Counter((question.recipe, question.kind) for question in questions)
    assert set(ways.values()) == {2}
    assert len(ways) == 11  # of the sixteen: nobody is named, no reason given, nothing goes on


def test_the_first_question_is_of_any_recipe() -> None:
    first = {a_quiz(a_world(40), count=3, seed=seed).questions[0].recipe for seed in range(20)}

    assert len(first) >= 6


def test_questions_are_spread_over_the_passage() -> None:
    passage, events = a_world(200)
    asked = {question.events[0] for question in a_quiz((passage, events), count=20).questions}

    quarters = Counter(place // 50 for place, event in enumerate(events) if event.id in asked)
    assert all(quarters[quarter] >= 2 for quarter in range(4))


@pytest.mark.parametrize("count", [0, 1])
def test_too_few_events_for_a_choice_give_what_there_is(count: int) -> None:
    questions = a_quiz(a_world(count)).questions

    assert len(questions) == count


def test_twenty_events_of_one_day_are_asked_for_their_date_only() -> None:
    world = told([(title, "1789-07-14") for title in TITLES[:200:10]])

    questions = a_quiz(world, count=40).questions

    assert {question.recipe for question in questions} == {Recipe.WHEN, Recipe.CLAIM_DATE}
    assert len(questions) == 3  # whoever has answered those knows the answer to all others


def test_what_was_planned_or_is_disputed_is_turned_down_with_a_reason() -> None:
    statuses = (Status.PLANNED, Status.DISPUTED)
    world = told([(TITLES[0], "1789"), (TITLES[99], "1791")], statuses=statuses)

    quiz = a_quiz(world)

    assert quiz.questions == ()
    assert [rejected.reason for rejected in quiz.rejected] == [
        "The passage tells of it as a plan, not as a fact.",
        "The passage is in doubt about it.",
    ]


def test_an_approximate_date_is_not_asked_for() -> None:
    assert a_quiz(told([(TITLES[0], "1789~"), (TITLES[99], "1791?")])).questions == ()


def test_approximate_dates_can_be_put_in_order_where_they_are_far_apart() -> None:
    years = ("1500~", "1600~", "1700~", "1800~")
    world = told([(TITLES[place * 70], year) for place, year in enumerate(years)])

    questions = a_quiz(world, kinds=frozenset({Kind.ORDER, Kind.DATE, Kind.TIMELINE})).questions

    assert {question.recipe for question in questions} == {Recipe.ORDER}


def test_a_time_of_day_is_asked_as_its_day() -> None:
    world = told([(TITLES[0], "1945-08-08T17")])

    (question,) = a_quiz(world, kinds=frozenset({Kind.DATE})).questions

    assert isinstance(question, DateQuestion)
    assert question.when == When.parse("1945-08-08")
    assert "day" in question.stem


def test_a_sentence_that_dates_two_events_is_quoted_after_both_or_one_is_not_asked() -> None:
    passage, events = a_world(8)
    first, second, *rest = events
    shared = Citation(
        Span(first.citation.span.start, second.citation.span.end),
        Span(first.citation.span.start, second.citation.span.end).cut(passage.text),
    )
    joined = (replace(first, citation=shared), replace(second, citation=shared), *rest)

    for seed in range(16):
        dated = [
            question.events[0]
            for question in a_quiz((passage, joined), count=20, seed=seed, tries=1).questions
            if question.recipe in (Recipe.WHEN, Recipe.WHAT_HAPPENED)
        ]
        assert len({first.id, second.id} & set(dated)) <= 1


def test_a_sequence_rests_on_the_sentences_of_all_its_events() -> None:
    passage, events = a_world(30)
    quotes = {event.id: event.citation for event in events}

    for question in a_quiz((passage, events), count=20).questions:
        rests_on = {question.citation, *question.others}
        assert rests_on == {quotes[event] for event in question.events}
        assert question.citation not in question.others


def test_two_hundred_questions_are_made_of_five_hundred_events() -> None:
    world = a_world(500)
    questions = a_quiz(world, count=200).questions

    assert len(questions) == 200
