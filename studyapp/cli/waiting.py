"""Says on a terminal that work goes on which takes long."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import get_terminal_size
from threading import Event, Thread
from typing import TextIO

from studyapp.cli.printing import harmless

_MOMENT = 1.0
"""Seconds that nobody needs to be told of, and between two words on it."""


@contextmanager
def saying(doing: str, *, on: TextIO | None = None, moment: float = _MOMENT) -> Iterator[None]:
    """Say what is being done and for how many seconds, if it takes longer than a `moment`.

    It is said on standard error if that is a terminal, in a line that is taken away at the end; a
    file or a pipe gets none of it.
    """
    terminal = sys.stderr if on is None else on
    if not terminal.isatty():
        yield
        return
    done = Event()
    teller = Thread(target=_tell, args=(doing, terminal, done, moment), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def shortened(doing: str, after: str, *, columns: int) -> str:
    """Return one line of less than so many signs: one that goes on below stays on the screen."""
    room = max(columns - 1 - len(after), 0)
    return doing[:room] + after[: columns - 1]


def _tell(doing: str, terminal: TextIO, done: Event, moment: float) -> None:
    begun, line = time.monotonic(), ""
    while not done.wait(moment):
        said = harmless(doing), f" … {time.monotonic() - begun:.0f} s. Ctrl+C stops it."
        line = shortened(*said, columns=get_terminal_size().columns)
        terminal.write(f"\r{line}")
        terminal.flush()
    terminal.write(f"\r{' ' * len(line)}\r" if line else "")
    terminal.flush()
