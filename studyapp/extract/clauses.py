"""The clause of a sentence that a date belongs to, without the date itself.

There is no grammar here, only signs: commas, words that begin clauses, and words that look like
the verb of one. Dates are blanked out in place, so that every place stays that of the passage.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.texts import Span
from studyapp.extract import english_verbs as english
from studyapp.extract.verbs import bare, is_verb, verb_place, words_of

BLANKED = "\x01"
"""Stands for each letter of a date."""

_LEAD = re.compile(
    r"(?:\b(?:(?:as\s)?early\s(?:as|in)|(?:as\s)?late\s(?:as|in)|up\sto|as\sof|on|in|at|by|during|since"
    r"|from|until|till|between|before|after|around|about|of|to|through|throughout|towards?|for|dated"
    r"|exactly|only|just|again)\s+){1,3}$",
    re.IGNORECASE,
)
_OPEN = re.compile(r"[(\[]\s*$")
_CLOSE = re.compile(r"\s*[)\]]")
_CUT = re.compile(r"[,;:](?=[\s\x01\"”])|\s[–—-]\s|[–—]|[()\[\]]")
_MARKER = re.compile(rf"\b(?:{'|'.join(english.SUBORDINATORS)})\b", re.IGNORECASE)
_APPOSITION = re.compile(
    rf"\s*(?:the|a|an|exactly|just)?\s*(?:[\w-]+\s){{0,2}}(?:{'|'.join(english.TIME_NOUNS)})\b"
)
_JOINING = ("and", "but", "or")
"""Words that join clauses only behind a verb; else they join nouns."""
_ADVERBS = ("not", "never", "soon", "then", "later", "also", "first", "again", "even")
_FARTHEST = 6
"""How many commas, and how many beginnings within one, are looked back over."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause at `span` of a sentence; `words` are without dates.

    `lacks_subject` says that the words begin with the verb, as after "and"; `borrows` that they
    take the noun that stands before "who" or "which".
    """

    span: Span
    words: tuple[str, ...]
    lacks_subject: bool = False
    borrows: bool = False


def without_dates(sentence: str, dates: Iterable[Span]) -> str:
    """Return the sentence, equally long, with dates and the little words before them blanked."""
    for date in dates:
        if _describes(sentence, date):
            sentence = _blanked(sentence, date.start + len("the "), date.end)
            continue
        lead = _LEAD.search(sentence, max(0, date.start - 30), date.start)
        start = date.start if lead is None else lead.start()
        end = date.end
        opening, closing = _OPEN.search(sentence, 0, start), _CLOSE.match(sentence, end)
        if opening is not None and closing is not None:
            start, end = opening.start(), closing.end()
        sentence = _blanked(sentence, start, end)
    return sentence


def _blanked(sentence: str, start: int, end: int) -> str:
    return sentence[:start] + BLANKED * (end - start) + sentence[end:]


def _describes(sentence: str, date: Span) -> bool:
    """Return whether a date describes a noun, as in "before the summer offensive"."""
    words = date.cut(sentence)
    after = re.compile(r"\s([a-z]+)").match(sentence, date.end)
    if after is None or words[:4].lower() != "the " or " " in words[4:]:
        return False
    word = after[1]
    return word not in english.NOT_NOUNS and not is_verb(word, "")


def clause_at(sentence: str, date: Span) -> Clause | None:
    """Return the clause that the date at `date` of a blanked sentence belongs to."""
    segments = list(_segments(sentence))
    here = next((i for i, span in enumerate(segments) if span.end > date.start), len(segments) - 1)
    if here < 0:
        return None
    if _leads(sentence, segments[here], date):
        return _forward(sentence, segments, here) or _backward(sentence, segments, here, date)
    return _backward(sentence, segments, here, date) or _forward(sentence, segments, here)


def _segments(sentence: str) -> Iterator[Span]:
    start = 0
    for cut in _CUT.finditer(sentence):
        if cut.start() > start:
            yield Span(start, cut.start())
        start = cut.end()
    if start < len(sentence):
        yield Span(start, len(sentence))


def _leads(sentence: str, segment: Span, date: Span) -> bool:
    """Return whether the date begins its clause: only little words stand before it."""
    before = words_of(sentence[segment.start : max(segment.start, date.start)])
    return all(bare(word).lower() in english.OPENERS for word in before)


def _forward(sentence: str, segments: Sequence[Span], here: int) -> Clause | None:
    for segment in segments[here:]:
        text = segment.cut(sentence)
        if _APPOSITION.match(text) and segment.start > segments[here].start:
            continue
        clause = _clause(sentence, segment.start, segment.end)
        if clause is not None and not clause.lacks_subject:
            return clause
    return None


def _backward(sentence: str, segments: Sequence[Span], here: int, date: Span) -> Clause | None:
    end = segments[here].end
    lacking: Clause | None = None
    for segment in reversed(segments[max(0, here - _FARTHEST) : here + 1]):
        for start in _starts(sentence, segment, date):
            clause = _clause(sentence, start, _end(sentence, max(start, date.start), end))
            if clause is not None and not clause.lacks_subject:
                return clause
            lacking = lacking or clause
    return lacking


def _starts(sentence: str, segment: Span, date: Span) -> Iterator[int]:
    """Yield where in a segment a clause may begin that holds a date, the nearest place first."""
    markers = list(_MARKER.finditer(sentence, segment.start, min(segment.end, date.start)))
    for marker in reversed(markers[-_FARTHEST:]):
        if marker.group().lower() not in _JOINING or _has_verb(
            sentence[segment.start : marker.start()]
        ):
            yield marker.start()
    yield segment.start


def _has_verb(text: str) -> bool:
    return verb_place(words_of(text)) is not None


def _end(sentence: str, start: int, end: int) -> int:
    """Return where a clause ends that holds a date at `start`: at the next one's beginning."""
    marker = re.compile(r"\b(?:which|who|when|while|because|but|whereas|although)\b").search(
        sentence, start, end
    )
    return end if marker is None else marker.start()


