"""Dates that were found, scored against a gold file of TIMEX3 values.

Counted are the dates and times of the gold file that have a calendar value: those that a timeline
can place. Durations, sets and vague words are zones: a date found in one is neither right nor
wrong. Each date of the gold file is matched with one that was found, exact spans first, then the
greatest overlap.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from studyapp.domain.texts import Span
from studyapp.extract.pipeline import find_dates
from tests.score.marked import MarkedText, marked_texts

_CALENDAR = re.compile(r"(?:BC)?\d")
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
_SPELLINGS = (
    (re.compile(r"-AU"), "-FA"),
    (re.compile(r"T(?:NI|MO|AF|EV|MI|DT|XX).*$"), ""),
    (re.compile(r"(T\d\d(?::\d\d)*)(?:Z|[+-]\d\d:\d\d)$"), r"\1"),
    (re.compile(r"(T\d\d:\d\d):00$"), r"\1"),
    (re.compile(r"(T\d\d):00$"), r"\1"),
    (re.compile(r"-XX(?:-XX)?$"), ""),
    (re.compile(r"^((?:BC)?\d{3})X$"), r"\1"),
    (re.compile(r"^((?:BC)?\d\d)XX$"), r"\1"),
)
"""What is taken out of a value so that each is written in one way."""


class Fault(StrEnum):
    """What is wrong with one date."""

    MISSED = "missed"
    FALSE = "false"
    VALUE = "wrong value"


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that name a date, and its value in TIMEX3, or in EDTF where TIMEX3 cannot say it.

    `accepted` are other values that count as right.
    """

    span: Span
    value: str | None
    accepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text, the dates that are wanted in it, and the zones where nothing counts."""

    name: str
    text: str
    wanted: tuple[Dated, ...]
    zones: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Miss:
    """One fault, with the words around it."""

    name: str
    fault: Fault
    wanted: Dated | None
    found: Dated | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many dates were wanted, found, and right in each way."""

    wanted: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    misses: tuple[Miss, ...] = ()

    def __add__(self, other: "Tally") -> "Tally":
        """Return the counts of both."""
        return Tally(
            wanted=self.wanted + other.wanted,
            found=self.found + other.found,
            strict=self.strict + other.strict,
            relaxed=self.relaxed + other.relaxed,
            value=self.value + other.value,
            misses=self.misses + other.misses,
        )

    def rates(self, right: int) -> tuple[float, float, float]:
        """Return precision, recall and F1 in percent."""
        both = max(self.found + self.wanted, 1)
        return (
            100 * right / max(self.found, 1),
            100 * right / max(self.wanted, 1),
            200 * right / both,
        )


def gold_texts(path: Path) -> tuple[GoldText, ...]:
    """Return the texts of a gold file, or of a folder of texts with marks.

    A gold file is a list of texts with their TIMEX3, or tells of one file beside it what its dates
    are in EDTF; what is optional there is neither right nor wrong.
    """
    if path.is_dir():
        return tuple(_of_marks(text) for text in marked_texts(path))
    gold = json.loads(path.read_text(encoding="utf-8"))
    if isinstance(gold, list):
        return tuple(_gold_text(each) for each in gold)
    with (path.parent / gold["file"]).open(encoding=gold["encoding"], newline="") as file:
        return (_of_items(gold["file"], file.read(), gold["items"]),)


