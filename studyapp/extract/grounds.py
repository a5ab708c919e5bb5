"""What in a passage speaks for a repair: the years that stand in it whole, and stray ones."""

import re
from dataclasses import dataclass
from functools import cache

from studyapp.extract.blocks import blocks
from studyapp.extract.language import Language
from studyapp.extract.repair_words import repair_words_of

_YEAR = re.compile(r"(?<![\d.,])[12]\d{3}(?![\d%]|[.,]\d)")
_NEAR = 20
_LAST_YEAR = 2099


@dataclass(frozen=True, slots=True)
class Grounds:
    """The whole years of a passage, and what is damaged in it.

    Ones may stand where they do not belong, and blanks within numbers.
    """

    years: frozenset[int] = frozenset()
    has_stray_ones: bool = False
    split_numbers: int = 0

    def speak_for(self, year: int) -> bool:
        """Return whether a year of the passage is near `year`."""
        return any(year + step in self.years for step in range(-_NEAR, _NEAR + 1))

    def distance(self, year: int) -> int:
        """Return how far the nearest year of the passage is from `year`."""
        return min(abs(year - other) for other in self.years)

    @property
    def only_late(self) -> bool:
        """Return whether all years of the passage have four digits."""
        return bool(self.years) and min(self.years) >= 1000

    @property
    def range_words(self) -> str:
        """Return from when to when the years of the passage run, in words."""
        return f"{min(self.years)} to {max(self.years)}"


@cache
def _stray(language: Language) -> re.Pattern[str]:
    """Return what finds a 1 that stands where it does not belong."""
    words, months = repair_words_of(language.code), "|".join(language.full_months)
    fronts = "|".join(sorted(words.stray_fronts)) if words is not None else "(?!)"
    return re.compile(
        rf"""1(?: (?<![\w.,:/-].) (?:{fronts})\b                         # 1in the spring
          | (?<=[a-z].) (?:{months})\b                                 # and1May
          | (?<![\w.,:/-].) (?:{months})[-–](?:{months})\b)            # 1May-August
        """,
        re.VERBOSE,
    )


@cache
def _split(language: Language) -> re.Pattern[str]:
    """Return what finds a number with a blank in it, where only a day or a year can stand."""
    months, stop = "|".join(language.full_months), r"\.?" if language.ordinals_have_stops else ""
    return re.compile(
        rf"""(?<![\w.,:/-])(?:[1-3]\ \d(?=,?\ [12]\d{{3}}\b|{stop}\ (?:{months})\b)  # 2 3 May
          | [12](?:\d\d\ \d|\d\ \d\d|\ \d{{3}})(?=[.,;)]\s))                 # 186 6.
        """,
        re.VERBOSE,
    )


def grounds_of(text: str, language: Language) -> Grounds:
    """Return the grounds that `text` gives for repairs."""
    is_stray, is_split = _stray(language), _split(language)
    years: set[int] = set()
    stray, split = False, 0
    for block in blocks(text):
        years.update(int(year) for year in _YEAR.findall(text, block.start, block.end))
        stray = stray or is_stray.search(text, block.start, block.end) is not None
        split += len(is_split.findall(text, block.start, block.end))
    return Grounds(frozenset(year for year in years if year <= _LAST_YEAR), stray, split)