def _clause(sentence: str, start: int, end: int) -> Clause | None:
    """Return what stands there as a clause, None if it has no verb."""
    words = words_of(sentence[start:end])
    relative = bool(words) and bare(words[0]).lower() in ("who", "which", "that")
    words = _opened(words[1:] if relative else words)
    verb = verb_place(words)
    if verb is None or _has_inner_clause(words[1:verb]):
        return None
    noun = _antecedent(sentence, start) if relative else ()
    if noun:
        words = _completed(words, verb, noun)
    lacks_subject = _lacks_subject(words, verb) and not noun
    return Clause(Span(start, end), words, lacks_subject=lacks_subject, borrows=bool(noun))


def _completed(words: tuple[str, ...], verb: int, noun: tuple[str, ...]) -> tuple[str, ...]:
    """Return a relative clause with its noun, before the verb or, where that is last, behind it."""
    if verb <= 1:
        return (*noun, *words)
    if verb < len(words) - 1:
        return words
    first = noun[0].lower() if noun[0].lower() in english.DETERMINERS else noun[0]
    return (*words, first, *noun[1:])


def _has_inner_clause(words: Iterable[str]) -> bool:
    """Return whether words before a verb hold another subject: it is not the verb of the first."""
    inner = english.PRONOUNS | (english.CONJUNCTIONS - {"and", "or"})
    return any(bare(word).lower() in inner for word in words)


def _opened(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without the ones that only open a clause."""
    first = next(
        (i for i, word in enumerate(words) if bare(word).lower() not in english.OPENERS), 0
    )
    return words[first:]


def _lacks_subject(words: Sequence[str], verb: int) -> bool:
    before = [bare(word) for word in words[:verb]]
    if all(word.islower() and (word.endswith("ly") or word in _ADVERBS) for word in before):
        return True
    counts = len(before) > 1 and before[1][:1].isdigit()
    head = before[0].lower()
    return head.endswith("ing") or (head in english.PREPOSITIONS and not counts)


def _antecedent(sentence: str, start: int) -> tuple[str, ...]:
    """Return the noun before "who" or "which", back to its article or as far as it has capitals."""
    words = words_of(sentence[max(0, start - 80) : start])
    taken: list[str] = []
    for word in reversed(words[-6:]):
        plain = bare(word)
        if (taken and word[-1] in ",;:") or plain.lower() in english.CONJUNCTIONS:
            break
        if plain.lower() in english.DETERMINERS:
            return (word, *taken)
        if not plain[:1].isupper() and plain.lower() in english.PREPOSITIONS:
            break
        taken.insert(0, plain)
    named = bool(taken) and all(word[:1].isupper() for word in taken)
    return tuple(taken) if named else ()
