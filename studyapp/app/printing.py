"""A quiz printed to a file by a command, without a window or a screen."""

import os
from collections.abc import Sequence
from pathlib import Path

from studyapp.domain.errors import FolderError
from studyapp.domain.messages import Message
from studyapp.domain.sheets import Paper, Sheet


def print_to(path: Path, sheets: Sequence[Sheet], paper: Paper) -> None:
    """Write the sheets and their keys to a PDF file.

    Raises:
        FolderError: It cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from studyapp.app.session import application
    from studyapp.ui.paper.pdf import write_pdf

    _app = application()
    try:
        write_pdf(path, sheets, paper)
    except OSError as error:
        values = {"path": path, "reason": error.strerror or str(error)}
        says = Message("{path} could not be written: {reason}.", values)
        raise FolderError(says, Message("Choose another file.")) from error
