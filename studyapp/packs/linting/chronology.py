"""Dates of a pack that are sound in themselves, and yet cannot be meant."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from studyapp.domain.points import Point, Precision
from studyapp.domain.questions import DateQuestion, TimelineQuestion
from studyapp.domain.tolerances import DateTolerance, DateUnit
from studyapp.domain.when import When
from studyapp.packs.events import Happening, plain_title
from studyapp.packs.linting.draft import Draft
from studyapp.packs.linting.years import Years, counts_from, years_in, years_of
from studyapp.packs.nodes import TextNode
from studyapp.packs.question_shapes import DateShape, TimelineShape
from studyapp.packs.sheets import Sheet

_LAST_JULIAN = 1582
_DAYS = {DateUnit.DAY: 1.0, DateUnit.MONTH: 30.44, DateUnit.YEAR: 365.25}
_CROWD = 3
"""So many events close to each other are too many, however many others there are."""


_EARLY = re.compile(
    r"(?:about |around |c(?:a|irca)?\.? ?|um )?(\d{3})"
    r"(?:(?: ?[-–—/] ?| (?:or|oder|ou|o|to|bis) )(\d{3}))?"
)


class _Placed(NamedTuple):
    """The days within which an event of a question lies."""

    earliest: float
    latest: float
    name: TextNode


def tell_chronology(draft: Draft) -> None:
    """Tell dates that contradict a title, what is shown or the calendar, and what is too close."""
    _tell_titles(draft)
    for one in draft.happenings.all:
        if one.when is None:
            continue
        sheet, shape = one.entry.sheet, one.entry.shape
        _tell_year_nought(sheet, shape.when, one.when, shape.shown or "")
        _tell_shown(one, one.when)
        if shape.calendar is None and any(map(_is_old_day, _ends(one.when))):
            says = "a day before the reform of the calendar, which of two it is in is not said"
            hint = "add 'calendar: julian', as it was written then, or 'calendar: gregorian'"
            sheet.fault("D77", shape.when, says, hint=hint)
    extents = _Extents()
    for entry, question in draft.asked.questions:
        if isinstance(question, DateQuestion) and isinstance(entry.shape, DateShape):
            _tell_year_nought(entry.sheet, entry.shape.answer, question.when, entry.shape.stem)
        elif isinstance(question, TimelineQuestion) and isinstance(entry.shape, TimelineShape):
            _tell_crowded(entry.sheet, entry.shape, question, extents)


def _tell_titles(draft: Draft) -> None:
    """Tell events that go by the title of another one and have another date."""
    first: dict[str, Happening] = {}
    for one in draft.happenings.all:
        other = first.setdefault(plain_title(one.title), one)
        if one.when is None or other.when is None or one.when.overlaps(other.when):
            continue
        places = {name.strip() for name in one.entry.shape.place}
        others = {name.strip() for name in other.entry.shape.place}
        if places and others and not places & others:
            continue
        says = "event '{id}' has this title, too, and another date: {when}, and not {date}"
        hint = "mend one of the dates, or say in the titles how the two differ"
        values = {"id": other.entry.shape.id, "when": other.when.edtf, "date": one.when.edtf}
        one.entry.sheet.fault("D75", one.entry.shape.title, says, values, hint=hint)


def _tell_year_nought(sheet: Sheet, at: TextNode, when: When, near: str) -> None:
    """Tell the year 0, which is 1 BC and seldom meant."""
    if not any(end.year == 0 and end.precision >= Precision.YEAR for end in _ends(when)):
        return
    if not any(each.first <= 0 <= each.last for each in years_in(near)):
        says = "the year 0000 is 1 BC; people count no year 0"
        hint = "if 1 BC is meant, say so in 'shown'; AD 1 is 0001, and 2 BC is -0001"
        sheet.fault("D76", at, says, hint=hint)


def _tell_shown(one: Happening, when: When) -> None:
    """Tell a date that is shown with another year than it has."""
    shown = one.entry.shape.shown
    if shown is None or counts_from(shown):
        return
    named = years_in(shown) or _early_years(shown)
    sheet, values = one.entry.sheet, {"shown": shown.strip(), "when": when.edtf}
    off = next((each for each in named if _is_off_by_one(when, each)), None)
    if off is not None:
        says = "{when} is not '{shown}': years BC are one less here, as 1 BC is 0000"
        values["edtf"] = _written(off)
        sheet.fault("D76", one.entry.shape.when, says, values, hint="write {edtf}")
    elif named and not any(each.touches(years_of(when)) for each in named):
        says = "'{shown}' is in another year than {when}"
        sheet.fault("D79", shown, says, values, hint="one of the two is wrong")


def _early_years(shown: str) -> list[Years]:
    """Return the years of three digits that all of a text is, as in "c. 813–833"."""
    found = _EARLY.fullmatch(shown.strip())
    if found is None:
        return []
    years = [int(digits) for digits in found.groups() if digits]
    return [Years(min(years), max(years))]


def _is_off_by_one(when: When, named: Years) -> bool:
    """Return whether a date has the numbers of years BC themselves."""
    years = [end.year for end in _ends(when)]
    return named.last <= 0 and [years[0], years[-1]] == [named.first - 1, named.last - 1]


def _written(years: Years) -> str:
    ends = dict.fromkeys((years.first, years.last))
    return "/".join(f"-{-year:04d}" if year < 0 else f"{year:04d}" for year in ends)


def _is_old_day(end: Point) -> bool:
    return end.precision >= Precision.DAY and end.year <= _LAST_JULIAN


def _ends(when: When) -> list[Point]:
    return [end for end in (when.start, when.end) if end is not None]


class _Extents:
    """The first and the last day of dates, each worked out once; kept by the date itself."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[When, float, float]] = {}

    def of(self, when: When) -> tuple[float, float]:
        """Return the first and the last day that a date may be."""
        if id(when) not in self._known:
            earliest, latest = _bound(when.earliest, -inf), _bound(when.latest, inf)
            self._known[id(when)] = (when, earliest, latest)
        _when, earliest, latest = self._known[id(when)]
        return earliest, latest


