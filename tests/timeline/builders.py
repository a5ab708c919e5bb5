"""Events with dull fields filled in."""

import random

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


def many_events(count: int, *, seed: int, passages: int = 1) -> list[Event]:
    """Return days, years and ranges between 1000 and 1990, the same for the same seed."""
    rng = random.Random(seed)
    events = []
    for number in range(count):
        year, day = rng.randint(1000, 1990), rng.randint(1, 28)
        edtf = rng.choice(
            [
                f"{year}-08-{day:02d}",
                f"{year}-{rng.randint(1, 12):02d}",
                f"{year}",
                f"{year}/{year + rng.randint(1, 9)}",
            ]
        )
        title = " ".join(rng.choices(_WORDS, k=rng.randint(2, 6))).capitalize()
        events.append(
            a_dated_event(
                edtf, title, number=number, passage=f"p{number % passages}", importance=day % 5 + 1
            )
        )
    return events


_WORDS = (
    *("king", "army", "river", "treaty", "siege", "crown"),
    *("revolt", "bishop", "fleet", "harvest", "council", "duke"),
)


def a_title(number: int) -> str:
    """Return a title, the same for the same number."""
    rng = random.Random(number)
    return " ".join(rng.choices(_WORDS, k=rng.randint(2, 6))).capitalize()
