"""Today says how long the due cards take, or nothing where that would be a guess."""

from datetime import timedelta

import pytest

from studyapp.domain.cards import Rating
from studyapp.wiring import Program
from tests.study.programs import Clock, an_addition, keep_revolution

pytestmark = pytest.mark.unmeasured

DAY = timedelta(days=1)


def rate(program: Program, clock: Clock, *seconds: float) -> None:
    """Rate one card for each time given, a day apart so that there is always one."""
    for each in seconds:
        recall = program.reviewing.next_recall()
        assert recall is not None
        program.reviewing.rate(recall.card.id, Rating.AGAIN, timedelta(seconds=each))
        clock.move(DAY)


def test_nothing_is_said_before_the_tenth_review(program: Program, clock: Clock) -> None:
    keep_revolution(program)
    rate(program, clock, *[20.0] * 9)

    assert program.overview.today().minutes is None


def test_each_due_card_takes_as_long_as_the_review_in_the_middle(
    program: Program, clock: Clock
) -> None:
    program.reading.keep(an_addition())
    keep_revolution(program)
    rate(program, clock, 1, *[30.0] * 8, 5000)

    today = program.overview.today()

    assert today.due_count > 2
    assert today.minutes == round(today.due_count / 2)


def test_a_session_never_takes_no_time_at_all(program: Program, clock: Clock) -> None:
    keep_revolution(program)
    rate(program, clock, *[0.2] * 10)

    assert program.overview.today().minutes == 1
