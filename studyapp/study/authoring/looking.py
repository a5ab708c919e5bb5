"""Look a pack over while it is written; for one thread at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from studyapp.packs.reading import ReadPack
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.completing import Known, known_in


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
        self, files: Mapping[str, bytes], texts: Mapping[str, str], *, folder: Path | None = None
    ) -> LookedOver:
        """Return what is in some files by their paths in the pack; `texts` are those typed in.

        `folder` is where they lie, and beside it the packs that this one depends on.
        """
        return LookedOver(self._bench.check(files, folder=folder), known_in(files, texts))
