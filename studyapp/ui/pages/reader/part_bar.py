"""Which part of a long passage is shown, and the ways to the next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.figures import figure
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class PartBar(QWidget):
    """Stands below the text of a passage that has several parts."""

    def __init__(self, look: Look, before: QAction, following: QAction) -> None:
        super().__init__()
        self._before = before
        self._following = following
        self._words = Label(look, Face.SMALL, "", "ink2", wrap=False)
        self._words.setObjectName("part")
        row = spaced(look, QHBoxLayout(self), margins=(24, 0, 24, 0))
        row.addWidget(ActionButton(look, before, "quiet"))
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(ActionButton(look, following, "quiet"))

    def show_part(self, number: int, count: int) -> None:
        """Show the number of a part, from 0; nothing where it is the only one."""
        self._before.setEnabled(number > 0)
        self._following.setEnabled(number + 1 < count)
        self._words.setText(part_words(number, count))
        self.setVisible(count > 1)


def part_words(number: int, count: int) -> str:
    """Return which part it is, counted from 0."""
    return tr("Part {n} of {all}", n=figure(number + 1), all=figure(count))
