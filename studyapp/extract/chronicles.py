"""The events of lists and chronicles: each dated line is one, in the words of the line."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.events import DateExpression, Event, EventId, Status
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.extract.entries import Head, chronicles, end_of
from studyapp.extract.entry_titles import title_of_words
from studyapp.extract.groups import Dated, grouped
from studyapp.extract.language import Language
from studyapp.extract.list_lines import joined_rows, rows_of
from studyapp.extract.sentences import sentences

_MOST_LINES = 12
_LONGEST_LINE = 25
"""Words of a line below a year that is an entry of a list; a longer one is prose."""
_BULLET = re.compile(r"[\s|•·‣▪◦●○■□►*+>–—-]+")
_SPLIT = re.compile(r";\s+|[^\S\n]*\|[\s|]*|\t+")
_SEPARATE = re.compile(r"[\s|:;,.–—-]*")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of a list: its date, its words, and all of its place."""

    dated: Dated
    words: Span
    place: Span
    is_bare: bool


def with_entries(
    passage: Passage, dates: Sequence[DateExpression], told: Sequence[Event], language: Language
) -> tuple[Event, ...]:
    """Return the events told in sentences and those of dated lines, in the order of the text.

    What dates a line tells what the line says, whatever a sentence in it would.
    """
    lines = _Lines(passage, dates, language)
    own = [event for run in chronicles(passage.text, dates) for event in lines.events(run, told)]
    if not own:
        return tuple(told)
    dating = {place for event in own for place in event.dates}
    said = {(event.title, event.when) for event in own}
    others = [
        event
        for event in told
        if dating.isdisjoint(event.dates) and (event.title, event.when) not in said
    ]
    return tuple(sorted([*own, *others], key=_place))


def _place(event: Event) -> tuple[int, int]:
    return event.citation.span.start, event.citation.span.end


