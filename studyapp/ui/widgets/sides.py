"""Front and back of a card to type, side by side or one below the other."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr

_BESIDE = 60
"""Ems from which the two stand side by side, where that is wanted."""


class SidesForm(QWidget):
    """Two fields under their names; `changed` when one of them is typed in."""

    changed = Signal()

    def __init__(
        self, look: Look, *, lines: int = 3, beside: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._lines = lines
        self._beside = beside
        self.front = _field(tr("Front"), "front-field")
        self.back = _field(tr("Back"), "back-field")
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for field in (self.front, self.back):
            column = spaced(look, QVBoxLayout(), gap=4)
            column.addWidget(Label(look, Face.INTERFACE_STRONG, field.accessibleName()))
            column.addWidget(field)
            self._row.addLayout(column, 1)
            field.textChanged.connect(self.changed)
        self._renew()
        look.changed.connect(self._renew)

    def show_sides(self, front: str, back: str) -> None:
        """Have these two texts to begin with."""
        self.front.setPlainText(front)
        self.back.setPlainText(back)

    def sides(self) -> tuple[str, str]:
        """Return what is typed as front and as back."""
        return self.front.toPlainText().strip(), self.back.toPlainText().strip()

    @property
    def is_whole(self) -> bool:
        """Return whether something is typed on both sides."""
        return all(self.sides())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields beside each other where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        way = QBoxLayout.Direction
        roomy = self._beside and self._look.ems(self.width()) >= _BESIDE
        self._row.setDirection(way.LeftToRight if roomy else way.TopToBottom)
        self._row.setSpacing(self._look.px(16 if roomy else 8))

    def _renew(self) -> None:
        for field in (self.front, self.back):
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
