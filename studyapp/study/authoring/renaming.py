"""Give a thing in a pack another id, there and wherever it is named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studyapp.domain.errors import PackError
from studyapp.domain.messages import Message
from studyapp.domain.text_edits import TextEdit

if TYPE_CHECKING:
    from studyapp.packs.referring import NamePlace

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}", re.ASCII)
_AT_MOST = "An id has small letters, digits, dots, hyphens and _, at most 64 of them."


@dataclass(frozen=True, slots=True)
class PackNames:
    """The ids of a pack as its texts have them, and where they stand."""

    texts: Mapping[str, str]
    places: Mapping[str, tuple[NamePlace, ...]]

    def at(self, file: str, offset: int) -> str:
        """Return the id at an offset of a file, or else that of the entry around it.

        Raises:
            PackError: There is none, or it is one that cannot be changed.
        """
        found = self._found(file, offset)
        if found is None:
            says = Message("There is no id here.")
            raise PackError(says, Message("Go to a question, an event, a passage or a card."))
        self._check_known(found)
        return found

    def what(self, name: str) -> str:
        """Return what an id stands for: "event", "passage", "question" or "card"."""
        return str(next(place.what for _, place in self._of(name) if place.is_own))

    def count(self, name: str) -> int:
        """Return in how many other places an id is named."""
        return sum(not place.is_own for _, place in self._of(name))

    def why_not(self, name: str, new: str) -> Message | None:
        """Return why a thing cannot have another id, None if it can."""
        if not _ID.fullmatch(new):
            return Message(_AT_MOST)
        if new == name:
            return Message("This is the id that it has.")
        for file, place in self._all():
            if place.is_own and place.name.casefold() == new:
                values = {"id": new, "file": file, "line": self._line(file, place)}
                return Message("The id {id} is taken in {file}, line {line}.", values)
        return None

    def renamed(self, name: str, new: str) -> Mapping[str, tuple[TextEdit, ...]]:
        """Return what changes in each file when a thing gets another id; no other file changes.

        Raises:
            PackError: It cannot have that id.
        """
        self._check_known(name)
        reason = self.why_not(name, new)
        if reason is not None:
            raise PackError(reason)
        edits: dict[str, tuple[TextEdit, ...]] = {}
        for file, place in self._of(name):
            edits[file] = (*edits.get(file, ()), _edit(self.texts[file], place, new))
        return edits

    def _found(self, file: str, offset: int) -> str | None:
        here = self.places.get(file, ())
        exact = (place.name for place in here if place.start <= offset <= place.end)
        above = (each for each in here if each.is_own and self._begins(file, each) <= offset)
        entry = max(above, key=lambda place: place.start, default=None)
        return next(exact, None if entry is None else entry.name)

    def _begins(self, file: str, place: NamePlace) -> int:
        """Return where the line of a place begins."""
        return self.texts[file].rfind("\n", 0, place.start) + 1

    def _check_known(self, name: str) -> None:
        own = [(file, place) for file, place in self._of(name) if place.is_own]
        if not own:
            says = Message("Nothing in the pack has the id {id}.", {"id": name})
            raise PackError(says, Message("It is only named here. Type another one over it."))
        if len(own) > 1:
            values = {"id": name}
            for number, (file, place) in enumerate(own[:2], start=1):
                values |= {f"place{number}": f"{file}:{self._line(file, place)}"}
            says = Message("The id {id} is given twice: in {place1} and in {place2}.", values)
            raise PackError(says, Message("Type another one over one of them."))

    def _of(self, name: str) -> list[tuple[str, NamePlace]]:
        return [(file, place) for file, place in self._all() if place.name == name]

    def _all(self) -> list[tuple[str, NamePlace]]:
        return [(file, place) for file, places in self.places.items() for place in places]

    def _line(self, file: str, place: NamePlace) -> int:
        return self.texts[file].count("\n", 0, place.start) + 1


def pack_names(texts: Mapping[str, str]) -> PackNames:
    """Return the ids in the texts of a pack's files, by the files' paths; it reads all of them.

    Raises:
        PackError: One of them cannot be read just now, so that a place could be missed.
    """
    from studyapp.packs.referring import UnreadFile, names_in

    places = {}
    for file, text in texts.items():
        try:
            places[file] = names_in(file, text)
        except UnreadFile as error:
            values = {"file": file, "line": error.line}
            says = "{file} cannot be read from line {line} on, so ids in it could be missed."
            raise PackError(Message(says, values), Message("Mend that first.")) from error
    return PackNames(texts, places)


def _edit(text: str, place: NamePlace, new: str) -> TextEdit:
    """Return the change of one place; quotation marks around the id stay."""
    from studyapp.packs.writing.scalars import scalar

    written = text[place.start : place.end]
    within = written.find(place.name)
    if within < 0 or written == place.name:
        return TextEdit(place.start, place.end - place.start, scalar(new))
    return TextEdit(place.start + within, len(place.name), new)
