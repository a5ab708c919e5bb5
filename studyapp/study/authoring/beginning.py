"""Begin a pack: a folder with files that show how one is written."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from studyapp.domain.errors import FolderError, PackError
from studyapp.domain.messages import Message
from studyapp.packs.titles import HEAD
from studyapp.places import RESOURCES
from studyapp.study.authoring.from_tables import PASSAGE_FILE, PASSAGES, TakenRows
from studyapp.study.files import write_file
from studyapp.study.signs import readable

TEMPLATE = RESOURCES / "template"
_ENDING = "23456789abcdefghjkmnpqrstuvwxyz"
"""Signs of the random end of an id: none that is taken for another one."""


def id_for(title: str, ending: str) -> str:
    """Return the id of a new pack: its title in plain letters, and an end that nobody else has."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].rstrip("-")
    return f"{words or 'pack'}-{ending}"


def random_ending(number: int) -> str:
    """Return four signs that follow from a random number."""
    signs = []
    for _ in range(4):
        number, place = divmod(number, len(_ENDING))
        signs.append(_ENDING[place])
    return "".join(signs)


def begin_pack(folder: Path, *, title: str, author: str, ending: str) -> Path:
    """Write the files of a new pack into a folder that is empty or not there yet; return it.

    Raises:
        PackError: Something lies in the folder; nothing was written.
        FolderError: It cannot be written.
    """
    return write_new(folder, _template(title, author, ending))


def begin_from_rows(folder: Path, rows: TakenRows, *, title: str, author: str, ending: str) -> Path:
    """Write a new pack with the rows of a table in place of the examples; return its folder.

    Raises:
        PackError: Something lies in the folder, or no row could be taken; nothing was written.
        FolderError: It cannot be written.
    """
    if not rows.entries:
        says = Message("No row could be taken, so no pack was made.")
        raise PackError(says, Message("The first row should say what the columns hold."))
    files = _template(title, author, ending)
    for example in ("passages/first.txt", "events.yaml", "questions.yaml"):
        del files[example]
    head = files[HEAD]
    files[HEAD] = head[: head.index("passages:")] + (PASSAGES if rows.passage else "")
    if rows.passage:
        files[PASSAGE_FILE] = rows.passage
    return write_new(folder, {**files, rows.file: rows.text})


def write_new(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files, by their paths in it, into a folder that is empty or not there; return it.

    Raises:
        PackError: Something lies in the folder; nothing was written.
        FolderError: It cannot be written; what was begun is taken away again.
    """
    check_empty(folder)
    is_new = not folder.exists()
    try:
        for file, content in files.items():
            make_folder((folder / file).parent)
            write_file(folder / file, content)
    except BaseException:
        _take_away(folder, files, is_new=is_new)
        raise
    return folder


def _take_away(folder: Path, files: Iterable[str], *, is_new: bool) -> None:
    """Remove files that were written, and the folders that are empty without them."""
    written = [folder / file for file in files]
    for path in written:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    made = {above for path in written for above in path.parents if above.is_relative_to(folder)}
    for path in sorted(made if is_new else made - {folder}, reverse=True):
        with suppress(OSError):
            path.rmdir()


def _template(title: str, author: str, ending: str) -> dict[str, str]:
    """Return the files of a new pack by their paths in it."""
    from studyapp.packs.writing.scalars import scalar

    values = {"NEW-ID": id_for(title, ending), "NEW-TITLE": _quotable(title)}
    values["NEW-AUTHOR"] = scalar(" ".join(author.split()))
    files = {}
    for source in sorted(each for each in TEMPLATE.rglob("*") if each.is_file()):
        text = source.read_text(encoding="utf-8")
        for word, value in values.items():
            text = text.replace(word, value)
        files[source.relative_to(TEMPLATE).as_posix()] = text
    return files


def check_empty(folder: Path) -> None:
    """Raise an error that names a folder, PackError or FolderError, if something lies in it."""
    try:
        taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as error:
        raise _unwritten(folder, error) from error
    if taken:
        says = Message(
            "{name} is not empty, and was left as it is.", {"name": readable(folder.name)}
        )
        raise PackError(says, Message("Choose a new folder for a new pack."))


def make_folder(folder: Path) -> None:
    """Make a folder and those above it.

    Raises:
        FolderError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritten(folder, error) from error


def _unwritten(folder: Path, error: OSError) -> FolderError:
    values = {"name": readable(str(folder)), "reason": error.strerror or str(error)}
    says = Message("{name} could not be written: {reason}.", values)
    return FolderError(says, Message("Choose another folder."))


def _quotable(title: str) -> str:
    """Return a title as it stands between double quotation marks in YAML."""
    plain = " ".join(title.split())
    return plain.replace("\\", "\\\\").replace('"', '\\"')
