"""Look a pack over while it is written; for one thread at a time."""

from collections.abc import Mapping

from studyapp.packs.reading import ReadPack
from studyapp.packs.workbench import Workbench


class Looking:
    """Says again and again what is wrong with a pack; files that did not change cost nothing."""

    def __init__(self) -> None:
        self._bench = Workbench()

    def look_over(self, files: Mapping[str, bytes]) -> ReadPack:
        """Return what is in some files by their paths in the pack."""
        return self._bench.check(files)