def _tell_crowded(
    sheet: Sheet, shape: TimelineShape, question: TimelineQuestion, extents: _Extents
) -> None:
    """Tell events that are right at each other's places: all of them, or three and more.

    Two neighbours among others may be so close: where they lie on the line is asked nevertheless.
    """
    if len(question.items) != len(shape.events):
        return
    dated = [
        _Placed(*extents.of(item.when), name)
        for item, name in zip(question.items, shape.events, strict=True)
        if item.when is not None
    ]
    near = _together(dated, _days(question.tolerance))
    if len(near) < max(2, min(len(shape.events), _CROWD)):
        return
    names = sorted((placed.name for placed in near), key=lambda name: name.start)
    values = {"count": len(near), "first": names[0].strip(), "second": names[-1].strip()}
    says = "'{first}' and '{second}' lie so close that either may stand for the other"
    if len(near) > 2:
        says = "{count} events from '{first}' to '{second}' lie so close that all may change places"
    hint = "make 'tolerance' smaller, or leave some of them out"
    sheet.fault("D78", names[-1], says, values, hint=hint)


def _together(dated: Sequence[_Placed], days: float) -> list[_Placed]:
    """Return the most events of which no two are more than some days apart."""
    starts = sorted(placed.earliest for placed in dated)
    ends = sorted(placed.latest for placed in dated)
    sizes = [bisect_right(starts, day) - bisect_left(ends, day - days) for day in starts]
    day = max(zip(sizes, starts, strict=True), default=(0, 0.0))[1]
    return [each for each in dated if each.earliest <= day and each.latest >= day - days]


def _bound(day: int | None, unknown: float) -> float:
    return unknown if day is None else day


def _days(tolerance: DateTolerance | None) -> float:
    return 0.0 if tolerance is None else tolerance.count * _DAYS[tolerance.unit]
