"""The chosen event below the line: its date and title, its sentence, and the way there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.events import Event
from studyapp.domain.texts import Emendation
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.event_words import event_date
from studyapp.ui.going_round import name_part
from studyapp.ui.pages.timeline.quote import ShortLabel, ShortQuote
from studyapp.ui.pages.timeline.wording import lane_of
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton
from studyapp.ui.widgets.steady import Moves, SteadyGrid
from studyapp.ui.wording import digits, tr

_NARROW = 60
"""Ems of width under which the sentence stands below the title."""

_LOW = 44
"""Ems of height of the page under which the sentence has fewer lines."""

_LOWEST = 30
"""Ems of height of the page under which the lanes need the room of the sentence."""


class EventStrip(QWidget):
    """Shows the chosen event, or says how to choose one."""

    repairs_wanted = Signal(object)
    """The event whose sentence is shown, for `take_repairs`."""

    def __init__(self, look: Look, read: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_part(self, tr("Chosen event"))
        self._look = look
        self._event: Event | None = None
        self._facts = ShortLabel(look, Face.SMALL, "ink2")
        self._facts.setObjectName("event-facts")
        self._title = ShortLabel(look, Face.BAR_TITLE, lines=2)
        self._title.setObjectName("event-title")
        self._people = ShortLabel(look, Face.SMALL, "ink2")
        self._people.setObjectName("event-people")
        self.quote = ShortQuote(look)
        self.quote.setObjectName("event-quote")
        self._read = ActionButton(look, read, "filled")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._names = QVBoxLayout()
        self._grid = SteadyGrid(self)
        for label in (self._facts, self._title, self._people):
            self._names.addWidget(label)
        self._names.addStretch(1)
        self._narrow: bool | None = None
        self._moves = Moves(self, self._put, self._grid)
        self._arrange()
        look.changed.connect(self._arrange)

    def show_event(self, chronicle: Chronicle, number: int) -> None:
        """Show an event by its number."""
        event = chronicle.events[number]
        lane = lane_of(chronicle, number)
        count = digits(len(chronicle.events))
        place = tr("event {place} of {count}", place=digits(number + 1), count=count)
        facts = (event_date(event), lane, place)
        self._facts.show_text(" · ".join(part for part in facts if part))
        self._title.show_text(event.title)
        self._people.show_text(", ".join(dict.fromkeys((*event.people, *event.places))))
        self._event = event
        self.take_repairs(event, ())
        self.repairs_wanted.emit(event)

    def take_repairs(self, event: Event, repairs: Sequence[Emendation]) -> None:
        """Show the sentence of an event with its repairs, if it is still shown."""
        if event is self._event:
            cited = event.citation
            self.quote.show_sentence(cited.quote, repairs=repairs, offset=cited.span.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sentence where there is room for it."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and the hairline above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.tokens.surface)
        above = self.rect()
        above.setHeight(self._look.border)
        painter.fillRect(above, self._look.tokens.line)

    def _is_lower_than(self, ems: float) -> bool:
        page = self.parentWidget()
        return page is not None and self._look.ems(page.height()) < ems

    def _arrange(self) -> None:
        self._moves.ask()

    def _put(self) -> None:
        low, folded = self._is_lower_than(_LOW), self._look.is_folded
        narrow = self._look.ems(self.width()) < _NARROW
        has_quote = not folded and not self._is_lower_than(_LOWEST)
        px = self._look.px
        side = px(12 if folded else 24 if narrow or low else 40)
        above = px(6 if folded else 12 if low else 16)
        self._grid.setContentsMargins(side, above, side, above)
        self._grid.setHorizontalSpacing(px(16 if narrow else 40))
        self._grid.setVerticalSpacing(px(4))
        self._names.setSpacing(px(2))
        of_two_lines = Face.INTERFACE_STRONG  # in larger letters the lanes had no room for a row
        one_line = Face.HEADING if low else Face.BAR_TITLE
        self._title.set_face(one_line if has_quote else of_two_lines)
        self._title.set_lines(1 if has_quote and (low or narrow) else 2)
        if narrow is not self._narrow:
            self._narrow = narrow
            self._place(narrow=narrow)
        self._people.setVisible(not low)
        self.quote.setVisible(has_quote)
        self.quote.set_lines(2 if low else 3)

    def _place(self, *, narrow: bool) -> None:
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        for part in (self._names, self.quote, self._read):
            grid.removeItem(part) if part is self._names else grid.removeWidget(part)  # type: ignore[arg-type]  # told apart by the test before
        if narrow:
            grid.addLayout(self._names, 0, 0)
            grid.addWidget(self._read, 0, 1, top)
            grid.addWidget(self.quote, 1, 0, 1, 2)
        else:
            grid.addLayout(self._names, 0, 0)
            grid.addWidget(self.quote, 0, 1, top)
            grid.addWidget(self._read, 0, 2, top)
        grid.setColumnStretch(0, 1 if narrow else 3)
        grid.setColumnStretch(1, 0 if narrow else 5)
        grid.setColumnStretch(2, 0)
