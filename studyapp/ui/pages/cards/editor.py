"""A card while it is edited: its two sides as fields, in the place of the sheet."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.domain.cards import Card, CardRecipe
from studyapp.ui.pages.cards.acts import Act
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label, Sheet
from studyapp.ui.widgets.sides import SidesForm
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.steady import steady_column


class CardEditor(Sheet):
    """Shows the sides of a card to be typed anew.

    In a low window its `keys` stand in the foot, else at the end of its `column`.
    """

    def __init__(
        self, look: Look, acts: Mapping[Act, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("card-editor")
        self.form = SidesForm(look)
        self._original = Label(look, Face.SMALL, "", "ink2")
        self._hint = Label(look, Face.SMALL, "", "ink2")
        self.keys = QWidget()
        buttons = FlowLayout(look, gap=10)
        self.keys.setLayout(buttons)
        buttons.addWidget(ActionButton(look, acts[Act.ORIGINAL], "quiet"))
        buttons.addWidget(ActionButton(look, acts[Act.CANCEL]))
        buttons.addWidget(ActionButton(look, acts[Act.SAVE], "filled"))
        self.column = spaced(look, steady_column(self), gap=12)
        heading = Label(look, Face.HEADING, self.tr("Edit this card"))
        for part in (heading, self.form, self._hint, self._original, self.keys):
            self.column.addWidget(part)

    def show_card(self, card: Card) -> None:
        """Have the sides of a card in the fields."""
        self.form.show_sides(card.front, card.back)
        changed_for_all = self.tr("The change is for every learner.")
        markdown = self.tr("*Emphasis*, lists and links may be written as Markdown.")
        is_markdown = card.recipe is CardRecipe.WRITTEN
        self._hint.setText(f"{changed_for_all} {markdown}" if is_markdown else changed_for_all)
        self._original.setVisible(card.original is not None)
        if card.original is not None:
            came = self.tr("As it came: “{front}” – “{back}”.")
            sides = {"front": card.original.front, "back": card.original.back}
            self._original.setText(came.format(**sides))
