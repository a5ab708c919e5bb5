"""What was written, brought to the disk."""

import os
from pathlib import Path


def sync_file(path: Path) -> None:
    """Bring what was written to a file to the disk."""
    _sync(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)


def sync_folder(folder: Path) -> None:
    """Bring a new name in a folder to the disk, on systems that can."""
    if os.name == "posix":
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, how: int) -> None:
    opened = os.open(path, how)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
