"""A row above the picture in which a date is typed to go to, and what was found there."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studyapp.domain.when_tongues import read_answer
from studyapp.domain.when_words import words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.refused import FieldFault
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr

EXAMPLES = "1944, June 1944, 6.6.1944, 264 BC, 18th century"
_LONGEST = 120
_WIDTH = 200
_READ = 8000
"""Milliseconds for which what was found stands there."""


class DateRow(QWidget):
    """A field for a date in any form; hidden until it is wanted. Esc leaves it."""

    typed = Signal(str)
    left = Signal()
    opened = Signal(bool)
    """Whether it is there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        name = tr("Go to a date")
        self.field = QLineEdit(self)
        self.field.setObjectName("date-field")
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(tr("for example {date}", date="June 1944"))
        self.field.setMaxLength(_LONGEST)
        self._name = Label(look, Face.INTERFACE_STRONG, name, wrap=False, parent=self)
        self._note = Label(look, Face.INTERFACE, "", "ink2", parent=self)
        self._note.setObjectName("date-note")
        self._fault = FieldFault(look, self.field)
        column = spaced(look, QVBoxLayout(self), gap=4, margins=(0, 0, 0, 10))
        row = spaced(look, QHBoxLayout(), gap=10)
        row.addWidget(self._name)
        row.addWidget(self.field)
        row.addWidget(self._note, 1)
        column.addLayout(row)
        column.addWidget(self._fault)
        self._read = QTimer(self)
        self._read.setSingleShot(True)
        self._read.setInterval(_READ)
        self._read.timeout.connect(self.hide)
        self.field.textEdited.connect(self._show_reading)
        self.field.returnPressed.connect(lambda: self.typed.emit(self.field.text().strip()))
        look.changed.connect(self._fit)
        self._fit()
        self.hide()

    def ask(self) -> None:
        """Have a date typed."""
        self._read.stop()
        self._name.show()
        self.field.show()
        self._fault.forgive()
        self._note.setText("")
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def refuse(self, says: str) -> None:
        """Say why what was typed leads nowhere."""
        self._note.setText("")
        self._fault.refuse(says)

    def tell(self, says: str) -> None:
        """Say what was found, for a while, in place of the field."""
        self._fault.forgive()
        self._name.hide()
        self.field.hide()
        self._note.setText(says)
        self.show()
        self._read.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Say that it is there."""
        super().showEvent(event)
        self.opened.emit(self.isVisible())

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it has gone."""
        super().hideEvent(event)
        self.opened.emit(self.isVisible())

    def _show_reading(self, typed: str) -> None:
        when = read_answer(typed.strip())
        self._note.setText("" if when is None else tr("Read as {date}.", date=words(when)))

    def _fit(self) -> None:
        self.field.setFixedWidth(self._look.px(_WIDTH))
