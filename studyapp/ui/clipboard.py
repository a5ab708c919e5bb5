"""What was copied, at the end of the program."""

from PySide6.QtGui import QClipboard, QGuiApplication


def hand_over_copied() -> None:
    """Leave what was copied to Qt; what Python made would be freed after Python has ended.

    PySide6 6.12 crashes there. The text stays in the clipboard.
    """
    clipboard = QGuiApplication.clipboard()
    for mode, is_ours in (
        (QClipboard.Mode.Clipboard, clipboard.ownsClipboard()),
        (QClipboard.Mode.Selection, clipboard.ownsSelection()),
    ):
        if is_ours:
            clipboard.setText(clipboard.text(mode), mode)
