"""A choice between what is typed and what another program wrote into the same file."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, FlowLayout, SideNote
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class Choice(QWidget):
    """Says that the shown file has two versions, with a button for each; hidden if it has one."""

    def __init__(self, look: Look, versions: Sequence[QAction]) -> None:
        super().__init__()
        self._look = look
        self._file = ""
        self._versions = versions
        self._differing: frozenset[str] = frozenset()
        self._note = SideNote(look)
        buttons = QWidget()
        flow = FlowLayout(look, gap=10, parent=buttons)
        for action in versions:
            flow.addWidget(ActionButton(look, action))
        self._note.add_button(buttons)
        spaced(look, QVBoxLayout(self), margins=(16, 8, 16, 8)).addWidget(self._note)
        look.changed.connect(self._say)
        self.hide()

    def show_differing(self, files: Iterable[str]) -> None:
        """Know which files have two versions."""
        self._differing = frozenset(files)
        self.show_file(self._file)

    def show_file(self, file: str) -> None:
        """Offer the choice if the file that is shown has two versions; "" is none."""
        self._file = file
        differs = file in self._differing
        if differs:
            self._say()
            if self.isHidden():
                announce(self, self._note.accessibleName())
        self.setVisible(differs)
        for action in self._versions:
            action.setEnabled(differs)

    def _say(self) -> None:
        """Say it all, or in a small window the least of it."""
        says = tr("{file} was changed by another program while you typed in it.", file=self._file)
        hint = tr("Yours is shown, and not saved. Either can be had back by Undo.")
        if self._look.is_folded:
            self._note.show_note("wrong", "", tr("Another program changed this file."))
        else:
            self._note.show_note("wrong", says, hint)
        self._note.setAccessibleName(f"{says} {hint}")
