"""What is copied, and what becomes of it at the end of the program."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication


class Copied(QMimeData):
    """A plain text on its way to the clipboard."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)


def hand_over_copied() -> None:
    """Leave a copied text to Qt; what Python made would be freed after Python has ended.

    PySide6 6.12 crashes there. The text stays in the clipboard.
    """
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        if isinstance(clipboard.mimeData(mode), Copied):
            clipboard.setText(clipboard.text(mode), mode)
