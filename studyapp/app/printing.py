"""A quiz printed to a file by a command, without a window or a screen."""

import os
from collections.abc import Sequence
from pathlib import Path

from studyapp.domain.sheets import Paper, Sheet


def print_to(path: Path, sheets: Sequence[Sheet], paper: Paper) -> None:
    """Write the sheets and their keys to a PDF file, all of it or nothing.

    Raises:
        FolderError: It cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from studyapp.app.session import application
    from studyapp.study.files import write_file
    from studyapp.ui.paper.pdf import pdf_of

    _app = application()
    write_file(path, pdf_of(sheets, paper))
