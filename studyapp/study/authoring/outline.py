"""What stands in a file of a pack, line by line, also while it is not sound."""

import re
from dataclasses import dataclass

_ENTRY = re.compile(r"^ *- +(?:\{ *)?id: *(?P<id>[^\s,}#]+)(?P<rest>.*)$")
_WORDS = re.compile(r"^ *(?:stem|title|front): +(?P<words>[^|> ].*)$")
_HEADING = re.compile(r"^# +(?P<words>.+)$")
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
    lines = text.split("\n")
    if not is_yaml:
        headings = ((at, _HEADING.match(line)) for at, line in enumerate(lines))
        return [Entry(at, found["words"].strip()) for at, found in headings if found]
    starts = [(at, found) for at, line in enumerate(lines) if (found := _ENTRY.match(line))]
    ends = [*(at for at, _ in starts[1:]), len(lines)]
    pairs = zip(starts, ends, strict=False)  # without any entry there is still an end
    return [Entry(at, found["id"], _words(lines[at:end])) for (at, found), end in pairs]


def _words(lines: list[str]) -> str:
    for line in lines[:_FAR]:
        found = _WORDS.match(line)
        if found is not None:
            return found["words"].strip().strip("\"'")
    return ""
