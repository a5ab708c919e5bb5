"""A window with a heading, a list, and below it what can be done with the row that one is on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from studyapp.ui.pages.author.rows import RowList
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label
from studyapp.ui.widgets.spacing import spaced

_WIDTH, _HEIGHT = 720, 520


class ListDialog(QDialog):
    """Has its heading as its name; its list is called `named`. It is let go once it is closed."""

    def __init__(self, look: Look, parent: QWidget, heading: str, named: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = RowList(look, named)
        area = parent.window().size()
        self.resize(min(look.px(_WIDTH), area.width()), min(look.px(_HEIGHT), area.height()))

    def _lay_out(
        self, look: Look, actions: Sequence[QAction], *, main: QAction | None = None
    ) -> None:
        """Put buttons of the actions below the list; that of the `main` one is filled."""
        column = spaced(look, QVBoxLayout(self), gap=10, margins=(20, 16, 20, 16))
        column.addWidget(Label(look, Face.BAR_TITLE, self.windowTitle()))
        column.addWidget(self.list, 1)
        foot = QWidget()
        buttons = FlowLayout(look, gap=12, parent=foot)
        for action in actions:
            kind = ("filled",) if action is main else ()
            buttons.addWidget(ActionButton(look, action, *kind, parent=self))
        column.addWidget(foot)
