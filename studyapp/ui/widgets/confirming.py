"""The one question before what cannot be undone: deleting for good, and restoring."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.buttons import ActionButton
from studyapp.ui.widgets.dialog_actions import dialog_action
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.spacing import spaced

_WIDTH = 520


class Confirmation(QDialog):
    """Asks once; `accepted` if it is to be done. To leave it is what Esc and Enter do at first.

    Show it by `open`, which does not stop the window's thread.
    """

    def __init__(self, look: Look, parent: QWidget, *, asks: str, says: str, do: str) -> None:
        super().__init__(parent)
        self.setObjectName("confirmation")
        self.setWindowTitle(asks)
        self.setAccessibleName(asks)
        self.setAccessibleDescription(says)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._leave = dialog_action(self, self.tr("Leave it as it is"), "Esc")
        self._leave.triggered.connect(self.reject)
        self._do = dialog_action(self, do, "Ctrl+Return")
        self._do.triggered.connect(self.accept)
        self._lay_out(look, asks, says)

    def _lay_out(self, look: Look, asks: str, says: str) -> None:
        leave = ActionButton(look, self._leave, "bordered", parent=self)
        do = ActionButton(look, self._do, "filled", parent=self)
        buttons = spaced(look, QHBoxLayout(), gap=12)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(do)
        column = spaced(look, QVBoxLayout(self), gap=16, margins=(28, 24, 28, 24))
        column.addWidget(Label(look, Face.BAR_TITLE, asks))
        column.addWidget(Label(look, Face.INTERFACE, says))
        column.addLayout(buttons)
        parent = self.parentWidget()
        width = min(look.px(_WIDTH), parent.width() if parent else look.px(_WIDTH))
        self.setFixedWidth(width)
        self.resize(width, self.heightForWidth(width))  # Qt takes that of the width it would like
        leave.setFocus(Qt.FocusReason.OtherFocusReason)
