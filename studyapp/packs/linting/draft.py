"""A pack as far as it was read, for the checks that look at all of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from studyapp.domain.packs import WrittenCard
from studyapp.packs.entries import Entry
from studyapp.packs.events import Happenings
from studyapp.packs.nodes import ListNode, MapNode, Node, TextNode
from studyapp.packs.opening import Shelf
from studyapp.packs.passages import Texts
from studyapp.packs.questions import Asked
from studyapp.packs.shapes import CardShape, PackShape
from studyapp.packs.titles import HEAD


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A pack as far as it was read.

    `head` is None if pack.yaml has errors.
    """

    shelf: Shelf
    head: PackShape | None
    texts: Texts
    happenings: Happenings
    asked: Asked
    cards: Sequence[tuple[Entry[CardShape], WrittenCard]] = field(default=())

    @property
    def is_torn(self) -> bool:
        """Return whether a part of it cannot be read, so that no one knows what is in it."""
        return any(sheet.is_torn for sheet in self.shelf.sheets.values())

    def listed(self, key: str) -> list[MapNode]:
        """Return the things in a list of pack.yaml, sound or not."""
        root = self.shelf.roots.get(HEAD)
        nodes = None if root is None else root.get(TextNode(key))
        return [node for node in nodes or () if isinstance(node, MapNode)]


def text_of(node: MapNode, key: str) -> TextNode | None:
    """Return the text under a key, None if there is none."""
    found = node.get(TextNode(key))
    return found if isinstance(found, TextNode) else None


def keyed_nodes(node: Node, under: str = "") -> Iterator[tuple[str, Node]]:
    """Yield all that lies in a node, with the key that it stands under."""
    yield under, node
    if isinstance(node, ListNode):
        for part in node:
            yield from keyed_nodes(part, under)
    elif isinstance(node, MapNode):
        for key, part in node.items():
            yield from keyed_nodes(part, key)
