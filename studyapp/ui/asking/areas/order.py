"""Lines to put in order: rows that are picked up, moved and put down."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.answers import Answer, OrderAnswer
from studyapp.domain.questions import OrderQuestion
from studyapp.domain.sittings import Verdict
from studyapp.domain.when_words import words
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.areas.carry import Carrier
from studyapp.ui.asking.areas.picks import focus
from studyapp.ui.asking.areas.scale import Scale
from studyapp.ui.asking.areas.sequence import misplaced, moved
from studyapp.ui.asking.keys import CTRL_ENTER
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Face, Look


class OrderArea(Area):
    """The lines of a question in the order in which the learner has put them."""

    def __init__(self, look: Look, question: OrderQuestion, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._question = question
        self._order = question.shown
        self._before: tuple[int, ...] | None = None
        self._held: int | None = None
        self._carrier = Carrier(self)
        self._carrier.carried.connect(self._carry)
        self._carrier.dropped.connect(self._put_down)
        self._carrier.lost.connect(self._put_back)
        dated = all(item.when is not None for item in question.items)
        first, last = self._ends(dated=dated)
        self.setAccessibleName(self.tr("From {first} to {last}").format(first=first, last=last))
        self._scale = Scale(look, (first, last))
        self._column = QVBoxLayout()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._scale)
        across.addLayout(self._column, 1)
        self.rows = {event: self._row(event) for event in self._order}
        self._slots = {event: _slot(row) for event, row in self.rows.items()}
        self._keys = self._make_keys()
        self._lay_out()

    def check_words(self) -> str:
        """Return what the main action is called."""
        return self.tr("Check") if self._look.is_folded else self.tr("Check my order")

    def check_keys(self) -> Sequence[QKeySequence]:
        """Leave Enter to the rows."""
        return CTRL_ENTER

    def guide(self) -> str:
        """Return how lines are moved."""
        if self._look.is_touched:
            return self.tr(
                "Tap a line and then its place, or hold it and drag it;"
                " with keys, Space picks it up and the arrows move it."
            )
        return self.tr("Drag a line, or pick it up with Space and move it with the arrow keys.")

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out what stands beside the rows where there is no room for it."""
        self._scale.setVisible(not narrow)
        self._column.setSpacing(self._look.px(5 if narrow else 12))

    def first(self) -> QWidget:
        """Return the row that takes the focus: the earliest."""
        return self.rows[self._order[0]]

    def answer(self) -> Answer | None:
        """Return the order as it stands."""
        return OrderAnswer(self._order)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was given before, to be changed."""
        if isinstance(answer, OrderAnswer) and sorted(answer.order) == sorted(self._order):
            self._set_order(answer.order)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show which events stand at a wrong place, where they belong, and all dates."""
        self._held = None
        if isinstance(verdict.answer, OrderAnswer):
            self._order = verdict.answer.order
        self._lay_out()
        self._freeze()
        items = self._question.items
        wrong = frozenset() if verdict.grade.is_right else misplaced(self._order, items)
        for event, row in self.rows.items():
            mark = Mark.WRONG if event in wrong else Mark.RIGHT
            row.show_verdict(mark, self._fate(event, wrong=event in wrong))

    def _fate(self, event: int, *, wrong: bool) -> str:
        """Return the date of an event and, if it stands at a wrong place, where it belongs."""
        when = self._question.items[event].when
        date = "" if when is None else words(when)
        if not wrong:
            return date
        if when is None:
            return self.tr("Belongs at {place}").format(place=event + 1)
        return self.tr("Belongs at {place}: {date}").format(place=event + 1, date=date)

    def _ends(self, *, dated: bool) -> tuple[str, str]:
        """Return what the first line and the last are: of events, the earliest and the latest."""
        if dated:
            return self.tr("Earliest"), self.tr("Latest")
        return self.tr("First"), self.tr("Last")

    def _row(self, event: int) -> Row:
        row = Row(self._look, "", self._question.items[event].text, face=Face.READING, parent=self)
        row.setObjectName(f"event-{event}")
        row.clicked.connect(lambda: self._press(event))
        self._carrier.watch(row)
        return row

    def _make_keys(self) -> list[QAction]:
        return [
            self._key("Space", self.tr("Pick up, put down"), self._take_or_put),
            self._key("Up", self.tr("Move up"), lambda: self._step(-1)),
            self._key("Down", self.tr("Move down"), lambda: self._step(1)),
            self._key("Esc", self.tr("Put back as it was"), self._put_back),
        ]

    def _press(self, event: int) -> None:
        """Pick a line up or put it down; another one that is pressed gives it its place."""
        if self._held is not None and self._held != event:
            place, to = (self._order.index(each) for each in (self._held, event))
            self._set_order(moved(self._order, place, to))
            focus(self.rows[self._held])
        self._take_or_put()

    def _take_or_put(self) -> None:
        if self._held is None:
            self._pick_up()
        else:
            self._put_down()

    def _pick_up(self) -> None:
        event = self._focused()
        if event is None:
            return
        self._held, self._before = event, self._order
        self._show_held()
        self.said.emit(self.tr("Picked up. {where}").format(where=self._where(event)))

    def _put_down(self) -> None:
        if self._held is None:
            return
        event, self._held = self._held, None
        self._show_held()
        self.said.emit(self.tr("Put down. {where}").format(where=self._where(event)))

    def _put_back(self) -> None:
        self._carrier.give_up()
        if self._held is not None and self._before is not None:
            self._set_order(self._before)
            self._put_down()

    def _step(self, by: int) -> None:
        event = self._focused()
        if event is None:
            return
        place = self._order.index(event)
        if self._held is None:
            target = self._order[max(0, min(place + by, len(self._order) - 1))]
            self.rows[target].setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._set_order(moved(self._order, place, max(0, place + by)))
        self.said.emit(self._where(event))

    def _carry(self, at: QPoint) -> None:
        """Bring the row in hand to where the mouse is; without one, take the one with the focus."""
        if self._held is None:
            self._pick_up()
        if self._held is None:
            return
        others = [self._slots[event] for event in self._order if event != self._held]
        to = sum(row.geometry().center().y() < at.y() for row in others)
        self._set_order(moved(self._order, self._order.index(self._held), to))

    def _focused(self) -> int | None:
        return next((event for event, row in self.rows.items() if row.hasFocus()), None)

    def _where(self, event: int) -> str:
        place, total = self._order.index(event) + 1, len(self._order)
        return self.tr("Place {place} of {total}").format(place=place, total=total)

    def _set_order(self, order: tuple[int, ...]) -> None:
        if order != self._order:
            self._order = order
            self._lay_out()
            self.changed.emit()

    def _lay_out(self) -> None:
        """Put the rows where they belong; the one with the focus keeps it."""
        for place, event in enumerate(self._order):
            self._column.removeWidget(self._slots[event])
            self._column.insertWidget(place, self._slots[event])
        for earlier, later in zip(self._order, self._order[1:], strict=False):
            QWidget.setTabOrder(self.rows[earlier], self.rows[later])
        self._show_held()

    def _show_held(self) -> None:
        for place, event in enumerate(self._order):
            held = event == self._held
            self.rows[event].show_face(
                letter=str(place + 1),
                mark=Mark.CHOSEN if held else Mark.IDLE,
                words=self.tr("Picked up") if held else "",
                icon="" if held else "drag",
            )
            left = self._look.px(16) if held else 0
            self._slots[event].setContentsMargins(left, 0, 0, 0)
        self._keys[-1].setEnabled(self._held is not None)
        self.holding.emit(self._held is not None)


def _slot(row: Row) -> QWidget:
    """Return a place for a row, in which it can stand further to the right."""
    slot = QWidget()
    inside = QVBoxLayout(slot)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(row)
    return slot
