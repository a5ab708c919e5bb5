"""What the timeline is to show: read, and laid in order, away from the window's thread."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from studyapp.app.asking import Asking
from studyapp.app.joins.comparing import FEW, compared_in
from studyapp.app.joins.laying import Many, many_of
from studyapp.domain.events import Event, EventId
from studyapp.domain.packs import Era
from studyapp.domain.texts import PassageId
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.wording import tr

if TYPE_CHECKING:
    from studyapp.wiring import Program


@dataclass(frozen=True, slots=True)
class Shown:
    """Events and what they are from: a passage with its title, or all, with `names` of passages.

    `passages` counts those of the library. Of very many events none is here: `is_many`.
    `found` are edited events as they were found, `compared` the passages that lie side by side.
    """

    passage: PassageId | None
    title: str
    events: list[Event]
    names: dict[str, str]
    passages: int
    eras: tuple[Era, ...] = ()
    is_many: bool = False
    compared: tuple[str, ...] = ()
    found: dict[EventId, Event] = field(default_factory=dict)


def timeline_of(
    program: Program,
    asking: Asking,
    passage: PassageId | None,
    shown: Shown | None,
    compared: tuple[str, ...] = (),
) -> tuple[Shown, Chronicle | Many | None] | None:
    """Return the events and what they are from, laid in order here: that takes a while for many.

    There is no chronicle if they are shown already; None if the passage is not there any more.
    """
    titles = program.reading.titles()
    if passage is not None and passage not in titles:
        return None
    names = {str(key): name for key, name in titles.items()} if passage is None else {}
    title = "" if passage is None else titles[passage]
    if compared:
        return _side_by_side(program, asking, compared, shown)
    eras, told = program.eras.standing(passage), program.correcting.found(passage)
    if program.line.count(passage) > FEW:
        many = many_of(program, asking, passage, names, eras)
        return Shown(passage, title, [], names, len(titles), eras, is_many=True, found=told), many
    events = program.reading.events(passage)
    found = Shown(passage, title, events, names, len(titles), eras, found=told)
    if found == shown:
        return found, None
    return found, Chronicle.of(events, names if passage is None else None, eras)


def _side_by_side(
    program: Program, asking: Asking, compared: tuple[str, ...], shown: Shown | None
) -> tuple[Shown, Chronicle | Many | None] | None:
    """Return the events of passages that are compared; very many lie in the lanes that they have.

    None if they are not there any more.
    """
    there = compared_in(program, compared)
    if there is None:
        found = timeline_of(program, asking, None, None)
        return found and (replace(found[0], compared=compared), found[1])
    count = len(program.reading.titles())
    title = tr("{n} passages side by side", n=len(there.names))
    now = Shown(
        None,
        title,
        there.events,
        there.names,
        count,
        there.eras,
        compared=compared,
        found=there.found,
    )
    if now == shown:
        return now, None
    return now, Chronicle.of(there.events, there.names, there.eras, side_by_side=True)


def event_at(program: Program, passage: PassageId, offset: int) -> EventId | None:
    """Return the event that rests on the sentence at an offset, else the next, else the last."""
    events = sorted(program.reading.events(passage), key=lambda each: each.citation.span.start)
    later = (each for each in events if each.citation.span.end > offset)
    found = next(later, events[-1] if events else None)
    return None if found is None else found.id
