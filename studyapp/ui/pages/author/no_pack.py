"""What the page shows while no pack is open."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets import EmptyState, PageHeader, ScrollPage
from studyapp.ui.wording import tr


class NoPack(ScrollPage):
    """Says what a pack is, with a way to begin one and a way to open one."""

    def __init__(self, look: Look, new: QAction, other: QAction) -> None:
        super().__init__(look)
        says = tr(
            "A pack is a folder of plain text files: passages, events, questions. What is wrong in"
            " it is told while you type, and you hand it out as one file."
        )
        self._empty = EmptyState(look, tr("Write questions of your own."), says, new, other=other)
        self.column.addWidget(PageHeader(look, tr("Author")))
        self.column.addWidget(self._empty)
        self.column.addStretch(1)

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self._empty.button or self._empty
