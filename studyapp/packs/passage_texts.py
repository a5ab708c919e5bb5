"""One passage of a pack: its text, and what is laid over it."""

from bisect import bisect_left
from dataclasses import dataclass, field

from studyapp.domain.notes import Note
from studyapp.domain.packs import PackPassage
from studyapp.domain.texts import Emendation, Passage, Span
from studyapp.packs.entries import Entry
from studyapp.packs.media import is_there
from studyapp.packs.nodes import words_of
from studyapp.packs.opening import PASSAGE_LIMIT, Shelf, check_signs
from studyapp.packs.quoting import Quotes
from studyapp.packs.shapes import EmendationShape, PassageShape


@dataclass(slots=True)
class Text:
    """A passage while its pack is read; `quotes` also finds its emended reading."""

    entry: Entry[PassageShape]
    passage: Passage
    quotes: Quotes
    emendations: list[Emendation] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    is_cited: bool = False

    @property
    def packed(self) -> PackPassage:
        """Return it as packs have it."""
        shape = self.entry.shape
        return PackPassage(
            name=str(shape.id),
            passage=self.passage,
            file=words_of(shape.file),
            source=words_of(shape.source),
            license=words_of(shape.license),
            language=words_of(shape.language),
            level=words_of(shape.level),
            emendations=tuple(self.emendations),
            notes=tuple(sorted(self.notes, key=lambda note: note.citation.span)),
        )


def passage_of(shelf: Shelf, entry: Entry[PassageShape]) -> Passage | None:
    """Return the passage that an entry announces; None, and a finding, if it cannot be read."""
    if not is_there(shelf, entry.sheet, entry.shape.file):
        return None
    sheet = shelf.text(entry.shape.file, PASSAGE_LIMIT)
    if sheet is None:
        return None
    check_signs(sheet)
    if not sheet.text.strip():
        sheet.fault("Y8", (0, 1), "there is no text in it", hint="a passage is a text to read")
    return None if sheet.has_errors else Passage.of(words_of(entry.shape.title), sheet.text)


def emend(entry: Entry[EmendationShape], text: Text, span: Span) -> None:
    """Lay a reading over a place of a passage, unless another one touches it."""
    shape = entry.shape
    place = bisect_left(text.emendations, span.end, key=lambda other: other.span.start)
    if place and text.emendations[place - 1].span.end > span.start:
        says = "another reading of some of these words is given already"
        entry.sheet.fault("R23", shape.quote, says, hint="put the two into one")
        return
    reason = words_of(shape.reason)
    reading = Emendation(span, words_of(shape.reads), reason, shape.confidence)
    text.emendations.insert(place, reading)
