"""The date of a row: in one column, in two, or as numbers in columns of their own."""

import re
from collections.abc import Callable

from studyapp.domain.messages import Message
from studyapp.domain.points import Precision
from studyapp.domain.when import When
from studyapp.exchange.dates import (
    Dated,
    RowError,
    believed,
    clock_of,
    exact_when,
    is_number,
)
from studyapp.exchange.negatives import NEGATIVE
from studyapp.exchange.numbers import GAP, SECONDS, parts_of, shown
from studyapp.exchange.rows import Cells, Oddities
from studyapp.exchange.typed import from_to, typed_when

_SECONDS = re.compile(r":\d\d:(?!00)\d\d")


def when_of_cells(cells: Cells, odd: Oddities) -> When:
    """Return the date of a row, by the columns that say it most exactly and can be read."""
    fault: RowError | None = None
    for name, way in _WAYS:
        if cells.get(name):
            try:
                return way(cells, odd)
            except RowError as error:
                fault = fault or error
    raise fault or RowError(Message("It has no date."))


def _exactly(cells: Cells, odd: Oddities) -> When:
    text, calendar = cells["when"].strip(), cells.get("calendar", "")
    exact = exact_when(text, calendar) if calendar else typed_when(text)
    return _by_numbers(cells, odd, exact) if is_number(cells.get("year", "")) else exact


def _dated(cells: Cells, odd: Oddities) -> When:
    day = cells["date"].strip()
    when = typed_when(day)
    clock = clock_of(cells.get("time", ""))
    if not clock or when.precision > Precision.DAY:
        return when
    if when.precision < Precision.DAY or when.start != when.end:
        odd.note(*GAP)
        return when
    _note_seconds(cells["time"], odd)
    return typed_when(f"{day} {clock['hour']:02d}:{clock.get('minute', 0):02d}")


def _by_year(cells: Cells, odd: Oddities) -> When:
    if is_number(cells["year"]):
        return _by_numbers(cells, odd, None)
    return from_to(cells["year"], cells.get("endyear", ""))


def _between(cells: Cells, _odd: Oddities) -> When:
    return from_to(_at(cells, "start", "time"), _at(cells, "end", "endtime"))


def _at(cells: Cells, day: str, time: str) -> str:
    """Return a day with its time, if there is one."""
    return " ".join(each for each in (cells.get(day, "").strip(), cells.get(time, "")) if each)


def _by_numbers(cells: Cells, odd: Oddities, exact: When | None) -> When:
    start = _numbers(cells, "", odd)
    if start["year"] < 0 and exact is None:
        odd.note(*NEGATIVE)
    told = Dated(start, _numbers(cells, "end", odd) or None)
    rough = shown(cells.get("display", ""), told, odd) if exact is None else None
    return rough or believed(exact, told)


def _numbers(cells: Cells, prefix: str, odd: Oddities) -> dict[str, int]:
    date: dict[str, object] = {
        part: cells.get(f"{prefix}{part}", "") for part in ("year", "month", "day")
    }
    time = cells.get(f"{prefix}time", "")
    _note_seconds(time, odd)
    return parts_of(date | clock_of(time), odd)


def _note_seconds(time: str, odd: Oddities) -> None:
    if _SECONDS.search(time):
        odd.note(*SECONDS)


_WAYS: tuple[tuple[str, Callable[[Cells, Oddities], When]], ...] = (
    ("when", _exactly),
    ("date", _dated),
    ("start", _between),
    ("end", _between),
    ("year", _by_year),
)
