"""What stands in a file of a pack: texts, lists and mappings, each with its place.

Places are offsets in code points. Texts are kept as they are written, whatever YAML takes them for.
"""

from collections.abc import Mapping
from typing import Any

from studyapp.domain.messages import Message


class TextNode(str):
    """A text; `is_plain` says that it stands without quotation marks."""

    __slots__ = ("end", "is_plain", "start")

    start: int
    end: int
    is_plain: bool


class ListNode(list[Any]):
    """A list of nodes."""

    __slots__ = ("end", "start")

    start: int
    end: int


class MapNode(dict[TextNode, Any]):
    """Nodes by their keys; `empty` are keys with nothing behind them, which count as left out."""

    __slots__ = ("empty", "end", "start")

    start: int
    end: int
    empty: list[TextNode]

    def key(self, name: str) -> TextNode | None:
        """Return the key called so, with its place."""
        return next((key for key in (*self, *self.empty) if key == name), None)


Node = TextNode | ListNode | MapNode


A_TEXT = Message("a text")
A_LIST = Message("a list")
KEYS = Message("keys with values")


def kind_of(node: object) -> Message:
    """Return what a node is, in words."""
    if isinstance(node, Mapping):
        return KEYS
    return A_LIST if isinstance(node, list) else A_TEXT


def words_of(node: TextNode | None) -> str:
    """Return a text without the blanks around it; nothing for none."""
    return "" if node is None else node.strip()
