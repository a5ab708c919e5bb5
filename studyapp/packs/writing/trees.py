"""Files as trees of all that stands in them, each part with its place and the way it is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from studyapp.packs.writing.scalars import number

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 100

Plain = str | list["Plain"] | dict[str, "Plain"]
"""What is written, as texts."""
Step = str | int
Place = tuple[Step, ...]
"""A way from the top: a key; the number of an entry, or its id."""


class UnpatchedError(Exception):
    """A change cannot be made so that all else stays as it is."""


@dataclass(slots=True)
class Text:
    """A text between two offsets, without blanks behind it; `style` is the sign it begins with."""

    start: int
    end: int
    text: str
    style: str

    @property
    def plain(self) -> Plain:
        """Return what it says."""
        return self.text


@dataclass(slots=True)
class Listed:
    """A list between two offsets; in brackets if it `is_flow`."""

    start: int
    end: int
    is_flow: bool
    entries: list["Tree"] = field(default_factory=list)

    @property
    def plain(self) -> Plain:
        """Return what it says."""
        return [each.plain for each in self.entries]

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Return where its entries stand."""
        return [(each.start, each.end) for each in self.entries]

    def number(self, step: Step) -> int | None:
        """Return the number of the entry that a step means, None if there is none."""
        if isinstance(step, int):
            return step if 0 <= step < len(self.entries) else None
        named = (at for at, each in enumerate(self.entries) if _id_of(each) == step)
        return next(named, None)


@dataclass(slots=True)
class Keyed:
    """Keys with their values between two offsets; in brackets if they are `is_flow`."""

    start: int
    end: int
    is_flow: bool
    keys: list[Text] = field(default_factory=list)
    values: list["Tree"] = field(default_factory=list)

    @property
    def plain(self) -> Plain:
        """Return what it says."""
        return {key.text: value.plain for key, value in zip(self.keys, self.values, strict=True)}

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Return where its pairs stand, each from the key to the value's end."""
        pairs = zip(self.keys, self.values, strict=True)
        return [(key.start, max(key.end, value.end)) for key, value in pairs]

    def number(self, step: Step) -> int | None:
        """Return the number of the pair that a step means, None if there is none."""
        return next((at for at, key in enumerate(self.keys) if key.text == step), None)


Tree = Text | Listed | Keyed


def tree_of(text: str) -> Tree:
    """Return what stands in a file.

    Raises:
        UnpatchedError: It is no YAML, empty, too deep, or has more than packs have.
    """
    try:
        return _Growing(text).grow()
    except yaml.YAMLError as error:
        raise UnpatchedError(str(error)) from error


def at_place(tree: Tree, place: Place) -> Tree | None:
    """Return what stands at a place, None if nothing does."""
    for step in place:
        number = None if isinstance(tree, Text) else tree.number(step)
        if number is None or isinstance(tree, Text):
            return None
        tree = tree.entries[number] if isinstance(tree, Listed) else tree.values[number]
    return tree


def plain_of(value: object) -> Plain:
    """Return a value as the texts that it is written with."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, Mapping):
        return {str(key): plain_of(each) for key, each in value.items()}
    assert isinstance(value, Sequence)  # noqa: S101 - the rest of what can be written
    return [plain_of(each) for each in value]


class _Growing:
    def __init__(self, text: str) -> None:
        self._text = text
        self._stack: list[Listed | Keyed] = []
        self._root: Tree | None = None

    def grow(self) -> Tree:
        for event in self._events():
            kind = type(event)
            if kind in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
                self._begin(event, is_list=kind is yaml.SequenceStartEvent)
            elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
                self._end(event)
            elif kind is yaml.ScalarEvent:
                self._put(self._scalar(event))
            elif kind is yaml.AliasEvent:
                raise UnpatchedError("an alias")
        if self._root is None:
            raise UnpatchedError("an empty file")
        return self._root

    def _events(self) -> Iterator[Any]:
        for event in yaml.parse(self._text, Loader=_LOADER):
            if getattr(event, "anchor", None) or getattr(event, "tag", None):
                raise UnpatchedError("an anchor or a tag")
            yield event

    def _scalar(self, event: Any) -> Text:  # noqa: ANN401  # libyaml's events have no types
        start, end = event.start_mark.index, event.end_mark.index
        written = self._text[start:end].rstrip() if event.style in ("|", ">") else ""
        return Text(start, start + len(written) if written else end, event.value, event.style or "")

    def _begin(self, event: Any, *, is_list: bool) -> None:  # noqa: ANN401  # as above
        start, is_flow = event.start_mark.index, bool(event.flow_style)
        node = Listed(start, start, is_flow) if is_list else Keyed(start, start, is_flow)
        self._put(node)
        self._stack.append(node)
        if len(self._stack) > _DEEPEST:
            raise UnpatchedError("too deep")

    def _end(self, event: Any) -> None:  # noqa: ANN401  # as above
        node = self._stack.pop()
        last = node.spans[-1][1] if node.spans else node.start
        node.end = event.end_mark.index if node.is_flow else last

    def _put(self, node: Tree) -> None:
        if not self._stack:
            if self._root is not None:
                raise UnpatchedError("a second document")
            self._root = node
            return
        top = self._stack[-1]
        if isinstance(top, Listed):
            top.entries.append(node)
        elif len(top.keys) > len(top.values):
            top.values.append(node)
        elif isinstance(node, Text):
            top.keys.append(node)
        else:
            raise UnpatchedError("a key that is no text")


def _id_of(tree: Tree) -> Plain | None:
    number = tree.number("id") if isinstance(tree, Keyed) else None
    return tree.values[number].plain if isinstance(tree, Keyed) and number is not None else None
