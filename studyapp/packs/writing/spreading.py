"""In which file of a pack each entry of its lists stands, and behind which other one."""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from studyapp.packs.writing.keeping import kept, name_of
from studyapp.packs.writing.questions import Keys


@dataclass(slots=True)
class Spread:
    """The entries of a list as they stood in files.

    `first` is the file for what comes before all that stood in any.
    """

    first: str
    _homes: dict[str, str] = field(default_factory=dict)
    _old: dict[str, list[Keys]] = field(default_factory=dict)
    _leading: dict[str, list[Keys]] = field(default_factory=dict)
    _behind: dict[str, list[Keys]] = field(default_factory=dict)

    def add(self, file: str, entries: Iterable[Keys], *, is_stray: Callable[[Keys], bool]) -> None:
        """Take in what stood in a file; strays are put back behind what they stood behind."""
        place = self._leading.setdefault(file, [])
        for keys in entries:
            if is_stray(keys):
                place.append(keys)
                continue
            name = name_of(keys)
            self._homes.setdefault(name, file)
            self._old.setdefault(name, []).append(keys)
            place = self._behind.setdefault(name, [])

    @property
    def known(self) -> dict[str, Keys]:
        """Return what stood there by name, the first of each, without the strays."""
        return {name: entries[0] for name, entries in self._old.items() if entries}

    @property
    def strays(self) -> list[Keys]:
        """Return the strays."""
        places = (*self._leading.values(), *self._behind.values())
        return [keys for place in places for keys in place]

    def kept(self, entries: Iterable[Keys], also: Collection[str] = ()) -> list[Keys]:
        """Return entries with what their authors wrote beside; of one name, in their order."""
        old = {name: deque(known) for name, known in self._old.items()}
        named = ((keys, old.get(name_of(keys))) for keys in entries)
        return [kept(keys, known.popleft(), also) if known else keys for keys, known in named]

    def files(self, entries: Sequence[Keys]) -> dict[str, list[Keys]]:
        """Return the entries by file: in their order, and each where it stood if that lets it."""
        spread = {file: list(strays) for file, strays in self._leading.items()}
        here = min(spread, default=self.first)
        for keys in entries:
            here = max(here, self._homes.get(name_of(keys), here))
            spread.setdefault(here, []).append(keys)
            spread[here] += self._behind.pop(name_of(keys), ())
        for strays in self._behind.values():
            spread.setdefault(here, []).extend(strays)
        return spread
