"""How deep a line stands that YAML cannot place, and how deep it is meant to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BEGUN = re.compile(r"(?P<lead> *)(?P<dash>- +)?(?P<first>[\w-]+:(?= |$)|(?<=- )\S)")
"""A line that begins a key, or an entry of a list."""
_LINE_END = re.compile(r"\r\n|\r|\n")
_FAR = 1_000
_MOST_ABOVE = 500
"""So many lines above one are looked at to find what it belongs with."""


@dataclass(frozen=True, slots=True)
class Like:
    """A line from 1 with a key or an entry, and the blanks that stand before that."""

    number: int
    depth: int


def line_like(above: str, line: str) -> Like | None:
    """Return which line of those above one it would stand below, were it indented like that.

    Of the keys, or the entries, that nothing has ended yet and that are deeper than the line, it is
    the one that is least so; None if there is none.
    """
    begun = _BEGUN.match(line)
    if begun is None:
        return None
    own, lowest, like = begun.end("lead"), _FAR, None
    for number, other in _upward(above):
        found = _BEGUN.match(other)
        if found is None or found.end("lead") > lowest:
            continue
        lowest = found.end("lead")
        place = _place(found, is_entry=bool(begun["dash"]))
        if own < place < (_FAR if like is None else like.depth):
            like = Like(number, place)
        if lowest <= own:
            break
    return like


def _place(found: re.Match[str], *, is_entry: bool) -> int:
    """Return how deep the entry, or the key, of a line begins; 0 if it has none."""
    if not is_entry:
        return found.start("first")
    return found.end("lead") if found["dash"] else 0


def _upward(text: str) -> Iterator[tuple[int, str]]:
    """Yield the last lines of a text from below, with their numbers from 1."""
    lines = _LINE_END.split(text)[:-1]
    for back, line in enumerate(reversed(lines[-_MOST_ABOVE:])):
        yield len(lines) - back, line
