"""Ids of new entries of a pack."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from itertools import count

_ID = re.compile(r"\bid: *[\"']?([a-z0-9][a-z0-9._-]*)")
_WORD = re.compile(r"[a-z0-9]+")
_LONGEST = 48
_MOST_WORDS = 4


def ids_in(texts: Iterable[str]) -> set[str]:
    """Return what stands for an id in some files, sound or not."""
    return {found[1] for text in texts for found in _ID.finditer(text)}


def free_id(about: str, taken: Collection[str]) -> str:
    """Return an id of the last words of a text, in plain letters; a number where it is taken."""
    plain = unicodedata.normalize("NFKD", about.casefold()).encode("ascii", "ignore").decode()
    words = _WORD.findall(plain)[-_MOST_WORDS:]
    base = "-".join(words)[:_LONGEST].strip("-") or "entry"
    if base not in taken:
        return base
    return next(name for number in count(2) if (name := f"{base}-{number}") not in taken)
