"""A dialog that asks for a line or two, and says while one types whether they can be taken."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.buttons import ActionButton
from studyapp.ui.widgets.dialog_actions import dialog_action
from studyapp.ui.widgets.flow import FlowLayout
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.pages import ScrollPage
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr

_WIDTH = 560

Judge = Callable[[Sequence[str]], tuple[str, bool]]
"""Returns what to say of what is typed, and whether it can be taken."""


class FieldsDialog(QDialog):
    """Asks for lines; `given` carries them once they are taken. Show it by `open`.

    `fields` are names with what stands there at first.
    """

    given = Signal(object)

    def __init__(  # noqa: PLR0913 - a dialog's words, each named where it is made
        self,
        look: Look,
        parent: QWidget,
        *,
        asks: str,
        says: str,
        do: str,
        fields: Mapping[str, str],
        judge: Judge,
    ) -> None:
        super().__init__(parent)
        self._judge = judge
        self._said = ""
        self.setWindowTitle(asks)
        self.setAccessibleName(asks)
        self.setAccessibleDescription(says)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.take = dialog_action(self, do, "Return", "Enter")
        self.leave = dialog_action(self, tr("Leave it as it is"), "Esc")
        self.fields = [self._field(look, name, first) for name, first in fields.items()]
        self._note = Label(look, Face.INTERFACE, "", "ink2")
        self._lay_out(look, parent, asks, says)
        self.take.triggered.connect(self._take)
        self.leave.triggered.connect(self.reject)
        self._look_over()

    def _field(self, look: Look, name: str, first: str) -> QLineEdit:
        field = QLineEdit(first)
        field.setFont(look.font(Face.INTERFACE))
        field.setAccessibleName(name)
        field.selectAll()
        field.textChanged.connect(lambda _text: self._look_over())
        return field

    def _lay_out(self, look: Look, parent: QWidget, asks: str, says: str) -> None:
        page = ScrollPage(look)
        page.column.addWidget(Label(look, Face.BAR_TITLE, asks))
        page.column.addWidget(Label(look, Face.INTERFACE, says, "ink2"))
        for field in self.fields:
            page.column.addWidget(Label(look, Face.INTERFACE_STRONG, field.accessibleName()))
            page.column.addWidget(field)
        page.column.addWidget(self._note)
        page.column.addStretch(1)
        foot = QWidget()
        buttons = FlowLayout(look, gap=12, parent=foot)
        buttons.addWidget(ActionButton(look, self.take, "filled", parent=self))
        buttons.addWidget(ActionButton(look, self.leave, parent=self))
        column = spaced(look, QVBoxLayout(self), gap=10, margins=(0, 0, 0, 16))
        column.addWidget(page, 1)
        below = spaced(look, QVBoxLayout(), margins=(24, 0, 24, 0))
        below.addWidget(foot)
        column.addLayout(below)
        self._fit(look, parent.window(), page, foot)
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self, look: Look, window: QWidget, page: ScrollPage, foot: QWidget) -> None:
        area = window.size()
        width = min(look.px(_WIDTH), area.width())
        wanted = page.column.heightForWidth(width) + foot.sizeHint().height()
        self.resize(width, min(wanted + look.px(90), area.height()))

    def _typed(self) -> list[str]:
        return [field.text() for field in self.fields]

    def _look_over(self) -> None:
        says, can = self._judge(self._typed())
        self.take.setEnabled(can)
        self._note.setText(says)
        if says != self._said and self.isVisible():
            announce(self, says)
        self._said = says

    def _take(self) -> None:
        typed = self._typed()
        self.accept()
        self.given.emit(typed)
