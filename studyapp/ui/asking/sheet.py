"""What a question is asked on, in practice and in an exam."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.domain.questions import Question
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.areas.by_kind import area_for
from studyapp.ui.asking.areas.date import Reading
from studyapp.ui.asking.columns import NARROW, WIDE, Columns, is_small
from studyapp.ui.asking.confidence import Confidence
from studyapp.ui.asking.foot import Foot
from studyapp.ui.asking.head import Head
from studyapp.ui.asking.tabbing import go_on_from
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.steady import Moves, steady_column


class LendsEscape(Protocol):
    """Keys of which Esc can be lent to a row that is in hand."""

    def lend_escape(self, *, lent: bool) -> None:
        """Leave Esc to a row that is in hand."""


class QuestionSheet(QWidget):
    """The head of a question, the area that takes the answer, and what is done with it.

    `below` stands between the area and the foot, `beside` after the confidence at the side. In a
    small window the foot sticks to the lower edge; where there is no side, the confidence stands
    under the answer. One that `is_pane` is laid out for its own size and not for the window's.
    """

    def __init__(  # noqa: PLR0913 - the last three are named where they are used
        self,
        look: Look,
        reading: Reading | None,
        buttons: Sequence[QWidget],
        *,
        below: Sequence[QWidget] = (),
        beside: Sequence[QWidget] = (),
        is_pane: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_pane = is_pane
        self._look, self._reading = look, reading
        self.area: Area | None = None
        self.columns = Columns(look, self)
        self.head = Head(look)
        self._missing = Label(look, Face.INTERFACE, "", "ink2")
        self._missing.setObjectName("missing")
        self.confidence = Confidence(look)
        self.foot = Foot(look, buttons)
        self._buttons, self._following = buttons, list[QWidget]()
        for part in (self.head, self._missing, *below, self.foot):
            self.columns.add_main(part)
        for part in (self.confidence, *beside):
            self.columns.add_side(part)
        self.columns.lead_by(self.head.stem)
        self._column = steady_column(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.columns, 1)
        rooms = (self._column, self.columns.main, self.columns.side)
        self._moves = Moves(self, self._arrange, *rooms)
        look.changed.connect(self.arrange)

    def asking(self) -> list[QAction]:
        """Return what can be done with the answer, the area's own keys first."""
        of_area = [] if self.area is None else self.area.actions()
        return [*of_area, *self.confidence.actions(), *self.columns.turning()]

    def ask(self, question: Question) -> Area:
        """Show what is asked, and return the area for the answer, to be filled and put there."""
        area = area_for(self._look, question, self._reading)
        self.head.show_question(question, stem=area.stem() or question.stem, guide=area.guide())
        self.confidence.clear()
        return area

    def put(
        self,
        area: Area,
        keys: LendsEscape,
        changed: Callable[[], None],
        *,
        following: Iterable[QWidget] = (),
    ) -> None:
        """Show an area in place of the former one; `following` comes last by Tab.

        What is answered there is told to `changed`; what is in hand there has Esc for itself.
        """
        if self.area is not None:
            self.area.hide()
            self.area.deleteLater()
        self.area = area
        main = self.columns.main
        main.insertWidget(main.indexOf(self._missing), area)
        keys.lend_escape(lent=False)
        area.changed.connect(changed)
        area.holding.connect(lambda held: keys.lend_escape(lent=held))
        self._following = list(following)
        self.arrange()

    def show_missing(self, says: str) -> None:
        """Say what the answer lacks; nothing when empty."""
        self._missing.setText(says)
        self._missing.setVisible(bool(says))

    def heard(self) -> str:
        """Return what is asked and what stands there, for the ear."""
        of_area = "" if self.area is None else self.area.heard()
        return f"{self.head.heard()} {of_area}".strip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Lay out for the width of the window, in ems of its text."""
        self._moves.ask()

    def _arrange(self) -> None:
        window, look = self if self._is_pane else self.window(), self._look
        ems, stuck = look.ems(window.width()), is_small(look, window)
        beside = ems >= WIDE and not (self.area is not None and self.area.is_wide)
        self.columns.arrange(ems, beside=beside)
        self.confidence.set_compact(compact=not beside)
        self.foot.set_stuck(stuck=stuck)
        if stuck and self._column.indexOf(self.foot) < 0:
            self._column.addWidget(self.foot)
        elif not stuck and self.columns.main.indexOf(self.foot) < 0:
            self.columns.add_main(self.foot)
        self._place_confidence(beside=beside)
        if self.area is not None:
            self.area.set_narrow(narrow=ems < NARROW)
            self._order_tabs(self.area, beside=beside)

    def _order_tabs(self, area: Area, *, beside: bool) -> None:
        """Have Tab go from the answer through the rest in the order in which it is seen."""
        sure, pressed = list(self.confidence.rows.values()), list(self._buttons)
        seen = [*pressed, *sure] if beside else [*sure, *pressed]
        go_on_from(area, [*seen, *self._following])

    def _place_confidence(self, *, beside: bool) -> None:
        """Have it at the side or, where there is none, under the answer."""
        main = self.columns.main
        if beside:
            self.columns.side.insertWidget(0, self.confidence)
        elif main.indexOf(self.confidence) < 0:
            main.insertWidget(main.indexOf(self._missing) + 1, self.confidence)
