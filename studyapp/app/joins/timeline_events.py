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
from studyapp.timeline.arriving import brought_up
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.fetched_shelf import FetchedShelf
from studyapp.ui.wording import tr

if TYPE_CHECKING:
    from studyapp.wiring import Program

MOST_TOUCHED = 32
"""Of more events that were changed all are read anew."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Events and what they are from: a passage with its title, or all, with `names` of passages.

    `passages` counts those of the library. Of very many events none is here: `is_many`.
    `found` are edited events as they were found, `compared` the passages that lie side by side.
    `moment` is when very many were read.
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
    moment: int | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """What is shown until now, and the whole chronicle of it."""

    shown: Shown | None = None
    chronicle: Chronicle | None = None


def timeline_of(
    program: Program,
    asking: Asking,
    passage: PassageId | None,
    before: Before,
    compared: tuple[str, ...] = (),
) -> tuple[Shown, Chronicle | Many | None] | None:
    """Return the events and what they are from, laid in order here: that takes a while for many.

    There is no chronicle if they are shown already; None if the passage is not there any more. Of
    very many only those are read that were changed since.
    """
    titles = program.reading.titles()
    if passage is not None and passage not in titles:
        return None
    names = {str(key): name for key, name in titles.items()} if passage is None else {}
    title = "" if passage is None else titles[passage]
    if compared:
        return _side_by_side(program, asking, compared, before)
    eras, told = program.eras.standing(passage), program.correcting.found(passage)
    if program.line.count(passage) > FEW:
        moment = program.line.moment()
        now = Shown(
            passage, title, [], names, len(titles), eras, is_many=True, found=told, moment=moment
        )
        return now, _brought_up(program, before, now) or many_of(
            program, asking, passage, names, eras
        )
    events = program.reading.events(passage)
    found = Shown(passage, title, events, names, len(titles), eras, found=told)
    if found == before.shown:
        return found, None
    return found, Chronicle.of(events, names if passage is None else None, eras)


def _brought_up(program: Program, before: Before, now: Shown) -> Chronicle | None:
    """Return very many events that are shown as they are now; None if all have to be read anew."""
    shown, there = before.shown, before.chronicle
    if shown is None or shown.moment is None or there is None or there.total is not None:
        return None
    if replace(shown, moment=now.moment, found=now.found) != now:
        return None
    touched, shelf = program.line.touched_since(shown.moment), there.events
    if touched is None or len(touched) > MOST_TOUCHED or not isinstance(shelf, FetchedShelf):
        return None
    other = next((row for row in shelf.rows[: len(touched) + 1].tolist() if row not in touched), -1)
    reading = program.line.reading(now.passage)
    rows = [row for row in reading.only([*touched, other]) if row[0] in touched]
    groups = [(group.lane, now.names.get(group.passage, "")) for group in reading.groups]
    found = brought_up(there, [*touched], rows, groups)
    return found if found and len(found.events) == program.line.count(now.passage) else None


def _side_by_side(
    program: Program, asking: Asking, compared: tuple[str, ...], before: Before
) -> tuple[Shown, Chronicle | Many | None] | None:
    """Return the events of passages that are compared; very many lie in the lanes that they have.

    None if they are not there any more.
    """
    there = compared_in(program, compared)
    if there is None:
        found = timeline_of(program, asking, None, Before())
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
    if now == before.shown:
        return now, None
    return now, Chronicle.of(there.events, there.names, there.eras, side_by_side=True)


def event_at(program: Program, passage: PassageId, offset: int) -> EventId | None:
    """Return the event that rests on the sentence at an offset, else the next, else the last."""
    events = sorted(program.reading.events(passage), key=lambda each: each.citation.span.start)
    later = (each for each in events if each.citation.span.end > offset)
    found = next(later, events[-1] if events else None)
    return None if found is None else found.id
