"""Numbers as people type them, and as they are written back.

Thousands may be parted by blanks, commas, points or apostrophes, and decimals begin with a point or
a comma. "1,200" is first taken for twelve hundred and "1.200" for one and two tenths; the other
reading comes second.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from studyapp.domain.questions import NumberQuestion
from studyapp.domain.spoken_numbers import NUMBER_WORD, SCALES, SPOKEN, spoken_number

_LONGEST = 120
_SIGNS = str.maketrans({"−": "-", "–": "-", "‒": "-", "—": "-", "‐": "-", "‑": "-", "’": "'"})
_ABOUT = re.compile(r"(?:(?:about|around|approximately|approx|roughly|circa|ca|c|some)\b\.?|[~≈])")
_QUANTITY = re.compile(
    rf"""(?P<before>[$£€¥]?)\s*(?P<sign>minus\s|[-+]?)\s*(?P<after>[$£€¥]?)\s*
        (?P<digits>\d[\d.,' ]*?|[.,]\d+|{SPOKEN})(?P<power>e[+-]?\d{{1,3}})?
        (?:\s*(?P<scale>{"|".join(SCALES)})\b)?
        \s*(?P<unit>(?:[^\W\d_]|[%‰°$£€¥])(?:\D|(?<=[^\W\d_])[23])*)?""",
    re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3}(?:(?P<gap>[.,' ])\d{3})(?:(?P=gap)\d{3})*")
_COUNTED = re.compile(rf"({'|'.join(SCALES)})s?\b(?:\s+of\b)?\s*", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:i (?:think|believe|guess) )?"
    r"(?:(?:it|that|this|they|there) (?:was|were|is|are|took|lasted) |es (?:war|waren|sind) )?"
    r"(?:(?:after|in|for|nach|exactly|=) )?"
)
_TAIL = re.compile(
    r"(?:^| )(?:later|afterwards?|after|apart|long|in all|in total|altogether|old|of age|später)$"
)
_MORE = re.compile(rf"^(?:and|to|but|not|plus|minus|times)\b|\b(?:or|nor|{NUMBER_WORD})\b")
"""Behind a number what makes it another, or two: "12 and a half", "five or six", "6 or more"."""
_BEFORE = "$£€¥"
_GROUPED_FROM, _MAY_BE_GROUPED_FROM = 10_000, 1000
_SCIENTIFIC_FROM = Decimal(10) ** 21


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the unit after it, as typed but for case; empty if there was none."""

    number: Decimal
    unit: str = ""


def read_number(text: str) -> tuple[Quantity, ...]:
    """Return what a typed number may be, the likeliest first; nothing if it is no number."""
    if len(text) > _LONGEST:
        return ()
    plain = unicodedata.normalize("NFKC", text.translate(_SIGNS)).translate(_SIGNS)
    plain = " ".join(plain.casefold().split()).rstrip(".,;!")
    plain = _LEAD.sub("", plain, count=1)
    about = _ABOUT.match(plain)
    found = _QUANTITY.fullmatch(plain[about.end() :].strip() if about else plain)
    if found is None or _MORE.search(found["unit"] or ""):
        return ()
    factor = SCALES.get(found["scale"] or "", 1) * (-1 if found["sign"] in ("-", "minus ") else 1)
    unit = found["before"] or found["after"] or _TAIL.sub("", (found["unit"] or "").strip())
    return tuple(
        Quantity(Decimal(digits + (found["power"] or "")) * factor, unit)
        for digits in _readings(found["digits"].strip())
    )


def counted_unit(unit: str) -> tuple[int, str]:
    """Return by how many a unit counts, and what: 1,000,000 and "francs" for "million francs"."""
    found = _COUNTED.match(unit)
    return (1, unit) if found is None else (SCALES[found[1].casefold()], unit[found.end() :])


def number_words(number: Decimal, *, grouped_from: int = _GROUPED_FROM) -> str:
    """Return a number as people write it: "1869", "10,000", "−2.5"; `read_number` reads it back."""
    size = abs(number)
    if size >= _SCIENTIFIC_FROM or (size and size < 1 / _SCIENTIFIC_FROM):
        digits = f"{size.normalize():E}".lower()
    else:
        digits = f"{size:,f}" if size >= grouped_from else f"{size:f}"
        digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return f"−{digits}" if number < 0 else digits


def amount(number: float | Decimal, unit: str = "", *, grouped_from: int = _GROUPED_FROM) -> str:
    """Return a number with its unit: "164 km", "£5"."""
    digits = number_words(exact(number), grouped_from=grouped_from)
    if not unit:
        return digits
    return f"{unit}{digits}" if unit in _BEFORE else f"{digits} {unit}"


def grouped_from(question: NumberQuestion) -> int:
    """Return from which number on thousands are parted: from 1,000 if its source does so."""
    grouped = number_words(exact(question.value), grouped_from=_MAY_BE_GROUPED_FROM)
    quotes = [citation.quote for citation in question.citations]
    pattern = re.compile(rf"(?<![\d.,]){re.escape(grouped)}(?!\d)")
    is_so = any(map(pattern.search, (*quotes, question.stem, question.explanation)))
    return _MAY_BE_GROUPED_FROM if is_so and "," in grouped else _GROUPED_FROM


def right_amount(question: NumberQuestion) -> str:
    """Return the right number with its unit, written as its source writes it."""
    return amount(question.value, question.unit, grouped_from=grouped_from(question))


def exact(number: float | Decimal) -> Decimal:
    """Return the decimal number that was written, not the binary one next to it."""
    return number if isinstance(number, Decimal) else Decimal(repr(number))


def _readings(digits: str) -> Iterator[str]:
    """Yield digits with a decimal point and nothing else between them."""
    if digits[0].isalpha():
        yield str(spoken_number(digits))
        return
    whole = _whole(digits)
    fraction = _fraction(digits)
    ordered = (fraction, whole) if "." in digits else (whole, fraction)
    yield from (reading for reading in ordered if reading is not None)


def _whole(digits: str) -> str | None:
    if digits.isdecimal():
        return digits
    return re.sub(r"\D", "", digits) if _GROUPED.fullmatch(digits) else None


def _fraction(digits: str) -> str | None:
    """Return the reading with the last comma or point before the decimals."""
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0 or not digits[last + 1 :].isdecimal():
        return None
    before = digits[:last]
    whole = _whole(before) if before else "0"
    if whole is None or digits[last] in before:
        return None
    # Nobody writes three noughts behind a decimal comma: they are thousands.
    is_thousands = digits[last:] == ",000" and before.isdecimal()
    return None if is_thousands else f"{whole}.{digits[last + 1 :]}"
