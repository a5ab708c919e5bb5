"""Mistakes that are due come first, and estimates of how many questions there are."""

from datetime import timedelta

from studyapp.domain.difficulty import Levels
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import Question, TrueFalseQuestion
from studyapp.domain.sittings import QuizWish, Turn
from studyapp.domain.topics import Topic
from studyapp.study.mistakes import holds
from studyapp.study.possible import possible
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.packing import PACK, a_pack, authored
from tests.study.programs import REVOLUTION, answer_to, found_here

SECOND = timedelta(seconds=1)
TRUTHS = ("It was in 1700.", "Ada said so.", "Nobody came to the feast.", "The moon is near.")


def answered(program: Program, turn: Turn, *, right: bool) -> Turn:
    assert turn.question is not None
    given = answer_to(turn.question, right=right)
    return program.quizzing.answer(turn.question.id, given, SECOND, None)[1]


def asked(program: Program, wish: QuizWish) -> list[Question]:
    """Return what a quiz asks, by passing all of it over."""
    turn, found = program.quizzing.start(wish), []
    while turn.question is not None:
        found.append(turn.question)
        turn = program.quizzing.skip(turn.question.id)
    return found


def test_what_was_missed_comes_first_until_it_is_right(program: Program) -> None:
    passage = found_here(program, REVOLUTION)
    kinds = frozenset(Kind) - {Kind.OPEN}
    wish = QuizWish(passage=passage, count=6, kinds=kinds, seed=5)
    turn = program.quizzing.start(wish)
    missed = []
    for place in range(6):
        assert turn.question is not None
        missed += [turn.question] if place in (1, 4) else []
        turn = answered(program, turn, right=place not in (1, 4))
    again = QuizWish(passage=passage, count=6, kinds=kinds, seed=9, mistakes_first=True)

    first = asked(program, again)

    due = [each for each in missed if not set(each.events) & set(missed[0].events)]
    due = [missed[0], *due]
    assert [each.id for each in first[: len(due)]] == [each.id for each in due]
    events = [event for each in due for event in each.events]
    assert not any(set(each.events) & set(events) for each in first[len(due) :])
    assert [each.id for each in asked(program, again)] == [each.id for each in first]
    assert program.quizzing.ground(again).mistakes == len(due)

    answered(program, program.quizzing.start(again), right=True)
    assert missed[0].id not in {each.id for each in asked(program, again)[:1]}


def test_a_mistake_on_what_was_changed_since_is_not_asked_again(program: Program) -> None:
    passage = found_here(program, REVOLUTION)
    turn = program.quizzing.start(QuizWish(passage=passage, count=3, seed=1))
    found = program.materials.of(passage, None).passages[0]

    assert turn.question is not None
    assert holds(turn.question, found)
    fewer = [each for each in found.events if each.id not in turn.question.events]
    object.__setattr__(found, "events", tuple(fewer))
    assert not holds(turn.question, found)


def test_what_a_person_wrote_and_one_missed_comes_first_among_several_sources(
    program: Program,
) -> None:
    written = tuple(
        authored(TrueFalseQuestion, f"t{n}", None, stem=stem, is_true=True)
        for n, stem in enumerate(TRUTHS)
    )
    program.sharing.add(unpacked(a_pack(questions=written, passages=(), events=())))
    passage = found_here(program, REVOLUTION)
    turn = program.quizzing.start(QuizWish(pack=PACK, count=4))
    missed = turn.question
    answered(program, turn, right=False)
    others = (Topic(pack=PACK),)

    wish = QuizWish(passage=passage, others=others, count=5, mistakes_first=True)
    found = asked(program, wish)

    assert missed is not None
    assert found[0].id == missed.id
    assert len({each.id for each in found}) == 5
    hard = QuizWish(passage=passage, others=others, count=5, levels=Levels(5, 5))
    assert program.quizzing.ground(hard).mistakes == 0


def test_how_many_questions_are_possible_is_found_out_by_making_them(program: Program) -> None:
    passage = found_here(program, REVOLUTION)
    program.sharing.add(unpacked(a_pack()))
    wish = QuizWish(passage=passage, count=150, kinds=frozenset({Kind.DATE}), seed=1)

    told = possible(program.quizzing.ground(wish))
    turn = program.quizzing.start(wish)

    assert not told.at_least
    assert abs(told.count - turn.total) <= 2
    assert str(told.why)
    assert str(turn.short).startswith(f"Of the 150 questions asked for, {turn.total} could be made")
    some = QuizWish(passage=passage, others=(Topic(pack=PACK),), count=2)
    assert possible(program.quizzing.ground(some)).why is None
