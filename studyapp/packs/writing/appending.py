"""A new entry at the end of a list of a file; every other byte stays as it was."""

import re

from studyapp.packs.opening import FORMAT

_TOP = re.compile(r"^[A-Za-z_][\w-]*:", re.MULTILINE)
_ITEM = re.compile(r"^( *)-(?= )", re.MULTILINE)
_TAIL = re.compile(r"(?:\n *(?:#[^\n]*)?)*\n?\Z")


def indentation(text: str, key: str) -> int:
    """Return how deep the entries of a list stand, two blanks where there is none yet."""
    begun = re.compile(rf"^{re.escape(key)}:[ \t]*(?:#[^\n]*)?$", re.MULTILINE).search(text)
    first = None if begun is None else _ITEM.search(text, begun.end())
    return 2 if first is None else len(first[1])


def appended(text: str, key: str, entry: str) -> str | None:
    """Return a file with an entry at the end of the list under a key; line feeds end its lines.

    The entry is put as deep as the others stand. The list is begun if it is not there, the file if
    it is empty. None if the list stands in brackets, for whoever wrote it so would not want it torn
    apart.
    """
    entry = _as_deep(entry, indentation(text, key))
    if not text.strip():
        return f"format: {FORMAT}\n{key}:\n{entry}"
    begun = re.compile(rf"^{re.escape(key)}:(?P<rest>[^\n]*)$", re.MULTILINE).search(text)
    if begun is None:
        gap = "" if text.endswith("\n") else "\n"
        return f"{text}{gap}{key}:\n{entry}"
    if begun["rest"].partition("#")[0].strip():
        return None
    after = _TOP.search(text, begun.end())
    below = len(text) if after is None else after.start()
    tail = _TAIL.search(text[:below])
    end = below if tail is None else tail.start()
    rest = text[end:].removeprefix("\n")
    blank = "\n" if _is_spaced(text, begun.end(), end) else ""
    return f"{text[:end]}\n{blank}{entry}{rest}"


def _as_deep(entry: str, depth: int) -> str:
    """Return an entry so deep as the list that it comes into."""
    stands = len(entry) - len(entry.lstrip(" "))
    lines = (" " * depth + line[stands:] if line.strip() else line for line in entry.split("\n"))
    return "\n".join(lines)


def _is_spaced(text: str, start: int, end: int) -> bool:
    """Return whether empty lines part the entries of a list, as most teachers write them."""
    found = list(_ITEM.finditer(text, start, end))
    own = [each for each in found if each[1] == found[0][1]] if found else []
    if len(own) < 2:
        return bool(own)
    return all(text[: each.start()].endswith("\n\n") for each in own[1:])
