"""Remarks as notes: one plain sentence each, with both figures."""

from studyapp.domain.notes import Note, NoteKind, RemarkVerdict
from studyapp.domain.texts import Citation, Span
from studyapp.domain.when import Point, Precision, When
from studyapp.domain.when_words import words
from studyapp.extract.mentions import Unit
from studyapp.extract.remarks.elapsed import Elapsed


def remark(text: str, span: Span, verdict: RemarkVerdict, says: str) -> Note:
    """Return a remark on some words of a text."""
    citation = Citation(span, span.cut(text))
    return Note(citation=citation, kind=NoteKind.REMARK, text=says, remark=verdict)


def compared(
    text: str, span: Span, elapsed: Elapsed, unit: Unit, *, fits: bool, both_ends: bool = True
) -> Note:
    """Return the remark that a figure is, or is not, the time between two dates.

    Without `both_ends` it counts years from one to the other.
    """
    verdict = RemarkVerdict.FITS if fits else RemarkVerdict.DIFFERS
    says = (
        f"The text says “{quoted(text, span)}”; "
        f"from {day_words(elapsed.first)} to {day_words(elapsed.last)} "
        f"it is {elapsed.words(unit, both_ends=both_ends)}."
    )
    return remark(text, span, verdict, says)


def day_words(when: When) -> str:
    """Return a date in words without its time of day."""
    point = when.start
    if point is None or point.hour is None:
        return words(when)
    day = Point(precision=Precision.DAY, year=point.year, month=point.month, day=point.day)
    return words(When.at(day, when.calendar))


def quoted(text: str, span: Span) -> str:
    """Return words of a text in one line."""
    return " ".join(span.cut(text).split())
