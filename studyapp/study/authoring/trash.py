"""Files that were deleted from packs, kept in the learner's folder so that they can be had back."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.errors import FolderError, PackError
from studyapp.domain.messages import Message
from studyapp.packs.names import why_unsafe
from studyapp.study.authoring.folders import make_part
from studyapp.study.authoring.moving import check_own
from studyapp.study.files import is_there, write_file
from studyapp.study.signs import readable

_FOLDER = "deleted"
_MOST = 50
"""So many files are kept of each pack; then those go that were deleted first."""
_LONGEST_HEAD = 10_000


@dataclass(frozen=True, slots=True)
class DeletedFile:
    """A file that was deleted from a pack, and where it is kept."""

    file: str
    kept: Path


class Trash:
    """Deleted files of the packs in any folders."""

    def __init__(self, learner_folder: Path) -> None:
        self._folder = learner_folder / _FOLDER

    def delete(self, pack: Path, file: str, content: bytes, *, over: bytes | None) -> None:
        """Take a file out of a pack's folder, and keep `content` as what it was.

        On the disk it is as in `over`; None is a file that was never saved.

        Raises:
            PackError: Another program has changed it.
            FolderError: It cannot be kept or cannot be deleted; it is there as it was.
        """
        check_own(pack, file, over)
        self._keep(pack, file, content)
        try:
            (pack / file).unlink(missing_ok=True)
        except OSError as error:
            values = {"file": readable(file), "reason": error.strerror or str(error)}
            raise FolderError(Message("{file} cannot be deleted: {reason}.", values)) from error

    def of(self, pack: Path) -> list[DeletedFile]:
        """Return what was deleted from a pack, the last first."""
        return [each for path in self._places(pack) if (each := _read(path)) is not None]

    def bring_back(self, pack: Path, deleted: DeletedFile) -> bytes:
        """Put a file back into its pack, and return what is in it.

        Raises:
            PackError: Something lies in its place, or it is not kept any more.
            FolderError: It cannot be written.
        """
        path = pack / deleted.file
        if is_there(path):
            says = Message("There is a file in its place: {file}.", {"file": deleted.file})
            raise PackError(says, Message("Rename that one first, then bring this one back."))
        try:
            content = deleted.kept.read_bytes().partition(b"\n")[2]
        except OSError as error:
            raise PackError(Message("It is not kept any more.")) from error
        make_part(path.parent, pack)
        write_file(path, content)
        with suppress(OSError):
            deleted.kept.unlink()
        return content

    def _keep(self, pack: Path, file: str, content: bytes) -> None:
        place = self._folder / _name(str(pack)) / _name(file + hashlib.sha256(content).hexdigest())
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
        write_file(place, json.dumps({"file": file}).encode() + b"\n" + content)
        for old in list(self._places(pack))[_MOST:]:
            with suppress(OSError):
                old.unlink()

    def _places(self, pack: Path) -> Iterator[Path]:
        """Yield where the files of a pack are kept, the last first."""
        folder, times = self._folder / _name(str(pack)), []
        with suppress(OSError):
            times = [(each.stat().st_mtime_ns, each.name, each) for each in folder.iterdir()]
        yield from (path for _, _, path in sorted(times, reverse=True))


def _name(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]


def _read(place: Path) -> DeletedFile | None:
    """Return what is kept at a place; None if that is damaged."""
    try:
        with place.open("rb") as kept:
            file = json.loads(kept.readline(_LONGEST_HEAD))["file"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    is_path = isinstance(file, str) and why_unsafe(file) is None
    return DeletedFile(file, place) if is_path else None
