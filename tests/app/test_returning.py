"""A card that comes back in some minutes is shown by itself."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from tests.app.conftest import Seat
from tests.app.person import Person
from tests.study.programs import Clock

AGAIN, EASY = Qt.Key.Key_1, Qt.Key.Key_4
MINUTE = timedelta(minutes=1)


def rate_all(person: Person) -> str:
    """Rate the first card Again and the others Easy; return the first one's front."""
    recall = person.asks(lambda program: program.reviewing.next_recall())
    assert recall is not None
    person.go("cards")
    person.press(Qt.Key.Key_Space, AGAIN)
    while not person.pages.cards.is_idle:
        person.press(Qt.Key.Key_Space, EASY)
    return recall.card.front


def test_a_card_that_is_learned_in_short_steps_comes_back_by_itself(
    seat: Seat, folder: Path, passage: Path
) -> None:
    clock, person = Clock(), seat(folder)
    person.open([passage], now=clock)
    person.until(lambda: person.page == "reader")
    front = rate_all(person)
    assert "The next card comes back in one minute." in person.sees()
    returning = person.desk.returning
    assert returning.waits is not None
    assert MINUTE - timedelta(seconds=1) < returning.waits <= 2 * MINUTE

    clock.move(MINUTE)
    returning.look()
    person.settle()

    assert front in person.sees()
    assert "[Turn]" in person.sees()


def test_no_card_on_the_table_makes_way_for_one_that_comes_back(
    seat: Seat, folder: Path, passage: Path
) -> None:
    clock, person = Clock(), seat(folder)
    person.open([passage], now=clock)
    person.until(lambda: person.page == "reader")
    person.go("cards")
    person.press(Qt.Key.Key_Space, AGAIN)
    shown = person.sees()

    clock.move(2 * MINUTE)
    person.desk.returning.look()
    person.settle()

    assert person.sees() == shown
