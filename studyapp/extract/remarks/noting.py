"""Remarks as notes: one plain sentence each, with both figures."""

from studyapp.domain.messages import Message
from studyapp.domain.notes import Note, NoteKind, RemarkVerdict
from studyapp.domain.texts import Citation, Span
from studyapp.domain.when import Point, Precision, When
from studyapp.domain.when_words import words
from studyapp.extract.remarks.elapsed import Elapsed


def remark(text: str, span: Span, verdict: RemarkVerdict, says: Message) -> Note:
    """Return a remark on some words of a text; its template may have them as `said`."""
    citation = Citation(span, span.cut(text))
    whole = Message(says.template, {"said": quoted(text, span), **says.values})
    return Note(
        citation=citation, kind=NoteKind.REMARK, text=str(whole), remark=verdict, says=whole
    )


def compared(text: str, span: Span, elapsed: Elapsed, is_it: Message, *, fits: bool) -> Note:
    """Return the remark that a figure is, or is not, the time between two dates, `is_it`."""
    verdict = RemarkVerdict.FITS if fits else RemarkVerdict.DIFFERS
    says = Message(
        "The text says “{said}”; from {first} to {last} it is {length}.",
        {"first": day_words(elapsed.first), "last": day_words(elapsed.last), "length": is_it},
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
