"""Look a pack over while it is written; for one thread at a time."""

from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.packs.reading import ReadPack
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.completing import Known, known_in
from studyapp.study.authoring.folders import OpenedPack
from studyapp.study.authoring.texts import bytes_of


@dataclass(frozen=True, slots=True)
class LookedOver:
    """A pack as it was read, and what can be written in it."""

    read: ReadPack
    known: Known


class Looking:
    """Says again and again what is wrong with a pack; files that did not change cost nothing."""

    def __init__(self) -> None:
        self._bench = Workbench()

    def look_over(
        self, opened: OpenedPack, texts: Mapping[str, str], changed: Mapping[str, str]
    ) -> LookedOver:
        """Return what is in a pack by its files on the disk and what is `changed` and not saved.

        `texts` are all that are typed in, by their paths in the pack. Beside its folder lie the
        packs that it depends on.
        """
        typed = {
            file: bytes_of(text, opened.files.get(file, b"")) for file, text in changed.items()
        }
        files = {**opened.files, **typed}
        return LookedOver(self._bench.check(files, folder=opened.folder), known_in(files, texts))
