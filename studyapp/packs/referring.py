"""Where in the files of a pack ids stand: each where it is given, and where it is named."""

from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.domain.checks import Severity
from studyapp.domain.kinds import Kind
from studyapp.packs.entries import own_id
from studyapp.packs.fields import Shape
from studyapp.packs.filing import part_of
from studyapp.packs.meanings import Named, named_by
from studyapp.packs.nodes import ListNode, MapNode, Node, TextNode
from studyapp.packs.opening import Shelf
from studyapp.packs.question_shapes import SHAPES, QuestionShape
from studyapp.packs.shape_places import shape_at
from studyapp.packs.shapes import (
    CardShape,
    EmendationShape,
    EventShape,
    NoteShape,
    PassageShape,
)
from studyapp.packs.sheets import Sheet
from studyapp.packs.titles import HEAD

_OWN: tuple[tuple[type[Shape], Named], ...] = (
    (EventShape, Named.EVENT),
    (PassageShape, Named.PASSAGE),
    (QuestionShape, Named.QUESTION),
    (CardShape, Named.CARD),
)
_LISTS: dict[str, tuple[tuple[str, type[Shape]], ...]] = {
    "pack": (("passages", PassageShape),),
    "events": (("events", EventShape),),
    "questions": (("questions", QuestionShape), ("generate", QuestionShape)),
    "cards": (("cards", CardShape),),
    "notes": (("notes", NoteShape),),
    "emendations": (("emendations", EmendationShape),),
}


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A place of an id, between two offsets of a file's text; `is_own` where it is given."""

    name: str
    what: Named
    start: int
    end: int
    is_own: bool


class UnreadFile(Exception):  # noqa: N818 - said to a learner in other words
    """A file is no YAML, so that nobody knows what is named in it; `line` is the first of it."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def names_in(file: str, text: str) -> tuple[NamePlace, ...]:
    """Return the places of ids in a file of a pack; the pack's own id is none of them.

    Raises:
        UnreadFile: Not all of the file can be read.
    """
    part = "pack" if file == HEAD else part_of(file)
    if part is None or not text.strip():
        return ()
    # A mark of its own is put before the text, should the text itself begin with one.
    sheet, root = Shelf({file: f"\ufeff{text}".encode("utf-8", "replace")}).keys(file)
    if sheet.is_torn:
        raise UnreadFile(_first_line(sheet))
    return () if root is None else tuple(_in_lists(part, root))


def _first_line(sheet: Sheet) -> int:
    """Return the first line that is no YAML."""
    faults = (each for each in sheet.findings if each.severity is Severity.ERROR)
    return next((each.line for each in faults if each.code.startswith("Y")), 1)


def _in_lists(part: str, root: MapNode) -> Iterator[NamePlace]:
    for key, shape in _LISTS[part]:
        listed = root.get(TextNode(key))
        for node in listed if isinstance(listed, ListNode) else ():
            if isinstance(node, MapNode):
                yield from _in_entry(node, _of_kind(node) if shape is QuestionShape else shape)


def _of_kind(node: MapNode) -> type[Shape]:
    kind = node.get(TextNode("kind"))
    known = str(kind).strip() in list(Kind)
    return SHAPES[Kind(str(kind).strip())] if known else QuestionShape


def _in_entry(node: MapNode, shape: type[Shape]) -> Iterator[NamePlace]:
    own = own_id(node)
    what = next((named for owner, named in _OWN if issubclass(shape, owner)), None)
    if own is not None and what is not None:
        yield NamePlace(own.strip(), what, own.start, own.end, is_own=True)
    yield from _references(node, shape)


def _references(node: MapNode, shape: type[Shape]) -> Iterator[NamePlace]:
    for key, value in node.items():
        what = named_by(shape, key)
        if what in (Named.EVENT, Named.PASSAGE):
            for text in _texts(value):
                yield NamePlace(text.strip(), what, text.start, text.end, is_own=False)
        elif isinstance(value, MapNode):
            yield from _references(value, shape_at(shape, (key,)))


def _texts(node: Node) -> list[TextNode]:
    nodes = node if isinstance(node, ListNode) else [node]
    return [each for each in nodes if isinstance(each, TextNode)]