def _of_items(name: str, text: str, items: Sequence[Mapping[str, object]]) -> GoldText:
    wanted, zones = [], []
    for item in items:
        start, end, accepted = item["start"], item["end"], item["accept"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert isinstance(accepted, list)
        values = tuple(_value(each) for each in (item["edtf"], *accepted))
        if item.get("optional"):
            zones.append(Span(start, end))
        else:
            wanted.append(Dated(Span(start, end), values[0], values[1:]))
    return GoldText(name, text, tuple(wanted), tuple(zones))


def _of_marks(text: MarkedText) -> GoldText:
    wanted = (Dated(date.span, _value(date.edtf)) for date in text.dates)
    return GoldText(text.name, text.text, tuple(wanted), ())


def _gold_text(entry: Mapping[str, object]) -> GoldText:
    wanted, zones = [], []
    timexes = entry["timexes"]
    assert isinstance(timexes, list)
    for each in timexes:
        span = Span(each["start"], each["end"])
        if each["type"] in ("DATE", "TIME") and _CALENDAR.match(each["value"] or ""):
            wanted.append(Dated(span, each["value"]))
        else:
            zones.append(span)
    return GoldText(str(entry["id"]), str(entry["text"]), tuple(wanted), tuple(zones))


def _value(edtf: str) -> str:
    """Return the TIMEX3 value of an EDTF date, or the EDTF itself where there is none."""
    return timex_of(edtf) or edtf


def timex_of(edtf: str) -> str | None:
    """Return the TIMEX3 value that stands for an EDTF text, None if there is none.

    A decade or century before Christ is a range in EDTF, and one value in TIMEX3.
    """
    plain = re.sub(r"[~?%]", "", edtf).upper()
    if "/" in plain:
        return _period(plain)
    era = ""
    if plain.startswith("-"):
        era, plain = "BC", f"{int(plain[1:5]) + 1:04d}{plain[5:]}"
    if season := re.fullmatch(r"(\d{4})-(2[1-4])", plain):
        plain = f"{season[1]}-{_SEASONS[season[2]]}"
    return era + plain


def _period(edtf: str) -> str | None:
    years = re.fullmatch(r"-(\d{4})/-(\d{4})", edtf)
    if years is None:
        return None
    first, last = int(years[1]) + 1, int(years[2]) + 1
    if first - last == 9 and last % 10 == 0:
        return f"BC{last // 10:03d}"
    return f"BC{last // 100:02d}" if first - last == 99 and last % 100 == 1 else None


def one_spelling(value: str | None) -> str | None:
    """Return a TIMEX3 value as it is compared."""
    if not value:
        return None
    plain = value.strip().upper()
    for pattern, instead in _SPELLINGS:
        plain = pattern.sub(instead, plain)
    return plain


def score(text: GoldText) -> Tally:
    """Return how well the program finds the dates of one text."""
    dates = find_dates(text.text)
    return tally(text, [Dated(date.span, _value(date.when.edtf)) for date in dates])


def tally(text: GoldText, found: Sequence[Dated]) -> Tally:
    """Return how what was `found` in a text compares with what is wanted."""
    pairs = dict(_pairs(text.wanted, found))
    matched = set(pairs.values())
    free = [
        place
        for place, date in enumerate(found)
        if place not in matched and not any(date.span.overlaps(zone) for zone in text.zones)
    ]
    both = [(text.wanted[i], found[j]) for i, j in pairs.items()]
    wrong = [pair for pair in both if not _same_value(*pair)]
    return Tally(
        wanted=len(text.wanted),
        found=len(both) + len(free),
        strict=sum(wanted.span == found.span for wanted, found in both),
        relaxed=len(both),
        value=len(both) - len(wrong),
        misses=(
            *(Miss(text.name, Fault.VALUE, wanted, date) for wanted, date in wrong),
            *(
                Miss(text.name, Fault.MISSED, wanted, None)
                for place, wanted in enumerate(text.wanted)
                if place not in pairs
            ),
            *(Miss(text.name, Fault.FALSE, None, found[place]) for place in free),
        ),
    )


def _same_value(wanted: Dated, found: Dated) -> bool:
    right = {one_spelling(value) for value in (wanted.value, *wanted.accepted)}
    return one_spelling(found.value) in right


def _pairs(wanted: Sequence[Dated], found: Sequence[Dated]) -> Iterator[tuple[int, int]]:
    """Yield the places of what is matched, each place once."""
    used: tuple[set[int], set[int]] = (set(), set())
    for i, j in _candidates(wanted, found):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield i, j


def _candidates(wanted: Sequence[Dated], found: Sequence[Dated]) -> Iterable[tuple[int, int]]:
    """Return the places of dates that overlap, the best match first."""
    every = [
        (-_shared(one.span, other.span), one.span.start, i, j, one.span == other.span)
        for i, one in enumerate(wanted)
        for j, other in enumerate(found)
        if one.span.overlaps(other.span)
    ]
    every.sort(key=lambda match: (not match[4], match[:4] if not match[4] else match[2:4]))
    return ((i, j) for _, _, i, j, _ in every)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
