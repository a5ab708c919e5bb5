"""The files of a pack, from a folder or an archive, as bytes within limits."""

import hashlib
import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from studyapp.domain.errors import PackError
from studyapp.domain.messages import Message
from studyapp.packs.names import is_hidden

LIMIT = 50_000_000
"""The most bytes that a pack may have, packed or not."""

MOST_FILES = 5_000
_DEEPEST = 16
_MOST_RELEASES = 20
_MOST_NAMED = 5
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028-\u202e\u2066-\u2069]")


class LeftAlone(NamedTuple):
    """Something in a folder that is not opened: why, and what to do about it."""

    path: str
    reason: str
    hint: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """What lies in a pack: the bytes of files by path, and what was left alone."""

    files: Mapping[str, bytes]
    refused: tuple[LeftAlone, ...] = ()

    @property
    def digest(self) -> str:
        """Return the SHA-256 in hex, the same for a folder and its archive."""
        digest = hashlib.sha256()
        for path in sorted(self.files):
            content = self.files[path]
            digest.update(f"{len(path)} {path} {len(content)} ".encode())
            digest.update(content)
        return digest.hexdigest()


def gather(path: Path) -> Gathered:
    """Return the files of the folder or archive at `path`; nothing outside it is opened.

    Raises:
        PackError: There is none, it may not be read, is too large, or is a hostile archive.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return _from_folder(path)
        if stat.S_ISREG(mode):
            from studyapp.packs.archives import unpacked

            return Gathered(unpacked(_read(path), shown(path)))
    except FileNotFoundError as error:
        if path.exists():
            reason, hint = "its files changed meanwhile", "Wait until all are there, and try again."
            raise _unread(path, reason, hint) from error
        raise _unread(path, "there is no such file or folder") from error
    except PermissionError as error:
        name = path if error.filename is None else Path(os.fsdecode(error.filename))
        raise _unread(name, "you may not read it", "Ask its owner for leave.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _unread(path, reason, "Copy it to another folder and try again.") from error
    raise _unread(path, "it is a pipe, a device or a socket", "Choose a folder or a .studypack.")


def releases_beside(path: Path) -> Iterator[Gathered]:
    """Yield the other `.studypack` files that lie beside a pack; what is none is passed over.

    They may have a gigabyte together, so each is opened when the one before it has been seen.
    """
    beside = list[Path]()
    with suppress(OSError):
        beside = sorted(other for other in path.resolve().parent.glob("*.studypack"))
    for other in beside[:_MOST_RELEASES]:
        if other != path.resolve():
            with suppress(PackError):
                yield gather(other)


def packs_beside(path: Path, name: str) -> list[Gathered]:
    """Return what lies beside a pack and is named like the pack `name`: a folder, archives."""
    found = []
    with suppress(OSError):
        folder = path.resolve().parent
        for other in (folder / name, *sorted(folder.glob(f"{name}*.studypack"))[:_MOST_NAMED]):
            if other != path.resolve():
                with suppress(PackError):
                    found.append(gather(other))
    return found


def too_large(name: str) -> PackError:
    """Return the refusal of a pack over the limit."""
    return PackError(
        Message("{name} is over 50 MB, the most that a pack may have.", {"name": name}),
        Message("Make its pictures smaller, or part it into several packs."),
    )


def too_many(name: str) -> PackError:
    """Return the refusal of a pack with too many files."""
    return PackError(
        Message(
            "{name} has more than {most} files, the most that a pack may have.",
            {"name": name, "most": f"{MOST_FILES:,}"},
        ),
        Message("Is it the folder of a pack? Choose the one that pack.yaml lies in."),
    )


def shown(path: Path) -> str:
    """Return the name of a file or folder, as it can be printed anywhere."""
    return readable(path.name or str(path))


def readable(text: str) -> str:
    """Return a text with “�” in place of what is no sign that can be shown."""
    return _UNSEEN.sub("\ufffd", text)


def _from_folder(folder: Path) -> Gathered:
    files: dict[str, bytes] = {}
    refused: list[LeftAlone] = []
    left = LIMIT
    for name, entry in _entries(folder):
        left_alone = _left_alone(name, entry)
        if left_alone is not None:
            refused.append(left_alone)
            continue
        if len(files) == MOST_FILES:
            raise too_many(shown(folder))
        content = _read(Path(entry.path), most=left)
        left -= len(content)
        files[unicodedata.normalize("NFC", name)] = content
    return Gathered(files, tuple(refused))


def _entries(folder: Path) -> list[tuple[str, os.DirEntry[str]]]:
    """Return all but the folders below one, by path in it; hidden ones are left out."""
    found: list[tuple[str, os.DirEntry[str]]] = []
    folders = [("", str(folder))]
    while folders:
        above, place = folders.pop()
        with os.scandir(place) as entries:
            for entry in entries:
                name = f"{above}{entry.name}"
                if is_hidden(name):
                    continue
                if entry.is_dir(follow_symlinks=False) and name.count("/") < _DEEPEST:
                    folders.append((f"{name}/", entry.path))
                else:
                    found.append((name, entry))
        if len(found) + len(folders) > 2 * MOST_FILES:
            raise too_many(shown(folder))
    return sorted(found, key=lambda pair: pair[0])


def _left_alone(name: str, entry: os.DirEntry[str]) -> LeftAlone | None:
    """Return that what lies in a folder is not opened, None if it is a file like others."""
    path = readable(name)
    if path != name:
        hint = "give it a name of letters and digits"
        return LeftAlone(path, "its name holds signs that cannot be shown", hint)
    if entry.is_symlink():
        return LeftAlone(path, "it is a link", "put what it leads to in its place")
    if entry.is_dir(follow_symlinks=False):
        return LeftAlone(path, "it lies too deep", "move it into a folder that is higher up")
    if entry.is_file(follow_symlinks=False):
        return None
    return LeftAlone(path, "it is a pipe, a device or a socket", "move it out of the pack")


def _read(path: Path, *, most: int = LIMIT) -> bytes:
    """Return the bytes of a regular file; what has become a link or a pipe is not waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise _unread(path, "it is a pipe, a device or a socket")
        content = file.read(most + 1)
    if len(content) > most:
        raise too_large(shown(path))
    return content


def _unread(path: Path, reason: str, hint: str = "Check its name and folder.") -> PackError:
    says = "{name} could not be read: {reason}."
    return PackError(Message(says, {"name": shown(path), "reason": reason}), Message(hint))
