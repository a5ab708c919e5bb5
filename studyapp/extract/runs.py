"""Runs of words in capitals, with the little words that join them: "Duke of Wellington"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_CAPITALS = "A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ"
"""Small letters beyond Latin-1 are among them, as a class of capitals alone is slow to build."""
_ABBREVIATED = "Dr|Mr|Mrs|Ms|St|Gen|Col|Capt|Lt|Sgt|Maj|Adm|Prof|Rev|Hon|Jr|Sr"
_NO_PART = "(?:whom?|whose|which|from|the|and|in|that|this|an?|by|with)"
_PRONOUN = "(?:He|She|It|They|His|Her|Its|Their|The|In|On|This|At|But|After|When)"
"""What begins a sentence behind "Henry V." and no surname behind an initial."""
_WORD = (
    rf"(?:(?:[dl]|O)[’'](?=[{_CAPITALS}])|(?:al|el|as|ar|an|ad|ash|at|az|ul|ur|ud)-(?=[{_CAPITALS}]))?"
    rf"(?:(?:{_ABBREVIATED})\.|(?:[{_CAPITALS}]\.){{2,}}|[{_CAPITALS}]\.(?=\s?[{_CAPITALS}])(?!\s{_PRONOUN}\b)"
    rf"|[{_CAPITALS}](?:[\w\u0300-\u036f]|[’'](?=\w)|-(?!{_NO_PART}\b)(?=\w))*)"
)
_BLANK = r"(?:[ \u00a0]|\r?\n(?=\S))"
_LINK = (
    r"(?:of(?:[ \n]the)?|the|de(?:[ ](?:la|las|los))?|del|della|di|da|dos|das|du|des|no"
    r"|von(?:[ ]der)?|van(?:[ ](?:der|den|de))?|zu|ten|ter|af|la|el|al|ibn|bin|ben|bint|y"
    r"|ad-Din|ud-Din|the)"
)
_RUN = re.compile(rf"\b{_WORD}(?:{_BLANK}(?:{_LINK}{_BLANK})?{_WORD})*")
_WORDS = re.compile(r"\S+")
_SHORT_LINE = 45


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run and where in it it stands; `low` is in small letters, `owns` says 's."""

    start: int
    end: int
    text: str
    low: str
    owns: bool


def runs(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each run begins, and the run; a run ends with a short line."""
    for found in _RUN.finditer(text):
        start, run = found.start(), found[0]
        if not (run[0].isascii() or run[0].isupper()):
            continue
        if "\n" not in run:
            yield start, run
            continue
        yield from _lines(text, start, run)


def is_run(form: str) -> bool:
    """Return whether a name is one run, so that it is found as one."""
    return _RUN.fullmatch(form) is not None


def any_of(forms: Iterable[str]) -> re.Pattern[str]:
    """Return what finds any of some words as they stand, the longest first."""
    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _lines(text: str, start: int, run: str) -> Iterator[tuple[int, str]]:
    """Yield a run over several lines, cut where a line is too short to go on in the next one."""
    first = 0
    for cut in re.finditer("\n", run):
        place = start + cut.start()
        if "\n" in text[max(0, place - _SHORT_LINE) : place] or place < _SHORT_LINE:
            yield start + first, run[first : cut.start()].rstrip("\r")
            first = cut.end()
    yield start + first, run[first:]


def words_of(run: str) -> list[Word]:
    """Return the words of a run, without the sign of the owner."""
    words = []
    for found in _WORDS.finditer(run):
        word, end, owns = found[0], found.end(), False
        if word[-2:] in ("'s", "’s", "'S", "’S"):
            word, end, owns = word[:-2], end - 2, True
        words.append(Word(found.start(), end, word, word.lower(), owns))
    return words
