"""From the command line to the window."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NoReturn

from studyapp.app.display import check_display
from studyapp.app.importing import import_plainly

Moment = Literal["painted", "ready"]
"""When the window is painted, and when it shows how many cards are due."""


def run(
    *,
    folder: Path | None,
    files: Sequence[Path],
    encoding: str | None,
    shots: Path | None,
    leave: Moment | None = None,
) -> int:
    """Open the window on the learner's folder and return the exit status once it is closed.

    Without `folder` it is the demo: a throw-away folder with the sample pack and made-up
    reviews. With `shots`, its pages are written there as pictures instead; with `leave`, the window
    closes by itself at that moment.

    Raises:
        DisplayError: No window can be opened here.
        SilentWindowError: A window is open on the folder, and does not answer.
        StoreError: The pictures were asked for and cannot be written.
    """
    check_display()
    import_plainly()
    if folder is not None:
        return _run_on(folder, files, encoding, leave)
    import tempfile

    from studyapp.app.session import run_demo

    with tempfile.TemporaryDirectory(prefix="studyapp-demo-") as throw_away:
        return run_demo(Path(throw_away), files=files, encoding=encoding, shots=shots, leave=leave)


def _run_on(folder: Path, files: Sequence[Path], encoding: str | None, leave: Moment | None) -> int:
    """Open the window on a folder, or hand the files to the one that is open there already."""
    from studyapp.app.one_window import OnlyWindow

    claim = OnlyWindow(folder)
    if not claim.is_first():
        claim.hand_over(files, encoding)
        return 0
    from studyapp.app.session import run_window

    try:
        status = run_window(folder, files=files, encoding=encoding, claim=claim, leave=leave)
    finally:
        claim.close()
    if leave is not None:
        _leave_at_once(status)
    return status


def _leave_at_once(status: int) -> NoReturn:
    """End the process without taking its objects apart, which is no part of what is measured."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
