"""Files that a person names: read and written, with a plain word if that cannot be done."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from studyapp.domain.errors import FolderError, UnreadableError
from studyapp.domain.messages import Message
from studyapp.extract.decoding import LIMIT, too_large
from studyapp.study.signs import readable

_ABANDONED = 600
"""Seconds after which nobody writes any more what was begun: its bytes were at hand from the first.
"""


def read_file(path: Path) -> bytes:
    """Return the bytes of a file; a file over the limit is not read.

    Raises:
        UnreadableError: There is none, it is no regular file, or may not be read.
        TooLargeError: It is over the limit.
    """
    try:
        _check_kind(path)
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
            size = file.seek(0, 2) if len(content) > LIMIT else len(content)
    except FileNotFoundError as error:
        raise _unreadable(path, "there is no such file", "Check its name and folder.") from error
    except PermissionError as error:
        hint = "Ask its owner for leave to read it, or choose another file."
        raise _unreadable(path, "you may not read it", hint) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _unreadable(path, reason, "Copy it to another folder and try again.") from error
    if len(content) > LIMIT:
        raise too_large(readable(path.name), size)
    return content


def is_there(path: Path) -> bool:
    """Return whether something stands at `path`; a name that no file can have is not there."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _check_kind(path: Path) -> None:
    """Refuse what is no file before it is opened: a pipe would wait, a device has no end."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise _unreadable(path, "it is a folder", "Choose a text file in it.")
    if not stat.S_ISREG(mode):
        raise _unreadable(path, "it is a pipe, a device or a socket", "Choose a text file.")


def write_file(path: Path, content: str | bytes) -> None:
    """Write a text in UTF-8, or bytes, in place of what the file held; all of it or nothing.

    Raises:
        FolderError: It cannot be written; what stood there is as it was.
    """
    whole = content if isinstance(content, bytes) else content.encode("utf-8")
    try:
        _write(path, whole)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        name = readable(str(path))
        says = Message("{name} could not be written: {reason}.", {"name": name, "reason": reason})
        raise FolderError(says, Message("Choose another file or folder.")) from error


def _write(path: Path, content: bytes) -> None:
    """Write beside the file and then put that in its place; a pipe or device is written to."""
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    beside = target.with_name(f".studyapp-{token_hex(8)}.part")
    try:
        with beside.open("xb") as unfinished:
            _sweep(beside)
            unfinished.write(content)
            unfinished.flush()
            os.fsync(unfinished.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _sweep(begun: Path) -> None:
    """Remove what other writes began beside this one long ago and were killed in.

    Ages are told by the clock of the folder, which may be on another machine.
    """
    oldest = begun.stat().st_mtime - _ABANDONED
    for other in begun.parent.glob(".studyapp-*.part"):
        with suppress(OSError):
            if other.lstat().st_mtime < oldest:
                other.unlink()


def _unreadable(path: Path, reason: str, hint: str) -> UnreadableError:
    says = Message(
        "{name} could not be read: {reason}.",
        {"name": readable(path.name or str(path)), "reason": reason},
    )
    return UnreadableError(says, Message(hint))
