"""A pack read: what is sound in it, and what is wrong with the rest.

YAML and pydantic are imported when the first pack is read: the window starts without them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.checks import Finding
from studyapp.domain.messages import Message
from studyapp.domain.packs import Pack
from studyapp.packs.gathering import gather, releases_beside

if TYPE_CHECKING:
    from studyapp.packs.needs import Lender


@dataclass(frozen=True, slots=True)
class ReadPack:
    """A pack, None if its pack.yaml cannot be used, and all findings in the order of its files.

    `sources` are the texts of its files by path, to print the lines that are meant. `notes` say
    what could not be looked at.
    """

    pack: Pack | None
    findings: tuple[Finding, ...]
    sources: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Message, ...] = ()


def read_pack(path: Path, *, compare: bool = False, lender: Lender | None = None) -> ReadPack:
    """Return what is in the pack at `path`, a folder or a `.studypack`.

    With `compare`, it is held against earlier releases that lie beside it. The packs that it
    depends on are asked of `lender`, then looked for beside it.

    Raises:
        PackError: It is no pack, may not be read, is over 50 MB, or is a hostile archive.
    """
    gathered = gather(path)
    releases = releases_beside(path) if compare else None
    with collecting_later():
        from studyapp.packs.checking import check
        from studyapp.packs.lending import lender_beside

        return check(gathered, releases, lender=lender_beside(path, first=lender))


@contextmanager
def collecting_later() -> Iterator[None]:
    """Keep Python from looking for garbage, of which there is none: it takes half the time.

    What was made meanwhile counts as old, so that it is not all looked through at once afterwards.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
