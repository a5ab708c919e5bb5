"""Who is using a learner's folder: many windows and commands at once, or one that restores it.

The system's own lock on the folder says so: it leaves no file behind, and a kill lets go of it.
Where there is none (Windows, some network disks) nobody is kept out by it.
"""

import errno
import os
import time
from datetime import timedelta
from pathlib import Path

from studyapp.store import faults

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_TAKEN = {errno.EWOULDBLOCK, errno.EACCES}
_PAUSE = 0.02
AT_ONCE = timedelta()


class Hold:
    """A folder in use until `close`."""

    def __init__(self, opened: int | None) -> None:
        self._opened = opened

    def close(self) -> None:
        """Let go of the folder; a second time does nothing."""
        opened, self._opened = self._opened, None
        if opened is not None:
            os.close(opened)


def use(folder: Path, *, patience: timedelta) -> Hold:
    """Return a hold on a folder beside those of others.

    Raises:
        BusyStoreError: Another library is being put in its place, and that takes long.
    """
    return _hold(folder, alone=False, patience=patience)


def use_alone(folder: Path, *, patience: timedelta = AT_ONCE) -> Hold:
    """Return the only hold on a folder.

    Raises:
        BusyStoreError: Others use it.
    """
    return _hold(folder, alone=True, patience=patience)


def _hold(folder: Path, *, alone: bool, patience: timedelta) -> Hold:
    if fcntl is None:
        return Hold(None)
    hold = Hold(opened := os.open(folder, os.O_RDONLY))
    until = time.monotonic() + patience.total_seconds()
    while not _locked(opened, alone=alone):
        if time.monotonic() >= until:
            hold.close()
            raise faults.in_use(folder) if alone else faults.being_restored(folder)
        time.sleep(_PAUSE)
    return hold


def _locked(opened: int, *, alone: bool) -> bool:
    """Return whether the lock was got, or there is none to be had on this disk."""
    wanted = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
    try:
        fcntl.flock(opened, wanted | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _TAKEN
    return True
