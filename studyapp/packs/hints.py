"""What to write instead, where that is known, and where it is meant."""

from dataclasses import dataclass

from studyapp.packs.nodes import MapNode, Node, TextNode


@dataclass(frozen=True, slots=True)
class Instead:
    """What is to be written between two offsets."""

    start: int
    end: int
    new: str


def instead(node: Node | tuple[int, int], new: str | None) -> Instead | None:
    """Return that a text is to be written in place of a node; None if there is no such text."""
    return None if new is None else Instead(*extent(node), new)


@dataclass(frozen=True, slots=True)
class Sure:
    """A hint besides which nothing can be meant."""

    says: str
    instead: Instead


Hint = str | Sure | None


def sure(hint: str | None, instead: Instead | None) -> Hint:
    """Return a hint that is sure if it is known what to write."""
    return hint if hint is None or instead is None else Sure(hint, instead)


def extent(at: Node | tuple[int, int]) -> tuple[int, int]:
    """Return from where to where a finding reaches; of a mapping only its first key is meant."""
    if isinstance(at, tuple):
        return at
    if isinstance(at, TextNode):
        return at.start, at.end
    if isinstance(at, MapNode) and (first := next(iter(at), None)) is not None:
        return at.start, first.end if first.start == at.start else at.start + 1
    return at.start, at.start + 1
