"""What was mixed up before comes back as a wrong choice; without a journal nothing changes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.answers import Answer, ChoiceAnswer, DateAnswer, MatchAnswer, OrderAnswer
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import (
    DateQuestion,
    MatchQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
)
from studyapp.domain.texts import PassageId
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.generate.quiz import make_quiz
from studyapp.generate.solver import plain
from studyapp.study.mixing import confusions_of
from studyapp.wiring import Program
from tests.generate.worlds import a_world
from tests.study.programs import a_wish

pytestmark = pytest.mark.unmeasured

WORLD = a_world(40)
PASSAGE, EVENTS = WORLD
TITLES = {event.id: event.title for event in EVENTS}


def a_question(kind: Kind, recipe: Recipe) -> Question:
    for seed in range(9):
        quiz = make_quiz(PASSAGE, EVENTS, count=8, seed=seed, kinds=frozenset({kind}))
        for question in quiz.questions:
            if question.recipe is recipe:
                return question
    raise AssertionError(recipe)


def mixed(question: Question, answer: Answer) -> dict[str, tuple[str, ...]]:
    return {
        title: tuple(all_) for title, all_ in confusions_of([(question, answer)], TITLES).items()
    }


def wrong_places(question: SingleQuestion) -> Iterator[int]:
    return (place for place, choice in enumerate(question.choices) if not choice.right)


def test_a_wrong_answer_tells_what_was_taken_for_what() -> None:
    dated = a_question(Kind.SINGLE, Recipe.WHEN)
    titled = a_question(Kind.SINGLE, Recipe.WHICH_FIRST)
    typed = a_question(Kind.DATE, Recipe.WHEN)
    order = a_question(Kind.ORDER, Recipe.ORDER)
    match = a_question(Kind.MATCH, Recipe.MATCH)
    assert isinstance(dated, SingleQuestion)
    assert isinstance(titled, SingleQuestion)
    assert isinstance(typed, DateQuestion)
    assert isinstance(order, OrderQuestion)
    assert isinstance(match, MatchQuestion)
    spot, place = next(wrong_places(dated)), next(wrong_places(titled))
    key = next(choice.text for choice in titled.choices if choice.right)
    first, second, *rest = range(len(order.items))
    places = [match.rights.index(answer) for answer in match.answers]

    assert mixed(dated, ChoiceAnswer(spot)) == {
        plain(TITLES[dated.events[0]]): (dated.choices[spot].text,)
    }
    assert mixed(titled, ChoiceAnswer(place)) == {
        plain(key): (titled.choices[place].text,),
        plain(titled.choices[place].text): (key,),
    }
    assert mixed(typed, DateAnswer("9 May 1333")) == {
        plain(TITLES[typed.events[0]]): ("9 May 1333",)
    }
    assert mixed(typed, DateAnswer("no date")) == {}
    assert mixed(order, OrderAnswer((second, first, *rest))).keys() == {
        plain(order.items[first].text),
        plain(order.items[second].text),
    }
    swapped = mixed(match, MatchAnswer((places[1], places[0], *places[2:])))
    assert set(swapped[plain(match.lefts[0])]) == {match.answers[1], match.lefts[1]}


def test_what_was_mixed_up_is_offered_again_and_keeps_every_proof() -> None:
    question = a_question(Kind.SINGLE, Recipe.WHEN)
    event = next(event for event in EVENTS if event.id == question.events[0])
    assert event.when.start is not None
    year = event.when.start.year
    points = [replace(event.when.start, year=near) for near in (year - 2, year + 2)]
    wrong = [words(When(point, point, event.when.calendar)) for point in points]
    other = next(each for each in EVENTS if not each.when.overlaps(event.when))
    far = words(When.parse("0044"))
    confused = {plain(event.title): (*wrong, other.title, far)}
    single = frozenset({Kind.SINGLE})

    quizzes = [
        make_quiz(PASSAGE, EVENTS, count=30, seed=seed, kinds=single, confused=confused).questions
        for seed in range(4)
    ]

    about = [one for quiz in quizzes for one in quiz if one.events[0] == event.id]
    dated = [one for one in about if one.recipe is Recipe.WHEN]
    assert dated
    for each in dated:
        assert isinstance(each, SingleQuestion)
        texts = [choice.text for choice in each.choices]
        assert set(wrong) & set(texts)
        assert far not in texts
        assert len(each.checks) >= 8
    assert (
        quizzes[0]
        == make_quiz(PASSAGE, EVENTS, count=30, seed=0, kinds=single, confused=confused).questions
    )


@pytest.mark.parametrize("confused", [None, {}, {"another title": ("1 May 1300",)}])
def test_without_confusion_the_quiz_is_as_it_was(confused: dict[str, tuple[str, ...]]) -> None:
    bare = make_quiz(PASSAGE, EVENTS, count=25, seed=3, kinds=frozenset(Kind))

    assert bare == make_quiz(
        PASSAGE, EVENTS, count=25, seed=3, kinds=frozenset(Kind), confused=confused
    )


def test_the_journal_tells_it_to_the_next_quiz(program: Program, revolution: PassageId) -> None:
    wish = replace(a_wish(revolution, 4), kinds=frozenset({Kind.SINGLE}))
    question = program.quizzing.start(wish).question
    assert isinstance(question, SingleQuestion)
    assert program.materials.of(revolution, None).confused == {}

    wrong = next(wrong_places(question))
    program.quizzing.answer(question.id, ChoiceAnswer(wrong), timedelta(seconds=2), None)

    told = program.materials.of(revolution, None).confused
    assert question.choices[wrong].text in {text for texts in told.values() for text in texts}
    assert program.materials.whole(revolution, None).confused == {}
