"""Events with dull fields filled in."""

from studyapp.domain.events import Event, EventId, Status
from studyapp.domain.texts import Citation, PassageId, Span
from studyapp.domain.when import When


def a_dated_event(
    edtf: str,
    title: str = "Something happens",
    *,
    number: int = 0,
    lane: str | None = None,
    passage: str = "p",
    status: Status = Status.FACT,
    importance: int = 3,
) -> Event:
    """Return an event; `number` makes its id its own."""
    return Event(
        id=EventId(f"{passage}-{number}-{edtf}"),
        passage=PassageId(passage),
        title=title,
        when=When.parse(edtf),
        citation=Citation(Span(0, len(title)), title),
        lane=lane,
        status=status,
        importance=importance,
    )
