"""Processes that die: at their n-th call of the system, or while they restore and back up.

Run as a program of its own, since only a process without threads may be forked.
"""

import errno
import json
import os
import shutil
import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

from studyapp.store.swapping import finish, staging, swap
from tests.builders import NOON

OLD = {"studyapp.db": "old", "studyapp.db-wal": "old log", "settings.json": "old"}
NEW = {"studyapp.db": "new", "settings.json": "new"}


def _refuse(*_words: object, **_options: object) -> None:
    """Say what a file system without links says."""
    raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))


def at_every_call(folder: Path) -> None:
    """Die at every single call of a swap; print what is there after the next start."""
    if sys.argv[3] == "no links":
        os.link = _refuse
    for number in count():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        write(folder, OLD)
        write(staging(folder), NEW)
        child = os.fork()
        if child == 0:
            die_at(number)
            swap(folder, old=tuple(OLD), aside=folder / "aside")
            os._exit(0)
        _, status = os.waitpid(child, 0)
        finish(folder, patience=timedelta(seconds=1))
        say(json.dumps({"now": read(folder), "aside": read(folder / "aside")}))
        if status == 0:
            return


def without_end(folder: Path) -> None:
    """Restore and back up in turn, and say after each what is done."""
    from studyapp.store.backups import make
    from studyapp.store.restoring import restore

    for number in count():
        restore(folder, folder.parent / f"{'ab'[number % 2]}.studybackup", now=NOON)
        say("restored")
        make(folder, folder.parent / "made.studybackup", now=NOON)
        say("made")


def die_at(number: int) -> None:
    """End this process at its n-th call that touches a file."""
    calls = count()

    def watch(event: str, _arguments: tuple[object, ...]) -> None:
        if event.partition(".")[0] in ("os", "open", "shutil") and next(calls) == number:
            os._exit(9)

    sys.addaudithook(watch)


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def write(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")


def read(folder: Path) -> dict[str, str]:
    if not folder.is_dir():
        return {}
    return {path.name: path.read_text("utf-8") for path in folder.iterdir() if path.is_file()}


if __name__ == "__main__":
    {"calls": at_every_call, "on": without_end}[sys.argv[1]](Path(sys.argv[2]))
