"""A choice between what is typed and what another program wrote into the same file."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, FlowLayout, SideNote
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class Choice(QWidget):
    """Says that a file has two versions, with a button for each; hidden while none has."""

    def __init__(self, look: Look, versions: Sequence[QAction]) -> None:
        super().__init__()
        self._note = SideNote(look)
        buttons = QWidget()
        flow = FlowLayout(look, gap=10, parent=buttons)
        for action in versions:
            flow.addWidget(ActionButton(look, action))
        self._note.add_button(buttons)
        spaced(look, QVBoxLayout(self), margins=(16, 8, 16, 8)).addWidget(self._note)
        self.hide()

    def show_file(self, file: str) -> None:
        """Offer the choice for a file; "" hides it."""
        if file:
            says = tr("{file} was changed by another program while you typed in it.", file=file)
            hint = tr("Yours is shown, and not saved. Either can be had back by Undo.")
            self._note.show_note("wrong", says, hint)
        self.setVisible(bool(file))
