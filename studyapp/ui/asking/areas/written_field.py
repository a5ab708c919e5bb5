"""A field to write a text into, which takes no more than is kept."""

from unicodedata import category

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

LONGEST = 10_000
"""How many signs of an answer are kept; to lay out much more would hold up the window."""

_UNSEEN = frozenset({"Cc", "Cs"})
"""Control characters, and halves of signs."""


class WrittenField(QPlainTextEdit):
    """Takes of what is pasted what there is room for; `shortened` if that was not all of it.

    Signs that nobody can see or type, such as control characters, are left out.
    """

    shortened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Return whether there is text to take."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the text, as far as there is room for it."""
        chosen = len(self.textCursor().selectedText())
        room = max(LONGEST - self.document().characterCount() + 1 + chosen, 0)
        text = source.text()
        self.insertPlainText(readable(text[: 2 * LONGEST])[:room])
        if len(text) > room:
            self.shortened.emit()


def readable(text: str) -> str:
    """Return a text without control characters, each of its lines ended by a newline."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in lines if category(sign) not in _UNSEEN or sign in "\n\t")
