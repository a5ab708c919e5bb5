"""The sentences of a text."""

import re
from collections.abc import Iterable, Iterator, Sequence

from studyapp.domain.texts import Span
from studyapp.domain.word_sets import word_set
from studyapp.extract.blocks import blocks
from studyapp.extract.language import Language
from studyapp.extract.languages import language_of

_END = re.compile(
    r"""(?<![.!?…])[.!?…]{1,6}[”"’')\]]{0,3}(?:\[\d{1,3}\]){0,4}
        (?:(?<=[a-z]{3}[.])\d{1,2}|(?<=\d{4}[.])\d{1,2})?(?=\s)  # the end of a sentence
      | (?<!\n)(?:\r?\n[^\S\n]*){2,}                 # the end of a paragraph
      | \n(?=["“‘']?[A-Z0-9])                   # a line that begins anew
    """,
    re.VERBOSE,
)
_NEXT = re.compile(r"[\s\"“‘'(\[]*(\w+|\S)")
_SHORT_LINE = 50
"""A line that long may go on in the next one; a shorter one without a full stop is a heading."""
_ABBREVIATIONS = word_set(
    "mr mrs ms dr st gen col capt lt sgt maj adm cmdr prof rev hon sen rep gov pres jr sr vs etc "
    "no nos vol fig pp p ed eds cf ca c approx dept inc ltd co bros mt ft jan feb mar apr jun jul "
    "aug sept sep oct nov dec al op cit ch sec art b d r fl i.e e.g u.s u.k u.n b.c a.d o.s n.s "
    "a.m p.m"
)
_MAY_END = word_set("a.m p.m b.c a.d u.s u.k etc jr inc co o.s n.s")
"""Abbreviations that also end a sentence."""
_LAST_WORD = re.compile(r"[\w.]*$")
_ORDINAL = re.compile(r"\d{1,2}|[IVX]+")


def sentences(
    text: str, *, whole: Sequence[Span] = (), language: Language | None = None
) -> Iterator[Span]:
    """Yield the spans of the sentences, without blanks around them; none cuts a span of `whole`.

    Without `language` it is that which the text seems to be in.
    """
    language = language or language_of(text)
    kept = _Whole(whole)
    for block in blocks(text):
        start = block.start
        for found in _END.finditer(text, block.start, block.end):
            if (
                found.start() < start
                or kept.cuts(found.end())
                or not _is_end(text, found, language)
            ):
                continue
            yield from _trimmed(text, start, found.end())
            start = found.end()
        yield from _trimmed(text, start, block.end)


class _Whole:
    """Spans that stay in one piece, asked about from left to right."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = iter(spans)
        self._span: Span | None = next(self._spans, None)

    def cuts(self, place: int) -> bool:
        """Return whether `place` is inside one; places must come in order."""
        while self._span is not None and self._span.end <= place:
            if self._span.end == place:
                return False
            self._span = next(self._spans, None)
        return self._span is not None and self._span.start < place


def _is_end(text: str, found: re.Match[str], language: Language) -> bool:
    mark = found.group()
    if "\n" in mark:
        return mark.count("\n") > 1 or _is_short_line(text, found.start())
    if mark[0] in "!?":
        return True
    following = _NEXT.match(text, found.end(), found.end() + 40)
    next_word = "" if following is None else following[1]
    if next_word[:1].islower():
        return False
    found_word = _LAST_WORD.search(text, max(0, found.start() - 12), found.start())
    word = "" if found_word is None else found_word.group()
    if language.ordinals_have_stops and _ORDINAL.fullmatch(word):
        return next_word.lower() in language.function_words | language.numbers.keys()
    return not _is_abbreviation(word, next_word, language)


def _is_short_line(text: str, end: int) -> bool:
    return end < _SHORT_LINE or "\n" in text[end - _SHORT_LINE : end]


def _is_abbreviation(word: str, next_word: str, language: Language) -> bool:
    known = word.lower()
    if known in _MAY_END or known in language.may_end:
        return next_word.lower() not in language.function_words
    return (
        known in _ABBREVIATIONS
        or known in language.abbreviations
        or (len(word) == 1 and word.isupper())
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    body = part.strip()
    if body:
        begin = start + len(part) - len(part.lstrip())
        yield Span(begin, begin + len(body))
