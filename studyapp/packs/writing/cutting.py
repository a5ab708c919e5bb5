"""Ways to take a value away, with its key and what parts it from its neighbours.

Comments within it go, too; those beside it stay.
"""

import re
from collections.abc import Iterator

from studyapp.domain.text_edits import TextEdit
from studyapp.packs.writing.placing import column_of, line_start
from studyapp.packs.writing.trees import Keyed, Listed, Place, Text, Tree, at_place

_REST = re.compile(r"[ \t]*(\r\n|\r|\n|\Z)")
_REMARK = re.compile(r"[ \t]+(?=#)")
_COMMA = re.compile(r"\s*,[ \t]*")


def cuts(text: str, tree: Tree, place: Place) -> Iterator[TextEdit]:
    """Yield ways to take away what stands at a place, the one that leaves least behind first."""
    above = at_place(tree, place[:-1])
    if above is None or isinstance(above, Text):
        return
    number = above.number(place[-1]) or 0
    if above.is_flow:
        yield from _in_brackets(text, above, number)
    elif len(above.spans) == 1:
        empty = "[]" if isinstance(above, Listed) else "{}"
        yield TextEdit(above.start, above.end - above.start, empty)
    else:
        yield from _lines(text, above, number)


def _in_brackets(text: str, above: Listed | Keyed, number: int) -> Iterator[TextEdit]:
    start, end = above.spans[number]
    before = above.spans[number - 1][1] if number else start
    after = above.spans[number + 1][0] if number + 1 < len(above.spans) else end
    if "#" not in text[before:start] and number:
        yield TextEdit(before, end - before, "")
    if "#" not in text[end:after]:
        yield TextEdit(start, after - start, "")
    comma = _COMMA.match(text, end)
    last = end if comma is None else comma.end()
    yield TextEdit(start, last - start, "")


def _lines(text: str, above: Listed | Keyed, number: int) -> Iterator[TextEdit]:
    start, end = above.spans[number]
    if isinstance(above, Listed):
        start = _hyphen(text, above, number)
    begins = line_start(text, start)
    rest = _REST.match(text, end)
    if rest is not None and not text[begins:start].strip():
        yield TextEdit(begins, rest.end() - begins, "")
    after = above.spans[number + 1][0] if number + 1 < len(above.spans) else end
    if isinstance(above, Keyed) and "#" not in text[end:after]:
        yield TextEdit(start, after - start, "")
    remark = _REMARK.match(text, end)
    last = end if remark is None else remark.end()
    yield TextEdit(start, last - start, "")
    yield TextEdit(begins, _end_of_remarks(text, end, start - begins) - begins, "")


def _end_of_remarks(text: str, at: int, column: int) -> int:
    """Return where the remarks end that are deeper than a column: a text above would take them."""
    line = r"(?:\r\n|\r|\n)"
    found = re.compile(rf"(?:[ \t]+#[^\r\n]*)?{line}(?: {{{column + 1},}}#[^\r\n]*{line})*")
    remarks = found.match(text, at)
    return at if remarks is None else remarks.end()


def _hyphen(text: str, above: Listed, number: int) -> int:
    """Return where the hyphen of an entry stands."""
    if number == 0:
        return above.start
    column = column_of(text, above.start)
    before, start = above.spans[number - 1][1], above.spans[number][0]
    found = re.compile(rf"[\r\n]( {{{column}}})-").search(text, before, start)
    return start if found is None else found.end() - 1
