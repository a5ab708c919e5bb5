"""A pack that is read again at each pause in its writing.

YAML and pydantic are imported when it is read first: the window starts without them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from studyapp.packs.gathering import Gathered
from studyapp.packs.reading import ReadPack, collecting_later

if TYPE_CHECKING:
    from studyapp.packs.memory import Memory
    from studyapp.packs.needs import Lender


class Workbench:
    """Reads the files of a pack as they are now; those that did not change are not parsed anew.

    For one thread at a time.
    """

    def __init__(self) -> None:
        self._memory: Memory | None = None

    def check(self, files: Mapping[str, bytes], *, lender: Lender | None = None) -> ReadPack:
        """Return what is in some files by their paths in the pack, as it is read from a folder.

        The findings are those of a first reading, whatever was read before. It is not held against
        earlier releases. The packs that it depends on are asked of `lender`.
        """
        from studyapp.packs.checking import check
        from studyapp.packs.memory import Memory

        if self._memory is None:
            self._memory = Memory()
        self._memory.begin()
        with collecting_later():
            return check(Gathered(files), memory=self._memory, lender=lender)
