"""The cells of a row of a table, by what their columns hold."""

import re

from studyapp.domain.messages import Message
from studyapp.packs.writing.entries import Value
from studyapp.study.authoring.columns import Holds
from studyapp.study.authoring.tables import Row, Table

_BROKEN = re.compile(r"#(?:[A-Z0-9ÄÖÜ/]{2,10}[!?]|N/?[AV]|NOM\?|ENNUM!)|Err:\d{3}")
"""What spreadsheets show where a formula has gone wrong."""
Keys = dict[str, Value]


class RowRefusal(Exception):  # noqa: N818 - a row is refused, no fault of ours
    """A row cannot be taken; its argument says why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def cells_of(table: Table, row: Row, holds: Holds) -> list[str]:
    """Return what stands in the columns that hold something."""
    pairs = zip(table.columns, row.cells, strict=False)
    return [cell for column, cell in pairs if column is holds and cell]


def cell_of(table: Table, row: Row, holds: Holds) -> str:
    """Return what stands in the first column that holds something and is not empty, else ""."""
    return next(iter(cells_of(table, row, holds)), "")


def check_cells(table: Table, row: Row) -> None:
    """Raise RowRefusal if a cell holds what a spreadsheet shows for a formula that failed."""
    for holds, cell in zip(table.columns, row.cells, strict=False):
        if holds is not Holds.NOTHING and _BROKEN.fullmatch(cell):
            says = "“{cell}” is an error of the spreadsheet; mend the formula there"
            raise RowRefusal(Message(says, {"cell": cell}))


def check_width(table: Table, row: Row) -> None:
    """Raise RowRefusal if a row has more cells than there are names."""
    if table.named is None:
        return
    pairs = list(zip(table.columns, row.cells, strict=False))[table.named :]
    if any(cell for holds, cell in pairs if holds is Holds.NOTHING):
        says = "it has more cells than the row of names; what has a comma in it needs quotes"
        raise RowRefusal(Message(says))
