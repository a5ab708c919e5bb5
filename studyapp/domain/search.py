"""What is sought in the library, and what is found."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.events import Event, EventId
from studyapp.domain.kinds import PackId
from studyapp.domain.questions import QuestionId
from studyapp.domain.texts import Emendation, PassageId, Span
from studyapp.domain.tokens import Token, plain, tokens
from studyapp.domain.when import When
from studyapp.domain.when_words import words

MOST_WORDS = 20
LONGEST_WORD = 100
"""What a person types is cut to this: more would only keep the search busy."""


@dataclass(frozen=True, slots=True)
class Sought:
    """The words to find, all of them, each as a row of tokens; the last one may go on."""

    words: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, typed: str) -> "Sought":
        """Return what a person means; signs that are in no word are left out."""
        pieces = (piece[:LONGEST_WORD] for piece in typed.split())
        words = (tuple(token.word for token in tokens(piece)) for piece in pieces)
        return cls(tuple(word for word in words if word)[:MOST_WORDS])

    def __bool__(self) -> bool:
        return bool(self.words)

    def marks(self, text: str) -> tuple[Span, ...]:
        """Return where the words stand in a text, in its order, none within another."""
        found = list(tokens(text))
        spans = sorted(
            span
            for place, word in enumerate(self.words)
            for span in self._places(place, word, found)
        )
        return apart(spans)

    def is_in(self, text: str) -> bool:
        """Return whether all words are in a short text."""
        short = plain(text)
        if not all(token in short for word in self.words for token in word):
            return False
        found = list(tokens(text))
        return all(any(self._places(place, word, found)) for place, word in enumerate(self.words))

    def _places(self, place: int, word: Sequence[str], found: Sequence[Token]) -> "list[Span]":
        """Return where one of the words stands."""
        may_go_on = place == len(self.words) - 1
        *first, last = word
        spans = []
        for at, (said, _start, end) in enumerate(found[len(first) :]):
            is_last = said.startswith(last) if may_go_on else said == last
            if is_last and all(found[at + n].word == each for n, each in enumerate(first)):
                spans.append(Span(found[at].start, end))
        return spans


def apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return spans in order with those that overlap put together."""
    kept: list[Span] = []
    for span in spans:
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(span.end, kept[-1].end))
        else:
            kept.append(span)
    return tuple(kept)


def words_of(event: Event) -> str:
    """Return what an event is found by: title, date, names and sentence."""
    parts = (event.title, words(event.when), *event.people, *event.places, event.citation.quote)
    return "\n".join(parts)


class HitKind(StrEnum):
    """What a hit is: a title, an event, a question, or a place in a text."""

    TITLE = "title"
    EVENT = "event"
    QUESTION = "question"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a passage around a hit; `offset` is their place in it.

    The spans of `repairs` and `marks` are places in the passage too. A hit in a reading marks the
    words that are read so. What is quoted `goes_on` before it, and behind it.
    """

    text: str
    offset: int
    repairs: tuple[Emendation, ...] = ()
    marks: tuple[Span, ...] = ()
    goes_on: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found: `title` with the places of the words in it, and where it belongs.

    `within` is the title of the passage or pack that it is in, empty for one that is found by its
    title. Of a question, `quote` is an answer that it offers, if the words are not in its title.
    `span` is the place to go to in `passage`.
    """

    kind: HitKind
    title: str
    marks: tuple[Span, ...] = ()
    within: str = ""
    quote: Quote | None = None
    when: When | None = None
    passage: PassageId | None = None
    span: Span | None = None
    event: EventId | None = None
    question: QuestionId | None = None
    pack: PackId | None = None


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of one kind, the best first; `count` is how many there are, more if `is_more`."""

    kind: HitKind
    hits: tuple[Hit, ...]
    count: int
    is_more: bool = False


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found for `typed`; `is_sought` is False if there was no word in it.

    It `is_whole` unless something new in the library is still to be taken into the index.
    """

    typed: str
    is_sought: bool
    groups: tuple[HitGroup, ...] = ()
    is_whole: bool = True
