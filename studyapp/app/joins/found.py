"""What was found in a passage, read from the library and made ready for the page."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from studyapp.domain.texts import PassageId
from studyapp.ui.pages.findings.listing import Listing

if TYPE_CHECKING:
    from studyapp.study.proposing import Offer
    from studyapp.wiring import Program


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a passage, and on which day that came into the library.

    `is_outdated`: a newer finder may have something to propose, and nobody knows what yet.
    `titles` are those of all passages.
    """

    listing: Listing
    added: date
    is_outdated: bool = False
    titles: dict[PassageId, str] = field(default_factory=dict)


def read_found(program: Program, passage: PassageId | None, offer: Offer | None) -> Found | None:
    """Return what was found in a passage, made ready here; None if it is not there (any more)."""
    entries = {entry.id: entry for entry in program.reading.entries()}
    entry = None if passage is None else entries.get(passage)
    if entry is None:
        return None
    if offer is None:
        looked, now = program.correcting.looked(entry.id), None
    else:
        looked, now = program.correcting.looked_with(offer)
    looked = replace(looked, eras=program.eras.looked(looked.findings))
    is_outdated = now is None and program.correcting.is_outdated(entry.id)
    titles = {each.id: each.title for each in entries.values()}
    return Found(Listing.of(looked), entry.added.astimezone().date(), is_outdated, titles)
