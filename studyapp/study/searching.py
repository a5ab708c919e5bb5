"""Search the whole library: titles, events, questions of packs, and places in texts."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from studyapp.domain.readings import as_read
from studyapp.domain.search import Hit, HitGroup, HitKind, Quote, SearchResult, Sought, apart
from studyapp.domain.stems import stem_words
from studyapp.domain.texts import Emendation, Span
from studyapp.extract.name_tables import other_names_typed
from studyapp.store.indexing import Indexing
from studyapp.store.library import Library
from studyapp.store.packs import Packs
from studyapp.store.search import (
    COUNTED,
    SHOWN,
    FoundEvent,
    FoundQuestion,
    Matches,
    Paragraph,
    Search,
)

_BEFORE, _AFTER = 60, 180
"""Letters of a paragraph that are shown before and behind the first hit, about."""
Found = TypeVar("Found")


class Searching:
    """Finds words, without case and accents, in the order of how well they fit.

    The index follows the library at a distance: `index` takes in what is new, a part at a time.
    """

    def __init__(self, library: Library, packs: Packs, search: Search, indexing: Indexing) -> None:
        self._library = library
        self._packs = packs
        self._search = search
        self._indexing = indexing

    def index(self) -> bool:
        """Take in a part of what is new; return whether there was anything."""
        return self._indexing.go_on()

    def search(self, typed: str) -> SearchResult:
        """Return what has all the words that were typed, each group with the best first.

        Who types a well known name also finds the events that have another of the same.
        """
        sought = Sought.of(typed)
        if not sought:
            return SearchResult(typed, is_sought=False)
        others = tuple(filter(None, map(Sought.of, other_names_typed(typed))))
        as_named = partial(_event_hit_as_named, others)
        groups = (
            self._titles(sought),
            _group(HitKind.EVENT, *self._search.events(sought, others), as_named, sought),
            _group(HitKind.QUESTION, *self._search.questions(sought), _question_hit, sought),
            _group(HitKind.PLACE, *self._search.paragraphs(sought), _place_hit, sought),
        )
        return SearchResult(
            typed,
            is_sought=True,
            groups=tuple(group for group in groups if group.hits),
            is_whole=self._indexing.is_done(),
        )

    def _titles(self, sought: Sought) -> HitGroup:
        found = list(self._title_hits(sought))
        shown = tuple(found[:SHOWN])
        return HitGroup(HitKind.TITLE, shown, min(len(found), COUNTED), len(found) > COUNTED)

    def _title_hits(self, sought: Sought) -> Iterator[Hit]:
        for passage, title in self._library.titles().items():
            if sought.is_in(title):
                marks = sought.marks(title)
                yield Hit(kind=HitKind.TITLE, title=title, marks=marks, passage=passage)
        for pack, title in self._library.pack_titles().items():
            if sought.is_in(title):
                yield Hit(kind=HitKind.TITLE, title=title, marks=sought.marks(title), pack=pack)


def _group(
    kind: HitKind,
    matches: Matches,
    found: Sequence[Found],
    hit: Callable[[Found, Sought], Hit],
    sought: Sought,
) -> HitGroup:
    hits = tuple(hit(each, sought) for each in found)
    return HitGroup(kind, hits, matches.count, matches.is_more)


def _event_hit_as_named(others: Sequence[Sought], found: FoundEvent, sought: Sought) -> Hit:
    """Return an event with the words marked, or those of another name where it has only that."""
    said = "\n".join((found.title, found.quote, *found.names))
    is_said = sought.is_in(said) or not others
    by = sought if is_said else next((each for each in others if each.is_in(said)), sought)
    return _event_hit(found, by)


def _event_hit(found: FoundEvent, sought: Sought) -> Hit:
    quote = quoted(found.quote, found.span.start, found.repairs, sought)
    return Hit(
        kind=HitKind.EVENT,
        title=found.title,
        marks=sought.marks(found.title),
        within=found.within,
        quote=quote,
        when=found.when,
        passage=found.passage,
        span=found.span,
        event=found.event,
    )


def _question_hit(found: FoundQuestion, sought: Sought) -> Hit:
    stem = stem_words(found.stem, is_authored=True)
    marked = (quoted(each, 0, (), sought) for each in found.offered)
    quote = None if sought.is_in(stem) else next((each for each in marked if each.marks), None)
    return Hit(
        kind=HitKind.QUESTION,
        title=stem,
        marks=sought.marks(stem),
        within=found.within,
        quote=quote,
        passage=found.passage,
        span=found.span,
        question=found.question,
        pack=found.pack,
    )


def _place_hit(found: Paragraph, sought: Sought) -> Hit:
    quote = quoted(found.text, found.span.start, found.repairs, sought)
    return Hit(
        kind=HitKind.PLACE,
        title=found.title,
        quote=quote,
        passage=found.passage,
        span=quote.marks[0] if quote.marks else found.span,
    )


def quoted(text: str, offset: int, repairs: Sequence[Emendation], sought: Sought) -> Quote:
    """Return the part of a text around the first hit in it; `text` stands at `offset`.

    What is read otherwise than it stands is a hit too, on the words that are read so.
    """
    marks = _marks(text, offset, repairs, sought)
    part = _around(text, marks[0].start - offset if marks else 0)
    whole = Span(offset + part.start, offset + part.end)
    return Quote(
        part.cut(text),
        whole.start,
        tuple(repair for repair in repairs if whole.contains(repair.span)),
        tuple(mark for mark in marks if whole.contains(mark)),
        goes_on=(part.start > 0, part.end < len(text)),
    )


def _marks(
    text: str, offset: int, repairs: Sequence[Emendation], sought: Sought
) -> tuple[Span, ...]:
    stand = (Span(mark.start + offset, mark.end + offset) for mark in sought.marks(text))
    read = as_read(text, offset, repairs)
    if read is None:
        return tuple(stand)
    are_read = (read.source_of(mark) for mark in sought.marks(read.text))
    return apart(sorted({*stand, *are_read}))


def _around(text: str, place: int) -> Span:
    """Return the part of a text around a place, cut between words; all of it if it is short."""
    if len(text) <= _BEFORE + _AFTER:
        return Span(0, len(text))
    start, end = max(place - _BEFORE, 0), min(place + _AFTER, len(text))
    if start > 0:
        blank = text.find(" ", start, place)
        start = start if blank < 0 else blank + 1
    if end < len(text):
        blank = text.rfind(" ", place + 1, end)
        end = end if blank < 0 else blank
    return Span(start, max(end, start + 1))
