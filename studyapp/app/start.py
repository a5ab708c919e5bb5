"""From the command line to the window."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from studyapp.app.display import check_display


def run(
    *, folder: Path | None, files: Sequence[Path], encoding: str | None, shots: Path | None
) -> int:
    """Open the window on the learner's folder and return the exit status once it is closed.

    Without `folder` it is the demo: a throw-away folder with the sample passage and made-up
    reviews. With `shots`, its pages are written there as pictures instead.

    Raises:
        DisplayError: No window can be opened here.
        StoreError: The pictures were asked for and cannot be written.
    """
    check_display()
    from studyapp.app.session import run_demo, run_window

    if folder is not None:
        return run_window(folder, files=files, encoding=encoding)
    with tempfile.TemporaryDirectory(prefix="studyapp-demo-") as throw_away:
        return run_demo(Path(throw_away), files=files, encoding=encoding, shots=shots)
