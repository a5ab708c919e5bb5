"""What a person hands in, made ready to be kept: text, pack or timeline. Touches no store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.checks import Finding, Severity
from studyapp.domain.errors import FaultyPackError, PackError
from studyapp.domain.messages import Message
from studyapp.packs.reading import ReadPack, read_pack
from studyapp.study.adding import Addition, addition_of
from studyapp.study.finding import Progress, found_in_file, silent
from studyapp.study.importing import imported
from studyapp.study.signs import readable
from studyapp.study.unpacking import PackAddition, unpacked

if TYPE_CHECKING:
    from studyapp.packs.needs import Lender

ARCHIVE = ".studypack"
HEAD = "pack.yaml"


def is_pack(path: Path) -> bool:
    """Return whether a file or folder is meant as a pack: a folder, its pack.yaml, an archive."""
    try:
        is_folder = path.is_dir()
    except (OSError, ValueError):
        is_folder = False
    return is_folder or path.name == HEAD or path.suffix.casefold() == ARCHIVE


def prepared(
    path: Path,
    *,
    encoding: str | None = None,
    sound_only: bool = False,
    lender: Lender | None = None,
    progress: Progress = silent,
) -> Addition | PackAddition:
    """Return the text, the pack or the timeline at `path`, ready to be kept.

    With `sound_only` a pack with errors gives what is sound in it, and a note says so. The packs
    that it depends on are asked of `lender`, then looked for beside it.

    Raises:
        PassageError: The text cannot be read, is no text, is empty or too large.
        PackError: The pack cannot be read, or has errors; a FaultyPackError if it has sound parts.
        CancelledError: `progress` asked to stop.
    """
    if is_pack(path):
        return prepared_pack(path, sound_only=sound_only, lender=lender, progress=progress)
    timeline = imported(path, encoding=encoding, progress=progress)
    if timeline is not None:
        return timeline
    return addition_of(found_in_file(path, encoding=encoding, progress=progress))


def prepared_pack(
    path: Path,
    *,
    sound_only: bool = False,
    lender: Lender | None = None,
    progress: Progress = silent,
) -> PackAddition:
    """Return the pack at `path`, ready to be kept, as `prepared` does."""
    folder = path.parent if path.name == HEAD else path
    if folder.is_dir() and not (folder / HEAD).is_file():
        raise _no_pack(folder)
    read = read_pack(folder, lender=lender)
    errors = [found for found in read.findings if found.severity is Severity.ERROR]
    if read.pack is None or (errors and not sound_only):
        raise _refused(folder, errors, has_sound=read.pack is not None)
    return unpacked(read.pack, notes=_notes(read, errors), progress=progress)


def _no_pack(folder: Path) -> PackError:
    says = "{name} could not be read: it is a folder without a pack.yaml."
    hint = "Choose a text file in it, or the folder of a pack."
    values = {"name": readable(folder.name or str(folder))}
    return PackError(Message(says, values), Message(hint))


def _refused(path: Path, errors: list[Finding], *, has_sound: bool) -> PackError:
    first = errors[0]
    values = {
        "name": readable(path.name or str(path)),
        "count": len(errors),
        "file": first.file,
        "line": first.line,
        "message": str(first.message),
    }
    says = (
        "{name} is not sound: 1 error, in {file}:{line}: {message}."
        if len(errors) == 1
        else "{name} is not sound: {count} errors, the first in {file}:{line}: {message}."
    )
    if not has_sound:
        return PackError(
            Message(says, values), Message("“studyapp check” lists all that is wrong.")
        )
    hint = "“studyapp check” lists them all; “studyapp add --sound-only” adds what is sound in it."
    return FaultyPackError(Message(says, values), Message(hint))


def _notes(read: ReadPack, errors: list[Finding]) -> tuple[Message, ...]:
    if not errors or read.pack is None:
        return read.notes
    says = (
        "“{title}” has 1 error: only what is sound in it was taken in."
        if len(errors) == 1
        else "“{title}” has {count} errors: only what is sound in it was taken in."
    )
    told = Message(says, {"title": read.pack.title, "count": len(errors)})
    return (told, *read.notes)
