"""What the caret stands at: a date, a repair, a name, notes, an event."""

from dataclasses import dataclass

from studyapp.domain.events import DateExpression, Event
from studyapp.domain.notes import About, Mention, Note
from studyapp.domain.texts import Emendation, Span
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.pages.reader.noting import about_aloud, mention_aloud, note_aloud
from studyapp.ui.pages.reader.telling import aloud, repair_aloud


@dataclass(frozen=True, slots=True)
class Standing:
    """What there is at an offset; with `about` it is the passage as a whole."""

    date: DateExpression | None = None
    repair: Emendation | None = None
    event: Event | None = None
    mention: Mention | None = None
    notes: tuple[Note, ...] = ()
    about: tuple[About, ...] = ()

    @property
    def told(self) -> tuple[object, ...]:
        """Return what is told of here: where it is the same, it is not told again."""
        return self.words, self.notes, self.about

    @property
    def words(self) -> Span | None:
        """Return the words that are stood on."""
        for each in (self.date, self.repair, self.mention):
            if each is not None:
                return each.span
        return None

    @property
    def place(self) -> Span | None:
        """Return the words that a note on this stands beside."""
        if self.words is not None:
            return self.words
        if self.notes:
            return self.notes[0].span
        return Span(0, 1) if self.about else None

    def aloud(self, text: str) -> str:
        """Return what is said on coming here, empty for plain text."""
        if self.about:
            return about_aloud(self.about[0])
        said = [note_aloud(note) for note in self.notes]
        if self.date is not None:
            said.insert(0, aloud(self.date, text))
        elif self.repair is not None:
            said.insert(0, repair_aloud(self.repair, text))
        if self.mention is not None:
            said.insert(0, mention_aloud(self.mention))
        *before, last = said or [""]
        return ". ".join([*(each.rstrip(" .") for each in before), last])


def standing_at(landmarks: Landmarks, offset: int) -> Standing:
    """Return what stands at an offset."""
    date, repair = landmarks.date_at(offset), landmarks.repair_at(offset)
    if date is not None and repair is None:
        repair = landmarks.repair_of(date)
    return Standing(
        date=date,
        repair=repair,
        event=landmarks.event_at(offset),
        mention=landmarks.mention_at(offset),
        notes=landmarks.notes_at(offset),
    )
