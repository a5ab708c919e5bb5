"""The chapters of the manual, read from Markdown files.

A chapter's name is its first heading up to a colon. The other headings part it; what stands under
each is shown as the Markdown of packs is: nothing in it is loaded, no HTML goes through.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studyapp.places import RESOURCES

FOLDER = RESOURCES / "manual"
_FIRST = ("first-five-minutes", "own-pack", "packs", "results", "where-data-lives")
"""The chapters that begin the manual; others follow by name."""
_HEADING = re.compile(r"(#{1,3}) +(.+?) *#*")
_FENCE = re.compile(r" {0,3}(```|~~~)")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it, in Markdown; `level` 1 is the chapter's own."""

    level: int
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file of the manual."""

    name: str
    parts: tuple[Part, ...]

    @property
    def title(self) -> str:
        """Return what the chapter is called in the list."""
        return self.parts[0].heading.partition(":")[0]


def chapters(folder: Path = FOLDER) -> list[Chapter]:
    """Return the chapters in their order."""
    files = {path.stem: path for path in folder.glob("*.md")}
    names = [name for name in _FIRST if name in files]
    names += sorted(name for name in files if name not in _FIRST)
    return [Chapter(name, tuple(_parts(files[name].read_text("utf-8")))) for name in names]


def _parts(text: str) -> Iterator[Part]:
    level, heading, lines = 1, "", list[str]()
    is_code = False
    for line in text.splitlines():
        is_code ^= _FENCE.match(line) is not None
        found = None if is_code else _HEADING.fullmatch(line)
        if found is None:
            lines.append(line)
            continue
        if heading or any(lines):
            yield Part(level, heading, "\n".join(lines).strip())
        level, heading, lines = len(found[1]), found[2], []
    yield Part(level, heading, "\n".join(lines).strip())
