"""The window, opened from the command line."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from studyapp.cli.arguments import folder_of
from studyapp.cli.printing import DONE

if TYPE_CHECKING:
    from argparse import Namespace


def window(arguments: Namespace) -> int:
    """Open the window; with `--shots`, write its pages as pictures instead."""
    if arguments.version:
        return _version()
    # The start makes no cycles worth a search; `Tidying` takes the collector over afterwards.
    gc.disable()
    try:
        from studyapp.app.start import run

        return run(
            folder=None if arguments.demo or arguments.shots else folder_of(arguments),
            files=arguments.files,
            encoding=arguments.encoding,
            shots=arguments.shots,
            leave=arguments.leave,
        )
    finally:
        gc.enable()


def _version() -> int:
    from importlib.metadata import version

    print(f"studyapp {version('studyapp')}")
    return DONE
