"""What a pack is called, read before anything else of it is: without pydantic, which takes long."""

from studyapp.packs.nodes import Node, TextNode, words_of
from studyapp.packs.opening import Shelf

HEAD = "pack.yaml"


def title_of(content: bytes) -> tuple[str, str]:
    """Return the title and the description in a pack.yaml; "" for what is not there."""
    _, root = Shelf({HEAD: content}).keys(HEAD)
    wanted = [None if root is None else root.get(TextNode(key)) for key in ("title", "description")]
    title, description = map(_words, wanted)
    return title, description


def _words(node: Node | None) -> str:
    return words_of(node) if isinstance(node, TextNode) else ""
