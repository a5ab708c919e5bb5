"""Files that a person names: read and written, with a plain word if that cannot be done."""

import stat
from pathlib import Path

from studyapp.domain.errors import FolderError, UnreadableError
from studyapp.domain.messages import Message
from studyapp.extract.decoding import LIMIT, too_large
from studyapp.study.signs import readable


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


def write_file(path: Path, text: str) -> None:
    """Write a text in UTF-8 in place of what the file held.

    Raises:
        FolderError: It cannot be written.
    """
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        reason = error.strerror or str(error)
        name = readable(str(path))
        says = Message("{name} could not be written: {reason}.", {"name": name, "reason": reason})
        raise FolderError(says, Message("Choose another folder.")) from error


def _unreadable(path: Path, reason: str, hint: str) -> UnreadableError:
    says = Message(
        "{name} could not be read: {reason}.",
        {"name": readable(path.name or str(path)), "reason": reason},
    )
    return UnreadableError(says, Message(hint))
