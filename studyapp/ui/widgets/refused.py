"""Fields for one line, and the sentence below one whose words were refused."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QVBoxLayout, QWidget

from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.facts import Sheet
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.spacing import spaced

_FAULTY = "faulty"
_LEAST = 38


class FieldFault(Label):
    """Says what is wrong with a field, which keeps its words; it goes once these are changed."""

    def __init__(self, look: Look, field: QLineEdit) -> None:
        super().__init__(look, Face.SMALL, "", "wrong")
        self.setObjectName("fieldFault")
        self._field = field
        field.textEdited.connect(self.forgive)
        self.hide()

    def refuse(self, says: str) -> None:
        """Mark the field, say why, and go back to it."""
        self.setText(says)
        self.show()
        self._mark(faulty=True)
        self._field.setAccessibleDescription(says)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._field, says, urgent=True)

    def forgive(self) -> None:
        """Have nothing to say against the field."""
        self.hide()
        self._mark(faulty=False)
        self._field.setAccessibleDescription("")

    def _mark(self, *, faulty: bool) -> None:
        if bool(self._field.property(_FAULTY)) is not faulty:
            self._field.setProperty(_FAULTY, faulty)
            self._field.style().unpolish(self._field)
            self._field.style().polish(self._field)


class CellField(QLineEdit):
    """Words of a cell as they are typed; Enter and Esc are its own, not the page's.

    The sentence on refused words lies over `page`, below the field, or above it at the very end.
    """

    def __init__(self, look: Look, parent: QWidget, page: QWidget, *, name: str) -> None:
        super().__init__(parent)
        self._look = look
        self._page = page
        self._sheet: Sheet | None = None
        self.setAccessibleName(name)

    @property
    def is_given_up(self) -> bool:
        """Return whether refused words were left as they are."""
        return self._sheet is not None and self._sheet.isVisible() and not self.hasFocus()

    def lie_in(self, box: QRect, *, left: int) -> None:
        """Take the room of a row behind so many pixels, in the middle of its height."""
        px = self._look.px
        height = min(max(self.sizeHint().height(), px(_LEAST)), box.height())
        top = box.top() + (box.height() - height) // 2
        place = QRect(box.left() + left, top, box.width() - left - px(4), height)
        self.setGeometry(QStyle.visualRect(self.layoutDirection(), box, place))

    def refuse(self, says: str) -> None:
        """Say what is wrong with the words."""
        if self._sheet is None:
            self._sheet = Sheet(self._look, ground="wrongsoft", padding=8, parent=self._page)
            self._fault = FieldFault(self._look, self)
            spaced(self._look, QVBoxLayout(self._sheet)).addWidget(self._fault)
            self.textEdited.connect(self._sheet.hide)
        self._sheet.show()
        self._fault.refuse(says)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that end typing from the shortcuts of the page."""
        ending = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in ending:
            event.accept()
            return True
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no sentence behind."""
        super().hideEvent(event)
        if self._sheet is not None:
            self._sheet.deleteLater()
            self._sheet = None

    def _place(self) -> None:
        if self._sheet is None:
            return
        width = min(self._sheet.sizeHint().width(), self._page.width())
        height = self._sheet.heightForWidth(width)
        corner = self.mapTo(self._page, QPoint(0, self.height() + self._look.px(2)))
        if corner.y() + height > self._page.height():
            corner.setY(corner.y() - self.height() - height - self._look.px(4))
        left = max(0, min(corner.x(), self._page.width() - width))
        self._sheet.setGeometry(left, corner.y(), width, height)
        self._sheet.raise_()


class Retyping:
    """What an editor of a cell is filled with: the words of now, or those that were refused."""

    def __init__(self) -> None:
        self._refused: tuple[str, str] | None = None

    def refuse(self, typed: str, says: str) -> None:
        """Have the next editor begin with these words, and say what is wrong with them."""
        self._refused = (typed, says)

    def fill(self, field: CellField, words: str) -> None:
        """Fill an editor that was just made."""
        refused, self._refused = self._refused, None
        field.setText(words if refused is None else refused[0])
        if refused is not None:
            QTimer.singleShot(0, field, lambda: field.refuse(refused[1]))
