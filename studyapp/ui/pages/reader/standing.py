"""What the caret stands at: a date, a repair, an event."""

from dataclasses import dataclass

from studyapp.domain.events import DateExpression, Event
from studyapp.domain.texts import Emendation, Span
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.pages.reader.telling import aloud, repair_aloud


@dataclass(frozen=True, slots=True)
class Standing:
    """The date, repair and event at an offset, as far as there are any."""

    date: DateExpression | None = None
    repair: Emendation | None = None
    event: Event | None = None

    @property
    def words(self) -> Span | None:
        """Return the words that are stood on."""
        if self.date is not None:
            return self.date.span
        return None if self.repair is None else self.repair.span

    def aloud(self, text: str) -> str:
        """Return what is said on coming here, empty for plain text."""
        if self.date is not None:
            return aloud(self.date, text)
        return "" if self.repair is None else repair_aloud(self.repair, text)


def standing_at(landmarks: Landmarks, offset: int) -> Standing:
    """Return what stands at an offset."""
    date, repair = landmarks.date_at(offset), landmarks.repair_at(offset)
    if date is not None and repair is None:
        repair = landmarks.repair_of(date)
    return Standing(date, repair, landmarks.event_at(offset))
