"""The dated happenings of a passage."""

from collections.abc import Callable, Sequence

from studyapp.domain.events import DateExpression, Event, EventId
from studyapp.domain.texts import Citation, Passage
from studyapp.extract.sentences import sentences


def events_of(
    passage: Passage, dates: Sequence[DateExpression], *, progress: Callable[[float], None]
) -> tuple[Event, ...]:
    """Return the events, in the order of the text; `progress` gets 0 to 1."""
    found: list[Event] = []
    for span in sentences(passage.text, whole=[date.span for date in dates]):
        inside = [i for i, date in enumerate(dates) if span.contains(date.span)]
        if inside:
            found.append(
                Event(
                    id=EventId(f"{passage.id[:8]}-{span.start}-{span.end}"),
                    passage=passage.id,
                    title=" ".join(span.cut(passage.text).split()[:12]),
                    when=dates[inside[0]].when,
                    citation=Citation(span, span.cut(passage.text)),
                    dates=(inside[0],),
                )
            )
    progress(1.0)
    return tuple(found)
