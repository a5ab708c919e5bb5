"""One value of a file changed at its place; every other byte stays as it was, comments too.

What comes of a change is read again before it is handed out.
"""

from collections.abc import Iterator
from typing import Any

from studyapp.domain.text_edits import TextEdit, edited
from studyapp.packs.writing.cutting import cuts
from studyapp.packs.writing.entries import Value
from studyapp.packs.writing.placing import additions, replacements
from studyapp.packs.writing.trees import (
    Listed,
    Place,
    Plain,
    Text,
    Tree,
    UnpatchedError,
    at_place,
    plain_of,
    tree_of,
)


def patch(text: str, place: Place, value: Value | None) -> TextEdit:
    """Return the change of a file that puts a value at a place; None takes away what is there.

    A key that is not there is put behind the others, with those above it that are not there either;
    an entry, by the number after the last one's, at the end of its list.

    Raises:
        UnpatchedError: There is no such place, or all else would not stay as it is.
    """
    mark = len(text) - len(text.removeprefix("\ufeff"))
    body = text[mark:]
    tree = tree_of(body)
    there = _there(tree, place)
    if not place or (value is None and len(there) < len(place)):
        raise UnpatchedError("nothing stands there")
    wanted = _changed(tree, there, place, value)
    for edit in _ways(body, tree, there, place, value):
        if _reads(edited(body, [edit])) == wanted:
            return TextEdit(edit.offset + mark, edit.length, edit.text)
    raise UnpatchedError("it would not be read back")


def _there(tree: Tree, place: Place) -> Place:
    """Return how far a place is there, each entry of a list by its number."""
    known: list[str | int] = []
    for step in place:
        node = at_place(tree, tuple(known))
        number = None if isinstance(node, Text) or node is None else node.number(step)
        if number is None:
            break
        known.append(number if isinstance(node, Listed) else step)
    return tuple(known)


def _ways(
    text: str, tree: Tree, there: Place, place: Place, value: Value | None
) -> Iterator[TextEdit]:
    """Yield changes to try, the one that looks best first."""
    if value is None:
        yield from cuts(text, tree, there)
        return
    for step in reversed(place[len(there) + 1 :]):
        value = {str(step): value}
    node = at_place(tree, there)
    if len(there) == len(place):
        yield from replacements(text, tree, there, value)
    elif isinstance(node, Text):
        yield from replacements(text, tree, there, {str(place[len(there)]): value})
    elif node is not None:
        yield from additions(text, node, place[len(there)], value)


def _changed(tree: Tree, there: Place, place: Place, value: Value | None) -> Plain:
    """Return what a file says with a value put at a place."""
    whole: list[Plain] = [tree.plain]
    steps: Place = (0, *there)
    last: Any = steps[-1]
    node: Any = whole
    for step in steps[:-1]:
        node = node[step]
    rest = place[len(there) :]
    if value is None:
        del node[last]
        return whole[0]
    new: Any = plain_of(value)
    for step in reversed(rest):
        new = {step: new}
    if not rest or node[last] == "":
        node[last] = new
    elif isinstance(node[last], list):
        node[last].append(new[rest[0]])
    elif isinstance(node[last], dict):
        node[last] |= new
    return whole[0]


def _reads(text: str) -> Plain | None:
    try:
        return tree_of(text).plain
    except UnpatchedError:
        return None
