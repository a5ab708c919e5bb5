"""What is kept from one reading of a pack to the next, so that only what changed is read anew."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.texts import Emendation, Passage, PassageId
from studyapp.packs.nodes import MapNode
from studyapp.packs.quoting import Quotes
from studyapp.packs.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Opened:
    """A YAML file that was opened: its bytes, what is wrong with its YAML, and what it holds."""

    content: bytes
    sheet: Sheet
    root: MapNode | None


_Read = tuple[PassageId, tuple[Emendation, ...]]


class Memory:
    """Files by their paths as they were opened, and passages by what they were read as.

    Only what the last reading used is kept.
    """

    def __init__(self) -> None:
        self._opened: dict[str, Opened] = {}
        self._opened_before: dict[str, Opened] = {}
        self._quotes: dict[_Read, Quotes] = {}
        self._quotes_before: dict[_Read, Quotes] = {}
        self._others: dict[str, Memory] = {}

    def of_pack(self, name: str) -> "Memory":
        """Return what is kept of another pack, which this one needs."""
        return self._others.setdefault(name, Memory())

    def begin(self) -> None:
        """Begin another reading."""
        self._opened_before, self._opened = self._opened, {}
        self._quotes_before, self._quotes = self._quotes, {}
        for other in self._others.values():
            other.begin()

    def known(self, file: str, content: bytes) -> Opened | None:
        """Return a file as it was opened, None if it is new or has changed."""
        opened = self._opened.get(file) or self._opened_before.get(file)
        return None if opened is None or opened.content != content else opened

    def keep(self, file: str, opened: Opened) -> None:
        """Keep a file as it was opened."""
        self._opened[file] = opened

    def forget(self, file: str) -> None:
        """Keep a file no more."""
        self._opened.pop(file, None)

    def quotes(self, passage: Passage, emendations: Sequence[Emendation] = ()) -> Quotes:
        """Return where words stand in a passage."""
        key = (passage.id, tuple(emendations))
        if key not in self._quotes:
            before = self._quotes_before.get(key)
            self._quotes[key] = Quotes(passage.text, key[1]) if before is None else before
        return self._quotes[key]
