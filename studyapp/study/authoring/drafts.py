"""What was typed into the files of packs and is not saved yet, kept in the learner's folder."""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from studyapp.study.files import write_file

_FOLDER = "drafts"
_LONGEST = 64_000_000
"""In bytes: a file of YAML is up to 8 MB, and a letter of three bytes is kept in six."""


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text that was typed in place of the file that had the digest `over`; "" for a new file."""

    file: str
    text: str
    over: str


class Drafts:
    """Typed texts of the packs in any folders, one file for each."""

    def __init__(self, learner_folder: Path) -> None:
        self._folder = learner_folder / _FOLDER

    def keep(self, pack: Path, kept: KeptText) -> None:
        """Keep what was typed, in place of what was kept of that file before.

        Raises:
            FolderError: It cannot be written.
        """
        place = self._place(pack, kept.file)
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
        form = {"pack": str(pack), "file": kept.file, "text": kept.text, "over": kept.over}
        write_file(place, json.dumps(form))

    def drop(self, pack: Path, file: str) -> None:
        """Forget what was typed into a file: it is saved, or given up."""
        with suppress(OSError):
            self._place(pack, file).unlink(missing_ok=True)

    def drop_saved(self, pack: Path, file: str, saved: str) -> None:
        """Forget what was typed into a file if that is saved; what was typed since stays."""
        kept = _read(self._place(pack, file))
        if kept is None or kept.text == saved:
            self.drop(pack, file)

    def of(self, pack: Path) -> list[KeptText]:
        """Return what was typed into the files of a pack, by path; what is damaged is left out."""
        found = []
        with suppress(OSError):
            for place in sorted(self._folder_of(pack).glob("*.json")):
                kept = _read(place)
                if kept is not None and self._place(pack, kept.file) == place:
                    found.append(kept)
        return sorted(found, key=lambda kept: kept.file)

    def _folder_of(self, pack: Path) -> Path:
        return self._folder / _name(str(pack))

    def _place(self, pack: Path, file: str) -> Path:
        return self._folder_of(pack) / f"{_name(file)}.json"


def _name(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]


def _read(place: Path) -> KeptText | None:
    try:
        if place.stat().st_size > _LONGEST:
            return None
        form = json.loads(place.read_text(encoding="utf-8"))
        texts = [form[key] for key in ("file", "text", "over")]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return KeptText(*texts) if all(isinstance(text, str) for text in texts) else None
