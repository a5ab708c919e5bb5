"""Gold of dates as texts with marks: `am [3. Juli 1866|1866-07-03]`, EDTF behind the words.

A third part says where the value comes from: `c` for a carried date, `r` for a relative one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.events import Basis
from studyapp.domain.texts import Span

_MARK = re.compile(r"\[([^|\]]+)\|([^|\]]+)(?:\|([cr]))?\]")
_BASIS = {None: Basis.STATED, "c": Basis.CARRIED, "r": Basis.RELATIVE}


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a text that name a date, what they mean, and where that comes from."""

    span: Span
    edtf: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text without its marks, and what was marked."""

    name: str
    text: str
    dates: tuple[Marked, ...]


def marked_texts(folder: Path) -> tuple[MarkedText, ...]:
    """Return the texts of a folder, those of its own folders left out."""
    return tuple(
        marked_text(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.txt"))
    )


def marked_text(name: str, source: str) -> MarkedText:
    """Return a text and the dates that are marked in it."""
    return MarkedText(name, _MARK.sub(r"\1", source), tuple(_dates(source)))


def _dates(source: str) -> Iterator[Marked]:
    marks = 0
    for found in _MARK.finditer(source):
        start = found.start() - marks
        marks += len(found[0]) - len(found[1])
        yield Marked(Span(start, start + len(found[1])), found[2], _BASIS[found[3]])
