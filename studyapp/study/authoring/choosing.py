"""The packs that can be opened to be written: those written lately, and copies of others."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.errors import PackError
from studyapp.domain.messages import Message
from studyapp.packs.gathering import gather
from studyapp.packs.titles import HEAD, title_of
from studyapp.study.authoring.beginning import check_empty, id_for, make_folder
from studyapp.study.files import write_file
from studyapp.study.shipping import shipped_packs
from studyapp.study.signs import readable

_ID = re.compile(rb"^id:[^\S\r\n]*(?P<id>[^\s#]+)", re.MULTILINE)
_VERSION = re.compile(rb"^version:[^\S\r\n]*(?P<version>[^\s#]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PackChoice:
    """A pack that can be opened; one that `is_lent` is another's, and opened as a copy."""

    path: Path
    title: str
    is_lent: bool = False


def choices(recent: Iterable[str], shipped: Path) -> list[PackChoice]:
    """Return the packs that were written lately and are still there, then those that ship."""
    found = []
    for folder in map(Path, recent):
        with suppress(OSError, ValueError):
            title, _ = title_of((folder / HEAD).read_bytes())
            found.append(PackChoice(folder, title or folder.name))
    lent = [PackChoice(pack.path, pack.title, is_lent=True) for pack in shipped_packs(shipped)]
    return found + lent


def copy_pack(source: Path, folder: Path, *, ending: str = "") -> Path:
    """Write the files of a pack, in a folder or in one file, into a new folder; return it.

    With an `ending` the copy has an id of its own and begins with version 1: handed out, it is a
    pack beside the first one. Without it is the same pack, to be written on.

    Raises:
        PackError: The source is no pack or may not be read, or something lies in the folder;
            nothing was written.
        FolderError: It cannot be written.
    """
    files = dict(gather(source).files)
    if HEAD not in files:
        says = Message("{name} is no pack.", {"name": readable(source.name)})
        raise PackError(says, Message("Choose a folder with a pack.yaml, or a .studypack."))
    if ending:
        files[HEAD] = _renamed(files[HEAD], ending)
    check_empty(folder)
    for file, content in files.items():
        make_folder((folder / file).parent)
        write_file(folder / file, content)
    return folder


def _renamed(head: bytes, ending: str) -> bytes:
    """Return pack.yaml under another id; every other byte of it stays."""
    found = _ID.search(head)
    if found is None:
        return head
    before = found["id"].decode("utf-8", "replace").strip("\"'")
    own = id_for(before.rpartition("-")[0] or before, ending).encode()
    head = head[: found.start("id")] + own + head[found.end("id") :]
    version = _VERSION.search(head)
    if version is None:
        return head
    return head[: version.start("version")] + b"1" + head[version.end("version") :]
