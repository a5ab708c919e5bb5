"""Dates as people type them.

In dates of numbers alone, dots mean that the day comes first ("9.8.1945"). Slashes and hyphens are
read only where one order is possible, so that "3/4/1945" is no date here. A year under 100 needs
AD or BC. EDTF is read first: "1918-22" is the summer of 1918, "1918–22" with a dash five years.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.when import When
from studyapp.domain.when_clocks import STARTS
from studyapp.domain.when_forms import single_date
from studyapp.domain.when_styles import of_two_names

_LONGEST = 120
_KEPT = 4096
"""How many readings are kept: the proofs of a quiz read the same choices over and over."""
_DASHES = str.maketrans({"—": "–", "‒": "–", "―": "–", "−": "-", "‐": "-", "‑": "-", "’": "'"})
_STYLE = re.compile(
    r"[ ,(]+(?:(?P<old>old style|o\.?s\.?|julian)|new style|n\.?s\.?|gregorian)\)?$"
)
_FROM = re.compile(r"(?:from|since) (?P<date>.+?)(?: onwards?)?$")
_UNTIL = re.compile(r"(?:until|till|up to) (?P<date>.+)$")
_BETWEEN = re.compile(r"between (.+) and (.+)")
_JOINTS = (
    re.compile(r" (?:–|-|to|until|till|through) "),
    re.compile(r" ?– ?"),
    re.compile(r"[-/]"),
)
_ABBREVIATED = re.compile(r"(?P<first>(?:.* )?(?P<century>\d\d)\d\d)")


@lru_cache(maxsize=_KEPT)
def read_when(text: str) -> When | None:
    """Return the date that was typed, None if it names none or could be two."""
    if len(text) > _LONGEST:
        return None
    plain = " ".join(text.translate(_DASHES).casefold().split()).rstrip(".,;")
    plain, calendar = _without_style(plain)
    exact = _parsed(plain.upper(), calendar) or of_two_names(plain)
    candidates = (_parsed(edtf, calendar) for edtf in _readings(plain))
    return exact or next((when for when in candidates if when is not None), None)


def _without_style(text: str) -> tuple[str, Calendar | None]:
    found = _STYLE.search(text)
    if found is None:
        return text, None
    calendar = Calendar.GREGORIAN if found["old"] is None else Calendar.JULIAN
    return text[: found.start()], calendar


def _parsed(edtf: str, calendar: Calendar | None) -> When | None:
    try:
        return When.parse(edtf, calendar)
    except WhenError:
        return None


def _readings(text: str) -> Iterator[str]:
    """Yield what the text may mean as EDTF, the likeliest first; some may be no dates."""
    yield from single_date(text)
    if found := _FROM.fullmatch(text):
        yield from (f"{_first(date)}/.." for date in single_date(found["date"]))
    if found := _UNTIL.fullmatch(text):
        yield from (f"../{_last(date)}" for date in single_date(found["date"]))
    yield from _ranges(_BETWEEN.sub(r"\1 – \2", text).removeprefix("from "))


def _ranges(text: str) -> Iterator[str]:
    for joint in _JOINTS:
        for found in joint.finditer(text):
            left, right = text[: found.start()], text[found.end() :]
            for first in _completed_left(left, right):
                for last in _completed_right(left, right):
                    yield f"{_first(first)}/{_last(last)}"


def _completed_left(left: str, right: str) -> Iterator[str]:
    """Yield the left end with what it shares with the right one: "9" of "9–12 August 1945"."""
    words = right.split()
    for place in range(1, len(words)):
        if not STARTS.match(words[place]):
            yield from single_date(f"{left} {' '.join(words[place:])}")
    yield from single_date(left)


def _completed_right(left: str, right: str) -> Iterator[str]:
    """Yield the right end with what it shares with the left one: "45" of "1939–45"."""
    yield from single_date(right)
    if (found := _ABBREVIATED.fullmatch(left)) and len(right) == 2:
        yield from single_date(found["century"] + right)
    words = left.split()
    for place in range(len(words), 0, -1):
        yield from single_date(f"{' '.join(words[:place])} {right}")


def _first(edtf: str) -> str:
    return edtf.partition("/")[0]


def _last(edtf: str) -> str:
    return edtf.rpartition("/")[2]
