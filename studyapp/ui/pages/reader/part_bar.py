"""Which part of a long passage is shown, and the ways to the next."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.wording import tr


class PartBar(QWidget):
    """Stands below the text of a passage that has several parts."""

    def __init__(self, look: Look, before: QAction, following: QAction) -> None:
        super().__init__()
        self._look = look
        self._before = before
        self._following = following
        self._words = Label(look, Face.SMALL, "", "ink2", wrap=False)
        self._words.setObjectName("part")
        self._row = QHBoxLayout(self)
        self._row.addWidget(ActionButton(look, before, "quiet"))
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignCenter)
        self._row.addWidget(ActionButton(look, following, "quiet"))
        self._renew()
        look.changed.connect(self._renew)

    def show_part(self, number: int, count: int) -> None:
        """Show the number of a part, from 0; nothing where it is the only one."""
        self._before.setEnabled(number > 0)
        self._following.setEnabled(number + 1 < count)
        self._words.setText(part_words(number, count))
        self.setVisible(count > 1)

    def _renew(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(24), 0, px(24), 0)


def part_words(number: int, count: int) -> str:
    """Return which part it is, counted from 0."""
    return tr("Part {n} of {all}", n=number + 1, all=count)
