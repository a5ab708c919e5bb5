"""A sentence with its dates blanked out in place, so that every place stays that of the passage."""

import re
from collections.abc import Iterable

from studyapp.domain.texts import Span
from studyapp.extract.not_until import not_before
from studyapp.extract.words import BLANKED, BRACKETED, OF, Kind, kind_of

_LEAD = re.compile(
    r"(?:\b(?:(?:as\s)?early\s(?:as|in|on)|(?:as\s)?late\s(?:as|in|on)|as\s(?:far\sback|long\sago)\sas"
    r"|well\sinto|not\suntil|until|till|up\sto|as\sof|(?:not?\s)?(?:later|earlier)\sthan|less\sthan|more\sthan|on|in|at|by|[1l|]n|0n"
    r"|during|since|from|between|before|after|around|about|of|to|through|throughout|towards?|for"
    r"|(?:in\s|during\s)?the\s(?:very\s)?(?:early|late|first|last|small|closing|opening|final)"
    r"\s(?:hours|minutes|moments|days|weeks|months|years)(?:\sof(?=\s+$))?"
    r"|dated|exactly|only|just|again|almost|nearly|shortly|beginning|starting|earlier|later|soon|perhaps|possibly|probably|maybe|some|barely|a\smere|mere)\s+){1,4}$",
    re.IGNORECASE,
)
_STUCK = re.compile(r"\b(?:on|in|by|from|to|until)$", re.IGNORECASE)
_PARTICLE = re.compile(
    r"(?:on|off|over|through|in)\s+(?=(?:from|until|till|to|through|throughout|during|since|for"
    r"|after|before|by|in|at)\s)"
)
_OF = re.compile(r"\bof\s+$")
_HOURS = re.compile(r"(?:hours|minutes|moments|days|weeks|months|years)\sof\s+$")
_STYLE = re.compile(r"\s*[(\[]?(?:Old Style|New Style|[ON]\.\s?S\.|[ON]S\b)[)\]]?")
_YEAR = re.compile(r"(?<=\d{4})\syears?\b(?![\w-])")
"""What translations from other languages write behind a year: "in 1812 year"."""
_OR = re.compile(
    r",\s+or\s(?:perhaps|possibly)\s[^,;.()]{3,24},(?=\s[a-z])"
    r"|,?\s+or\s(?:thereabouts?\b,?|(?:perhaps|possibly|even)\s(?=(?:in\s|early\s|late\s)?\d)"
    r"|\d{1,2}\b(?!\s?[\w%]|[.,:]\d))"
)
"""What leaves a date open: "in 212 or thereabouts", "AD 11 or 12", "in 1068, or perhaps 1089"."""
_OPEN = re.compile(r"[(\[]\s*$")
_AFTER = re.compile(r"\s([a-z]+)")
_CLOSE = re.compile(r"\s*[)\]]")


def without_dates(sentence: str, dates: Iterable[Span]) -> str:
    """Return the sentence, equally long, with dates and the little words before them blanked."""
    for date in dates:
        if _describes(sentence, date):
            sentence = _blanked(sentence, date.start + len("the "), date.end)
            continue
        denial = not_before(sentence, date.start)
        if denial is not None:
            sentence = _blanked(sentence, denial.start, denial.end, " ")
        start = _lead_start(sentence, date.start)
        behind = _STYLE.match(sentence, date.end) or _YEAR.match(sentence, date.end)
        behind = behind or _OR.match(sentence, date.end)
        end = date.end if behind is None else behind.end()
        lead = sentence[start : date.start]
        mark = OF if _OF.search(lead) and not _HOURS.search(lead) else BLANKED
        opening = _OPEN.search(sentence, max(0, start - 8), start)
        closing = _CLOSE.match(sentence, end)
        if opening is not None and closing is not None:
            start, end, mark = opening.start(), closing.end(), BRACKETED
        sentence = _blanked(sentence, start, end, mark)
    return sentence


def _lead_start(sentence: str, place: int) -> int:
    """Return where the little words before a date begin; the "on" of "went on from" is none."""
    lead = _LEAD.search(sentence, max(0, place - 48), place)
    if lead is None:
        stuck = _STUCK.search(sentence, max(0, place - 8), place)
        return place if stuck is None else stuck.start()
    particle = _PARTICLE.match(lead.group())
    return lead.start() if particle is None else lead.start() + particle.end()


def _blanked(sentence: str, start: int, end: int, mark: str = BLANKED) -> str:
    return sentence[:start] + mark * (end - start) + sentence[end:]


def _describes(sentence: str, date: Span) -> bool:
    """Return whether a date describes a noun, as in "before the summer offensive"."""
    words = date.cut(sentence)
    after = _AFTER.match(sentence, date.end)
    is_noun = after is not None and kind_of(after[1]) is Kind.NOUN
    return is_noun and words[:4].lower() == "the " and " " not in words[4:]