class _Lines:
    """Makes events of the dated lines of one passage."""

    def __init__(
        self, passage: Passage, dates: Sequence[DateExpression], language: Language
    ) -> None:
        self._passage, self._text, self._language = passage, passage.text, language
        self._dates = dates
        self._starts = [date.span.start for date in dates]

    def events(self, run: Sequence[Head], told: Sequence[Event]) -> Iterator[Event]:
        """Yield the events of one list; a later part of a line is left to what is told of it."""
        dating = {place for event in told for place in event.dates}
        for entry in self._entries(run):
            yield from self._events(entry, dating)

    def _entries(self, run: Sequence[Head]) -> Iterator[_Entry]:
        above: Dated | None = None
        lines = self._text[run[0].line : end_of(self._text, run[-1], None)].split("\n")
        width = max(map(len, lines))
        for head, following in zip(run, [*run[1:], None], strict=True):
            rows = list(rows_of(self._text, head.line, end_of(self._text, head, following)))
            first, *below = joined_rows(
                self._text, rows, width, is_list=above is not None or head.is_alone
            )
            if head.is_alone:
                above = head.dated
            else:
                if above is not None and not above.when.contains(head.dated.when):
                    above = None
                if head.body < first.end:
                    place = Span(head.start, first.end)
                    yield _Entry(head.dated, Span(head.body, first.end), place, is_bare=False)
            if above is not None:
                for row in below[:_MOST_LINES]:
                    yield from self._bare(above, row)

    def _bare(self, dated: Dated, row: Span) -> Iterator[_Entry]:
        """Yield the entry of a line without a date below a year, none if it is prose."""
        bullet = _BULLET.match(self._text, row.start, row.end)
        words = row if bullet is None else Span(min(bullet.end(), row.end - 1), row.end)
        body = words.cut(self._text)
        is_short = len(body.split()) <= _LONGEST_LINE
        if is_short and sum(1 for _ in sentences(body, language=self._language)) == 1:
            yield _Entry(dated, words, words, is_bare=True)

    def _events(self, entry: _Entry, dating: set[int]) -> Iterator[Event]:
        parts = list(self._parts(entry.words))
        if not parts:
            return
        whole = [(self._first(entry, parts[0]), parts[0])]
        whole += [(dated, part) for part in parts[1:] if (dated := self._own(part)) is not None]
        later = [(d, p) for d, p in whole[1:] if dating.isdisjoint(d.places)]
        found = [each for d, p in (whole[0], *later) if (each := self._said(d, p)) is not None]
        for dated, part, title, worth in found:
            is_alone = len(whole) == 1
            first = part.start > parts[0].start or entry.is_bare
            start = part.start if first else entry.place.start
            cited = entry.place if is_alone else Span(start, part.end)
            yield self._event(dated, cited, title, worth, is_bare=entry.is_bare)

    def _said(self, dated: Dated, part: Span) -> tuple[Dated, Span, str, float] | None:
        title, worth = self._title(part)
        return (dated, part, title, worth) if title else None

    def _title(self, part: Span) -> tuple[str, float]:
        spans = [group.span for group in self._groups(part)]
        return title_of_words(self._text, part, spans, self._language)

    def _first(self, entry: _Entry, part: Span) -> Dated:
        """Return the date of a line, or the one finer date that its first part names."""
        inner = [
            each
            for each in self._groups(part)
            if entry.dated.when.contains(each.when) and each.when != entry.dated.when
        ]
        if len(inner) != 1:
            return entry.dated
        own = inner[0]
        first = own.first if entry.is_bare else entry.dated.first
        places = own.places if entry.is_bare else (*entry.dated.places, *own.places)
        return Dated(places, first, own.span, own.when, own.basis, own.confidence)

    def _own(self, part: Span) -> Dated | None:
        groups = self._groups(part)
        return groups[0] if len(groups) == 1 else None

    def _groups(self, part: Span) -> list[Dated]:
        first = bisect_left(self._starts, part.start)
        last = bisect_left(self._starts, part.end)
        within = [i for i in range(first, last) if self._dates[i].span.end <= part.end]
        return grouped(self._text, self._dates, within)

    def _parts(self, words: Span) -> Iterator[Span]:
        """Yield the sentences of a line, cut at semicolons and cells; a word alone takes more."""
        body = words.cut(self._text)
        first = bisect_left(self._starts, words.start)
        last = bisect_left(self._starts, words.end)
        whole = [_moved(date.span, -words.start) for date in self._dates[first:last]]
        pieces = [
            piece
            for sentence in sentences(body, whole=whole, language=self._language)
            for piece in _pieces(body, sentence, whole)
        ]
        if len(pieces) > 1 and len(pieces[0].cut(body).split()) == 1:
            pieces = [Span(pieces[0].start, pieces[1].end), *pieces[2:]]
        for piece in pieces:
            yield _moved(piece, words.start)

    def _event(
        self, dated: Dated, cited: Span, title: str, worth: float, *, is_bare: bool
    ) -> Event:
        cited = _trimmed(self._text, cited)
        quote = cited.cut(self._text)
        named = cited if is_bare else dated.first
        return Event(
            id=EventId(f"{self._passage.id}-{named.start}-{named.end}"),
            passage=self._passage.id,
            title=title,
            when=dated.when,
            citation=Citation(cited, quote),
            dates=dated.places,
            status=self._status(title),
            confidence=round(dated.confidence * worth, 2),
        )

    def _status(self, title: str) -> Status:
        foreseen = self._language.foreseen
        return Status.PLANNED if foreseen and re.search(foreseen, title) else Status.FACT


def _pieces(body: str, sentence: Span, dates: Sequence[Span]) -> Iterator[Span]:
    """Yield the cells of a row, and of a line the parts at whose semicolons a date follows."""
    start = sentence.start
    for mark in _SPLIT.finditer(body, sentence.start, sentence.end):
        is_cut = mark[0][0] != ";" or any(each.start >= mark.end() for each in dates)
        if is_cut and _has_letters(body[start : mark.start()]):
            yield Span(start, mark.start())
        start = mark.end() if is_cut else start
    if _has_letters(body[start : sentence.end]):
        yield Span(start, sentence.end)


def _has_letters(words: str) -> bool:
    return any(sign.isalpha() for sign in words)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _trimmed(text: str, span: Span) -> Span:
    cited = span.cut(text)
    start = span.start + len(cited) - len(cited.lstrip(" \r\n\t,;|"))
    return Span(start, span.start + len(cited.rstrip(" \r\n\t,;|")))
