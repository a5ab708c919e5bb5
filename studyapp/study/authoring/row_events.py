"""A row of a table as an event, and the line of a text on which it rests."""

from collections.abc import Iterable

from studyapp.domain.messages import Message
from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.domain.when_words import words
from studyapp.exchange.dates import RowError
from studyapp.exchange.habits import Habits
from studyapp.exchange.row_dates import when_of_cells
from studyapp.exchange.rows import Oddities
from studyapp.study.authoring.columns import Holds
from studyapp.study.authoring.row_cells import Keys, RowRefusal, cell_of, cells_of
from studyapp.study.authoring.row_keys import PARTS
from studyapp.study.authoring.tables import Row, Table

_WHOLE = {Holds.WHEN: "start", Holds.END: "end"}
_PARTED = {
    Holds.WHEN: "year",
    Holds.MONTH: "month",
    Holds.DAY: "day",
    Holds.END: "endyear",
    Holds.END_MONTH: "endmonth",
    Holds.END_DAY: "endday",
}


class EventRows:
    """Events from the rows of one table, whose dates say together how they are meant.

    `odd` counts what was not taken as it stands there.
    """

    def __init__(self, table: Table) -> None:
        self._table = table
        self.odd = Oddities()
        self._habits = Habits.of([self._dates(row) for row in table.rows])

    def event_of(self, row: Row) -> tuple[Keys, str]:
        """Return the keys of an event, and the line of a text that tells of it.

        Raises:
            RowRefusal: It has no title or no date, or one that cannot be read.
        """
        title = " ".join(cell_of(self._table, row, Holds.TITLE).split())
        if not title:
            raise RowRefusal(Message("there is no title"))
        if not cell_of(self._table, row, Holds.WHEN):
            raise RowRefusal(Message("there is no date"))
        when = self._when(row)
        keys: Keys = {
            "id": cell_of(self._table, row, Holds.ID),
            "title": title,
            "when": when.edtf,
        }
        if when != When.parse(when.edtf):
            keys["calendar"] = str(when.calendar)
        places = _places(cell_of(self._table, row, Holds.PLACE))
        if places:
            keys["place"] = places[0] if len(places) == 1 else places
        if people := cells_of(self._table, row, Holds.PEOPLE):
            keys["people"] = [each for cell in people for each in PARTS.split(cell) if each]
        if lane := cell_of(self._table, row, Holds.LANE):
            keys["lane"] = lane
        line = _line(_told(when, self._dates(row).values()), title, "; ".join(places))
        return keys | {"source": {"passage": "rows", "quote": line}}, line

    def _when(self, row: Row) -> When:
        try:
            cells = self._habits.meant(self._dates(row), self.odd)
            return when_of_cells(cells, self.odd)
        except RowError as error:
            raise RowRefusal(error.reason) from error

    def _dates(self, row: Row) -> dict[str, str]:
        """Return the cells of a date by the names that tables of timelines have for them."""
        parted = any(cell_of(self._table, row, each) for each in (Holds.MONTH, Holds.DAY))
        names = _PARTED if parted else _WHOLE
        cells = {name: cell_of(self._table, row, holds) for holds, name in names.items()}
        return {name: cell for name, cell in cells.items() if cell}


def _places(cell: str) -> list[str]:
    """Return the places between semicolons; a comma stands within the name of one."""
    return [" ".join(each.split()) for each in cell.split(";") if each.strip()]


def _told(when: When, cells: Iterable[str]) -> str:
    """Return a date as the row has it, if that alone says it, else in words."""
    texts = [" ".join(cell.split()) for cell in cells]
    return texts[0] if len(texts) == 1 and read_answer(texts[0]) == when else words(when)


def _line(when: str, title: str, place: str) -> str:
    where = f" ({place})" if place and place not in title else ""
    return f"{when}: {title}{where}."
