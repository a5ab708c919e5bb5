"""Reader and Timeline follow each other: where one was moved on, the other goes when it is seen."""

from __future__ import annotations

from studyapp.domain.events import Event
from studyapp.domain.texts import PassageId

Place = tuple[PassageId, int]
"""A passage, and the offset where the reader is in it."""


class Following:
    """Remembers the last of the two that a person has moved, until the other has followed."""

    def __init__(self) -> None:
        self._known: Place | None = None
        self._read: Place | None = None
        self._picked: Event | None = None

    def begin(self, passage: PassageId, offset: int | None) -> None:
        """Take in where a passage was opened; nobody has moved there."""
        self._known = passage, offset or 0

    def read_on(self, passage: PassageId, offset: int) -> None:
        """Take in where reading has come to."""
        if (passage, offset) != self._known:
            self._known = self._read = passage, offset
            self._picked = None

    def pick(self, event: Event) -> None:
        """Take in which event was picked on the timeline."""
        self._picked, self._read = event, None

    def forget(self) -> None:
        """Follow nothing that went before: a person has said where to go."""
        self._picked = self._read = None

    def take_read(self) -> Place | None:
        """Return where reading has come to since the timeline was seen, once."""
        read, self._read = self._read, None
        return read

    def take_picked(self) -> Event | None:
        """Return the event that was picked since the reader was seen, once."""
        picked, self._picked = self._picked, None
        if picked is not None:
            self._known = None  # the reader goes there
        return picked
