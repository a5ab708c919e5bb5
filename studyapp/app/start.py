"""From the command line to the window."""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NoReturn

from studyapp.app.display import check_display

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

    Without `folder` it is the demo: a throw-away folder with the sample passage and made-up
    reviews. With `shots`, its pages are written there as pictures instead; with `leave`, the window
    on a folder closes by itself at that moment.

    Raises:
        DisplayError: No window can be opened here.
        StoreError: The pictures were asked for and cannot be written.
    """
    check_display()
    from studyapp.app.session import run_demo, run_window

    if folder is not None:
        status = run_window(folder, files=files, encoding=encoding, leave=leave)
        if leave is not None:
            _leave_at_once(status)
        return status
    with tempfile.TemporaryDirectory(prefix="studyapp-demo-") as throw_away:
        return run_demo(Path(throw_away), files=files, encoding=encoding, shots=shots)


def _leave_at_once(status: int) -> NoReturn:
    """End the process without taking its objects apart, which is no part of what is measured."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
