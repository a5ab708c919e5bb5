"""The sides of a card as fields, in place of its sheet."""

from PySide6.QtCore import QObject, Signal

from studyapp.domain.cards import Card
from studyapp.ui.pages.cards.desk import CardDesk


class Editing(QObject):
    """Lets a card be edited; `ended` comes before what was typed goes out with `edited`."""

    edited = Signal(str, str, str)
    original_wanted = Signal(str)
    ended = Signal()

    def __init__(self, desk: CardDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: Card | None = None

    @property
    def is_on(self) -> bool:
        """Return whether a card is being edited."""
        return self._card is not None

    def begin(self, card: Card) -> None:
        """Show the fields of a card."""
        self._card = card
        self._desk.editor.show_card(card)
        self._desk.set_editing(editing=True)

    def drop(self) -> None:
        """Show the sheet again; what was typed is gone."""
        self._card = None
        self._desk.set_editing(editing=False)

    def end(self) -> None:
        """Leave the fields."""
        self.drop()
        self.ended.emit()

    def save(self) -> None:
        """Pass on what was typed, if it makes a card."""
        form = self._desk.editor.form
        if self._card is not None and form.check():
            card, sides = self._card.id, form.sides()
            self.end()
            self.edited.emit(card, *sides)

    def want_original(self) -> None:
        """Ask for the card as it came."""
        if self._card is not None:
            card = self._card.id
            self.end()
            self.original_wanted.emit(card)
