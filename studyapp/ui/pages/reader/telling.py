"""What the reader has to say of a date or a repair: in words, as a tooltip, and aloud."""

from datetime import datetime

from studyapp.domain.events import Basis, DateExpression
from studyapp.domain.texts import Emendation, Span
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.pages.reader.noting import mention_hint, note_name
from studyapp.ui.wording import note_text, on_day, tr


def carried(text: str, landmarks: Landmarks, date: DateExpression) -> str:
    """Return the sentence that says what of a date was taken from elsewhere, empty if nothing."""
    source = landmarks.source_of(date)
    if source is None:
        return ""
    there = read_at(text, landmarks, source)
    if date.basis is Basis.RELATIVE:
        return tr("{date}, counted from “{words}”.", date=words(date.when), words=there)
    year = _year(date.when)
    if year in read_at(text, landmarks, date.span):
        return tr("A part of it is taken from “{words}”.", words=there)
    return tr("{year} is taken from “{words}”.", year=year, words=there)


def aloud(date: DateExpression, text: str) -> str:
    """Return what is said when the keys land on a date."""
    said = tr("date, {date}", date=words(date.when))
    if date.repair is None:
        return said
    original = " ".join(date.span.cut(text).split())
    return tr("{said}; repaired, in the source {original}", said=said, original=original)


def repair_aloud(repair: Emendation, text: str) -> str:
    """Return what is said when the keys land on a repair that is no date."""
    original = " ".join(repair.span.cut(text).split())
    return tr("{reads}, in the source {original}", reads=repair.reads, original=original)


def hint(text: str, landmarks: Landmarks, offset: int) -> str:
    """Return the tooltip of an offset, empty where there is nothing to say."""
    date, repair = landmarks.date_at(offset), landmarks.repair_at(offset)
    mention = landmarks.mention_at(offset)
    lines = [] if date is None else [words(date.when)]
    if mention is not None:
        lines.append(mention_hint(mention, mention.span.cut(text)))
    if repair is not None:
        lines.append(tr("In the source: {original}", original=repair.span.cut(text)))
    if date is not None and date.carried_from is not None:
        lines.append(carried(text, landmarks, date))
    lines += [f"{note_name(note)}. {note_text(note)}" for note in landmarks.notes_at(offset)]
    return "\n".join(filter(None, lines))


def stopped_here(opened: datetime | None, *, now: datetime) -> str:
    """Return that reading stopped here, and on which day of `now`'s zone where that is known."""
    if opened is None:
        return tr("You stopped here.")
    day = opened.astimezone(now.tzinfo).date()
    return tr("You stopped here {day}.", day=on_day(day, today=now.date()))


def read_at(text: str, landmarks: Landmarks, span: Span) -> str:
    """Return how the words of a span are read: repaired where they are."""
    repair = landmarks.repair_at(span.start)
    if repair is not None and repair.span.overlaps(span):
        return repair.reads
    return " ".join(span.cut(text).split())


def _year(when: When) -> str:
    point = when.start if when.start is not None else when.end
    return "" if point is None else words(When.parse(_four_digits(point.year)))


def _four_digits(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"
