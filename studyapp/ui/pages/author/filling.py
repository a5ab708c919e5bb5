"""Long texts put into documents in steps: Qt takes a tenth of a second for some megabytes."""

from PySide6.QtGui import QTextCursor, QTextDocument

from studyapp.ui.stepping import Steps

_STEP = 40_000
"""In letters; some milliseconds."""


def filled(document: QTextDocument, text: str) -> Steps[None]:
    """Put a text into an empty document; it has no steps of undo then."""
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    for start in range(0, len(text), _STEP):
        cursor.insertText(text[start : start + _STEP])
        yield start / len(text)
    document.setUndoRedoEnabled(True)
    document.setModified(False)
