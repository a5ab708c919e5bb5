"""Files that a person names: read and written, with a plain word if that cannot be done."""

from pathlib import Path

from studyapp.domain.errors import FolderError, UnreadableError
from studyapp.domain.messages import Message
from studyapp.extract.decoding import LIMIT, too_large


def read_file(path: Path) -> bytes:
    """Return the bytes of a file; a file over the limit is not read.

    Raises:
        UnreadableError: There is none, it is a folder, or may not be read.
        TooLargeError: It is over the limit.
    """
    if path.is_dir():
        raise _unreadable(path, "it is a folder", "Choose a text file in it.")
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
            size = file.seek(0, 2) if len(content) > LIMIT and file.seekable() else len(content)
    except FileNotFoundError as error:
        raise _unreadable(path, "there is no such file", "Check its name and folder.") from error
    except PermissionError as error:
        hint = "Ask its owner for leave to read it, or choose another file."
        raise _unreadable(path, "you may not read it", hint) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _unreadable(path, reason, "Copy it to another folder and try again.") from error
    if len(content) > LIMIT:
        raise too_large(path.name, size)
    return content


def write_file(path: Path, text: str) -> None:
    """Write a text in UTF-8 in place of what the file held.

    Raises:
        FolderError: It cannot be written.
    """
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        reason = error.strerror or str(error)
        says = Message("{name} could not be written: {reason}.", {"name": path, "reason": reason})
        raise FolderError(says, Message("Choose another folder.")) from error


def _unreadable(path: Path, reason: str, hint: str) -> UnreadableError:
    says = Message(
        "{name} could not be read: {reason}. Nothing was added.",
        {"name": path.name or str(path), "reason": reason},
    )
    return UnreadableError(says, Message(hint))
