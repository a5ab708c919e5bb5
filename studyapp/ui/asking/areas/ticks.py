"""Rows with square boxes, of which any number is ticked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from studyapp.ui.asking.areas.picks import PicksArea, focus, lettered
from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Look

_BOXES = {False: "box", True: "box-ticked"}


class TicksArea(PicksArea):
    """Each letter ticks its row or takes the tick away; arrow keys only walk."""

    def __init__(self, look: Look, texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(look, lettered(texts), parent)
        for row in self.rows:
            row.show_face(ticks=True, icon=_BOXES[False])
            row.toggled.connect(lambda on, row=row: row.show_face(icon=_BOXES[on]))
            row.toggled.connect(self.changed)
        self._key("Up", self.tr("Go to the one above"), lambda: self._step(-1))
        self._key("Down", self.tr("Go to the one below"), lambda: self._step(1))

    def _pick(self, row: Row) -> None:
        row.setChecked(not row.isChecked())
        focus(row)

    def _step(self, by: int) -> None:
        row = self._beside(by)
        if row is not None:
            focus(row)
