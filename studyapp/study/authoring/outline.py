"""What stands in a file of a pack, line by line, also while it is not sound."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ENTRY = re.compile(r"^ *- +(?P<brace>\{(?: *[\w-]+: *[^,{}\[\]'\"]*,)* *)?id: *(?P<id>[^\s,}#]+)")
_TELLING = ("stem:", "title:", "front:")
_WORDS = re.compile(r"^ *\w+: +(?P<words>[^|> ].*)$")
_IN_BRACES = re.compile(
    r"[{,]\s*(?:stem|title|front): *"
    r"(?:'(?P<single>(?:[^']|'')*)'|\"(?P<double>(?:[^\"\\]|\\.)*)\"|(?P<plain>[^,}\n]+))"
)
_ESCAPED = re.compile(r"\\(.)")
_HEADING = re.compile(r"^# +(?P<words>.+)$", re.MULTILINE)
_FAR = 12
"""So many lines below its id the words of an entry are sought at most."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list, or a heading of a passage; `line` counts from 0."""

    line: int
    name: str
    words: str = ""


def entries_of(text: str, *, is_yaml: bool) -> list[Entry]:
    """Return the entries of a file in their order, with the first line of what they ask or tell."""
    if not is_yaml:
        return list(_headings(text))
    lines = text.split("\n")
    named = ((at, line) for at, line in enumerate(lines) if "id:" in line)  # far quicker than re
    starts = [(at, found) for at, line in named if (found := _ENTRY.match(line))]
    ends = [*(at for at, _ in starts[1:]), len(lines)]
    pairs = zip(starts, ends, strict=False)  # without any entry there is still an end
    return [
        Entry(at, found["id"], (_words_in_braces if found["brace"] else _words)(lines[at:end]))
        for (at, found), end in pairs
    ]


def _headings(text: str) -> Iterator[Entry]:
    line = before = 0
    for start in _starts(text, "# "):
        found = _HEADING.match(text, start)
        if found is not None:
            line += text.count("\n", before, start)
            before = start
            yield Entry(line, found["words"].strip())


def _starts(text: str, sign: str) -> Iterator[int]:
    """Yield where the lines begin that begin with a sign; a search by re would look at each."""
    if text.startswith(sign):
        yield 0
    at = text.find(f"\n{sign}")
    while at >= 0:
        yield at + 1
        at = text.find(f"\n{sign}", at + 1)


def _words(lines: list[str]) -> str:
    for line in lines[:_FAR]:
        found = _WORDS.match(line) if line.lstrip(" ").startswith(_TELLING) else None
        if found is not None:
            return found["words"].strip().strip("\"'")
    return ""


def _words_in_braces(lines: list[str]) -> str:
    found = _IN_BRACES.search("\n".join(lines[:_FAR]))
    if found is None:
        return ""
    single, double, plain = found.groups()
    words = plain or (single or "").replace("''", "'") or _ESCAPED.sub(r"\1", double or "")
    return " ".join(words.split())
