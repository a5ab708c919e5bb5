"""Signs that are not what they look like: what words and numbers that have them read plainly.

Full-width digits, ligatures, letters of another script, invisible signs, and what a wrong encoding
makes of dashes and blanks.
"""

import re
import unicodedata
from collections.abc import Container, Iterator
from itertools import chain
from typing import Final

from studyapp.domain.texts import Emendation, Span, Sureness

_WRONG_ENCODING: Final = {
    "â€“": "–",
    "â€”": "—",
    "â€™": "’",
    "â\x80\x93": "–",
    "â\x80\x94": "—",
    "â\x80\x99": "’",
    "Â\u00a0": " ",
    "Â ": " ",
}
"""What UTF-8 looks like when it is read as Latin-1 or Windows-1252."""
_LIKE: Final = str.maketrans(
    "АВСЕНІЈКМОРЅТХаеорсухіјѕΑΒΕΗΙΚΜΝΟΡΤΧο", "ABCEHIJKMOPSTXaeopcyxijsABEHIKMNOPTXo"
)
_INVISIBLE = "\u200b-\u200f\u2060-\u2064\ufeff\u061c"
_COMPATIBLE = "\uff01-\uff5e\ufb00-\ufb06\u017f\U0001d7ce-\U0001d7ff"
_SIGN = rf"(?:\u00ad(?!\s)|[{_INVISIBLE}{_COMPATIBLE}{''.join(map(chr, _LIKE))}])"
_WRONG = re.compile("|".join(map(re.escape, _WRONG_ENCODING)))
_ODD = re.compile(rf"{_SIGN}|{_WRONG.pattern}")
_WORD = re.compile(rf"[\w’']{{0,12}}{_SIGN}(?:[\w’']|{_SIGN}){{0,24}}")
_UNSEEN = re.compile(rf"[\u00ad{_INVISIBLE}]")
_LONE = re.compile(rf"(?<![\w’'{_INVISIBLE}])[{_INVISIBLE}]+ (?![{_INVISIBLE}])")
_BETWEEN_YEARS = re.compile(r"(?<=\d{4})\u00ad(?=\d\d(?:\d\d)?$)")

_ENCODING_REASON = "The text was read in a wrong encoding, which garbled a sign."
_UNSEEN_REASON = "A sign that nobody sees stood within the date."
_OTHER_REASON = "Signs of another script or width stood in place of plain ones."


def plain(text: str, part: Span, known: Container[str]) -> list[Emendation]:
    """Return what words with odd signs in a part of a text read, if they are `known` or numbers."""
    if _ODD.search(text, part.start, part.end) is None:
        return []
    found = chain(_wrongly_encoded(text, part), _lone(text, part), _odd_words(text, part, known))
    return sorted(found, key=lambda mend: mend.span.start)


def _wrongly_encoded(text: str, part: Span) -> Iterator[Emendation]:
    for found in _WRONG.finditer(text, part.start, part.end):
        reads = _WRONG_ENCODING[found[0]]
        yield Emendation(Span(*found.span()), reads, _ENCODING_REASON, Sureness.SURE)


def _odd_words(text: str, part: Span, known: Container[str]) -> Iterator[Emendation]:
    for found in _WORD.finditer(text, part.start, part.end):
        reads = _read(found[0])
        if any(sign in "0123456789" for sign in reads) or reads.lower() in known:
            yield Emendation(Span(*found.span()), reads, _reason(found[0]), Sureness.SURE)


def _lone(text: str, part: Span) -> Iterator[Emendation]:
    """Yield a blank for what nobody sees beside a blank, behind a mark."""
    for found in _LONE.finditer(text, part.start, part.end):
        yield Emendation(Span(*found.span()), " ", _UNSEEN_REASON, Sureness.SURE)


def _read(word: str) -> str:
    seen = _UNSEEN.sub("", _BETWEEN_YEARS.sub("–", word))
    plainer = unicodedata.normalize("NFKC", seen) if not seen.isascii() else seen
    like = plainer.translate(_LIKE)
    return like if like.isascii() else plainer


def _reason(word: str) -> str:
    return _UNSEEN_REASON if _UNSEEN.sub("", word).isascii() else _OTHER_REASON
