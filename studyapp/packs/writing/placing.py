"""Ways to write a value where another stands, or behind others."""

import re
from collections.abc import Iterator

from studyapp.domain.text_edits import TextEdit
from studyapp.packs.writing.entries import EXACT, Value, in_line, item_lines, pair_lines
from studyapp.packs.writing.trees import Keyed, Listed, Place, Step, Text, Tree, at_place

_STEP = 2
_LINE_END = re.compile(r"\r\n|\r|\n")
_EMPTY_LINES = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*")


def replacements(text: str, tree: Tree, place: Place, value: Value) -> Iterator[TextEdit]:
    """Yield ways to write a value in place of the one that is there, the best first."""
    above, node = at_place(tree, place[:-1]), at_place(tree, place)
    assert node is not None  # noqa: S101 - the place is there
    if isinstance(above, Listed):
        yield from _over(text, node, value, is_exact=False)
        yield from () if above.is_flow else _entry_over(text, above, node, value)
    elif isinstance(above, Keyed):
        key = above.keys[above.number(place[-1]) or 0]
        begun = text.index(":", key.end) + 1
        column = column_of(text, key.start)
        lines = list(pair_lines(key.text, value, column))
        yield from _literal_over(text, node, value, column)
        if above.is_flow or len(lines) == 1 or isinstance(value, str):
            yield from _over(text, node, value, is_exact=key.text in EXACT, begun=begun)
        else:
            yield from _lines_over(text, node, value, key, begun=begun)


def additions(text: str, above: Tree, step: Step, value: Value) -> Iterator[TextEdit]:
    """Yield ways to write a value as the last one of a list or of some keys, the best first."""
    if isinstance(above, Text) or (isinstance(above, Listed) and step != len(above.entries)):
        return
    end = above.spans[-1][1] if above.spans else above.start + 1
    if above.is_flow:
        gap = ", " if above.spans else ""
        written = in_line(value, is_exact=step in EXACT)
        lead = "" if isinstance(above, Listed) else f"{in_line(str(step), is_exact=False)}: "
        yield TextEdit(end, 0, f"{gap}{lead}{written}")
        return
    column = column_of(text, above.start)
    is_list = isinstance(above, Listed)
    made = item_lines(value, column) if is_list else pair_lines(str(step), value, column)
    lines = _joined(text, made)
    yield TextEdit(_line_end(text, end), 0, f"{newline_of(text)}{lines}")
    below = _EMPTY_LINES.match(text, end)
    at = end if below is None else below.end()
    yield TextEdit(at, 0, f"{lines}{newline_of(text)}")
    yield TextEdit(len(text), 0, f"{newline_of(text)}{lines}")


def column_of(text: str, offset: int) -> int:
    """Return in which column an offset lies, from 0."""
    return offset - line_start(text, offset)


def line_start(text: str, offset: int) -> int:
    """Return where the line of an offset begins."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def newline_of(text: str) -> str:
    """Return what ends the lines of a file."""
    found = _LINE_END.search(text)
    return "\n" if found is None else found[0]


def _line_end(text: str, offset: int) -> int:
    found = _LINE_END.search(text, offset)
    return len(text) if found is None else found.start()


def _joined(text: str, lines: Iterator[str]) -> str:
    return newline_of(text).join(lines)


def _over(
    text: str, node: Tree, value: Value, *, is_exact: bool, begun: int | None = None
) -> Iterator[TextEdit]:
    """Yield ways to write a value in one line, in the marks of the text that is there."""
    start = node.start
    is_below = not isinstance(node, Text) and not node.is_flow
    lead = " " if start == node.end and text[start - 1 : start] in (":", "-", ",", "?") else ""
    if begun is not None and is_below and not text[begun:start].strip():
        start, lead = begun, " "
    for written in _written(node, value, is_exact=is_exact):
        yield TextEdit(start, node.end - start, f"{lead}{written}")


def _written(node: Tree, value: Value, *, is_exact: bool) -> Iterator[str]:
    style = node.style if isinstance(node, Text) else ""
    if isinstance(value, str) and "\n" not in value and style == '"':
        doubled = value.replace("\\", "\\\\").replace('"', '\\"')
        yield f'"{doubled}"'
    if isinstance(value, str) and "\n" not in value and style == "'":
        doubled = value.replace("'", "''")
        yield f"'{doubled}'"
    yield in_line(value, is_exact=is_exact)


def _literal_over(text: str, node: Tree, value: Value, column: int) -> Iterator[TextEdit]:
    """Yield a way to write lines where lines stand, each as it is read."""
    if not (isinstance(node, Text) and node.style == "|" and isinstance(value, str)):
        return
    if value.strip() and "\n" in value:
        lead, end = " " * (column + _STEP), newline_of(text)
        written = (lead + line if line else "" for line in value.removesuffix("\n").split("\n"))
        sign = "|" if value.endswith("\n") else "|-"
        yield TextEdit(node.start, node.end - node.start, end.join((sign, *written)))


def _entry_over(text: str, above: Listed, node: Tree, value: Value) -> Iterator[TextEdit]:
    lines = _joined(text, item_lines(value, column_of(text, above.start)))
    yield TextEdit(node.start, node.end - node.start, lines.lstrip(" ")[_STEP:])


def _lines_over(
    text: str, node: Tree, value: Value, key: Text, *, begun: int
) -> Iterator[TextEdit]:
    """Yield ways to write a value in lines below its key, as deep as what is there."""
    column = column_of(text, key.start)
    if not isinstance(node, Text) and not node.is_flow:
        own = column_of(text, node.start)
        below = list(pair_lines(key.text, value, own - _STEP))[1:]
        yield TextEdit(node.start, node.end - node.start, _joined(text, iter(below)).lstrip(" "))
    below = list(pair_lines(key.text, value, column))[1:]
    lines = f"{newline_of(text)}{_joined(text, iter(below))}"
    start = begun if not text[begun : node.start].strip() else node.start
    yield TextEdit(start, node.end - start, lines)
