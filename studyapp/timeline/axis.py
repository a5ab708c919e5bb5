"""Ticks on true calendar dates, from minutes to millennia, and the context above them.

There is no year 0: round years count from 1 on both sides, so that 100 BC is followed by 1 and 100.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from studyapp.timeline.civil import civil_date, civil_day, civil_year
from studyapp.timeline.view import View

_DAY_MINUTES = 24 * 60
_LEAST_MINOR_GAP = 5.0


class Unit(StrEnum):
    """What ticks are counted in."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Era(StrEnum):
    """The stretches of time that give a tick its context."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    CENTURY = "century"
    MILLENNIUM = "millennium"
    AGE = "age"
    """BC or AD."""


@dataclass(frozen=True, slots=True)
class Step:
    """Every `count` units; 60 minutes make an hour."""

    unit: Unit
    count: int = 1

    @property
    def days(self) -> float:
        """Return the least days between two ticks, the odd month of 1582 apart."""
        return self.count * _UNIT_DAYS[self.unit]


_UNIT_DAYS = {
    Unit.MINUTE: 1 / _DAY_MINUTES,
    Unit.DAY: 1.0,
    Unit.WEEK: 7.0,
    Unit.MONTH: 28.0,
    Unit.YEAR: 365.0,
}


class Tick(NamedTuple):
    """A date on the line: `minutes` counts from midnight. A tuple: each frame makes hundreds."""

    day: float
    date: tuple[int, int, int]
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """A stretch of time that contains ticks; `date` is its first day."""

    era: Era
    first: float
    last: float
    date: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Axis:
    """Ticks to name, places of the ticks between them, and the context of both, left to right."""

    step: Step
    ticks: tuple[Tick, ...]
    minor: tuple[float, ...]
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """The named ticks of some nearness, those that may stand between them, and their context."""

    step: Step
    minors: tuple[Step, ...]
    era: Era


def _rung(step: Step, era: Era, *minors: Step) -> Rung:
    return Rung(step, minors, era)


def _minutes(count: int) -> Step:
    return Step(Unit.MINUTE, count)


def _years(count: int) -> Step:
    return Step(Unit.YEAR, count)


_DAY, _WEEK, _MONTH = Step(Unit.DAY), Step(Unit.WEEK), Step(Unit.MONTH)

LADDER = (
    _rung(_minutes(1), Era.DAY),
    _rung(_minutes(5), Era.DAY, _minutes(1)),
    _rung(_minutes(15), Era.DAY, _minutes(5)),
    _rung(_minutes(30), Era.DAY, _minutes(5), _minutes(15)),
    _rung(_minutes(60), Era.DAY, _minutes(15), _minutes(30)),
    _rung(_minutes(180), Era.DAY, _minutes(60)),
    _rung(_minutes(360), Era.DAY, _minutes(60), _minutes(180)),
    _rung(_minutes(720), Era.DAY, _minutes(180), _minutes(360)),
    _rung(_DAY, Era.MONTH, _minutes(360), _minutes(720)),
    _rung(_WEEK, Era.MONTH, _DAY),
    _rung(_MONTH, Era.YEAR, _DAY, _WEEK),
    _rung(Step(Unit.MONTH, 3), Era.YEAR, _MONTH),
    _rung(Step(Unit.MONTH, 6), Era.YEAR, _MONTH, Step(Unit.MONTH, 3)),
    _rung(_years(1), Era.CENTURY, _MONTH, Step(Unit.MONTH, 3)),
    _rung(_years(2), Era.CENTURY, Step(Unit.MONTH, 6), _years(1)),
    _rung(_years(5), Era.CENTURY, _years(1)),
    _rung(_years(10), Era.CENTURY, _years(1), _years(5)),
    _rung(_years(20), Era.CENTURY, _years(5), _years(10)),
    _rung(_years(50), Era.MILLENNIUM, _years(10)),
    _rung(_years(100), Era.MILLENNIUM, _years(10), _years(50)),
    _rung(_years(200), Era.MILLENNIUM, _years(50), _years(100)),
    _rung(_years(500), Era.AGE, _years(100)),
    _rung(_years(1000), Era.AGE, _years(100), _years(500)),
    _rung(_years(2000), Era.AGE, _years(500), _years(1000)),
    _rung(_years(5000), Era.AGE, _years(1000)),
    _rung(_years(10000), Era.AGE, _years(1000), _years(5000)),
)


def axis(view: View, *, gap: float) -> Axis:
    """Return the axis of a view.

    Named ticks stand at least `gap` pixels apart, up to a quarter less where the calendar is short:
    in October 1582 and about the year 1.
    """
    rung = next((r for r in LADDER if r.step.days * view.scale >= gap), LADDER[-1])
    minor = next((m for m in rung.minors if m.days * view.scale >= _LEAST_MINOR_GAP), None)
    return Axis(
        step=rung.step,
        ticks=tuple(ticks(rung.step, view.first, view.last)),
        minor=() if minor is None else tuple(t.day for t in ticks(minor, view.first, view.last)),
        contexts=tuple(_contexts(rung.era, view.first, view.last)),
    )


def ticks(step: Step, first: float, last: float) -> Iterator[Tick]:
    """Yield the dates of `step` from day `first` to `last`, in order."""
    return _WALKS[step.unit](step.count, first, last)


def _walk_minutes(count: int, first: float, last: float) -> Iterator[Tick]:
    start, end = math.ceil(first * _DAY_MINUTES / count), math.floor(last * _DAY_MINUTES / count)
    for number in range(start, end + 1):
        day, minutes = divmod(number * count, _DAY_MINUTES)
        yield Tick(number * count / _DAY_MINUTES, civil_date(day), minutes)


def _walk_days(count: int, first: float, last: float) -> Iterator[Tick]:
    for number in range(math.ceil(first / count) * count, math.floor(last) + 1, count):
        yield Tick(float(number), civil_date(number))


def _walk_weeks(count: int, first: float, last: float) -> Iterator[Tick]:
    """Mondays: day number 1 was one."""
    step = 7 * count
    for number in range(math.ceil((first - 1) / step) * step + 1, math.floor(last) + 1, step):
        yield Tick(float(number), civil_date(number))


def _walk_months(count: int, first: float, last: float) -> Iterator[Tick]:
    year, month, _ = civil_date(math.floor(first))
    number = (year * 12 + month - 1) // count * count
    while (day := civil_day(number // 12, number % 12 + 1)) <= last:
        if day >= first:
            yield Tick(float(day), (number // 12, number % 12 + 1, 1))
        number += count


def _walk_years(count: int, first: float, last: float) -> Iterator[Tick]:
    start, end = civil_date(math.floor(first))[0], civil_date(math.floor(last))[0]
    for year in _round_years(count, start, end):
        day = civil_year(year)
        if first <= day <= last:
            yield Tick(day, (year, 1, 1))


def _round_years(count: int, start: int, end: int) -> Iterator[int]:
    """Yield the years that people call round, as astronomical ones, `start` to `end` included."""
    yield from range(1 - (1 - start) // count * count, min(end, 1 - count) + 1, count)
    if count > 2 and start <= 1 <= end:
        yield 1
    yield from range(max(math.ceil(start / count), 1) * count, end + 1, count)


_WALKS: dict[Unit, Callable[[int, float, float], Iterator[Tick]]] = {
    Unit.MINUTE: _walk_minutes,
    Unit.DAY: _walk_days,
    Unit.WEEK: _walk_weeks,
    Unit.MONTH: _walk_months,
    Unit.YEAR: _walk_years,
}


def _contexts(era: Era, first: float, last: float) -> Iterator[Context]:
    start = _era_start(era, math.floor(first))
    while start <= last:
        end = _era_end(era, start)
        yield Context(era, float(start), float(end), civil_date(start))
        start = end


_ERA_YEARS = {Era.YEAR: 1, Era.CENTURY: 100, Era.MILLENNIUM: 1000, Era.AGE: 20000}


def _era_start(era: Era, day: int) -> int:
    year, month, _ = civil_date(day)
    if era is Era.DAY:
        return day
    if era is Era.MONTH:
        return civil_day(year, month)
    size = _ERA_YEARS[era]
    return civil_day((year - 1) // size * size + 1)


def _era_end(era: Era, start: int) -> int:
    year, month, _ = civil_date(start)
    if era is Era.DAY:
        return start + 1
    if era is Era.MONTH:
        return civil_day(year + month // 12, month % 12 + 1)
    return civil_day(year + _ERA_YEARS[era])
