"""Passages that are compared on the timeline: their events, and the names of their lanes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studyapp.domain.events import Event, EventId
from studyapp.domain.packs import Era
from studyapp.domain.texts import PassageId

if TYPE_CHECKING:
    from studyapp.wiring import Program

FEW = 5_000
"""Up to so many events are held whole; of more, columns are read, and events where they are seen.
"""


@dataclass(frozen=True, slots=True)
class Compared:
    """Events of several passages, with the names of these by id; `found` as they were found."""

    events: list[Event]
    names: dict[str, str]
    eras: tuple[Era, ...]
    found: dict[EventId, Event]


def compared_in(program: Program, passages: Sequence[str]) -> Compared | None:
    """Return what lies side by side; None for very many events, or if no passage is there."""
    titles = program.reading.titles()
    there = [key for each in passages if (key := PassageId(each)) in titles]
    if not there or sum(map(program.line.count, there)) > FEW:
        return None
    found: dict[EventId, Event] = {}
    for each in there:
        found.update(program.correcting.found(each))
    return Compared(
        [event for each in there for event in program.reading.events(each)],
        _told_apart([(str(each), titles[each]) for each in there]),
        tuple(dict.fromkeys(era for each in there for era in program.eras.standing(each))),
        found,
    )


def passages_with_events(program: Program) -> dict[str, tuple[str, int]]:
    """Return the titles of passages and how many events they have, by id."""
    titles = program.reading.titles()
    counts = {key: program.line.count(key) for key in titles}
    return {str(key): (titles[key], count) for key, count in counts.items() if count}


def _told_apart(titles: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return names of passages by id; of those with the same title the later have a number."""
    names: dict[str, str] = {}
    for key, title in titles:
        same = sum(other == title for _, other in titles[: len(names)])
        names[key] = f"{title} ({same + 1})" if same else title
    return names
