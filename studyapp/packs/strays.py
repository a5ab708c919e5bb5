"""Entries and keys that stand where they belong to nothing, told once and where they went astray.

What follows such a line cannot be read either, so no entry is left out to read on.
"""

import re
from dataclasses import dataclass

_VALUED = re.compile(r"[\w-]+:[ \t]+[^\s#].*")
_OPEN = re.compile(r"(?P<key>[\w-]+):[ \t]*(?:#.*)?")
_ENTRY = re.compile(r"-(?: |$)")
_KEY = re.compile(r"[\w-]+:(?: .*)?")
_NO_HYPHEN = re.compile(r"(?P<sign>[–—•·−])[ \t\u00a0]*(?P<rest>\S.*)")

_FAR = 50_000
"""Signs around a fault that are looked at: a file may have millions of lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something in it: where its words begin and end, and how deep it stands."""

    start: int
    end: int
    depth: int
    words: str


@dataclass(frozen=True, slots=True)
class Stray:
    """A line at a wrong place, and how to mend it."""

    line: Line
    says: str
    hint: str
    values: dict[str, object]


def stray_entry(text: str, at: int) -> Stray | None:
    """Return why an entry that begins in the line of an offset is none, if the lines above show."""
    *above, line = _lines(text, at)
    if not _ENTRY.match(line.words):
        return None
    tops = [place for place, each in enumerate(above) if each.depth == 0]
    if not tops:
        return None
    top, between = above[tops[-1]], above[tops[-1] + 1 :]
    if _VALUED.fullmatch(top.words) and not between:
        says, hint = (
            "this list stands under no key",
            "write its key in a line above, as 'questions:'",
        )
        return Stray(line, says, hint, {})
    first = between[0] if between else None
    if first is None or not _OPEN.fullmatch(top.words) or _ENTRY.match(first.words):
        return None
    if first.depth <= line.depth:
        return None
    says, hint = "this entry of a list has no dash, as others below it have", "write - {line}"
    return Stray(first, says, hint, {"line": first.words})


def stray_key(text: str, at: int) -> Stray | None:
    """Return the key above the line of an offset, if that one stands too far out."""
    *above, line = _lines(text, at)
    if len(above) < 2 or not _KEY.fullmatch(line.words):
        return None
    before, key = above[-2:]
    if not _VALUED.fullmatch(key.words) or not key.depth < line.depth <= before.depth:
        return None
    says = "this key is not indented like those that it belongs with"
    return Stray(key, says, "begin it behind {count} blanks", {"count": line.depth})


def stray_sign(text: str, at: int) -> Stray | None:
    """Return that the line of an offset begins with a sign that only looks like a hyphen."""
    *_, line = _lines(text, at)
    found = _NO_HYPHEN.fullmatch(line.words)
    if found is None:
        return None
    says = "'{sign}' is no hyphen, so it begins no entry of a list"
    return Stray(line, says, "write - {line}", {"sign": found["sign"], "line": found["rest"]})


def _lines(text: str, at: int) -> list[Line]:
    """Return the lines not far above an offset and its own, but for empty ones and remarks."""
    far = max(at - _FAR, 0)
    lines, start = list[Line](), text.rfind("\n", 0, far) + 1 if far else 0
    for whole in text[start : at + _FAR].splitlines(keepends=True):
        words = whole.strip()
        depth = len(whole) - len(whole.lstrip())
        is_last = start + len(whole) > at
        if words and (is_last or not words.startswith("#")):
            begins = start + depth
            lines.append(Line(begins, begins + len(words), depth, words))
        start += len(whole)
        if is_last:
            break
    return lines or [Line(at, at, 0, "")]
