"""Files that were deleted from packs, kept in the learner's folder so that they can be had back."""

import hashlib
import json
from collections.abc import Iterator, Mapping
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
    """A file that was deleted from a pack, and where it is kept.

    It is as it lay on the disk, or as it was typed and not saved.
    """

    file: str
    kept: Path
    is_typed: bool = False


@dataclass(frozen=True, slots=True)
class DamagedFile:
    """Something that was kept of a pack, and does not say any more which file it was."""

    kept: Path


class Trash:
    """Deleted files of the packs in any folders."""

    def __init__(self, learner_folder: Path) -> None:
        self._folder = learner_folder / _FOLDER

    def delete(
        self, pack: Path, file: str, *, over: bytes | None, typed: bytes | None = None
    ) -> None:
        """Take a file out of a pack's folder, and keep what was in it.

        On the disk it is as in `over`; None is a file that was never saved. What is `typed` and
        not saved is kept beside that.

        Raises:
            PackError: Another program has changed it.
            FolderError: It cannot be kept or cannot be deleted; it is there as it was.
        """
        check_own(pack, file, over)
        if over is not None:
            self._keep(pack, over, {"file": file})
        if typed not in (None, over):
            self._keep(pack, typed, {"file": file, "typed": True})
        try:
            (pack / file).unlink(missing_ok=True)
        except OSError as error:
            values = {"file": readable(file), "reason": error.strerror or str(error)}
            raise FolderError(Message("{file} cannot be deleted: {reason}.", values)) from error

    def of(self, pack: Path) -> list[DeletedFile | DamagedFile]:
        """Return what was deleted from a pack, the last first."""
        return [_read(place) for place in self._places(pack)]

    def bring_back(self, pack: Path, deleted: DeletedFile) -> bytes:
        """Put a file back into its pack, and return what is in it.

        Raises:
            PackError: Something lies in its place, it is not kept any more, or it is damaged.
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
        if self._place(pack, deleted.file, content) != deleted.kept:
            raise why_damaged(deleted)
        make_part(path.parent, pack)
        write_file(path, content)
        with suppress(OSError):
            deleted.kept.unlink()
        return content

    def _keep(self, pack: Path, content: bytes, head: Mapping[str, object]) -> None:
        place = self._place(pack, str(head["file"]), content)
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
        write_file(place, json.dumps(head).encode() + b"\n" + content)
        for old in list(self._places(pack))[_MOST:]:
            with suppress(OSError):
                old.unlink()

    def _place(self, pack: Path, file: str, content: bytes) -> Path:
        """Return where a file is kept; by that it is known again whether it is whole."""
        name = _name(file + hashlib.sha256(content).hexdigest())
        return self._folder / _name(str(pack)) / name

    def _places(self, pack: Path) -> Iterator[Path]:
        """Yield where the files of a pack are kept, the last first."""
        folder, times = self._folder / _name(str(pack)), []
        with suppress(OSError):
            times = [(each.stat().st_mtime_ns, each.name, each) for each in folder.iterdir()]
        yield from (path for _, _, path in sorted(times, reverse=True))


def _name(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]


def _read(place: Path) -> DeletedFile | DamagedFile:
    try:
        with place.open("rb") as kept:
            head = json.loads(kept.readline(_LONGEST_HEAD))
            file, is_typed = head["file"], bool(head.get("typed"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return DamagedFile(place)
    is_path = isinstance(file, str) and why_unsafe(file) is None
    return DeletedFile(file, place, is_typed) if is_path else DamagedFile(place)


def why_damaged(deleted: DeletedFile | DamagedFile) -> PackError:
    """Return what to say where a deleted file cannot be had back whole."""
    says = Message("A deleted file is damaged.")
    if isinstance(deleted, DeletedFile):
        values = {"file": readable(deleted.file)}
        says = Message("What was kept of {file} is damaged.", values)
    hint = "Look into {kept}. What is behind its first line may be whole: copy it into a new file."
    return PackError(says, Message(hint, {"kept": readable(str(deleted.kept))}))
