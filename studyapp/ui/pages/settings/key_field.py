"""Takes the next key that is pressed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label, Sheet
from studyapp.ui.widgets.spacing import spaced

_ALONE = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
)
_MOVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class KeyField(QWidget):
    """Waits for a key while it has the focus; `given_up` follows Esc or Tab."""

    caught = Signal(str)
    given_up = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = Label(look, Face.INTERFACE_STRONG)
        sheet = Sheet(look, ground="accentsoft", padding=12)
        on_sheet = spaced(look, QVBoxLayout(sheet), gap=2)
        on_sheet.addWidget(self._words)
        esc = self.tr("Esc leaves it as it is.")
        on_sheet.addWidget(Label(look, Face.SMALL, esc, "ink2"))
        spaced(look, QVBoxLayout(self)).addWidget(sheet)
        self.hide()

    def wait_for(self, says: str) -> None:
        """Ask for the new key of an action."""
        words = self.tr("Press the new key for “{action}”.").format(action=says)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words)

    def event(self, event: QEvent) -> bool:
        """Keep every key from the actions of the window."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up when the focus goes elsewhere."""
        super().focusOutEvent(event)
        if self.isVisible() and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._give_up()

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _ALONE or event.key() == Qt.Key.Key_unknown:
            return
        if event.key() == Qt.Key.Key_Escape or event.key() in _MOVING:
            self._give_up()
            return
        key = QKeySequence(event.keyCombination())
        self.hide()
        self.caught.emit(key.toString(QKeySequence.SequenceFormat.PortableText))

    def _give_up(self) -> None:
        self.hide()
        self.given_up.emit()
