"""A card from the text, from the selection to the card that is asked after a restart."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.app.conftest import Seat
from tests.app.person import CONTROL, REVOLUTION, Person, focused, words_of

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_card_from_the_text_is_kept_taken_back_and_there_after_a_restart(
    reader: Person, seat: Seat, folder: Path
) -> None:
    passage = reader.entries()[0].id
    reader.press(Qt.Key.Key_D)
    for _ in range(2):
        reader.press(Qt.Key.Key_Right, held=CONTROL | SHIFT)
    reader.press(Qt.Key.Key_C)
    assert focused().accessibleName() == "Front"
    reader.press(Qt.Key.Key_Return, held=CONTROL)
    assert "Made the card “On … 1789 the crowd" in words_of(reader.window, "toast")
    reader.press(Qt.Key.Key_Z, held=CONTROL)
    assert reader.asks(lambda program: program.cards.own(passage)) == []

    reader.press(Qt.Key.Key_C)
    reader.press(Qt.Key.Key_Return, held=CONTROL)
    reader.leave()

    again = seat(folder)
    again.open()
    (card,) = again.asks(lambda program: program.cards.own(passage))
    assert card.citation is not None
    assert card.citation.span.cut(REVOLUTION) == "On 14 July 1789 the crowd stormed the Bastille."
    assert (card.front, card.back) == ("On … 1789 the crowd stormed the Bastille.", "14 July")
