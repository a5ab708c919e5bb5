"""Studyapp in the menu of a Linux desktop, with its icon and its type of file, for one person.

What is written lies under one folder (`$XDG_DATA_HOME`), and is taken away again whole.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from studyapp.domain.errors import DesktopError, FolderError
from studyapp.domain.messages import Message
from studyapp.places import RESOURCES

_SHIPPED = RESOURCES / "desktop"
_ENTRY = Path("applications") / "studyapp.desktop"
_TYPES = Path("mime") / "packages" / "studyapp.xml"
_OF_TYPE = tuple(
    Path("mime") / "application" / f"x-{name}.xml" for name in ("studypack", "studyquiz")
)
_ICONS = Path("icons") / "hicolor" / "scalable"
_COPIED = {
    _TYPES: "studyapp.xml",
    _ICONS / "apps" / "studyapp.svg": "studyapp.svg",
    _ICONS / "mimetypes" / "application-x-studypack.svg": "application-x-studypack.svg",
}
_MADE_OF_TYPES = (
    *("XMLnamespaces", "aliases", "generic-icons", "globs", "globs2", "icons", "magic"),
    *("mime.cache", "subclasses", "treemagic", "types", "version"),
)
"""What `update-mime-database` makes beside the packages, and what is nothing without any."""
_SPECIAL = {ord(sign): f"\\{sign}" for sign in '"`$\\'}
_PATIENCE = 60


def data_home(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder where this person's menu entries, icons and types lie."""
    given = Path(environment.get("XDG_DATA_HOME", ""))
    return given if given.is_absolute() else Path.home() / ".local" / "share"


def command(folder: Path | None) -> list[str]:
    """Return the words that start the program, with the learner's folder if one was named."""
    script = Path(sys.executable).with_name("studyapp")
    words = [str(script)] if script.is_file() else [sys.executable, "-m", "studyapp"]
    return words if folder is None else [*words, "--data", str(folder.absolute())]


def install(home: Path, words: Sequence[str]) -> list[Path]:
    """Write the menu entry, icons and type of file, anew if they are there; return all of them.

    Raises:
        DesktopError: This system has no such menus, or the words cannot stand in one.
        FolderError: It cannot be written.
    """
    _check_system()
    entry = (_SHIPPED / "studyapp.desktop").read_text("utf-8")
    filled = entry.format(exec=_in_exec(words), program=_escaped(words[0]))
    try:
        _write(home / _ENTRY, filled.encode())
        for place, name in _COPIED.items():
            _write(home / place, (_SHIPPED / name).read_bytes())
    except OSError as error:
        raise _unwritable(home, error) from error
    _update(home)
    return [home / place for place in (_ENTRY, *_COPIED)]


def remove(home: Path) -> list[Path]:
    """Take away what `install` wrote and what was made of it; return the files that were there.

    Raises:
        DesktopError: This system has no such menus.
        FolderError: It cannot be taken away.
    """
    _check_system()
    there = [home / place for place in (_ENTRY, *_COPIED) if os.path.lexists(home / place)]
    try:
        for path in there:
            path.unlink()
    except OSError as error:
        raise _unwritable(home, error) from error
    if there:
        _update(home)
    _tidy(home)
    return there


def _check_system() -> None:
    if sys.platform.startswith(("win", "darwin", "cygwin")):
        raise DesktopError(
            Message("Menu entries can be made on Linux desktops only."),
            Message("Make a shortcut to the program “studyapp” by hand."),
        )


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.part")
    unfinished.write_bytes(content)
    unfinished.replace(path)


def _in_exec(words: Sequence[str]) -> str:
    """Return words as the key Exec wants them: quoted, escaped twice, and percent signs doubled.

    Source: Desktop Entry Specification 1.5, “The Exec key”.

    Raises:
        DesktopError: A word has a sign that cannot stand in such a file.
    """
    if any(sign in word for word in words for sign in "\n\r\0") or "=" in words[0]:
        raise DesktopError(
            Message(
                "The program’s path has a sign that no menu entry can have: {path}",
                {"path": words[0]},
            ),
            Message("Install Studyapp in another folder."),
        )
    quoted = (f'"{word.translate(_SPECIAL)}"'.replace("%", "%%") for word in words)
    return _escaped(" ".join(quoted))


def _escaped(text: str) -> str:
    """Return a text as it stands in a desktop file."""
    return text.replace("\\", "\\\\")


def _update(home: Path) -> None:
    """Have the desktop's own lists made anew, by the tools that there are."""
    for tool, folder in (
        ("update-mime-database", home / "mime"),
        ("update-desktop-database", home / "applications"),
    ):
        found = shutil.which(tool)
        if found is not None and folder.is_dir():
            with suppress(OSError, subprocess.SubprocessError):
                subprocess.run(  # noqa: S603 - the words are ours
                    [found, str(folder)], capture_output=True, timeout=_PATIENCE, check=False
                )
    with suppress(OSError):  # that tells desktops to look for icons anew
        os.utime(home / "icons" / "hicolor")


def _tidy(home: Path) -> None:
    """Take away lists that were made of our files alone, and folders with nothing in them."""
    if not any((home / "applications").glob("**/*.desktop")):
        (home / "applications" / "mimeinfo.cache").unlink(missing_ok=True)
    for place in _OF_TYPE:
        (home / place).unlink(missing_ok=True)
    if not any((home / _TYPES.parent).glob("*.xml")):
        for name in _MADE_OF_TYPES:
            (home / "mime" / name).unlink(missing_ok=True)
    for place in (_ENTRY, *_COPIED, *_OF_TYPE):
        for folder in place.parents[:-1]:
            with suppress(OSError):  # there is more in it
                (home / folder).rmdir()


def _unwritable(home: Path, error: OSError) -> FolderError:
    says = "The menu entry in {home} could not be changed: {reason}."
    values = {"home": home, "reason": error.strerror or str(error)}
    return FolderError(Message(says, values), Message("Allow writing there, then try again."))
