"""What the page shows while no pack is open."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets import EmptyState
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class NoPack(QWidget):
    """Says what a pack is, with a way to begin one and a way to open one."""

    def __init__(self, look: Look, new: QAction, other: QAction) -> None:
        super().__init__()
        says = tr(
            "A pack is a folder of plain text files: passages, events, questions. What is wrong in"
            " it is told while you type, and you hand it out as one file."
        )
        self._empty = EmptyState(look, tr("Write questions of your own."), says, new, other=other)
        column = spaced(look, QVBoxLayout(self), margins=(40, 24, 40, 24))
        column.addWidget(self._empty)

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self._empty.button or self._empty
