"""The dated happenings of a German passage: main clauses, and what a line of a chronicle names.

There is less of grammar here than for English: what is not plain gives no event.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.events import DateExpression, Event, EventId, Status
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.extract import german_verbs as german
from studyapp.extract.german import GERMAN
from studyapp.extract.german_clauses import verb_place
from studyapp.extract.german_titles import Titles
from studyapp.extract.glosses import told_by_clause
from studyapp.extract.groups import Dated, grouped
from studyapp.extract.sentences import sentences

_SURE = 0.8
"""What the confidence in a date is worth for an event: its title is put together by few rules."""
_LONGEST = 1_000
_BLANKED = "\x01"
_LEAD = re.compile(
    r"(?:\b(?:noch|schon|erst|bereits|also|genau|ungefähr|kurz)\s+)?"
    r"(?:\b(?:in|an|zu|um|gegen|am|im|vom|zum|ab|von|zwischen|auf|für)\s+)?"
    r"(?:\b(?:de[nrms]|das|die)\s+)?$",
    re.IGNORECASE,
)
_STATE = re.compile(r"\b(?:seit|bis|nach|vor|als|ab|von)\s+(?:de[nmr]\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\b[Vv]o[nm]\s+$")
_ATTRIBUTE = re.compile(r"\b(?:der|die|das|de[nms]|eine?[nmrs]?)\s+$", re.IGNORECASE)
_ADJECTIVE = re.compile(r"\s[a-zäöüß]+e[nmrs]?\s")
_CUT = re.compile(r"[,;:](?=[\s\x01“])|\s[–—-]\s|[()\[\]]")
_ALONE = re.compile(r"(?:,\s*\x01+\s*)+,(?=\s*(\S*))")
_HEARSAY = re.compile(german.HEARSAY, re.IGNORECASE)
_QUESTION = re.compile(r"\?[\s\"“”‘’»«)]*$")
_AND_VERB = re.compile(r"\sund\s(?=([a-zäöüß]+)\b)")


@dataclass(frozen=True, slots=True)
class _Happening:
    dated: Dated
    clause: Span
    title: str
    status: Status


def events_of(
    passage: Passage, dates: Sequence[DateExpression], *, progress: Callable[[float], None]
) -> tuple[Event, ...]:
    """Return the events, in the order of the text; `progress` gets 0 to 1."""
    found: list[Event] = []
    titles = Titles()
    next_date = 0
    whole = [date.span for date in dates]
    for count, span in enumerate(sentences(passage.text, whole=whole, language=GERMAN)):
        first = next_date
        while next_date < len(dates) and dates[next_date].span.end <= span.end:
            next_date += 1
        sentence = span.cut(passage.text)[:_LONGEST]
        groups = grouped(passage.text, dates, range(first, next_date))
        groups = [group for group in groups if group.span.end <= span.start + _LONGEST]
        groups = [] if _QUESTION.search(sentence) else groups
        blanked = without_dates(sentence, [_moved(each.span, -span.start) for each in groups])
        happenings = list(_happenings(passage.text, span, groups, blanked, titles))
        found += [_event(passage, each, span, alone=len(happenings) == 1) for each in happenings]
        titles.pass_by(blanked)
        if count % 100 == 0:
            progress(span.end / len(passage.text))
    progress(1.0)
    return tuple(found)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def without_dates(sentence: str, dates: Sequence[Span]) -> str:
    """Return the sentence, equally long, with dates and the little words before them blanked."""
    for date in dates:
        lead = _LEAD.search(sentence, max(0, date.start - 30), date.start)
        start, end = date.start if lead is None else lead.start(), date.end
        if sentence[max(0, start - 1) : start] == "(" and sentence[end : end + 1] == ")":
            start, end = start - 1, end + 1
        sentence = sentence[:start] + _BLANKED * (end - start) + sentence[end:]
    return _ALONE.sub(_without_commas, sentence)


def _without_commas(found: re.Match[str]) -> str:
    """Return a date between commas without them, but before a verb, where a clause begins."""
    return found[0] if verb_place([found[1]]) == 0 else _BLANKED * len(found[0])


def _happenings(
    text: str, sentence: Span, groups: Sequence[Dated], blanked: str, titles: Titles
) -> Iterator[_Happening]:
    """Yield a happening for each clause that has dates: that of the date that says most."""
    by_clause: dict[Span, list[Dated]] = {}
    for group in told_by_clause(text, groups):
        place = _moved(group.span, -sentence.start)
        if not _only_describes(text, group):
            by_clause.setdefault(_clause(blanked, place.start), []).append(group)
    for clause, told in by_clause.items():
        title = titles.title(blanked, clause)
        if title is not None:
            dated = max(told, key=lambda each: each.rank)
            status = _status(clause.cut(blanked))
            yield _Happening(dated, _moved(clause, sentence.start), title, status)


def _only_describes(text: str, dated: Dated) -> bool:
    """Return whether a date tells since or until when, or stands before an adjective.

    "Von 1426 bis 1435" tells both.
    """
    date = dated.span
    before = text[max(0, date.start - 14) : date.start]
    if _STATE.search(before) and not (dated.when.is_range and _FROM.search(before)):
        return True
    return bool(_ATTRIBUTE.search(before) and _ADJECTIVE.match(text, date.end))


def _segments(blanked: str) -> Iterator[Span]:
    start = 0
    for cut in _CUT.finditer(blanked):
        if cut.start() > start:
            yield Span(start, cut.start())
        start = cut.end()
    if start < len(blanked):
        yield Span(start, len(blanked))


def _clause(blanked: str, place: int) -> Span:
    """Return the part between marks that holds a place, up to or from an "und" before a verb.

    A date that stands between marks alone belongs to what follows: "1848: Wien erhob sich".
    """
    parts = [each for each in _segments(blanked) if each.end > place]
    filled = (each for each in parts if each.cut(blanked).strip(_BLANKED + " "))
    segment = next(filled, parts[0])
    start, end = segment.start, segment.end
    for joint in _AND_VERB.finditer(blanked, start, end):
        if verb_place([joint[1]]) == 0:
            start, end = (joint.end(), end) if joint.end() <= place else (start, joint.start())
    return Span(start, end)


def _status(clause: str) -> Status:
    words = {word.rstrip(".,;:!?") for word in clause.lower().split()}
    if words & german.DOUBTING or _HEARSAY.search(clause):
        return Status.DISPUTED
    return Status.PLANNED if words & german.PLANNING else Status.FACT


def _event(passage: Passage, happening: _Happening, sentence: Span, *, alone: bool) -> Event:
    dated = happening.dated
    cited = sentence if alone else _trimmed(passage.text, happening)
    return Event(
        id=EventId(f"{passage.id}-{dated.first.start}-{dated.first.end}"),
        passage=passage.id,
        title=happening.title,
        when=dated.when,
        citation=Citation(cited, cited.cut(passage.text)),
        dates=dated.places,
        status=happening.status,
        confidence=round(dated.confidence * _SURE, 2),
    )


def _trimmed(text: str, happening: _Happening) -> Span:
    """Return the place of a clause and its date, without blanks and marks around it."""
    start = min(happening.clause.start, happening.dated.span.start)
    end = max(happening.clause.end, happening.dated.span.end)
    cited = text[start:end]
    start += len(cited) - len(cited.lstrip(" \r\n\t,;"))
    return Span(start, start + len(cited.strip(" \r\n\t,;")))
