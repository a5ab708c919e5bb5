"""Move other files into a learner's folder, so that a kill at any instant leaves old or new ones.

The new ones lie in a folder beside the old. A small file says what is to be moved aside: once it
has its name the change counts, and whoever opens the folder next brings it to its end.
"""

import json
import os
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from studyapp.domain.errors import BusyStoreError
from studyapp.store import faults
from studyapp.store.disks import sync_file, sync_folder
from studyapp.store.holding import AT_ONCE, use_alone

STAGED = "restoring"
_RECORD = "restoring.json"


def staging(folder: Path) -> Path:
    """Return the empty folder for the new files; what a kill left there is gone."""
    import shutil

    staged = folder / STAGED
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir()
    return staged


def swap(folder: Path, *, old: Sequence[str], aside: Path) -> None:
    """Put the staged files into `folder`, and what is called `old` there into `aside`.

    Only one that has the folder alone may do so.
    """
    import tempfile

    for path in (folder / STAGED).iterdir():
        sync_file(path)
    record = json.dumps(
        {"old": [name for name in old if _is_there(folder / name)], "aside": aside.name}
    )
    with tempfile.NamedTemporaryFile("w", dir=folder / STAGED, delete=False) as file:
        file.write(record)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(folder / STAGED)
    Path(file.name).replace(folder / _RECORD)
    sync_folder(folder)
    _finish(folder)


def give_up(folder: Path) -> None:
    """Take the staged files away, unless the change counts already."""
    if not (folder / _RECORD).exists():
        import shutil

        shutil.rmtree(folder / STAGED, ignore_errors=True)


def finish(folder: Path, *, patience: timedelta) -> None:
    """Bring to its end what a kill broke off, if anything.

    Raises:
        BusyStoreError: Another program is still at it.
        OSError: The folder cannot be changed.
    """
    is_decided = _is_there(folder / _RECORD)
    if not is_decided and not _is_there(folder / STAGED):
        return
    try:
        hold = use_alone(folder, patience=patience if is_decided else AT_ONCE)
    except BusyStoreError as error:
        if is_decided:
            raise faults.being_restored(folder) from error
        return
    try:
        _finish(folder)
    finally:
        hold.close()


def _finish(folder: Path) -> None:
    """Take all steps that are not taken yet; each can be taken again."""
    import shutil

    staged, record = folder / STAGED, folder / _RECORD
    if record.exists():
        old, aside = _decided(record)
        _set_all_aside(folder, old, folder / aside)
        for path in staged.iterdir():
            path.replace(folder / path.name)
        sync_folder(folder)
        record.unlink()
        sync_folder(folder)  # or a power cut could bring it back without the files it speaks of
    shutil.rmtree(staged, ignore_errors=True)


def _decided(record: Path) -> tuple[Sequence[str], str]:
    """Return the names of the files to be set aside, and of the folder for them."""
    try:
        decided = json.loads(record.read_text("utf-8"))
        return list(map(str, decided["old"])), str(decided["aside"])
    except (ValueError, KeyError, TypeError) as error:
        raise faults.half_restored(record) from error


def _set_all_aside(folder: Path, names: Sequence[str], aside: Path) -> None:
    if not names:
        return
    aside.mkdir(exist_ok=True)
    for name in names:
        is_replaced = (folder / STAGED / name).exists()
        _set_aside(folder / name, aside / name, is_replaced=is_replaced)
    sync_folder(aside)


def _set_aside(path: Path, aside: Path, *, is_replaced: bool) -> None:
    """Give a file its place aside; one that is replaced keeps its own until then, if it can."""
    if _is_there(aside):
        return
    if is_replaced and path.is_file():
        try:
            aside.hardlink_to(path)
        except (OSError, NotImplementedError):  # a file system or a system without links
            path.rename(aside)
    else:
        path.rename(aside)


def _is_there(path: Path) -> bool:
    return os.path.lexists(path)
