import itertools
import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.events import Event, Status
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import (
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OrderItem,
    OrderQuestion,
    Question,
    Quiz,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from studyapp.generate.likeness import are_alike
from studyapp.generate.makers import MADE_KINDS
from studyapp.generate.quiz import make_quiz
from studyapp.generate.solver import stem_date
from tests.generate.worlds import TITLES, a_world, told, worlds

pytestmark = pytest.mark.unmeasured

ALL = frozenset(Kind)
_World = tuple[Passage, tuple[Event, ...]]


def a_quiz(world: _World, *, count: int = 10, seed: int = 1, kinds: frozenset[Kind] = ALL) -> Quiz:
    passage, events = world
    return make_quiz(passage, events, count=count, seed=seed, kinds=kinds)


def test_the_same_seed_gives_the_same_quiz() -> None:
    assert a_quiz(a_world(40), seed=5) == a_quiz(a_world(40), seed=5)


def test_another_seed_gives_another_quiz() -> None:
    assert a_quiz(a_world(40), seed=5) != a_quiz(a_world(40), seed=6)


def test_a_quiz_is_the_same_in_another_process() -> None:
    script = (
        "from tests.generate.test_quiz import a_quiz\n"
        "from tests.generate.worlds import a_world\n"
        "print(repr(a_quiz(a_world(40), seed=5)), end='')"
    )

    said = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": hashes, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": "."},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for hashes in ("1", "2")
    ]

    assert said[0] == said[1] == repr(a_quiz(a_world(40), seed=5))


def test_an_id_tells_recipe_kind_and_events_and_outlives_the_seed() -> None:
    world = a_world(6)
    dating = frozenset({Kind.SINGLE, Kind.DATE})
    quizzes = [a_quiz(world, seed=seed, count=30, kinds=dating) for seed in range(20)]

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


@given(world=worlds(), seed=st.integers(0, 2**31))
@settings(max_examples=30, deadline=None)
def test_every_question_has_one_right_answer_and_no_quiz_has_doubles(
    world: _World, seed: int
) -> None:
    passage, events = world

    quiz = make_quiz(passage, events, count=15, seed=seed, kinds=ALL)

    assert quiz == make_quiz(passage, events, count=15, seed=seed, kinds=ALL)
    for question in quiz.questions:
        assert question.citation is not None
        assert passage.text[question.citation.span.start :].startswith(question.citation.quote)
        assert _right_places(question, events) == _key_places(question)
    _assert_no_doubles(quiz.questions)


@given(world=worlds(), seed=st.integers(0, 2**31))
@settings(max_examples=30, deadline=None)
def test_no_verdict_tells_what_is_asked_after_it(world: _World, seed: int) -> None:
    passage, events = world

    _assert_asked_before_told(make_quiz(passage, events, count=15, seed=seed, kinds=ALL), events)


@pytest.mark.parametrize("count", [6, 12, 30])
def test_in_a_passage_of_many_sequences_no_verdict_tells_what_is_asked_after_it(count: int) -> None:
    passage, events = a_world(count)

    for seed in range(5):
        _assert_asked_before_told(a_quiz((passage, events), count=20, seed=seed), events)


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


def test_a_sentence_that_dates_two_events_is_quoted_after_both_or_one_is_not_asked() -> None:
    passage, events = a_world(8)
    first, second, *rest = events
    shared = Citation(
        Span(first.citation.span.start, second.citation.span.end),
        Span(first.citation.span.start, second.citation.span.end).cut(passage.text),
    )
    joined = (replace(first, citation=shared), replace(second, citation=shared), *rest)

    for seed in range(8):
        dated = [
            question.events[0]
            for question in a_quiz((passage, joined), count=20, seed=seed).questions
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


def _keys(questions: tuple[Question, ...]) -> list[tuple[int, list[str], bool]]:
    found = []
    for question in questions:
        if isinstance(question, SingleQuestion):
            key = next(i for i, choice in enumerate(question.choices) if choice.right)
            found.append((key, [c.text for c in question.choices], question.recipe is Recipe.WHEN))
    return found


@pytest.fixture(scope="module")
def quizzes() -> list[tuple[Question, ...]]:
    return [
        a_quiz(a_world(60), count=20, seed=seed, kinds=frozenset({Kind.SINGLE})).questions
        for seed in range(20)
    ]


def test_the_key_is_in_every_place_equally_often(quizzes: list[tuple[Question, ...]]) -> None:
    keys = [key for questions in quizzes for key in _keys(questions)]

    for is_date in (True, False):
        places = Counter(
            place for place, texts, dated in keys if dated == is_date and len(texts) == 4
        )
        expected = sum(places.values()) / 4
        chi_square = sum((places[place] - expected) ** 2 / expected for place in range(4))
        assert chi_square < 11.3, places  # p = 0.01 at three degrees of freedom


def test_the_key_is_the_longest_choice_no_more_often_than_chance(
    quizzes: list[tuple[Question, ...]],
) -> None:
    keys = [key for questions in quizzes for key in _keys(questions)]
    titles = [
        (place, [len(text) for text in texts]) for place, texts, is_date in keys if not is_date
    ]

    longest = sum(
        all(lengths[place] > length for other, length in enumerate(lengths) if other != place)
        for place, lengths in titles
    )
    by_chance = sum((lengths.count(max(lengths)) == 1) / len(lengths) for _place, lengths in titles)
    assert abs(longest - by_chance) / len(titles) < 0.06  # 200 questions: two deviations


def test_the_key_is_never_in_one_place_more_than_four_times_in_a_row(
    quizzes: list[tuple[Question, ...]],
) -> None:
    for questions in quizzes:
        places = [place for place, _, _ in _keys(questions)]
        assert max(len(list(run)) for _, run in itertools.groupby(places)) <= 4


def test_nothing_gives_a_key_away(quizzes: list[tuple[Question, ...]]) -> None:
    mixed = [a_quiz(a_world(60), count=30, seed=seed).questions for seed in range(5)]
    for questions in (*quizzes, *mixed):
        for asked, other in itertools.product(questions, questions):
            if isinstance(asked, SingleQuestion | MultipleQuestion):
                keys = [choice.text for choice in asked.choices if choice.right]
                assert not any(key in other.stem for key in keys)


def test_two_hundred_questions_are_made_of_five_hundred_events() -> None:
    world = a_world(500)
    questions = a_quiz(world, count=200).questions

    assert len(questions) == 200
