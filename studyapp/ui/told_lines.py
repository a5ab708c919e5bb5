"""A report of many lines, to be read through and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.ui.clipboard import Copied
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label
from studyapp.ui.widgets.spacing import spaced

_WIDTH = 720
_LINES = 12
"""Lines in sight at most, unless the window is made larger."""


class ToldLines(QDialog):
    """Shows a heading and the lines below it; they can be marked, and copied all at once.

    An action that is `offered`, such as Undo, has a button, and closes it. Show it by `open`.
    """

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        *,
        heading: str,
        lines: Sequence[str],
        offered: QAction | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toldLines")
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lines = QPlainTextEdit("\n".join(lines))
        self._lines.setObjectName("lines")
        self._lines.setReadOnly(True)
        self._lines.setTabChangesFocus(True)
        self._lines.setAccessibleName(heading)
        self._lines.setFont(look.font(Face.INTERFACE))
        self._close = self._action(self.tr("Close"), "Esc")
        self._copy = self._action(self.tr("Copy all"), "Ctrl+Shift+C")
        self._lay_out(look, heading, offered)
        self._take_room(look, parent, len(lines))
        self._close.triggered.connect(self.accept)
        self._copy.triggered.connect(self._copy_all)

    def _action(self, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(text)
        self.addAction(action)
        return action

    def _lay_out(self, look: Look, heading: str, offered: QAction | None) -> None:
        column = spaced(look, QVBoxLayout(self), gap=12, margins=(24, 16, 24, 16))
        column.addWidget(Label(look, Face.BAR_TITLE, heading))
        column.addWidget(self._lines, 1)
        foot = QWidget()
        buttons = FlowLayout(look, gap=12, parent=foot)
        close = ActionButton(look, self._close, "filled", parent=self)
        buttons.addWidget(close)
        buttons.addWidget(ActionButton(look, self._copy, "bordered", parent=self))
        if offered is not None:
            self.addAction(offered)
            offered.triggered.connect(self.accept)
            buttons.addWidget(ActionButton(look, offered, "bordered", parent=self))
        column.addWidget(foot)
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_room(self, look: Look, parent: QWidget, count: int) -> None:
        row = self._lines.fontMetrics().lineSpacing()
        self._lines.setMinimumHeight(3 * row)
        wide = min(look.px(_WIDTH), parent.width())
        high = look.px(190) + row * min(max(count, 3) + 2, _LINES)
        self.resize(wide, min(high, parent.height()))

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setMimeData(Copied(self._lines.toPlainText()))
        announce(self, self.tr("Copied."))
