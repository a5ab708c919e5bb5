"""Figures of questions against what was reckoned by hand, and what must always hold."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.class_results import merged
from studyapp.domain.item_figures import ENOUGH, ItemFigures, correlation, item_figures
from studyapp.domain.item_flags import Flag, flags_of
from studyapp.domain.kinds import Kind
from studyapp.domain.results import ResultFile
from tests.handed_in import a_class, a_question, an_answer, handed_in, taker

STRONG, WEAK = (1.0, 1.0, 1.0, 1.0), (0.0, 0.0, 0.0, 1.0)


def figures_of(files: list[ResultFile]) -> dict[str, ItemFigures]:
    """Return the figures by the last letter of a question's id."""
    return {each.question.id[-1]: each for each in item_figures(merged(files))}


def flags(figures: ItemFigures) -> list[Flag]:
    return [each.flag for each in flags_of(figures)]


def test_a_correlation_is_as_reckoned_by_hand() -> None:
    # Deviations -1.5 -0.5 0.5 1.5 and -1 -1 1 1: 4 / sqrt(5 * 4).
    assert correlation([1, 2, 3, 4], [0, 0, 2, 2]) == pytest.approx(0.894427, abs=1e-6)
    assert correlation([1, 2], [5, 3]) == pytest.approx(-1)
    assert correlation([1, 1, 1], [0, 1, 2]) is None


def test_facility_is_the_mean_of_first_answers_and_time_their_median() -> None:
    files = [
        handed_in(
            an_answer(1, score=0.5, seconds=10),
            an_answer(2, score=1.0, seconds=99, minute=5),
            an_answer(3, score=0.0, seconds=99, minute=9),
        ),
        handed_in(an_answer(4, score=1.0, seconds=30), by=taker(2)),
    ]

    found = figures_of(files)["a"]

    assert (found.learners, found.repeats, found.attempts) == (2, 2, 4)
    assert found.facility == 0.75
    assert found.again == 0.5
    assert found.seconds == 20
    assert found.versions == (1,)


def test_discrimination_leaves_the_question_itself_out_of_the_total() -> None:
    # 15 learners: a right, b and c right; 15: a wrong, b right, c wrong.
    # For a the others' means are 1 and 0.5, which go wholly with the score: r = 1.
    # For b all scores are the same: nothing to say. For c it is as for a.
    found = figures_of(a_class([(1, 1, 1)] * 15 + [(0, 1, 0)] * 15))

    assert found["a"].discrimination == pytest.approx(1)
    assert found["b"].discrimination is None
    assert found["b"].is_enough


def test_discrimination_of_a_class_is_as_reckoned_by_hand() -> None:
    # a against the mean of b and c: 10 learners (1 | 1), 10 (1 | 0), 10 (0 | 0.5).
    # Deviations of a: 1/3 1/3 -2/3, of the rest: 1/2 -1/2 0: the products add up to 0.
    found = figures_of(a_class([(1, 1, 1)] * 10 + [(1, 0, 0)] * 10 + [(0, 1, 0)] * 10))

    # b against the mean of a and c: (1 | 1) (0 | 0.5) (1 | 0), deviations 1/3 -2/3 1/3 and
    # 1/2 0 -1/2: 0 too. c against a and b: (1 | 1) (0 | 0.5) (0 | 0.5): r = 1.
    assert found["a"].discrimination == pytest.approx(0, abs=1e-9)
    assert found["b"].discrimination == pytest.approx(0, abs=1e-9)
    assert found["c"].discrimination == pytest.approx(1)


def test_nothing_is_judged_under_thirty_learners() -> None:
    found = figures_of(a_class([STRONG] * 14 + [WEAK] * (ENOUGH - 15)))

    assert found["a"].facility == pytest.approx(14 / 29)
    assert not found["a"].is_enough
    assert found["a"].discrimination is None
    assert not flags(found["d"])


def test_learners_who_answered_nothing_else_are_not_compared() -> None:
    alone = [handed_in(an_answer(9_000 + n), by=taker(900 + n)) for n in range(5)]

    found = figures_of([*a_class([STRONG] * 15 + [WEAK] * 15), *alone])

    assert found["a"].learners == 35
    assert found["a"].compared == 30
    assert found["a"].discrimination == pytest.approx(1)


def test_what_nearly_all_get_right_is_flagged_as_easy() -> None:
    found = figures_of(a_class([STRONG] * 15 + [WEAK] * 15))

    assert flags(found["d"]) == [Flag.TOO_EASY, Flag.DEAD, Flag.DEAD]
    assert flags(found["a"]) == [Flag.DEAD]
    assert "Nobody picks “other”" in str(flags_of(found["a"])[0].reason)


def test_a_wrong_choice_of_a_made_question_is_not_called_dead_for_few_are_offered_it() -> None:
    found = figures_of(a_class([STRONG] * 15 + [WEAK] * 15))
    made = replace(found["a"], question=replace(found["a"].question, pack=None))

    assert flags(made) == []


def test_a_key_that_the_strong_do_not_pick_is_flagged_with_the_choice() -> None:
    found = figures_of(a_class([(0.0, 1.0, 1.0)] * 20 + [(1.0, 0.0, 0.0)] * 10))

    reasons = {each.flag: str(each.reason) for each in flags_of(found["a"])}
    assert {Flag.KEY, Flag.NEGATIVE} <= set(reasons)
    assert "“wrong” (8) than the right choice (0)" in reasons[Flag.KEY]
    assert "−1.00" in reasons[Flag.NEGATIVE]


def test_a_choice_that_draws_the_strong_is_flagged_though_the_key_does_too() -> None:
    # Of the 8 strongest 5 pick the key and 3 “wrong”, which none of the weak do.
    rows = [(1.0, 1.0, 1.0)] * 5 + [(0.0, 1.0, 1.0)] * 3 + [(1.0, 0.0, 0.0)] * 25
    files = a_class(rows)

    found = figures_of(files)["a"]

    assert Flag.DRAWS_STRONG in flags(found)
    (drawn,) = [each for each in found.picked if each.text == "wrong"]
    assert (drawn.count, drawn.weak) == (3, 0)


def test_what_hardly_anybody_gets_right_is_flagged_as_hard() -> None:
    found = figures_of(a_class([(0.0, 1.0)] * 28 + [(1.0, 0.0)] * 4))

    assert Flag.TOO_HARD in flags(found["a"])


def test_self_graded_answers_are_part_of_no_total_and_are_not_flagged() -> None:
    questions = [a_question("a"), a_question("b"), a_question("o", kind=Kind.OPEN)]
    files = [
        replace(file, questions=tuple(questions))
        for file in a_class([(1, 1, 0)] * 15 + [(0, 0, 1)] * 15)
    ]

    found = figures_of(files)

    assert found["a"].discrimination == pytest.approx(1)
    assert not flags(found["o"])


@settings(max_examples=25)
@given(
    st.lists(
        st.lists(st.sampled_from([0.0, 0.25, 1.0]), min_size=3, max_size=3),
        min_size=1,
        max_size=40,
    )
)
def test_sums_hold_whatever_a_class_scores(scores: list[list[float]]) -> None:
    found = item_figures(merged(a_class(scores)))

    assert sum(each.learners + each.repeats for each in found) == 3 * len(scores)
    for place, each in enumerate(found):
        assert each.facility == pytest.approx(sum(own[place] for own in scores) / len(scores))
        assert sum(picked.count for picked in each.picked) == each.learners
        assert each.discrimination is None or -1 <= each.discrimination <= 1
        assert (len(scores) >= ENOUGH) == each.is_enough
