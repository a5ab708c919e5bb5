"""The keys that the person gave to actions, in place of those that they have by themselves.

An action is named by where it works and by its own first key, as in `reader:D`: that holds in every
language of the window, and for actions that a page makes anew with each question.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence

from studyapp.ui.actions import own_keys, set_keys

EVERYWHERE = "window"
"""Where the window's own actions work."""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """An action in a list of keys: its name, where it works and what it does in words, its key."""

    name: str
    place: str
    says: str
    key: str
    is_changed: bool


class Shortcuts:
    """Changed keys by the names of actions."""

    def __init__(self, changed: Mapping[str, str]) -> None:
        self._changed = dict(changed)
        self._former: set[str] = set()

    @property
    def changed(self) -> dict[str, str]:
        """Return the changed keys."""
        return dict(self._changed)

    def replace(self, changed: Mapping[str, str]) -> None:
        """Take other changed keys; they come into force by `apply`."""
        self._former |= set(self._changed) - set(changed)
        self._changed = dict(changed)

    def apply(self, place: str, actions: Iterable[QAction]) -> None:
        """Give the actions that work at a place the keys that are theirs now."""
        if not self._changed and not self._former:
            return
        for action in actions:
            name = name_of(place, action)
            if name in self._changed and action.shortcut().toString() != self._changed[name]:
                set_keys(action, (self._changed[name],))
            elif name in self._former and name not in self._changed:
                set_keys(action, own_keys(action))

    def entry(self, place: str, title: str, action: QAction) -> KeyEntry | None:
        """Return an action for a list of keys; None for one that has no key of its own."""
        name = name_of(place, action)
        if name is None:
            return None
        says = action.statusTip() or action.text().replace("&", "")
        key = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        return KeyEntry(name, title, says, key, name in self._changed)


def name_of(place: str, action: QAction) -> str | None:
    """Return what an action is called, None without a key of its own."""
    keys = own_keys(action)
    return f"{place}:{keys[0]}" if keys else None


def clash(entries: Iterable[KeyEntry], name: str, key: str) -> KeyEntry | None:
    """Return another action that `key` would start as well: at the same place or everywhere."""
    place = name.partition(":")[0]
    for entry in entries:
        other = entry.name.partition(":")[0]
        if (
            entry.name != name
            and entry.key == key
            and (EVERYWHERE in (place, other) or place == other)
        ):
            return entry
    return None
