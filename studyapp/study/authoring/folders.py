"""The folder of a pack that is being written."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.errors import PackError
from studyapp.domain.messages import Message
from studyapp.packs.gathering import gather
from studyapp.study.authoring.texts import bytes_of
from studyapp.study.files import write_file
from studyapp.study.signs import readable

WRITTEN = (".yaml", ".txt", ".md")
"""Ends of the names of files that are typed in; LICENSE is another one."""


@dataclass(frozen=True, slots=True)
class OpenedPack:
    """The files of a pack's folder by their paths in it, as they lie on the disk."""

    folder: Path
    files: Mapping[str, bytes]

    @property
    def written(self) -> tuple[str, ...]:
        """Return the files that are typed in: pack.yaml first, then by path."""
        found = [file for file in self.files if is_written(file)]
        return tuple(sorted(found, key=lambda file: (file != "pack.yaml", file)))


def is_written(file: str) -> bool:
    """Return whether a file of a pack is a text that an author types in."""
    return file.endswith(WRITTEN) or file == "LICENSE"


def open_folder(folder: Path) -> OpenedPack:
    """Return what lies in a pack's folder; pack.yaml itself is enough to open one.

    Raises:
        PackError: It is no folder of a pack, may not be read, or is over 50 MB.
    """
    if folder.name == "pack.yaml":
        folder = folder.parent
    if folder.is_file():
        says = Message("{name} is a pack in one file.", {"name": readable(folder.name)})
        hint = Message("Only a folder can be written in. Make a copy of it as a folder.")
        raise PackError(says, hint)
    files = gather(folder).files
    if "pack.yaml" not in files:
        values = {"name": readable(folder.name or str(folder))}
        says = Message("There is no pack.yaml in {name}.", values)
        raise PackError(says, Message("Choose the folder of a pack, or make a new one."))
    return OpenedPack(folder.resolve(), files)


def save_file(folder: Path, file: str, text: str, *, over: bytes | None) -> bytes | None:
    """Write a text in place of a file, all of it or nothing; return the bytes that lie there now.

    None, and nothing is written, if the file is no longer as `over` has it: another program has
    changed it (None: there was no such file).

    Raises:
        FolderError: It cannot be written; what stood there is as it was.
    """
    path = folder / file
    try:
        there = path.read_bytes()
    except OSError:
        there = None
    if there is not None and there != over:
        return None
    content = bytes_of(text, over or b"")
    write_file(path, content)
    return content


def digest_of(content: bytes) -> str:
    """Return what tells two versions of a file apart, in hex."""
    return hashlib.sha256(content).hexdigest()
