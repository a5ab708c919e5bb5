"""The kinds of damage that dated passages suffer by scanning, copying and machine translation.

Every kind takes a clean passage and returns a damaged one, or None where it has nothing to damage.
What it leaves must be enough to know what was meant: a digit that is lost with nothing in the
passage to tell which one it was is no fair question, and no kind asks it. (A lost *first* digit is
fair: the other years tell it.)
"""

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Final

from tests.extract.dated_texts import MONTHS, DatedText
from tests.extract.spoiling import (
    BLANKS,
    DASHES,
    DIGITS_LIKE,
    LETTERS_LIKE,
    LIKE_LETTERS,
    Change,
    changed,
    comma,
    digit_lost_to_day,
    doubled,
    doubled_sign,
    era,
    first_lost,
    full_width,
    hyphened,
    invisible,
    like,
    lower,
    misread,
    mojibake,
    one_blank_lost,
    pointed,
    put,
    spaced_out,
    turned,
    turned_year,
    with_blank,
    with_blank_in_name,
    without_dash,
    without_letter,
    without_oclock,
    without_of,
)

_MONTH = re.compile("|".join(MONTHS))
_YEAR = re.compile(r"(?<!\d)1\d{3}(?!\d|s)")
_DAY = re.compile(r"(?<![\d:])\d{1,2}(?=(?:st|nd|rd|th)?[ ,–(]+(?:of |to )?[A-Z1\d(])")

Damage = Callable[[DatedText, Random], DatedText | None]


def _words(change: Change) -> Damage:
    """Return the damage that changes only the words of the date."""

    def damage(clean: DatedText, rng: Random) -> DatedText | None:
        words = change(clean.words, rng)
        return None if words is None or words == clean.words else replace(clean, words=words)

    return damage


def _blank_before_lost(clean: DatedText, _rng: Random) -> DatedText | None:
    """Glue the date to the word before it: "in1945"."""
    if not clean.words[0].isdigit() and _MONTH.match(clean.words) is None:
        return None
    return replace(clean, lead="", words=f"{clean.lead}{clean.words}")


def _digit_in_front(clean: DatedText, _rng: Random) -> DatedText | None:
    """Move the first digit of the year to the front of the sentence."""
    found = _YEAR.search(clean.words)
    if found is None or len(_YEAR.findall(clean.words)) > 1:
        return None
    words = put(clean.words, found, found[0][1:])
    return replace(clean, lead="", words=f"{found[0][0]}{clean.lead.lower()} {words}")


_DAY_FIRST = re.compile(r"(?P<day>\d+) (?P<name>[A-Z]\w+) (?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<name>[A-Z]\w+) (?P<day>\d+) (?P<year>\d{4})")
_MONTH_ONLY = re.compile(r"(?P<name>[A-Z]\w+) (?P<year>\d{4})")
_DAY_ORDERS = (
    *("{year}, {day} In {name}", "{year} On {name} {day}", "{name} {year}, {day}"),
    *("{year} {name} {day}", "{day} {year} {name}"),
)
_MONTH_ORDERS = ("{year} In {name}", "{year}, In {name}", "{year} {name}")


def _swapped(clean: DatedText, rng: Random) -> DatedText | None:
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|,|\bof |\bthe ", "", clean.words)
    found = _DAY_FIRST.fullmatch(words) or _MONTH_FIRST.fullmatch(words)
    orders: tuple[str, ...] = _DAY_ORDERS
    if found is None:
        found, orders = _MONTH_ONLY.fullmatch(words), _MONTH_ORDERS
    if found is None:
        return None
    order = rng.choice(orders)
    lead = "" if order.startswith("{year}") else clean.lead
    return replace(clean, lead=lead, words=order.format(**found.groupdict()))


_ANY_DIGITS = re.compile(r"\d+")
_NTH = re.compile(r"(?<=\d)(?=(?:st|nd|rd|th)\b|s$)")
_WORD = re.compile(r"[A-Za-z]{4,}|\d{4}(?!s)")
_REPEATED = re.compile(r"\b(?:of|the|to|on|[A-Z][a-z]+|1\d{3})\b(?!s)")
_DASH = re.compile("–")
_BLANK = re.compile(" ")

KINDS: Final[dict[str, Damage]] = {
    "split year": _words(changed(_YEAR, with_blank)),
    "year spaced out": _words(changed(_YEAR, spaced_out)),
    "split day": _words(changed(_DAY, with_blank)),
    "blank before the ordinal": _words(changed(_NTH, lambda _word, _rng: " ")),
    "digit at the front": _digit_in_front,
    "digit lost to the day": _words(digit_lost_to_day),
    "first digit lost": _words(first_lost),
    "swapped parts": _swapped,
    "turned digits": _words(changed(_YEAR, turned_year)),
    "letters in the year": _words(changed(_YEAR, like(LETTERS_LIKE))),
    "letters in the day": _words(changed(_DAY, like(LETTERS_LIKE))),
    "digits in the month": _words(changed(_MONTH, like(DIGITS_LIKE))),
    "misread month": _words(changed(_MONTH, misread)),
    "letter lost": _words(changed(_MONTH, without_letter)),
    "letters turned": _words(changed(_MONTH, turned)),
    "doubled letter": _words(changed(_MONTH, doubled_sign)),
    "doubled digit": _words(changed(_YEAR, doubled_sign)),
    "doubled word": _words(changed(_REPEATED, doubled)),
    "lost blank": _words(one_blank_lost),
    "lost blank before": _blank_before_lost,
    "split month": _words(changed(_MONTH, with_blank_in_name)),
    "line-end hyphen": _words(changed(_WORD, hyphened)),
    "full-width digits": _words(changed(_ANY_DIGITS, full_width)),
    "wrong dash": _words(changed(_DASH, lambda _word, rng: rng.choice(DASHES))),
    "lost dash": _words(without_dash),
    "odd blanks": _words(changed(_BLANK, lambda _word, rng: rng.choice(BLANKS))),
    "invisible signs": _words(invisible),
    "letters of another script": _words(
        changed(_MONTH, like(LIKE_LETTERS))
    ),
    "lost hour word": _words(without_oclock),
    "lost of": _words(without_of),
    "wrong marks": _words(pointed),
    "small month": _words(changed(_MONTH, lower)),
    "comma in the year": _words(comma),
    "split era": _words(era),
    "wrong encoding": _words(mojibake),
}  # fmt: skip
"""Every kind of damage, by its name."""
