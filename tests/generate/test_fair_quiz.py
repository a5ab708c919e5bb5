"""Whatever a passage tells: every question has one right answer, and none gives another away."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.events import Event
from studyapp.domain.kinds import Recipe
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.questions import (
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.quizzes import Quiz
from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from studyapp.generate.likeness import are_alike
from studyapp.generate.solver import stem_date
from tests.generate.quizzes import World, a_quiz
from tests.generate.worlds import a_world, worlds

pytestmark = pytest.mark.unmeasured


@given(world=worlds(), seed=st.integers(0, 2**31))
@settings(max_examples=30, deadline=None)
def test_each_question_has_one_right_answer_which_no_other_asks_or_tells_before(
    world: World, seed: int
) -> None:
    passage, events = world

    quiz = a_quiz(world, count=15, seed=seed)

    assert quiz == a_quiz(world, count=15, seed=seed)
    for question in quiz.questions:
        assert question.citation is not None
        assert passage.text[question.citation.span.start :].startswith(question.citation.quote)
        assert _right_places(question, events) == _key_places(question)
    _assert_no_doubles(quiz.questions)
    _assert_asked_before_told(quiz, events)


@pytest.mark.parametrize("count", [6, 12, 30])
def test_in_a_passage_of_many_sequences_no_verdict_tells_what_is_asked_after_it(count: int) -> None:
    passage, events = a_world(count)

    for seed in range(10):
        quiz = a_quiz((passage, events), count=20, seed=seed, tries=1)
        _assert_asked_before_told(quiz, events)


def _assert_asked_before_told(  # noqa: C901 - one for each kind
    quiz: Quiz, events: tuple[Event, ...]
) -> None:
    titles = {event.id: event.title for event in events}
    dated: set[str] = set()
    together: set[frozenset[str]] = set()
    for question in quiz.questions:
        named = [titles[event] for event in question.events]
        pairs = {frozenset(pair) for pair in itertools.combinations(named, 2)}
        match question:
            case SingleQuestion(recipe=Recipe.WHICH_FIRST) | MultipleQuestion():
                asked = {frozenset((named[0], other)) for other in named[1:]}
                assert not asked & together
                dated |= set(named)
            case TrueFalseQuestion(recipe=Recipe.CLAIM_BEFORE):
                assert not pairs & together
            case TimelineQuestion() | MatchQuestion():
                assert not set(named) & dated
            case OrderQuestion():
                assert not pairs & together
                dated |= set(named)
            case SingleQuestion(recipe=Recipe.MEANWHILE):
                pass
            case SingleQuestion(choices=choices, recipe=recipe):
                assert named[0] not in dated
                dated |= {(c.matches or "") if recipe is Recipe.WHEN else c.text for c in choices}
            case DateQuestion() | TrueFalseQuestion():
                assert named[0] not in dated
        dated |= set(named)
        together |= pairs


def _right_places(  # noqa: C901, PLR0911 - one for each kind
    question: Question, events: tuple[Event, ...]
) -> list[int]:
    """Return what may be right by the events alone, found another way than the solver does."""
    named = {event.id: event for event in events}
    asked = named[question.events[0]]
    match question:
        case DateQuestion(when=when):
            assert when.earliest == asked.when.earliest
            assert when.latest == asked.when.latest
            assert {e.when.earliest for e in events if e.title == asked.title} == {when.earliest}
            return [0]
        case OrderQuestion(items=items):
            in_time = sorted(items, key=lambda item: _when(item).sort_key)
            for one, other in itertools.pairwise(in_time):
                assert not _when(one).overlaps(_when(other))
            return [items.index(item) for item in in_time]
        case SingleQuestion(choices=choices, recipe=Recipe.WHEN):
            whens = [read_when(choice.text) for choice in choices]
            return [i for i, when in enumerate(whens) if when and when.overlaps(asked.when)]
        case SingleQuestion(choices=choices, recipe=Recipe.WHAT_HAPPENED):
            return [
                i for i, choice in enumerate(choices) if _may_be_then(choice.text, asked, events)
            ]
        case SingleQuestion(choices=choices, recipe=Recipe.MEANWHILE):
            return [
                i for i, choice in enumerate(choices) if _may_be_then(choice.text, asked, events)
            ]
        case SingleQuestion(choices=choices):
            firsts = [min(_starts(choice.text, events)) for choice in choices]
            return [i for i, first in enumerate(firsts) if first == min(firsts)]
        case MultipleQuestion(choices=choices, stem=stem):
            is_later = "after" in stem or "later" in stem
            sides = [
                min(_starts(c.text, events)) > max(_starts(asked.title, events)) for c in choices
            ]
            return [i for i, side in enumerate(sides) if side is is_later]
        case _:
            return _right_of_others(question, events)


def _right_of_others(question: Question, events: tuple[Event, ...]) -> list[int]:
    """Return the places of what is right, for kinds whose key is no choice: all that are asked."""
    named = {event.id: event for event in events}
    whens = [named[event].when for event in question.events]
    match question:
        case TrueFalseQuestion(recipe=Recipe.CLAIM_DATE, stem=stem):
            said = stem_date(stem)
            assert said is not None
            return [int(said.overlaps(whens[0]))]
        case TrueFalseQuestion(stem=stem):
            first, second = (named[event].title[4:] for event in question.events)
            in_order = stem.index(first) < stem.index(second)
            return [int(in_order is not ("after" in stem))]
        case NumberQuestion(value=value, unit="days"):
            return [int((whens[1].earliest or 0) - (whens[0].earliest or 0) == value)]
        case NumberQuestion(value=value):
            days = (whens[1].earliest or 0) - (whens[0].earliest or 0)
            return [int(abs(days / 365.2425 - value) < 1.01)]
        case MatchQuestion(lefts=lefts, answers=answers, rights=rights):
            dates = {text: read_when(text) for text in rights}
            fits = [
                [text for text, date in dates.items() if date and date.overlaps(when)]
                for left in lefts
                for when in {event.when for event in events if event.title == left}
            ]
            assert fits == [[answer] for answer in answers]
            assert len(rights) == len(lefts) + 1
            return [1]
        case TimelineQuestion(items=items):
            assert all(_may_be_at(item, events) for item in items)
            return [1]
        case _:
            raise AssertionError(question.kind)


def _may_be_at(item: OrderItem, events: tuple[Event, ...]) -> bool:
    return all(_when(item).overlaps(event.when) for event in events if event.title == item.text)


def _when(item: OrderItem) -> When:
    assert item.when is not None
    return item.when


def _may_be_then(title: str, asked: Event, events: tuple[Event, ...]) -> bool:
    return any(event.when.overlaps(asked.when) for event in events if event.title == title)


def _starts(title: str, events: tuple[Event, ...]) -> list[tuple[int, int]]:
    return [event.when.sort_key for event in events if event.title == title]


def _key_places(question: Question) -> list[int]:
    match question:
        case SingleQuestion(choices=choices):
            return [place for place, choice in enumerate(choices) if choice.right]
        case OrderQuestion(items=items, shown=shown):
            assert shown != tuple(range(len(items)))
            assert sorted(shown) == list(range(len(items)))
            return list(range(len(items)))
        case DateQuestion():
            return [0]
        case MultipleQuestion(choices=choices):
            return [place for place, choice in enumerate(choices) if choice.right]
        case TrueFalseQuestion(is_true=is_true):
            return [int(is_true)]
        case _:
            return [1]


def _assert_no_doubles(questions: tuple[Question, ...]) -> None:
    dated = [q.events[0] for q in questions if q.recipe in (Recipe.WHEN, Recipe.WHAT_HAPPENED)]
    assert len(dated) == len(set(dated))
    assert len({question.id for question in questions}) == len(questions)
    for one, other in itertools.combinations(questions, 2):
        assert not are_alike(one.stem, other.stem)
