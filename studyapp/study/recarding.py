"""Which cards are others once some events of a passage have changed.

A card depends on other events: on those with the same title, and on those at the same time. So what
is near a change is looked for in short lines, and only the cards of that are made anew: of ten
thousand events that takes a few hundredths of a second, where all cards would take one.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.events import Event, EventId, Findings, Status
from studyapp.domain.texts import Passage, PassageId
from studyapp.generate.cards import LONGEST_SHORT, make_cards, widest
from studyapp.generate.solver import plain
from studyapp.store.changing import Changing, EventLine

_DAY = 24 * 60
_FAR = 26 * 366 * _DAY
"""Minutes that a vague date may lie outside its bounds, at most."""
_MANY = 40
"""Of more events than this it is quicker to make all cards."""

_Time = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Touched:
    """The events whose cards may be others now, and those to know for making them."""

    events: frozenset[EventId]
    near: frozenset[EventId]


def cards_anew(changing: Changing, passage: PassageId, changed: Sequence[Event]) -> None:
    """Bring the cards of a passage in step; `changed` are events as they were and as they are."""
    touched = touched_by(changing.lines(passage), changed)
    near = changing.events(passage, touched.near)
    known = Findings(Passage("", "", passage), (), tuple(near), notes=changing.notes(passage))
    made = [card for card in make_cards(known) if card.event in touched.events]
    changing.put_cards(passage, touched.events, made)


def touched_by(lines: Sequence[EventLine], changed: Sequence[Event]) -> Touched:
    """Return what a change touches; `lines` are the events as they are now, in short."""
    own = {event.id for event in changed}
    titles = {plain(event.title) for event in changed}
    named = [(plain(line.title), line) for line in lines]
    close = [line for line in lines if _is_near(line, changed)]
    if len(close) > _MANY:
        crowded = _crowded([line for line in lines if line.id not in own])
        close = [line for line in close if line.id not in crowded]
    found = {line.id: line for line in close}
    found |= {line.id: line for title, line in named if title in titles or line.id in own}
    if len(found) > _MANY:
        return Touched(frozenset(found), frozenset(line.id for line in lines))
    titles |= {title for title, line in named if line.id in found}
    near = {line.id for title, line in named if title in titles}
    for line in found.values():
        near.update(_rivals(line, lines))
    return Touched(frozenset(found), frozenset(near | found.keys()))


def _is_near(line: EventLine, changed: Iterable[Event]) -> bool:
    """Return whether an event may be at the time of a changed one that is a rival to it."""
    first, last = _reach(line)
    return any(
        first <= end and begin <= last
        for begin, end, is_short in map(_time_of, changed)
        if is_short or not _is_short(line)
    )


def _time_of(event: Event) -> tuple[float, float, bool]:
    first, last = event.when.sort_key
    return *widest(event.when), last - first <= LONGEST_SHORT


def _reach(line: EventLine) -> _Time:
    """Return first and last minute, as far out as they may be at most."""
    vague = _FAR if any(mark in line.edtf for mark in "~?%") else 0
    margin = vague + (_DAY if "T" in line.edtf else 0)
    return line.first - margin, line.last + margin


def _is_short(line: EventLine) -> bool:
    return line.last - line.first <= LONGEST_SHORT


def _happened(line: EventLine) -> bool:
    return line.status != Status.PLANNED


def _rivals(line: EventLine, lines: Iterable[EventLine]) -> Collection[EventId]:
    """Return the events that may be at its time; one is enough if that is certain."""
    first, last = _reach(line)
    found: list[EventId] = []
    for other in lines:
        begin, end = _reach(other)
        if begin > last or first > end or other.id == line.id or not _happened(other):
            continue
        if _is_short(line) and not _is_short(other):
            continue
        if other.first <= line.last and line.first <= other.last:
            return [other.id]
        found.append(other.id)
    return found


def _crowded(lines: Sequence[EventLine]) -> set[EventId]:
    """Return the events that are certainly not alone in their time."""
    happened = [line for line in lines if _happened(line)]
    short = [line for line in happened if _is_short(line)]
    among = {line.id for line in happened if not _is_short(line)} & set(_meeting(happened))
    return among | set(_meeting(short))


def _meeting(lines: Sequence[EventLine]) -> Iterator[EventId]:
    spans = sorted((line.first, line.last, line.id) for line in lines)
    follows: list[float] = [first for first, _last, _id in spans[1:]]
    over = -float("inf")
    for (first, last, event), following in zip(spans, [*follows, float("inf")], strict=True):
        if over >= first or last >= following:
            yield event
        over = max(over, last)
