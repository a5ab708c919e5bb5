"""Who and what took part in an event: the names in the words that tell of it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from studyapp.domain.events import Event
from studyapp.domain.names import Name, NameKind


def with_names(events: Iterable[Event], names: Sequence[Name]) -> Iterator[Event]:
    """Yield the events with the people and places named in what they cite.

    `names` are those of the passage, in the order of the text.
    """
    starts = [name.span.start for name in names]
    for event in events:
        span = event.citation.span
        within = names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        yield replace(
            event,
            people=_known_by(within, NameKind.PERSON),
            places=_known_by(within, NameKind.PLACE),
        )


def _known_by(names: Iterable[Name], kind: NameKind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.name for name in names if name.kind is kind))
