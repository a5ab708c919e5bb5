"""Numbers in English words: "thirteen", "twenty-four", "two hundred and fifty"."""

from decimal import Decimal

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = (
    {word: number for number, word in enumerate(_SMALL)}
    | {word: 10 * number for number, word in enumerate(_TENS, start=2)}
    | {"a": 1, "an": 1}
)
SCALES = {"dozen": 12, "thousand": 10**3, "million": 10**6, "billion": 10**9}
"""Words behind a number, in digits or words, by which it is multiplied."""

NUMBER_WORD = rf"(?:{'|'.join((*_SMALL, *_TENS, 'hundred', 'half', 'thousand'))})"
_UNDER_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_SMALL[1:10])})\b)?|{'|'.join(_SMALL)})"
)
_HUNDREDS = (
    rf"(?:(?:{_UNDER_HUNDRED}|a)\shundred(?:(?:\sand)?\s{_UNDER_HUNDRED}\b)?|{_UNDER_HUNDRED})"
)
SPOKEN = (
    rf"(?:(?:{_HUNDREDS}|a)\sthousand(?:,?(?:\sand)?\s{_HUNDREDS}\b)?|{_HUNDREDS}"
    rf"|(?:half\s)?an?(?=\s(?:{'|'.join(SCALES)})\b))\b"
)
"""What a number in words looks like, in lower case; an article only before a word of `SCALES`."""


def spoken_number(words: str) -> Decimal:
    """Return the number that words in the shape of `SPOKEN` say."""
    if words.startswith("half "):
        return Decimal("0.5")
    total = group = 0
    for word in words.replace("-", " ").replace(",", "").split():
        if word == "thousand":
            total, group = group * 1000, 0
        elif word == "hundred":
            group *= 100
        else:
            group += _VALUES.get(word, 0)
    return Decimal(total + group)
