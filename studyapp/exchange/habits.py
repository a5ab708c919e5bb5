"""How the dates of one table are meant, where that shows only in all of them together."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.exchange.negatives import unsigned
from studyapp.exchange.rows import Cells, Oddities
from studyapp.exchange.serials import are_serials, counted
from studyapp.exchange.slashes import has_day_first, unslashed
from studyapp.exchange.two_names import note_two_names

_DATES = ("date", "start", "end")
"""Columns that hold a whole date in any form."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Whether days come before months, if that is known, and which columns count days."""

    day_first: bool | None
    serial: tuple[str, ...]

    @classmethod
    def of(cls, rows: Sequence[Cells]) -> "Habits":
        """Return the habits that rows show."""
        dates = {name: [row.get(name, "") for row in rows] for name in (*_DATES, "when")}
        return cls(
            has_day_first(cell for name in _DATES for cell in dates[name]),
            tuple(name for name, cells in dates.items() if are_serials(cells)),
        )

    def meant(self, cells: Cells, odd: Oddities) -> Cells:
        """Return a row whose dates stand as they are meant, where the text alone does not say.

        Of dates beside one that is exact, as in the tables that go out here, nothing is told.
        """
        odd = Oddities() if cells.get("when") and cells.get("calendar") else odd
        days = {name: counted(cells[name], odd) for name in self.serial if name in cells}
        whole = {**cells, **days}
        dates = {
            name: unslashed(whole[name], odd, day_first=self.day_first)
            for name in _DATES
            if name in whole
        }
        for date in dates.values():
            note_two_names(date, odd)
        return {**whole, **unsigned(dates, odd)}
