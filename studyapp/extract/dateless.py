"""A sentence with its dates blanked out in place, so that every place stays that of the passage."""

import re
from collections.abc import Iterable

from studyapp.domain.texts import Span
from studyapp.extract.words import BLANKED, BRACKETED, OF, Kind, kind_of

_LEAD = re.compile(
    r"(?:\b(?:(?:as\s)?early\s(?:as|in)|(?:as\s)?late\s(?:as|in)|as\s(?:far\sback|long\sago)\sas"
    r"|well\sinto|not\suntil|until|till|up\sto|as\sof|less\sthan|more\sthan|on|in|at|by"
    r"|during|since|from|between|before|after|around|about|of|to|through|throughout|towards?|for"
    r"|dated|exactly|only|just|again|almost|nearly|shortly|beginning|starting|earlier|later|some|barely|a\smere|mere)\s+){1,4}$",
    re.IGNORECASE,
)
_OPEN = re.compile(r"[(\[]\s*$")
_AFTER = re.compile(r"\s([a-z]+)")
_CLOSE = re.compile(r"\s*[)\]]")


def without_dates(sentence: str, dates: Iterable[Span]) -> str:
    """Return the sentence, equally long, with dates and the little words before them blanked."""
    for date in dates:
        if _describes(sentence, date):
            sentence = _blanked(sentence, date.start + len("the "), date.end)
            continue
        lead = _LEAD.search(sentence, max(0, date.start - 40), date.start)
        start = date.start if lead is None else lead.start()
        end = date.end
        mark = OF if lead is not None and lead.group().lower().endswith("of ") else BLANKED
        opening = _OPEN.search(sentence, max(0, start - 8), start)
        closing = _CLOSE.match(sentence, end)
        if opening is not None and closing is not None:
            start, end, mark = opening.start(), closing.end(), BRACKETED
        sentence = _blanked(sentence, start, end, mark)
    return sentence


def _blanked(sentence: str, start: int, end: int, mark: str = BLANKED) -> str:
    return sentence[:start] + mark * (end - start) + sentence[end:]


def _describes(sentence: str, date: Span) -> bool:
    """Return whether a date describes a noun, as in "before the summer offensive"."""
    words = date.cut(sentence)
    after = _AFTER.match(sentence, date.end)
    is_noun = after is not None and kind_of(after[1]) is Kind.NOUN
    return is_noun and words[:4].lower() == "the " and " " not in words[4:]
