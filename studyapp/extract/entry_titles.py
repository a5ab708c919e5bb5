"""The title of a line of a chronicle: its own words without its dates."""

import re
from collections.abc import Sequence

from studyapp.domain.texts import Span
from studyapp.domain.word_sets import word_set
from studyapp.extract.language import Language
from studyapp.extract.titles import LONGEST

_MARKS = re.compile(r"[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}|[\[\]\"“”„]|(?:(?<=\s)|^)[|•·>#]+(?=\s|$)")
_EMPTY = re.compile(r"\(\s*[,;:–—-]*\s*\)")
_BEFORE_MARK = re.compile(r"\s+(?=[,;:.)])")
_ENDS = " .,;:!?–—-…|/*_"
_BLANK = "\x01"
_BEHIND_COMMA = 4
"""So many words must stand before a comma where a title is cut: fewer begin a list."""
_BEHIND_JOINT = 3
_DOUBLE = re.compile(r",(?=[:;,])")
_AFTER_FIRST = re.compile(r"^([^\W\d_]{4,})\. ")
_SHORTENED = word_set(
    "mr. mrs. ms. dr. st. mt. capt. col. gen. lt. sgt. prof. rev. hon. no. vol. etc."
)
_PART = re.compile(r"[;:.)]$|^[–—-]$|^\(")


def title_of_words(
    text: str, place: Span, dates: Sequence[Span], language: Language
) -> tuple[str, float]:
    """Return the title of a part of a line and how good it is, "" if its words make none."""
    blanked = _without(text, place, dates, language)
    is_blanked = blanked != place.cut(text)
    if is_blanked:
        blanked = _without_last(blanked)
    plain = _MARKS.sub("", _EMPTY.sub(" ", blanked.replace(_BLANK, " ")))
    joined = _DOUBLE.sub("", _BEFORE_MARK.sub("", " ".join(plain.split())))
    words = joined.strip(_ENDS).split()
    kept, quality = _cut(words, language)
    if is_blanked or len(kept) < len(words):
        kept = _undangled(kept, language)
    if not _says_what(kept, language):
        return "", 0.0
    title = _AFTER_FIRST.sub(r"\1: ", _closed(" ".join(kept).strip(_ENDS)))
    return title[:1].upper() + title[1:], quality


def _without(text: str, place: Span, dates: Sequence[Span], language: Language) -> str:
    """Return the words, equally long, with dates and the little words before them blanked."""
    part = place.cut(text)
    inner = [Span(each.start - place.start, each.end - place.start) for each in dates]
    if language.code == "de":
        from studyapp.extract.german_events import without_dates as without

        return without(part, inner)
    from studyapp.extract.dateless import without_dates

    return re.sub("[\x01-\x03]", _BLANK, without_dates(part, inner))


def _without_last(blanked: str) -> str:
    """Return the words without a last part of which a date was taken: ", finished in 1375"."""
    head, comma, tail = blanked.rpartition(",")
    is_short = len(tail.replace(_BLANK, " ").split()) < _BEHIND_COMMA
    return head if comma and _BLANK in tail and is_short and len(head.split()) > 1 else blanked


def _cut(words: list[str], language: Language) -> tuple[list[str], float]:
    if len(words) <= LONGEST:
        return words, 0.95
    parts = [i + 1 for i in range(1, LONGEST) if _is_part(words[i])]
    parts += [i for i in range(2, LONGEST) if _PART.search(words[i]) and words[i][0] in "(–—-"]
    commas = [i + 1 for i in range(_BEHIND_COMMA - 1, LONGEST) if words[i].endswith(",")]
    if parts or commas:
        return words[: max(parts or commas)], 0.95
    joints = [
        i
        for i in range(_BEHIND_JOINT, LONGEST + 1)
        if words[i].lower() in language.joints
        and words[i - 1].lower() not in language.function_words
    ]
    return (words[: joints[-1]], 0.8) if joints else ([], 0.0)


def _is_part(word: str) -> bool:
    """Return whether a word ends a part of a line: it has a mark, and is no "Mr." of a name."""
    is_part = _PART.search(word) is not None and word[0] not in "(–—-"
    return is_part and word.lower() not in _SHORTENED


def _undangled(words: list[str], language: Language) -> list[str]:
    kept = list(words)
    while kept and kept[-1].lower().strip(_ENDS) in language.function_words | language.joints | {
        ""
    }:
        kept.pop()
    return kept


def _says_what(words: Sequence[str], language: Language) -> bool:
    if not words or words[0].lower() in language.pointing:
        return False
    return any(word.isalpha() and len(word) > 1 for word in words)


def _closed(title: str) -> str:
    """Return a title without brackets that are not closed."""
    if title.count("(") == title.count(")"):
        return title
    return " ".join(title.replace("(", "").replace(")", "").split())
