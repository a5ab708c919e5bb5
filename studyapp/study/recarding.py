"""Which cards are others once some events of a passage have changed.

A card depends on other events: on those with the same title, and on those at the same time. So only
what is near a change is looked for, and only its cards are made anew: of ten thousand events that
takes a few hundredths of a second, where all cards would take one.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.calendars import Calendar
from studyapp.domain.events import Event, EventId, Findings, Status
from studyapp.domain.texts import Passage, PassageId
from studyapp.domain.when import When
from studyapp.generate.cards import LONGEST_SHORT, make_cards, widest
from studyapp.generate.pool import event_fault
from studyapp.generate.solver import plain
from studyapp.store.changing import Changing, EventLine

_MANY = 30
"""Of more events than this it is quicker to make all cards."""
_SOME = 100
"""So many of the events of one title are looked at to see whether their dates differ."""
_FAR = 26 * 366 * 24 * 60
"""Minutes that a vague date, or one of another zone, may lie outside its bounds, at most."""

_HAS_MARKS = re.compile("[\"'“”‘’„«».]|\\s\\s|^\\s|\\s$|[^\\S ]")


@dataclass(frozen=True, slots=True)
class Touched:
    """The events whose cards may be others now, and those to know for making them."""

    events: frozenset[EventId]
    near: frozenset[EventId]


def cards_anew(changing: Changing, passage: PassageId, changed: Sequence[Event]) -> None:
    """Bring the cards of a passage in step; `changed` are events as they were and as they are."""

    def told_apart(group: Collection[EventId]) -> bool:
        return _have_dates(_known(changing, passage, group))

    touched = touched_by(changing.lines(passage), changed, told_apart)
    known = _known(changing, passage, touched.near)
    made = [card for card in make_cards(known) if card.event in touched.events]
    changing.put_cards(passage, touched.events, made)


def _known(changing: Changing, passage: PassageId, wanted: Collection[EventId]) -> Findings:
    events = changing.events(passage, wanted)
    return Findings(Passage("", "", passage), (), tuple(events), notes=changing.notes(passage))


def _have_dates(known: Findings) -> bool:
    """Return whether events are asked of two dates at least."""
    dates = {event.when.edtf for event in known.askable if event_fault(event) is None}
    return len(dates) > 1


def touched_by(
    lines: Sequence[EventLine],
    changed: Sequence[Event],
    told_apart: Callable[[Collection[EventId]], bool] = lambda _group: False,
) -> Touched:
    """Return what a change touches; `lines` are the events as they are now.

    `told_apart` says of some events of one title whether they have two dates, so that none of that
    title has cards, whatever becomes of the others.
    """
    named, own = _by_title(lines), {event.id for event in changed}
    found = {line.id: line for line in _close(lines, changed)}
    for title in {plain(event.title) for event in changed}:
        others = [line.id for line in named.get(title, ()) if line.id not in own]
        if len(others) <= _MANY or not told_apart(others[:_SOME]):
            found |= {line.id: line for line in named.get(title, ())}
    if len(found) > _MANY:
        return Touched(frozenset(found), frozenset(line.id for line in lines))
    titles = {plain(line.title) for line in found.values()}
    near = {line.id for title in titles for line in named.get(title, ())}
    for line in found.values():
        near |= _rivals(lines, line)
    return Touched(frozenset(found), frozenset(near | found.keys()))


def _by_title(lines: Iterable[EventLine]) -> dict[str, list[EventLine]]:
    """Return the events by their titles, but for marks and capitals."""
    named: dict[str, list[EventLine]] = {}
    for line in lines:
        # Few titles have marks, and without them this takes a fifth of the time.
        has_marks = _HAS_MARKS.search(line.title) is not None
        named.setdefault(plain(line.title) if has_marks else line.title.casefold(), []).append(line)
    return named


def _close(lines: Sequence[EventLine], changed: Sequence[Event]) -> list[EventLine]:
    """Return the events to which a changed one is, or was, a rival in time."""
    own = {event.id for event in changed}
    found: dict[EventId, EventLine] = {}
    for event in changed:
        first, last = event.when.sort_key
        at = _maybe_at(lines, *widest(event.when))
        found |= {
            line.id: line
            for line in at
            if line.id in own or _is_short(first, last) or not _is_short(line.first, line.last)
        }
    if len(found) <= _MANY:
        return list(found.values())
    crowded = _crowded([line for line in lines if line.id not in own])
    return [line for line in found.values() if line.id not in crowded]


def _crowded(lines: Iterable[EventLine]) -> set[EventId]:
    """Return the events that have a rival for sure."""
    happened = [line for line in lines if _happened(line)]
    short = [line for line in happened if _is_short(line.first, line.last)]
    long = {line.id for line in happened} - {line.id for line in short}
    return {*_meeting(short), *(long & set(_meeting(happened)))}


def _meeting(lines: Iterable[EventLine]) -> Iterator[EventId]:
    """Give the events at whose time there is another one."""
    spans = sorted((line.first, line.last, line.id) for line in lines)
    follows: list[float] = [first for first, _last, _id in spans[1:]]
    over = -float("inf")
    for (first, last, event), following in zip(spans, [*follows, float("inf")], strict=False):
        if over >= first or last >= following:
            yield event
        over = max(over, last)


def _rivals(lines: Sequence[EventLine], line: EventLine) -> set[EventId]:
    """Return the events that may be at the time of one; a single one if that is sure."""
    first, last = line.first, line.last
    sure = [other for other in lines if other.first <= last and first <= other.last]
    rivals = (other.id for other in sure if _is_rival(other, line))
    one = next(rivals, None)
    if one is not None:
        return {one}
    return {other.id for other in _maybe_at(lines, *_reach(line)) if _is_rival(other, line)}


def _maybe_at(lines: Iterable[EventLine], first: float, last: float) -> Iterator[EventLine]:
    """Give the events that may be at a time, as far out as a vague date may be."""
    low, high = first - _FAR, last + _FAR
    for line in lines:
        if line.first <= high and low <= line.last:
            begin, end = _reach(line)
            if begin <= last and first <= end:
                yield line


def _reach(line: EventLine) -> tuple[float, float]:
    if line.edtf.isdecimal() or not any(sign in line.edtf for sign in "~?%T"):
        return line.first, line.last
    return widest(When.parse(line.edtf, Calendar(line.calendar)))


def _is_rival(other: EventLine, line: EventLine) -> bool:
    if other.id == line.id or not _happened(other):
        return False
    return _is_short(other.first, other.last) or not _is_short(line.first, line.last)


def _is_short(first: float, last: float) -> bool:
    return last - first <= LONGEST_SHORT


def _happened(line: EventLine) -> bool:
    return line.status != Status.PLANNED
