"""Clean German passages with one date to be damaged in each, and the damage that they suffer."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from tests.extract.spoiling import (
    BLANKS,
    DIGITS_LIKE,
    LETTERS_LIKE,
    Change,
    changed,
    doubled_sign,
    full_width,
    hyphened,
    invisible,
    like,
    lower,
    misread,
    one_blank_lost,
    turned,
    turned_year,
    with_blank,
    with_blank_in_name,
    without_letter,
)

MONTHS: Final = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli"),
    *("August", "September", "Oktober", "November", "Dezember"),
)
_PERIODS: Final = ((1490, 1780), (1789, 1905), (1906, 1995))
_DOINGS: Final = (
    "trat der Rat wieder zusammen",
    "wurde die Brücke eröffnet",
    "verließ die Königin die Stadt",
    "brach auf dem unteren Markt ein Feuer aus",
    "kehrten die ersten Schiffe heim",
)
_FILLERS: Final = (
    "Etwa {n} Mann arbeiteten daran, und {k} von ihnen wurden krank.",
    "Es hatte {n} Gulden gekostet, mehr als Seite {k} des Registers erlaubt.",
    "Ein Heer von {n} Soldaten lag vor dem Tor.",
    "Von {n} Häusern standen nur noch {k}.",
    "Das 9. Regiment hatte {n} Soldaten, und der Marsch war lang.",
)


@dataclass(frozen=True, slots=True)
class GermanText:
    """A passage: around the words of a date, with what they mean."""

    before: str
    words: str
    after: str
    when: str

    @property
    def text(self) -> str:
        """Return the whole passage."""
        return f"{self.before}{self.words}{self.after}"


Form = tuple[str, Callable[[int, int, int], str], Callable[[int, int, int], str]]
FORMS: Final[tuple[Form, ...]] = (
    ("Am", lambda d, m, y: f"{d}. {MONTHS[m - 1]} {y}", lambda d, m, y: f"{y}-{m:02d}-{d:02d}"),
    ("Im", lambda _d, m, y: f"{MONTHS[m - 1]} {y}", lambda _d, m, y: f"{y}-{m:02d}"),
    ("Im", lambda _d, _m, y: f"Jahr {y}", lambda _d, _m, y: f"{y}"),
    ("Ende", lambda _d, m, y: f"{MONTHS[m - 1]} {y}", lambda _d, m, y: f"{y}-{m:02d}~"),
    ("Seit", lambda _d, _m, y: f"{y}", lambda _d, _m, y: f"{y}"),
)

_MONTH = re.compile("|".join(MONTHS))
_YEAR = re.compile(r"(?<!\d)1\d{3}(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?=\.)")

KINDS: Final[dict[str, Change]] = {
    "split year": changed(_YEAR, with_blank),
    "split day": changed(_DAY, with_blank),
    "turned digits": changed(_YEAR, turned_year),
    "letters in the year": changed(_YEAR, like(LETTERS_LIKE)),
    "letters in the day": changed(_DAY, like(LETTERS_LIKE)),
    "digits in the month": changed(_MONTH, like(DIGITS_LIKE)),
    "misread month": changed(_MONTH, misread),
    "letter lost": changed(_MONTH, without_letter),
    "letters turned": changed(_MONTH, turned),
    "mark over a letter lost": changed(re.compile("ä"), lambda _word, _rng: "a"),
    "doubled digit": changed(_YEAR, doubled_sign),
    "lost blank": one_blank_lost,
    "split month": changed(_MONTH, with_blank_in_name),
    "line-end hyphen": changed(_MONTH, hyphened),
    "full-width digits": changed(re.compile(r"\d+"), full_width),
    "odd blanks": changed(re.compile(" "), lambda _word, rng: rng.choice(BLANKS)),
    "invisible signs": invisible,
    "small month": changed(_MONTH, lower),
}  # fmt: skip


def a_german_text(rng: Random) -> GermanText:
    """Return a clean passage with one date among others, drawn by `rng`."""
    lead, words, when = rng.choice(FORMS)
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randrange(*rng.choice(_PERIODS))
    return GermanText(
        f"{_whole(rng, year)} {_filler(rng)} {lead} ",
        words(day, month, year),
        f" {rng.choice(_DOINGS)}. {_filler(rng)} {_whole(rng, year)}",
        when(day, month, year),
    )


def a_damaged_text(kind: str, rng: Random) -> tuple[GermanText, str]:
    """Return a passage, and what damage of a kind leaves of the words of its date."""
    while True:
        clean = a_german_text(rng)
        words = KINDS[kind](clean.words, rng)
        if words is not None and words != clean.words:
            return clean, words


def _whole(rng: Random, year: int) -> str:
    first, second = (year + rng.randint(-9, 9) for _ in range(2))
    day = f"am {rng.randint(1, 28)}. {rng.choice(MONTHS)} {second}"
    return f"Im Jahr {first} {rng.choice(_DOINGS)}. Dort {rng.choice(_DOINGS)}, und zwar {day}."


def _filler(rng: Random) -> str:
    return rng.choice(_FILLERS).format(n=rng.randint(1101, 1990), k=rng.randint(13, 95))
