"""Where a backup may be put, and the place beside it where it is made."""

import glob
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from studyapp.domain.errors import BackupError
from studyapp.domain.messages import Message
from studyapp.store import archives
from studyapp.store.archives import SUFFIX
from studyapp.store.settings import NAME as SETTINGS
from studyapp.store.version import NAME

_LEFT_OVER = 3600
"""Seconds; a kill leaves an unfinished backup, and one that old is nobody's work any more."""


def check_target(target: Path, folder: Path) -> None:
    """Return if a backup may be put at `target`, in place of what is there.

    Raises:
        BackupError: Something that is worth more stands there.
    """
    if target.is_dir():
        example = {"path": target, "name": f"studyapp{SUFFIX}"}
        hint = Message("Name a file in it, such as {path}/{name}.", example)
        raise BackupError(Message("{path} is a folder.", {"path": target}), hint)
    if _is_part_of_library(target, folder) or not _may_be_replaced(target):
        says = Message("{path} is there already and is no backup.", {"path": target})
        raise BackupError(says, Message("It was not touched. Choose another name for the backup."))


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Give an empty folder on the disk of `target`; it is gone at the end of the block."""
    prefix, suffix = f".{target.name[:100]}-", ".part"
    for left in target.parent.glob(f"{glob.escape(prefix)}*{suffix}"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_OVER:
                shutil.rmtree(left)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=prefix, suffix=suffix) as work:
        yield Path(work)


def _is_part_of_library(target: Path, folder: Path) -> bool:
    is_inside = target.parent == folder.resolve()
    return is_inside and (target.name == SETTINGS or target.name.startswith(NAME))


def _may_be_replaced(target: Path) -> bool:
    if not target.exists():
        return True
    if not target.is_file():
        return False
    if target.suffix == SUFFIX or target.stat().st_size == 0:
        return True
    try:
        archives.about(target)
    except (BackupError, OSError):
        return False
    return True
