"""How a quiz is to be printed: its versions, its keys, and the paper."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from studyapp.domain.sheets import Keys, Paper, PaperWish
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.spacing import spaced

_WIDTH = 560
_LONGEST = 48
"""Letters of a title."""


class PaperDialog(QDialog):
    """Asks how to print; `wanted` carries a PaperWish. Show it by `open`."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget, *, title: str) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        named = title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()} …"
        says = self.tr("Print “{title}”").format(title=named)
        self.setWindowTitle(says)
        self.setAccessibleName(says)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._versions = _segments(
            look, self.tr("Versions"), [self.tr("A only"), self.tr("A and B")], at=1
        )
        keys = [self.tr("After the questions"), self.tr("In its own file"), self.tr("None")]
        self._keys = _segments(look, self.tr("Answer key"), keys)
        self._paper = _segments(look, self.tr("Paper"), ["A4", "Letter"], at=_usual_paper())
        self._leave = self._action(self.tr("Do not print"), "Esc")
        self._save = self._action(self.tr("Save as PDF"), "Ctrl+Return")
        column = self._lay_out(look, says)
        width = min(look.px(_WIDTH), parent.width())
        self.setFixedWidth(width)
        if column.heightForWidth(width) > parent.height():
            self.setFixedHeight(parent.height())
        self._leave.triggered.connect(self.reject)
        self._save.triggered.connect(self._want)

    def _action(self, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setToolTip(text)
        self.addAction(action)
        return action

    def _lay_out(self, look: Look, says: str) -> QVBoxLayout:
        column = spaced(look, QVBoxLayout(self), gap=10, margins=(24, 16, 24, 16))
        column.addWidget(Label(look, Face.BAR_TITLE, says))
        grid = spaced(look, QGridLayout(), gap=10)
        for row, segments in enumerate((self._versions, self._keys, self._paper)):
            name = Label(look, Face.INTERFACE_STRONG, segments.accessibleName(), wrap=False)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(segments, row, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        foot = QWidget()
        buttons = FlowLayout(look, gap=12, parent=foot)
        save = ActionButton(look, self._save, "filled", parent=self)
        buttons.addWidget(save)
        buttons.addWidget(ActionButton(look, self._leave, "bordered", parent=self))
        column.addWidget(foot)
        save.setFocus(Qt.FocusReason.OtherFocusReason)
        return column

    def _want(self) -> None:
        wish = PaperWish(
            versions=self._versions.at() + 1,
            keys=list(Keys)[self._keys.at()],
            paper=list(Paper)[self._paper.at()],
        )
        self.accept()
        self.wanted.emit(wish)


def _segments(look: Look, name: str, words: list[str], at: int = 0) -> Segments:
    return Segments(look, name, [(each, each) for each in words], at=at)


def _usual_paper() -> int:
    letter = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return int(letter)
