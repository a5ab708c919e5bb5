"""A card that comes back in some minutes is shown by itself."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from studyapp.domain.cards import Rating
from studyapp.wiring import Program
from tests.app.conftest import Seat
from tests.study.programs import Clock

AGAIN = Qt.Key.Key_1
MINUTE = timedelta(minutes=1)


def leave_one(program: Program) -> str:
    """Rate all cards Easy but one; return the front of that."""
    recall = program.reviewing.next_recall()
    while recall is not None and recall.place < recall.total:
        program.reviewing.rate(recall.card.id, Rating.EASY, timedelta(seconds=4))
        recall = program.reviewing.next_recall()
    assert recall is not None
    return recall.card.front


def test_a_card_that_is_learned_in_short_steps_comes_back_by_itself(
    seat: Seat, folder: Path, passage: Path
) -> None:
    clock, person = Clock(), seat(folder)
    person.open([passage], now=clock)
    person.until(lambda: person.page == "findings")
    front = person.asks(leave_one)
    person.go("cards")
    person.press(Qt.Key.Key_Space, AGAIN)
    assert "The next card comes back in one minute." in person.sees()
    returning = person.desk.returning
    assert returning.waits is not None
    assert MINUTE - timedelta(seconds=1) < returning.waits <= 2 * MINUTE

    clock.move(MINUTE)
    returning.look()
    person.settle()

    assert front in person.sees()
    assert "[Turn]" in person.sees()


@pytest.mark.unmeasured
def test_no_card_on_the_table_makes_way_for_one_that_comes_back(
    seat: Seat, folder: Path, passage: Path
) -> None:
    clock, person = Clock(), seat(folder)
    person.open([passage], now=clock)
    person.until(lambda: person.page == "findings")
    person.go("cards")
    person.press(Qt.Key.Key_Space, AGAIN)
    shown = person.sees()

    clock.move(2 * MINUTE)
    person.desk.returning.look()
    person.settle()

    assert person.sees() == shown
