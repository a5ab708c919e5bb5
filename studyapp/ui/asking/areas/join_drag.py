"""Pairs made by dragging: a row of one column is carried to a row of the other."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.asking.areas.carry import Carrier
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Look

_WIDEST = 260
_AWAY = QPoint(14, 10)
"""How far from the pointer the row in hand hangs."""


class JoinDrag(QObject):
    """Tells `joined` with the place of a left side and of a text; `over` with the row below.

    `taken` when a row is in hand, `ended` when it no longer is, whatever came of it.
    """

    taken = Signal()
    over = Signal(object, object)
    joined = Signal(int, int)
    ended = Signal()

    def __init__(
        self, look: Look, area: QWidget, lefts: Sequence[Row], rights: Sequence[Row]
    ) -> None:
        super().__init__(area)
        self._look = look
        self._area = area
        self._lefts, self._rights = lefts, rights
        self._held: Row | None = None
        self._over: Row | None = None
        self._hanging: Row | None = None
        self._carrier = Carrier(area)
        for row in (*lefts, *rights):
            self._carrier.watch(row)
        self._carrier.taken.connect(self._take)
        self._carrier.carried.connect(self._carry)
        self._carrier.dropped.connect(self._drop)
        self._carrier.lost.connect(self.give_up)

    @property
    def is_on(self) -> bool:
        """Return whether a row is in hand."""
        return self._held is not None

    def give_up(self) -> None:
        """Join nothing, and hold nothing any more."""
        self._carrier.give_up()
        self._end()

    def _take(self, row: Row) -> None:
        self._held = row
        self._hanging = _hanging(self._look, row, self._area)
        self.taken.emit()

    def _carry(self, at: QPoint) -> None:
        if self._held is None or self._hanging is None:
            return
        self._hanging.move(at + _AWAY)
        self._hanging.show()
        self._hanging.raise_()
        targets = self._rights if self._held in self._lefts else self._lefts
        now = next((row for row in targets if _box_holds(row, self._area, at)), None)
        if now is not self._over:
            self._over = now
            self.over.emit(self._held, now)

    def _drop(self) -> None:
        held, target = self._held, self._over
        self._end()
        if held is None or target is None:
            return
        left, right = (held, target) if held in self._lefts else (target, held)
        self.joined.emit(self._lefts.index(left), self._rights.index(right))

    def _end(self) -> None:
        self._held = self._over = None
        if self._hanging is not None:
            self._hanging.hide()
            self._hanging.deleteLater()
            self._hanging = None
        self.ended.emit()


def _box_holds(row: Row, area: QWidget, at: QPoint) -> bool:
    return row.rect().contains(row.mapFrom(area, at))


def _hanging(look: Look, row: Row, area: QWidget) -> Row:
    """Return a picture of a row, which hangs at the pointer and is in nobody's way."""
    found = Row(look, row.face.letter, row.face.text, parent=area)
    found.show_face(mark=Mark.CHOSEN, runs=row.face.runs, low=44)
    found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    found.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    width = min(row.width(), look.px(_WIDEST))
    found.resize(width, found.heightForWidth(width))
    return found
