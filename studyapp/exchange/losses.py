"""What other programs' files cannot say of events, counted and put into words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum

from studyapp.domain.calendars import Calendar
from studyapp.domain.events import Event, Status
from studyapp.domain.messages import Message
from studyapp.domain.packs import Era
from studyapp.domain.points import Point, Precision
from studyapp.domain.when import When, default_calendar

ROUGH = (Precision.CENTURY, Precision.DECADE, Precision.SEASON)


class Loss(Enum):
    """What may get lost, as one and as many; each form names the format."""

    ROUGH = (
        "1 date is known to a season, decade or century: {form} has it as a range.",
        "{count} dates are known to a season, decade or century: {form} has them as ranges.",
    )
    VAGUE = (
        "1 date is approximate or uncertain: {form} has no sign for that.",
        "{count} dates are approximate or uncertain: {form} has no sign for that.",
    )
    OPEN = (
        "1 date has an open end: {form} has its other end alone.",
        "{count} dates have an open end: {form} has their other ends alone.",
    )
    STYLE = (
        "1 date is of the other calendar of its time: {form} cannot say which.",
        "{count} dates are of the other calendar of their time: {form} cannot say which.",
    )
    JULIAN = (
        "1 date is Julian: {form} has it as days of the Gregorian calendar.",
        "{count} dates are Julian: {form} has them as days of the Gregorian calendar.",
    )
    ZONE = (
        "1 time of day states its zone: {form} has none.",
        "{count} times of day state their zones: {form} has none.",
    )
    BEFORE_CHRIST = (
        "1 event is BC, which {form} cannot date: it is there as a note without a date.",
        "{count} events are BC, which {form} cannot date: they are there as notes without dates.",
    )
    WHOLE = (
        "1 date is no single day: {form} has it as all its days.",
        "{count} dates are no single days: {form} has them as all their days.",
    )
    DOUBT = (
        "1 event is planned or disputed: {form} has it as one that happened.",
        "{count} events are planned or disputed: {form} has them as ones that happened.",
    )
    PEOPLE = (
        "The people of 1 event have no place in {form}.",
        "The people of {count} events have no place in {form}.",
    )
    PLACES = (
        "The places of 1 event have no place in {form}.",
        "The places of {count} events have no place in {form}.",
    )


def told(loss: Loss, count: int, form: str) -> Message:
    """Return a loss in words; `form` is the name of the format."""
    one, many = loss.value
    return Message(one if count == 1 else many, {"count": count, "form": form})


def losses(events: Iterable[Event], form: str, *kinds: Loss) -> tuple[Message, ...]:
    """Return what of these kinds a format loses of events, and that the program itself does not."""
    every = tuple(events)
    counts = {kind: sum(map(_HAS[kind], every)) for kind in kinds}
    found = tuple(told(kind, count, form) for kind, count in counts.items() if count)
    kept = Message("Studyapp itself reads all of this back from the file.")
    return (*found, kept) if found else ()


def eras_lost(eras: Sequence[Era], form: str) -> tuple[Message, ...]:
    """Return that a format has no eras, if there are any."""
    one, many = "1 era has no place in {form}.", "{count} eras have no place in {form}."
    values = {"count": len(eras), "form": form}
    return (Message(one if len(eras) == 1 else many, values),) if eras else ()


def ends(when: When) -> Iterator[Point]:
    """Yield the known ends of a date; of a single date, that one."""
    if when.start is not None:
        yield when.start
    if when.end is not None and when.end != when.start:
        yield when.end


def is_rough(when: When) -> bool:
    """Return whether an end is a season, a decade or a century."""
    return any(end.precision in ROUGH for end in ends(when))


def is_open(when: When) -> bool:
    """Return whether an end is open."""
    return when.start is None or when.end is None


def is_bc(when: When) -> bool:
    """Return whether it begins, or if that is not known ends, before the year 1."""
    first = when.earliest if when.earliest is not None else when.latest
    return first is not None and first < 1


def _is_of_other_calendar(when: When) -> bool:
    return when.calendar is not default_calendar(when.start, when.end)


_HAS: dict[Loss, Callable[[Event], bool]] = {
    Loss.ROUGH: lambda event: is_rough(event.when),
    Loss.VAGUE: lambda event: event.when.is_vague,
    Loss.OPEN: lambda event: is_open(event.when),
    Loss.STYLE: lambda event: _is_of_other_calendar(event.when),
    Loss.JULIAN: lambda event: event.when.calendar is Calendar.JULIAN and not is_bc(event.when),
    Loss.ZONE: lambda event: any(end.offset is not None for end in ends(event.when)),
    Loss.BEFORE_CHRIST: lambda event: is_bc(event.when),
    Loss.WHOLE: lambda event: event.when.precision < Precision.DAY and not is_bc(event.when),
    Loss.DOUBT: lambda event: event.status is not Status.FACT,
    Loss.PEOPLE: lambda event: bool(event.people),
    Loss.PLACES: lambda event: bool(event.places),
}
