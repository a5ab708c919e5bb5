"""Front and back of a card to type, side by side or one below the other."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr

_BESIDE = 44
"""Ems from which the two stand side by side, where that is wanted."""


class SidesForm(QWidget):
    """Two fields under their names, each with a line for what is wrong with it."""

    def __init__(
        self, look: Look, *, lines: int = 3, beside: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._lines = lines
        self._beside = beside
        self.front = _field(tr("Front"), "front-field")
        self.back = _field(tr("Back"), "back-field")
        self._faults = {field: Label(look, Face.SMALL, "", "wrong") for field in self._fields()}
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for field, fault in self._faults.items():
            self._row.addLayout(self._column(field, fault), 1)
            field.textChanged.connect(partial(self._forgive, field))
            fault.hide()
        self._renew()
        look.changed.connect(self._renew)

    def show_sides(self, front: str, back: str) -> None:
        """Have these two texts to begin with."""
        self.front.setPlainText(front)
        self.back.setPlainText(back)

    def sides(self) -> tuple[str, str]:
        """Return what is typed as front and as back."""
        return self.front.toPlainText().strip(), self.back.toPlainText().strip()

    def check(self) -> bool:
        """Return whether something is typed on both sides; say by the first empty one if not."""
        for field in self._fields():
            if not field.toPlainText().strip():
                self._refuse(field)
                return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _fields(self) -> tuple[QPlainTextEdit, QPlainTextEdit]:
        return self.front, self.back

    def _column(self, field: QPlainTextEdit, fault: Label) -> QVBoxLayout:
        column = spaced(self._look, QVBoxLayout(), gap=4)
        column.addWidget(Label(self._look, Face.INTERFACE_STRONG, field.accessibleName()))
        column.addWidget(field)
        column.addWidget(fault)
        column.addStretch(1)
        return column

    def _refuse(self, field: QPlainTextEdit) -> None:
        is_front = field is self.front
        empty = tr("The front is empty.") if is_front else tr("The back is empty.")
        says = empty + " " + tr("Type something there, or press Esc to leave.")
        self._faults[field].setText(says)
        self._faults[field].show()
        field.setAccessibleDescription(says)
        field.setFocus()
        announce(field, says, urgent=True)

    def _forgive(self, field: QPlainTextEdit) -> None:
        self._faults[field].hide()
        field.setAccessibleDescription("")

    def _arrange(self) -> None:
        way = QBoxLayout.Direction
        roomy = self._beside and self._look.ems(self.width()) >= _BESIDE
        self._row.setDirection(way.LeftToRight if roomy else way.TopToBottom)
        self._row.setSpacing(self._look.px(16 if roomy else 8))

    def _renew(self) -> None:
        for field in self._fields():
            field.setFont(self._look.font(Face.INTERFACE))
            line = field.fontMetrics().lineSpacing()
            field.setFixedHeight(self._lines * line + self._look.px(20))
        self._arrange()


def _field(name: str, object_name: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setObjectName(object_name)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    return field
