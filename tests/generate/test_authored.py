from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.kinds import OptionsOrder
from studyapp.domain.question_pieces import Choice, Gap, OrderItem
from studyapp.domain.questions import (
    ClozeQuestion,
    MatchQuestion,
    OrderQuestion,
    Question,
    QuestionId,
    SingleQuestion,
    TimelineQuestion,
)
from studyapp.domain.when import When
from studyapp.generate.authored import dealt
from tests.builders import (
    cloze_question,
    date_question,
    match_question,
    multiple_question,
    open_question,
    order_question,
    single_question,
    timeline_question,
)

WORDS = ("Gracchus", "Scipio", "Hannibal", "Cato", "Marius")


def single_of(*texts: str, order: OptionsOrder | None = None) -> SingleQuestion:
    choices = tuple(Choice(text, right=place == 0) for place, text in enumerate(texts))
    return single_question(choices=choices, options_order=order)


def shown(question: Question, seed: int = 1) -> tuple[str, ...]:
    made = dealt(question, seed=seed)
    assert isinstance(made, SingleQuestion)
    return tuple(choice.text for choice in made.choices)


@pytest.mark.parametrize(
    "rising",
    [
        ("1788", "1791", "1793"),
        ("480 BC", "44 BC", "AD 14"),
        ("3 May 1788", "c. 1791", "spring 1793"),
        ("−5", "9", "10.5", "1,200"),
        ("9 km", "164 km", "1,000 km"),
    ],
)
def test_choices_that_are_all_dates_or_all_numbers_rise(rising: tuple[str, ...]) -> None:
    assert shown(single_of(*reversed(rising))) == rising


@pytest.mark.parametrize("texts", [WORDS, ("1788", "1791", "later", "never"), ("5 km", "3 m", "9")])
def test_other_choices_come_in_every_order(texts: tuple[str, ...]) -> None:
    firsts = {shown(single_of(*texts), seed)[0] for seed in range(60)}

    assert firsts == set(texts)


def test_the_author_s_word_on_the_order_goes_first() -> None:
    years, shuffled = ("1788", "1791", "1793"), OptionsOrder.SHUFFLE

    assert len({shown(single_of(*years, order=shuffled), seed) for seed in range(60)}) == 6
    assert shown(single_of(*WORDS, order=OptionsOrder.SORTED)) == tuple(sorted(WORDS))


def test_the_same_seed_deals_the_same_and_each_question_for_itself() -> None:
    one, other = single_of(*WORDS), replace(single_of(*WORDS), id=QuestionId("pack/other"))

    assert all(shown(one, seed) == shown(one, seed) for seed in range(9))
    assert [shown(one, seed) for seed in range(9)] != [shown(other, seed) for seed in range(9)]


def test_nothing_is_lost_but_the_order() -> None:
    question = multiple_question()

    assert sorted(map(str, dealt(question, seed=3).choices)) == sorted(map(str, question.choices))  # type: ignore[union-attr]  # of the kind that was dealt
    assert dealt(date_question(), seed=3) == date_question()
    assert dealt(open_question(), seed=3) == open_question()


def test_what_a_gap_offers_is_dealt_like_choices() -> None:
    years = Gap(name="year", answer="1869", shown=("1869", "1849", "1889"))
    names = Gap(name="who", answer="Cato", shown=WORDS)
    question = cloze_question(gaps=(years, names, Gap(name="typed", answer="x")))

    made = [dealt(question, seed=seed) for seed in range(30)]

    gaps = [each.gaps for each in made if isinstance(each, ClozeQuestion)]
    assert {each[0].shown for each in gaps} == {("1849", "1869", "1889")}
    assert {each[1].shown[0] for each in gaps} == set(WORDS)
    assert gaps[0][2] == question.gaps[2]


def first_order(*dated: str | None, seed: int = 1) -> tuple[int, ...]:
    items = tuple(
        OrderItem(f"Event {place}", None if date is None else When.parse(date))
        for place, date in enumerate(dated)
    )
    made = dealt(order_question(items=items, shown=tuple(range(len(items)))), seed=seed)
    assert isinstance(made, OrderQuestion)
    assert made.items == items
    return made.shown


@given(seed=st.integers())
@settings(max_examples=20)
def test_a_sequence_never_begins_in_a_right_order(seed: int) -> None:
    assert first_order(None, None, seed=seed) == (1, 0)
    assert first_order(None, None, None, seed=seed) != (0, 1, 2)
    assert first_order("1900", "1900", "1901", seed=seed) not in ((0, 1, 2), (1, 0, 2))


def test_where_every_order_is_right_one_is_taken() -> None:
    assert sorted(first_order("1900", "1900-05", "1900~")) == [0, 1, 2]
    assert first_order("1900") == (0,)


def test_events_for_the_timeline_do_not_come_in_the_order_of_time() -> None:
    question = timeline_question()

    for seed in range(20):
        made = dealt(question, seed=seed)
        assert isinstance(made, TimelineQuestion)
        assert made.items != question.items
        assert set(made.items) == set(question.items)


def test_sides_are_not_offered_beside_their_own() -> None:
    question = match_question(rights=("1791", "1795", "1863", "1918"))

    rights = [
        made.rights
        for made in (dealt(question, seed=seed) for seed in range(60))
        if isinstance(made, MatchQuestion)
    ]

    assert all(each[:3] != question.answers for each in rights)
    assert {each[0] for each in rights} == set(question.rights)


def test_a_side_that_several_take_is_offered_once() -> None:
    question = match_question(
        answers=("won", "lost", "won"), rights=("won", "lost", "won"), allow_repeat=True
    )

    made = dealt(question, seed=1)

    assert isinstance(made, MatchQuestion)
    assert sorted(made.rights) == ["lost", "won"]
