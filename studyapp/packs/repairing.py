"""Leaving out the entry of a list that cannot be read, so that the rest can."""

import re

_TOP_KEY = re.compile(r"^[A-Za-z_][\w-]*:", re.MULTILINE)
_SIGN = re.compile(r"[^\r\n]")


def without_entry(text: str, at: int) -> str | None:
    """Return a file's text with blanks for the top-level list's entry around an offset.

    None if the offset lies in no such entry.
    """
    keys = [found.start() for found in _TOP_KEY.finditer(text)]
    above = max((key for key in keys if key <= at), default=None)
    if above is None:
        return None
    below = min((key for key in keys if key > at), default=len(text))
    entries = _entries(text, above, below)
    start = max((entry for entry in entries if entry <= at), default=None)
    if start is None:
        return None
    end = min((entry for entry in entries if entry > at), default=below)
    return text[:start] + _SIGN.sub(" ", text[start:end]) + text[end:]


def _entries(text: str, start: int, end: int) -> list[int]:
    """Return where the entries of the list between two offsets begin: `-` in the first's column."""
    first = re.compile(r"^( *)-(?=[ \r\n])", re.MULTILINE).search(text, start, end)
    if first is None:
        return []
    same = re.compile(rf"^{first[1]}-(?=[ \r\n])", re.MULTILINE)
    return [found.start() for found in same.finditer(text, start, end)]
