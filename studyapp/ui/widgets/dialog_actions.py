"""Actions of a dialog, with their keys."""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog


def dialog_action(dialog: QDialog, text: str, *keys: str) -> QAction:
    """Return an action that its keys take while the dialog is open."""
    action = QAction(text, dialog)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setToolTip(text)
    dialog.addAction(action)
    return action
