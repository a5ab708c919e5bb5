"""What the library holds, in short."""

from dataclasses import dataclass
from datetime import datetime

from studyapp.domain.texts import PassageId
from studyapp.domain.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageEntry:
    """One passage of the library in a line.

    `opening` is its beginning, at most 200 code points. `place` is where reading stopped, as an
    offset, None if it was never opened; `opened` is when that was, aware UTC.
    """

    id: PassageId
    title: str
    characters: int
    opening: str
    added: datetime
    dates: int
    repairs: int
    events: int
    cards: int
    first: When | None
    last: When | None
    place: int | None
    opened: datetime | None
