"""Made questions hold what a teacher would sign; a question with a fault is seen to have it."""

from dataclasses import replace

import pytest

from studyapp.domain.kinds import Kind
from studyapp.domain.questions import SingleQuestion
from studyapp.extract.pipeline import find
from studyapp.generate.quiz import make_quiz
from tests.score.event_gold import TUNED, Gold, golds_in
from tests.score.questions import Tally, judge, tally

pytestmark = pytest.mark.unmeasured


@pytest.fixture(scope="module")
def whole() -> Tally:
    """One quiz of many questions on each passage, with a short search for the fullest."""
    return tally(golds_in(TUNED), seeds=(1,), count=40, tries=2)


def test_keys_are_right_and_alone_and_told_nowhere(whole: Tally) -> None:
    assert whole.asked >= 250
    assert (whole.wrong, whole.second, whole.given, whole.doubled) == ([], [], [], [])
    assert len(whole.misdated) <= 3
    assert len(whole.unread) <= 0.1 * whole.asked


def test_nothing_tells_the_key_and_no_passage_is_thin(whole: Tally) -> None:
    assert whole.excess <= 3
    assert sum(whole.told) < 0.15 * len(whole.told)
    assert whole.chi < 2.5
    assert whole.run <= 4
    assert 0 < whole.years["inner"] < whole.years.total()
    assert whole.thin == []


def test_a_wrong_key_and_a_key_in_the_stem_are_seen() -> None:
    gold: Gold = golds_in(TUNED)[0]
    events = find(gold.passage).events
    singles = frozenset({Kind.SINGLE})
    (good, *_) = make_quiz(gold.passage, events, count=1, seed=1, kinds=singles).questions
    assert isinstance(good, SingleQuestion)
    moved = [one.right for one in good.choices]
    choices = tuple(
        replace(one, right=right)
        for one, right in zip(good.choices, [moved[-1], *moved[:-1]], strict=True)
    )
    key = next(one.text for one in good.choices if one.right)
    seen = Tally()

    judge([replace(good, choices=choices)], gold, events, seen)
    judge([replace(good, hint=f"It was {key}.")], gold, events, seen)

    assert len(seen.wrong) == 1
    assert len(seen.given) == 1
