"""Another path for a file of a pack, and the places that name it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from studyapp.domain.errors import FolderError, PackError
from studyapp.domain.messages import Message
from studyapp.domain.text_edits import TextEdit, edited
from studyapp.packs.filing import part_of
from studyapp.packs.names import is_hidden, same_name, why_unsafe
from studyapp.packs.titles import HEAD
from studyapp.packs.writing.scalars import scalar
from studyapp.study.authoring.folders import (
    OpenedPack,
    Saved,
    differs,
    make_part,
    save_files,
)
from studyapp.study.authoring.texts import text_of
from studyapp.study.files import is_there, write_file
from studyapp.study.signs import readable

_FIXED = (HEAD, "LICENSE", "CREDITS.md")
"""Files that packs know by these names only."""
_BEFORE = r"""(?P<before>\b(?:file|image)["']?[ \t]*:[ \t]*["']?|\]\([ \t]*<?)"""
_AFTER = r"""(?=["'>),}\]]|[ \t]*$|[ \t]+[#"',}\]])"""
"""What stands around a path where a key names it, or a link in Markdown."""

_QUOTED = {"'": "''", '"': '\\"'}
"""How quotation marks are written between themselves."""
_PARTED = re.compile(r"[\s()]")
"""What ends a path in a link, or seems to."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a file is named: in which file, in which line from 1, and from which offset on."""

    file: str
    line: int
    offset: int


def mentions(texts: Mapping[str, str], path: str) -> tuple[Mention, ...]:
    """Return where the files of a pack, by their paths, name the file at a path."""
    named = re.compile(f"{_BEFORE}{re.escape(path)}{_AFTER}", re.MULTILINE)
    return tuple(
        Mention(file, text.count("\n", 0, found.start()) + 1, found.end("before"))
        for file, text in texts.items()
        if file.endswith(".yaml")
        for found in named.finditer(text)
    )


def with_other_path(texts: Mapping[str, str], path: str, new: str) -> Mapping[str, str]:
    """Return the texts that name a file, as they are once it has another path."""
    edits: dict[str, list[TextEdit]] = {}
    for each in mentions(texts, path):
        before = texts[each.file][each.offset - 1 : each.offset]
        written = TextEdit(each.offset, len(path), _written(new, before))
        edits.setdefault(each.file, []).append(written)
    return {file: edited(texts[file], changes) for file, changes in edits.items()}


def _written(path: str, before: str) -> str:
    """Return a path as it is written behind a sign: a quotation mark, a bracket or the blank."""
    if before in _QUOTED:
        return path.replace(before, _QUOTED[before])
    if before == "(":
        return f"<{path}>" if _PARTED.search(path) else path
    return path if before == "<" else scalar(path)


def is_movable(path: str) -> bool:
    """Return whether a file of a pack can be called otherwise."""
    return path not in _FIXED


def why_not(files: Iterable[str], path: str, new: str) -> Message | None:
    """Return why a file among those of a pack cannot have another path, None if it can."""
    return next(_reasons(files, path, new), None)


def _reasons(files: Iterable[str], path: str, new: str) -> Iterator[Message]:
    if not new:
        yield Message("Say what the file is to be called.")
    if new == path:
        yield Message("This is the name that it has.")
    unsafe = why_unsafe(new)
    if unsafe is not None:
        yield Message("It cannot be called so: {reason}.", {"reason": Message(unsafe)})
    if is_hidden(new):
        yield Message("A name that begins with a dot is hidden, and packs have no hidden files.")
    suffix = PurePosixPath(path).suffix
    if PurePosixPath(new).suffix != suffix:
        yield Message("Its name has to end with {suffix}, as now.", {"suffix": suffix})
    part = part_of(path)
    if not is_movable(new) or part not in (None, part_of(new)):
        yield _of_part(part)
    same = (each for each in files if each != path and same_name(each) == same_name(new))
    yield from (Message("There is a file with this name: {file}.", {"file": each}) for each in same)


def _of_part(part: str | None) -> Message:
    if part in ("events", "questions"):
        says = "Such a file is called {part}.yaml, or stands in the folder {part}."
        return Message(says, {"part": part})
    return Message("Packs would take it for another kind of file by this name.")


def move_file(opened: OpenedPack, path: str, new: str) -> Mapping[str, bytes]:
    """Give a file of a pack another path on the disk, and write that into the files that name it.

    Return what was written, by file. One that was never saved is nowhere on the disk, and named
    nowhere. One that is named lies at both paths until all is written: whenever this is stopped,
    what is named is there.

    Raises:
        PackError: Another program has changed one of the files, something lies at the new path, or
            its folder is the old one by other capital letters.
        FolderError: Not all could be written; the file is still there by a name that is used.
    """
    folder, over = opened.folder, opened.files.get(path)
    named = _naming(opened, path, new) if over is not None else {}
    for file in (path, *named):
        check_own(folder, file, opened.files.get(file))
    before, after = folder / path, folder / new
    _check_free(after, before, new)
    if over is None:
        return {}
    make_part(after.parent, folder)
    is_one = is_there(after)  # where a disk does not tell capital letters apart
    if not named or is_one or not is_there(before):
        _rename(before, after, path)
        return _all_written(save_files(folder, named, over=opened.files))
    write_file(after, over)
    written = _all_written(save_files(folder, named, over=opened.files))
    _take_away(before, path)
    return written


def _naming(opened: OpenedPack, path: str, new: str) -> Mapping[str, str]:
    """Return the files that name one on the disk, as they are once it has another path."""
    yaml = [file for file in opened.files if file.endswith(".yaml") and file != path]
    texts = {file: text_of(opened.files[file]) for file in yaml}
    return with_other_path({f: text for f, text in texts.items() if text is not None}, path, new)


def check_own(folder: Path, path: str, over: bytes | None) -> None:
    """Refuse to touch a file that is no longer as it was last seen.

    Raises:
        PackError: Another program has changed it.
    """
    if differs(folder / path, over):
        raise _changed_by_others(path)


def _changed_by_others(path: str) -> PackError:
    says = Message("Another program has changed {file}.", {"file": readable(path)})
    return PackError(says, Message("Look at it first: go to another window and come back."))


def _rename(before: Path, after: Path, path: str) -> None:
    try:
        before.rename(after)
    except OSError as error:
        values = {"file": readable(path), "reason": error.strerror or str(error)}
        raise FolderError(Message("{file} cannot be renamed: {reason}.", values)) from error


def _take_away(before: Path, path: str) -> None:
    try:
        before.unlink()
    except OSError as error:
        values = {"file": readable(path), "reason": error.strerror or str(error)}
        says = Message("{file} lies there by its old name, too: {reason}.", values)
        raise FolderError(says, Message("Delete it once nothing uses it any more.")) from error


def _all_written(saved: Saved) -> Mapping[str, bytes]:
    """Return what was written, if that is all that was to be."""
    if saved.error is not None:
        raise saved.error
    if saved.refused:
        raise _changed_by_others(saved.refused[0])
    return saved.written


def _check_free(after: Path, before: Path, new: str) -> None:
    """Refuse a path at which something else lies, or by which the file would stay where it is.

    Raises:
        PackError: It cannot be moved there.
    """
    if after.parent != before.parent and _is_same(after.parent, before.parent):
        values = {"one": readable(after.parent.name), "other": readable(before.parent.name)}
        says = Message("On this disk the folders {one} and {other} are one.", values)
        raise PackError(says, Message("Rename the folder in another program, or choose another."))
    if _is_other(after, before):
        says = Message("Another program has put a file there: {file}.", {"file": readable(new)})
        raise PackError(says, Message("Choose another name."))


def _is_other(after: Path, before: Path) -> bool:
    """Return whether something lies at a path that is not the file itself by another name.

    Where a disk does not tell capital letters apart, only one of the two names is in the folder.
    """
    try:
        if not _is_same(after, before):
            return after.exists()
        return after.name in (each.name for each in after.parent.iterdir())
    except OSError:
        return True


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (FileNotFoundError, NotADirectoryError):
        return False
