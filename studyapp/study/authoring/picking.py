"""An event of a pack from words of one of its passages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from studyapp.domain.errors import PackError
from studyapp.domain.events import Event, Findings
from studyapp.domain.messages import Message
from studyapp.domain.packs import PackPassage
from studyapp.domain.texts import Passage, Span
from studyapp.domain.when import When
from studyapp.extract.pipeline import find
from studyapp.extract.sentences import sentences
from studyapp.packs.writing.appending import appended
from studyapp.packs.writing.entries import entry
from studyapp.packs.writing.questions import Keys, Source
from studyapp.study.authoring.naming import free_id, ids_in

FILE = "events.yaml"
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Pick:
    """What words of a passage tell: a title and a date to begin with, and what they rest on.

    `when` is in EDTF, "" where no date stands near.
    """

    title: str
    when: str
    source: Source


def picked(passages: Iterable[PackPassage], file: str, text: str, start: int, end: int) -> Pick:
    """Return an event from words of a file, or from the sentence there if they are none.

    The words stand between two offsets, which may be the same.

    Raises:
        PackError: The file is no passage of the pack, or no words stand there.
    """
    lent = next((each for each in passages if each.file == file), None)
    if lent is None:
        says = Message("{file} is no passage of the pack.", {"file": file})
        raise PackError(says, Message("Go to words of a passage, and pick them there."))
    part = _paragraph(text, start, end)
    words = Span(start, max(end, start + 1))
    there = () if part is None else sentences(part.cut(text))
    told = [each for each in there if part and _touch(_moved(each, part.start), words)]
    if part is None or not told:
        raise PackError(Message("No words stand here."), Message("Select what happened."))
    whole = Span(part.start + told[0].start, part.start + told[-1].end)
    found = find(Passage.of("", part.cut(text)))
    when = _when(found, part, (words, whole))
    own = text[start:end] if end - start < len(whole.cut(text)) else ""
    title = _title(own, whole.cut(text), [event.title for event in _around(found, part, whole)])
    return Pick(title, when, _source(lent.name, text, whole))


def with_event(texts: Mapping[str, str], pick: Pick, title: str, when: When) -> str:
    """Return the file of events with one more at its end.

    Raises:
        PackError: Its list stands in brackets, and is left so.
    """
    name = free_id(title, ids_in(texts.values()))
    keys: Keys = {"id": name, "title": title, "when": when.edtf, "source": pick.source.keys}
    new = appended(texts.get(FILE, ""), "events", entry(keys))
    if new is None:
        says = Message("{file} has its list in brackets.", {"file": FILE})
        raise PackError(says, Message("Write an entry in each line, and pick the event then."))
    return new


def _paragraph(text: str, start: int, end: int) -> Span | None:
    """Return the paragraphs that words stand in, None where there are no letters."""
    before, after = text.rfind("\n\n", 0, start), text.find("\n\n", end)
    first = 0 if before < 0 else before + 2
    last = len(text) if after < 0 else after
    return Span(first, last) if first < last else None


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _touch(one: Span, other: Span) -> bool:
    """Return whether two spans share a letter, or a place lies in one of them or at its end."""
    return one.start < max(other.end, other.start + 1) and other.start <= one.end


def _when(found: Findings, part: Span, near: Sequence[Span]) -> str:
    """Return when it was: of an event there, or the first date in the words or their sentence."""
    for span in near:
        for event in found.events:
            date = found.dates[event.dates[0]].span if event.dates else event.citation.span
            if _lies_in(_moved(date, part.start), span):
                return event.when.edtf
        for each in found.dates:
            if _lies_in(_moved(each.span, part.start), span):
                return each.when.edtf
    return ""


def _lies_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _around(found: Findings, part: Span, whole: Span) -> list[Event]:
    """Return the events that are told in some sentences."""
    return [each for each in found.events if _touch(_moved(each.citation.span, part.start), whole)]


def _title(own: str, whole: str, told: Sequence[str]) -> str:
    """Return the words themselves, or what the finder calls the sentence if they are no title."""
    words, sentence = (" ".join(each.split()).strip(" .,;:") for each in (own, whole))
    if not words or len(words) > _LONGEST_TITLE:
        words = told[0] if told else words or sentence or whole
    return words[:1].upper() + words[1:_LONGEST_TITLE]


def _source(name: str, text: str, whole: Span) -> Source:
    quote = whole.cut(text)
    shown = " ".join(quote.split())
    if text.count(quote) < 2:
        return Source(name, shown)
    return Source(name, shown, text.count(quote, 0, whole.end - 1) + 1)
