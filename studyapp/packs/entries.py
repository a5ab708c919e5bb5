"""The lists of a pack, entry by entry: a faulty one does not spoil its neighbours."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Generic, TypeVar

from studyapp.domain.messages import Message
from studyapp.packs.fields import Shape
from studyapp.packs.nodes import ListNode, MapNode, Node, TextNode, kind_of
from studyapp.packs.shaping import shaped
from studyapp.packs.sheets import Sheet, brief

S = TypeVar("S", bound=Shape)
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}", re.ASCII)
_OWN = TextNode("id")


@dataclass(frozen=True, slots=True)
class Noun:
    """What to call a thing in a message: without its id, and with it."""

    alone: str
    called: str


_NOUNS = {
    "passages": Noun("this passage", 'passage "{name}"'),
    "eras": Noun("this era", 'era "{name}"'),
    "credits": Noun("this credit", 'credit "{name}"'),
    "emendations": Noun("this emendation", 'emendation "{name}"'),
    "notes": Noun("this note", 'note "{name}"'),
    "events": Noun("this event", 'event "{name}"'),
    "cards": Noun("this card", 'card "{name}"'),
}
QUESTION = Noun("this question", 'question "{name}"')
QUESTION_OF_KIND = Noun("this '{kind}' question", "'{kind}' question \"{name}\"")
RECIPE = Noun("this recipe", 'recipe "{name}"')

Unread = Callable[[Sheet, Node], None]


def ignored(_sheet: Sheet, _node: Node) -> None:
    """Take a node and do nothing with it."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[S]):
    """One thing of a list: what it says, and where it stands."""

    sheet: Sheet
    node: MapNode
    shape: S

    @property
    def is_sound(self) -> bool:
        """Return whether no error was found in it so far."""
        return self.sheet.is_sound(self.node)


@dataclass(slots=True)
class Ids:
    """The ids of a pack, each with where it stands; what has one may be named elsewhere."""

    _places: dict[str, tuple[Sheet, TextNode]] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """Return all ids."""
        return set(self._places)

    def add(self, sheet: Sheet, node: TextNode) -> None:
        """Take in an id; one that is not allowed or there already is told."""
        key = node.casefold()
        if key not in self._places:
            check_id(sheet, node)
            self._places[key] = (sheet, node)
            return
        other, first = self._places[key]
        values: dict[str, object] = {"id": node, "first": first, "file": other.file}
        values["line"] = other.place(first.start)[0]
        if first == node:
            says = "the id '{id}' is taken in {file}, line {line}"
            sheet.fault("R23", node, says, values, hint="an id stands for one thing in a pack")
        else:
            says = "'{id}' and '{first}' ({file}, line {line}) differ only in capital letters"
            sheet.fault("R24", node, says, values, hint="give each an id of its own, all small")


def is_id(name: str) -> bool:
    """Return whether an id is allowed."""
    return _ID.fullmatch(name) is not None


def check_id(sheet: Sheet, node: TextNode) -> None:
    """Tell an id that is not allowed."""
    if is_id(node):
        return
    plain = unicodedata.normalize("NFKD", node).encode("ascii", "ignore").decode().lower()
    guess = re.sub(r"[^a-z0-9._-]+", "-", plain).strip("-._")[:64]
    hint = "write {guess}" if guess else "use a to z, 0 to 9, dots and hyphens"
    says = "'{id}' is no id: small letters, digits, . _ - and at most 64 of them"
    sheet.fault("R24", node, says, {"id": node, "guess": guess}, hint=hint)


def entries_of(
    sheet: Sheet, root: MapNode, key: str, shape: type[S], *, unread: Unread = ignored
) -> list[Entry[S]]:
    """Return what can be read of the list under a key; `unread` is told the rest."""
    found = []
    for node in nodes_of(sheet, root, key):
        value = shaped(sheet, node, shape, partial(named, _NOUNS[key], node))
        if value is not None and isinstance(node, MapNode):
            found.append(Entry(sheet, node, value))
        else:
            unread(sheet, node)
    return found


def nodes_of(sheet: Sheet, root: MapNode, key: str) -> Iterator[Node]:
    """Yield the nodes of the list under a key; something else there is told."""
    where = root.key(key)
    node = root.get(where) if where is not None else None
    if node is None:
        return
    if isinstance(node, ListNode):
        yield from node
        return
    says = "expected a list, found {found}"
    sheet.fault("Y21", node, says, {"found": kind_of(node)}, hint="begin each entry with '- '")


def named(noun: Noun, node: Node, **values: object) -> Message:
    """Return what to call a thing in a message."""
    name = own_id(node)
    if name is None:
        return Message(noun.alone, values)
    return Message(noun.called, {**values, "name": brief(name)})


def own_id(node: Node) -> TextNode | None:
    """Return the id that a thing says it has."""
    name = node.get(_OWN) if isinstance(node, MapNode) else None
    return name if isinstance(name, TextNode) else None
