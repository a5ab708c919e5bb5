"""Which events a stem names, read from the words on the screen as a reader would.

It shares no code with the makers of questions. An event is named by its title in quotation marks,
by its title within a sentence, or by the words of its title in a question: "did Peel repeal the
Corn Laws". Forms of verbs are told alike by lemminflect.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from studyapp.domain.events import Event

_QUOTED = re.compile("“([^”]*)”")
_MARKS = re.compile("[\"'“”‘’„«».]")
_AUXILIARY = re.compile(r"\b(?:did|was|were)\b(?P<clause>[^?]*)\?")
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_FIRST_WORD = re.compile(r"\w+")
_LITTLE = frozenset(("did", "do", "be"))
_BLANK = "\x00"


class Chronicle:
    """The events of a passage, found by title."""

    def __init__(self, events: Iterable[Event]) -> None:
        named: dict[str, dict[object, Event]] = {}
        titles: dict[str, str] = {}
        for title, same in _by_title(events).items():
            dated = named.setdefault(plain(title), {})
            for event in same:
                dated.setdefault(event.when, event)
            titles.setdefault(title.casefold(), title)
        self._named = {title: tuple(dated.values()) for title, dated in named.items()}
        self._titles = sorted(titles.items(), key=lambda pair: -len(pair[0]))
        self._by_first = _by_first_word(lower for lower, _title in self._titles)
        self._by_words: dict[frozenset[str], list[str]] | None = None

    def named(self, title: str) -> Sequence[Event]:
        """Return the events that a title could mean, one for each of their dates."""
        return self._named.get(plain(title), ())

    def titles_within(self, text: str) -> list[str]:
        """Return the titles that stand in a text but for capitals, the longest first."""
        folded = text.casefold()
        words = set(_FIRST_WORD.findall(folded))
        places = {place for word in ("", *words) for place in self._by_first.get(word, ())}
        found = (self._titles[place] for place in sorted(places))
        return [title for lower, title in found if lower in folded]

    def titles(self) -> Iterator[str]:
        """Yield all titles, the longest first."""
        return (title for _lower, title in self._titles)

    def with_more_words(self, said: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
        """Yield the titles that have all these words and more, with those."""
        for words, titles in self._words().items():
            if said < words:
                yield from ((title, words - said) for title in titles)

    def with_words(self, words: frozenset[str]) -> Sequence[Event]:
        """Return the events whose titles have the same words, whatever their forms."""
        titles = self._words().get(words, ())
        return tuple(event for title in titles for event in self.named(title))

    def _words(self) -> Mapping[frozenset[str], Sequence[str]]:
        if self._by_words is None:
            self._by_words = {}
            for _lower, title in self._titles:
                self._by_words.setdefault(bare_words(title), []).append(title)
        return self._by_words


def _by_title(events: Iterable[Event]) -> Mapping[str, Sequence[Event]]:
    """Return the events by title, so that marks and capitals are looked at once for each."""
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event.title, []).append(event)
    return found


def _by_first_word(titles: Iterable[str]) -> Mapping[str, Sequence[int]]:
    """Return the places of titles by their first words; under "" those that begin with a mark."""
    found: dict[str, list[int]] = {}
    for place, title in enumerate(titles):
        first = _FIRST_WORD.match(title)
        found.setdefault("" if first is None else first.group(), []).append(place)
    return found


@dataclass(frozen=True, slots=True)
class StemReading:
    """The events that a stem names, in its order, and the rest of its words."""

    meant: Sequence[Sequence[Event]]
    rest: str


def read_stem(stem: str, chronicle: Chronicle) -> StemReading:
    """Return what a stem names; a quoted title that is none names no event, in its place."""
    found: list[tuple[int, Sequence[Event]]] = []
    rest = stem
    for quote in _QUOTED.finditer(stem):
        found.append((quote.start(), chronicle.named(quote[1])))
        rest = _without(rest, quote.start(), quote.end())
    for title in chronicle.titles_within(rest):
        for place in re.finditer(rf"\b{re.escape(title)}(?!\w)", rest, re.IGNORECASE):
            found.append((place.start(), chronicle.named(title)))
            rest = _without(rest, place.start(), place.end())
    for place in _AUXILIARY.finditer(rest):
        events = chronicle.with_words(bare_words(place.group()))
        if events:
            found.append((place.start(), events))
            rest = _without(rest, place.start(), place.end())
            break
    return StemReading([events for _place, events in sorted(found, key=_place)], rest)


def plain(title: str) -> str:
    """Return a title without its marks and capitals, for comparison."""
    return " ".join(_MARKS.sub("", title).casefold().split())


def bare_words(text: str) -> frozenset[str]:
    """Return the words of a text, verbs in their bare form, without "did" and "was"."""
    return frozenset(map(_lemma, _WORD.findall(text.casefold()))) - _LITTLE


@lru_cache(maxsize=8192)
def _lemma(word: str) -> str:
    from lemminflect import getLemma

    found = getLemma(word, "VERB")
    return str(found[0]) if found else word


def _place(found: tuple[int, Sequence[Event]]) -> int:
    return found[0]


def _without(text: str, start: int, end: int) -> str:
    return text[:start] + _BLANK * (end - start) + text[end:]
