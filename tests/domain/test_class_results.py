"""Result files of a class merged: in any order, however often, each answer counts once."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.class_results import merged, names_of
from studyapp.domain.results import Offered, ResultFile
from tests.handed_in import a_question, an_answer, handed_in, taker, uid


@st.composite
def files(draw: st.DrawFn) -> list[ResultFile]:
    """Return files of few learners and few entries, so that much is there several times."""
    answers = st.builds(
        an_answer,
        st.integers(1, 8),
        score=st.sampled_from([0.0, 0.5, 1.0]),
        minute=st.integers(0, 3),
    )
    distinct = st.lists(answers, min_size=1, max_size=5, unique_by=lambda each: each.uid)
    file = st.builds(
        lambda answers, by, hour, kept: handed_in(*answers, by=by, hour=hour, is_as_written=kept),
        distinct,
        st.builds(taker, st.integers(1, 3), st.sampled_from(["Ada", "Ben"])),
        st.integers(0, 2),
        st.booleans(),
    )
    return draw(st.lists(file, min_size=1, max_size=5))


@settings(max_examples=50)
@given(files(), st.randoms(use_true_random=False))
def test_neither_the_order_nor_a_file_twice_makes_a_difference(
    found: list[ResultFile], rng: random.Random
) -> None:
    shuffled = [*found, *rng.sample(found, k=len(found))]
    rng.shuffle(shuffled)

    assert merged(shuffled) == merged(found)


@settings(max_examples=25)
@given(files())
def test_every_entry_of_the_journals_counts_once(found: list[ResultFile]) -> None:
    counted = [each.answer.uid for each in merged(found).counted]

    assert sorted(counted) == sorted({each.uid for file in found for each in file.answers})


def test_a_later_file_is_believed_but_not_if_it_was_changed() -> None:
    early = handed_in(an_answer(1, score=0.0))
    late = handed_in(an_answer(1, score=1.0), hour=1)
    changed = handed_in(an_answer(1, score=0.5), hour=2, is_as_written=False)

    (found,) = merged([late, changed, early]).counted

    assert found.answer.score == 1.0


def test_an_answer_taken_back_counts_no_more_whichever_file_comes_first() -> None:
    before = handed_in(an_answer(1), an_answer(2))
    after = replace(handed_in(an_answer(2), hour=1), withdrawn=(uid(1),))
    stranger = replace(handed_in(an_answer(3), by=taker(2)), withdrawn=(uid(2),))

    for files in ([before, after, stranger], [stranger, after, before]):
        assert [each.answer.uid for each in merged(files).counted] == [uid(2), uid(3)]


def test_a_copy_under_another_name_is_told_and_counts_once() -> None:
    own = handed_in(an_answer(1), by=taker(1, "Ada"))
    copy = handed_in(an_answer(1), by=taker(2, "Ben"), hour=1)

    found = merged([own, copy])

    assert len(found.counted) == 1
    assert [str(each) for each in found.told] == [
        "Ada · Ben: the same answers are in files of two learners; one is a copy of the other."
    ]


def test_one_learner_under_two_names_counts_once_under_the_later() -> None:
    was = handed_in(an_answer(1), by=taker(1, "Ada"))
    now = handed_in(an_answer(1), an_answer(2), by=taker(1, "Ada B."), hour=1)

    found = merged([now, was])

    assert [each.name for each in found.takers] == ["Ada B."]
    assert "one learner" in str(found.told[0])


def test_two_learners_of_one_name_are_told_apart() -> None:
    two = [taker(0x11 << 120, "Ada"), taker(0x22 << 120, "Ada"), taker(3, "עדה 🦊")]

    assert list(names_of(two).values()) == ["Ada · 1100", "Ada · 2200", "עדה 🦊"]


def test_versions_of_a_question_stand_apart() -> None:
    old, new = a_question(version=1), a_question(version=2)
    one = handed_in(an_answer(1), questions=[old])
    other = handed_in(an_answer(2), by=taker(2), questions=[replace(new, stem="Reworded?")])

    assert [each.stem for each in merged([one, other]).questions] == ["What is a?", "Reworded?"]


def test_what_a_recipe_made_is_one_question_in_whatever_words_it_was_asked() -> None:
    made = [
        replace(
            a_question("when:single:canal-1/opened", version=number),
            pack=None,
            stem=f"When, {number}?",
            choices=(Offered("right", True), Offered(f"wrong {number}", False)),
        )
        for number in (1, 2)
    ]
    other_key = replace(made[0], version=uid(3), key="another")
    found = [
        replace(handed_in(an_answer(number), by=taker(number)), questions=(question,))
        for number, question in enumerate((*made, other_key), start=1)
    ]

    first, last = merged(found).questions

    assert first.choices == (*made[0].choices, made[1].choices[1])
    assert (first.stem, last.key) == ("When, 1?", "another")
    assert merged(reversed(found)) == merged(found)


def test_versions_of_a_written_question_stay_apart() -> None:
    found = [
        replace(
            handed_in(an_answer(number), by=taker(number)), questions=(a_question(version=number),)
        )
        for number in (1, 2)
    ]

    assert len(merged(found).questions) == 2
