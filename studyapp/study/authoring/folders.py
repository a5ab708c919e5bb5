"""The folder of a pack that is being written."""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.errors import FolderError, PackError
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


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of saving some files.

    `written` are the bytes that lie there now; `refused` those that another program has changed;
    `error` stopped it, and what comes after `written` is as it was.
    """

    written: Mapping[str, bytes]
    refused: tuple[str, ...] = ()
    error: FolderError | None = None


def save_files(folder: Path, texts: Mapping[str, str], *, over: Mapping[str, bytes]) -> Saved:
    """Write texts in place of files, each of them whole or not at all.

    A file that is no longer as `over` has it is left alone; one that is gone is written anew.
    """
    written: dict[str, bytes] = {}
    refused: list[str] = []
    for file, text in texts.items():
        path, before = folder / file, over.get(file)
        if differs(path, before):
            refused.append(file)
            continue
        content = bytes_of(text, before or b"")
        try:
            make_part(path.parent, folder)
            write_file(path, content)
        except FolderError as error:
            return Saved(written, tuple(refused), error)
        written[file] = content
    return Saved(written, tuple(refused))


def differs(path: Path, before: bytes | None) -> bool:
    """Return whether something else lies at a path than was there before."""
    try:
        return path.read_bytes() != before
    except OSError:
        return False


def make_part(part: Path, folder: Path) -> None:
    """Make a folder inside the pack's; where that is gone, the writing says so."""
    with suppress(OSError):
        if folder.is_dir():
            part.mkdir(parents=True, exist_ok=True)


def digest_of(content: bytes) -> str:
    """Return what tells two versions of a file apart, in hex."""
    return hashlib.sha256(content).hexdigest()
