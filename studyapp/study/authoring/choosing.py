"""The packs that can be opened to be written: those written lately, and copies of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.errors import PackError
from studyapp.domain.messages import Message
from studyapp.domain.text_edits import edited
from studyapp.packs.building import SUFFIX
from studyapp.packs.gathering import gather
from studyapp.packs.titles import HEAD, title_of
from studyapp.study.authoring.beginning import id_for, write_new
from studyapp.study.shipping import shipped_packs
from studyapp.study.signs import readable

if TYPE_CHECKING:
    from studyapp.packs.writing.entries import Value
    from studyapp.packs.writing.trees import Plain


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


def is_pack(path: Path) -> bool:
    """Return whether a path is that of a pack, in a folder or in one file, by its looks."""
    return path.is_dir() or path.suffix == SUFFIX


def copy_pack(
    source: Path, folder: Path, *, ending: str = "", title: str = "", author: str = ""
) -> Path:
    """Write the files of a pack, in a folder or in one file, into a new folder; return it.

    With an `ending` the copy has an id of its own and begins with version 1: handed out, it is a
    pack beside the first one, called `title` if that is given, and `author` is named as well as
    those whose work it was. Without it is the same pack, to be written on.

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
        files[HEAD] = _own(files[HEAD], ending, title, author)
    return write_new(folder, files)


def _own(head: bytes, ending: str, title: str, author: str) -> bytes:
    """Return the pack.yaml of a copy; every byte stays of what is not its own."""
    from studyapp.packs.writing.patching import patch
    from studyapp.packs.writing.trees import UnpatchedError, tree_of

    try:
        text = head.decode("utf-8")
        keys = tree_of(text.removeprefix("\ufeff")).plain
        changes = _changes(keys, ending, title, author) if isinstance(keys, dict) else {"id": ""}
        for key, value in changes.items():
            text = edited(text, [patch(text, (key,), value)])
    except (UnicodeDecodeError, UnpatchedError) as error:
        says = Message("A copy needs an id of its own, but pack.yaml cannot be read.")
        raise PackError(says, Message("“studyapp check” tells what is wrong in it.")) from error
    return text.encode("utf-8")


def _changes(
    keys: Mapping[str, Plain], ending: str, title: str, author: str
) -> Mapping[str, Value]:
    before = str(keys.get("id", "")).strip()
    changes: dict[str, Value] = {"version": 1}
    changes["id"] = id_for(title or before.rpartition("-")[0] or before, ending)
    named = keys.get("authors")
    authors = [str(each) for each in named] if isinstance(named, list) else []
    if author and author not in authors:
        changes["authors"] = [*authors, author]
    return changes | ({"title": title} if title else {})
