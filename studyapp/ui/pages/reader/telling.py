"""What the reader has to say of a date or a repair: as a note, as a tooltip, and aloud."""

from dataclasses import dataclass
from datetime import datetime

from studyapp.domain.events import Basis, DateExpression
from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.ui.figures import figure
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.wording import on_day, tr


@dataclass(frozen=True, slots=True)
class Fact:
    """A caption and what it says; `quoted` is the passage's own wording, `read` is ours."""

    caption: str
    says: str
    quoted: bool = False
    read: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a date: its heading, which of all repairs it is, and the facts.

    `source` is where a missing part of the date was taken from, `source_words` what stands there.
    """

    heading: str
    place: str
    facts: tuple[Fact, ...]
    is_repair: bool
    shows_original: bool
    source: Span | None = None
    source_words: str = ""

    @property
    def aloud(self) -> str:
        """Return the note as it is spoken."""
        return ". ".join([self.heading, *(f"{fact.caption}: {fact.says}" for fact in self.facts)])


def note_on(
    text: str,
    landmarks: Landmarks,
    date: DateExpression | None,
    repair: Emendation | None,
    *,
    originals: frozenset[Span],
) -> Note | None:
    """Return the note on a date and its repair, None where there is nothing to explain."""
    source = None if date is None else landmarks.source_of(date)
    if repair is None and source is None:
        return None
    facts = () if repair is None else _repair_facts(text, repair)
    words_there = "" if source is None else read_at(text, landmarks, source)
    if date is not None and source is not None:
        facts = (*facts, Fact(tr("The date"), carried(text, landmarks, date)))
    return Note(
        heading=_heading(date, repair),
        place="" if repair is None else _place(landmarks, repair),
        facts=facts,
        is_repair=repair is not None,
        shows_original=repair is not None and repair.span in originals,
        source=source,
        source_words=words_there,
    )


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
    return tr("{said}; repaired, in the source {original}", said=said, original=date.span.cut(text))


def repair_aloud(repair: Emendation, text: str) -> str:
    """Return what is said when the keys land on a repair that is no date."""
    original = repair.span.cut(text)
    return tr("{reads}, in the source {original}", reads=repair.reads, original=original)


def hint(text: str, landmarks: Landmarks, offset: int) -> str:
    """Return the tooltip of an offset, empty where there is nothing to say."""
    date, repair = landmarks.date_at(offset), landmarks.repair_at(offset)
    lines = [] if date is None else [words(date.when)]
    if repair is not None:
        lines.append(tr("In the source: {original}", original=repair.span.cut(text)))
    if date is not None and date.carried_from is not None:
        lines.append(carried(text, landmarks, date))
    return "\n".join(lines)


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


def _repair_facts(text: str, repair: Emendation) -> tuple[Fact, ...]:
    sure = {
        Sureness.SURE: tr("We are sure of this."),
        Sureness.LIKELY: tr("This is likely."),
        Sureness.OPEN: tr("This is open: it may be read otherwise."),
    }
    return (
        Fact(tr("We read"), repair.reads, read=True),
        Fact(tr("In the source"), " ".join(repair.span.cut(text).split()), quoted=True),
        Fact(tr("Why"), f"{repair.reason} {sure[repair.sureness]}".strip()),
    )


def _heading(date: DateExpression | None, repair: Emendation | None) -> str:
    if repair is None:
        return tr("Date with a part from elsewhere")
    return tr("Repair") if date is None else tr("Repaired date")


def _place(landmarks: Landmarks, repair: Emendation) -> str:
    return tr(
        "{n} of {all}", n=figure(landmarks.place_of(repair)), all=figure(len(landmarks.repairs))
    )


def _year(when: When) -> str:
    point = when.start if when.start is not None else when.end
    return "" if point is None else words(When.parse(_four_digits(point.year)))


def _four_digits(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"
