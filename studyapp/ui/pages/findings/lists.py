"""The lists of what was found: one is shown, filtered and in an order."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.texts import Span
from studyapp.ui.figures import figure
from studyapp.ui.pages.findings.acts import Act
from studyapp.ui.pages.findings.filters import FilterChips, FilterField
from studyapp.ui.pages.findings.listing import Listing
from studyapp.ui.pages.findings.rows import Order, Row, Tab, in_order, matching
from studyapp.ui.pages.findings.table import FoundTable
from studyapp.ui.pages.findings.wording import listed_words, nothing_words, order_words, tab_words
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.tabs import Tabs
from studyapp.ui.wording import tr

_FEWEST_ROWS = 4
_DECIDED = (Tab.EVENTS, Tab.REPAIRS, Tab.ERAS, Tab.PROPOSALS)
_IF_ANY = (Tab.ERAS, Tab.PROPOSALS)
"""Lists that are only there with something in them."""


class Lists(QWidget):
    """Tabs, filters and the table; `picked` has the row to show beside it, None for none.

    `tabs` stand above all, where the page puts them.
    """

    picked = Signal(object)

    def __init__(self, look: Look, acts: Mapping[Act, QAction]) -> None:
        super().__init__()
        self._look = look
        self._acts = acts
        self._listing: Listing | None = None
        self._rows: dict[Tab, list[Row]] = {tab: [] for tab in Tab}
        self._waiting = dict.fromkeys(Tab, 0)
        self._part = dict.fromkeys(Tab, "all")
        self._order = Order.SURENESS
        self._numbers: list[int] = []
        self.tabs = Tabs(look, tr("What was found"), [tab_words(tab, 0) for tab in Tab])
        for tab in _IF_ANY:
            self.tabs.setTabVisible(tab, False)  # noqa: FBT003 - Qt's own
        self._chips = FilterChips(look)
        self._field = FilterField(look, acts[Act.FIND])
        self._order_button = ActionButton(look, acts[Act.ORDER], "quiet")
        self._progress = Label(look, Face.SMALL, "", "ink2", wrap=False)
        self._progress.setObjectName("progress")
        self.table = FoundTable(look)
        self._nothing = Label(look, Face.INTERFACE, "", "ink2")
        self._nothing.setObjectName("nothing")
        self._nothing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys go to the page
        self._place: QWidget = self.table
        self._lay_out(look)
        self._connect()

    @property
    def tab(self) -> Tab:
        """Return which list is shown."""
        return Tab(max(self.tabs.currentIndex(), 0))

    @property
    def waiting(self) -> int:
        """Return how many of the list nobody has decided on."""
        return self._waiting[self.tab]

    @property
    def places(self) -> tuple[QWidget, QWidget]:
        """Return where keys for the list may go: the table, or what is said in place of it."""
        return self.table, self._nothing

    @property
    def place(self) -> QWidget:
        """Return which of these is seen."""
        return self._place

    def current(self) -> Row | None:
        """Return the row that is picked."""
        return self.table.current()

    def show_listing(self, listing: Listing, *, anew: bool) -> None:
        """Show what was found; unless `anew`, list, filter and place stay."""
        self._listing = listing
        picked = None if anew else self.current()
        for tab in Tab:
            self._rows[tab] = list(listing.rows[tab])
            self._waiting[tab] = sum(row.waits for row in self._rows[tab])
            self.tabs.setTabText(tab, tab_words(tab, len(self._rows[tab])))
        for tab in _IF_ANY:
            self.tabs.setTabVisible(tab, bool(self._rows[tab]))
        if anew:
            self._field.clear()
            self._part = dict.fromkeys(Tab, "all")
            self.tabs.setCurrentIndex(self._first_tab())
        self._show_tab(picked)

    def put(self, row: Row) -> None:
        """Show another value in the picked row."""
        number = self.table.current_number()
        if number is not None:
            self._waiting[self.tab] -= self._rows[self.tab][number].waits - row.waits
            self._rows[self.tab][number] = row
            self.table.found.replace(number, row)
            self._show_progress()

    def look_up(self, tab: Tab, span: Span) -> bool:
        """Pick the row of a list that is about these words; return whether there is one."""
        number = next((n for n, row in enumerate(self._rows[tab]) if row.span == span), None)
        if number is None:
            return False
        self._field.clear()
        self._part[tab] = "all"
        self.tabs.setCurrentIndex(tab)
        self._filter(number)
        return True

    def step(self, by: int, *, quiet: bool = False) -> None:
        """Pick the next row that waits (1), or the one before (-1), going round at the end."""
        place = self.table.currentIndex().row()
        numbers, rows = self.table.found.numbers, self._rows[self.tab]
        count = len(numbers)
        for away in range(1, count + 1):
            to = (place + by * away) % count
            if rows[numbers[to]].waits:
                self.table.pick_place(to)
                return
        if not quiet or count:
            announce(self.table, tr("All of this list were looked at."))
        self.picked.emit(self.current())

    def go_on(self) -> None:
        """Pick the next row that waits; where only those are listed, the decided one goes."""
        self.step(1, quiet=True)
        if self._part[self.tab] == "waiting":
            self._filter(self.table.current_number())

    def fit(self, *, whole: bool, height: int) -> None:
        """Take all the height there is, or a part of `height` above the card."""
        way = QBoxLayout.Direction
        self._top.setDirection(way.TopToBottom if self._look.is_folded else way.LeftToRight)
        row = self.table.verticalHeader().defaultSectionSize()
        least = _FEWEST_ROWS * row
        self.table.setMinimumHeight(least if whole else max(height // 2 - row, 2 * row))
        self.table.setMaximumHeight(16_777_215 if whole else max(height // 2 - row, 2 * row))

    def _lay_out(self, look: Look) -> None:
        self._top = spaced(look, QBoxLayout(QBoxLayout.Direction.LeftToRight), gap=12)
        self._top.addWidget(self._chips, 1)
        self._top.addWidget(self._progress)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        below = spaced(look, QHBoxLayout(), gap=12)
        below.addWidget(self._field, 1)
        below.addWidget(self._order_button)
        column = spaced(look, QVBoxLayout(self), gap=8)
        column.addLayout(self._top)
        column.addLayout(below)
        column.addWidget(self.table, 1)
        column.addWidget(self._nothing)
        column.addStretch(0)

    def _connect(self) -> None:
        acts = self._acts
        acts[Act.NEXT].triggered.connect(lambda: self.step(1))
        acts[Act.BEFORE].triggered.connect(lambda: self.step(-1))
        acts[Act.FILTER].triggered.connect(lambda: self._chips.step(1))
        acts[Act.ORDER].triggered.connect(self._next_order)
        acts[Act.NEXT_TAB].triggered.connect(lambda: self._turn(1))
        acts[Act.TAB_BEFORE].triggered.connect(lambda: self._turn(-1))
        self.tabs.currentChanged.connect(lambda _place: self._show_tab(None))
        self._chips.chosen.connect(self._choose_part)
        self._field.textChanged.connect(self._search)
        self._field.left.connect(self._go_back)
        self.table.picked.connect(self.picked)

    def _first_tab(self) -> Tab:
        """Return the first list with anything in it."""
        return next((tab for tab in Tab if self._rows[tab]), Tab.EVENTS)

    def _turn(self, by: int) -> None:
        self._field.clear()
        shown = [tab for tab in Tab if self.tabs.isTabVisible(tab)]
        self.tabs.setCurrentIndex(shown[(shown.index(self.tab) + by) % len(shown)])
        says = self.tabs.tabText(self.tab)
        is_whole = self._part[self.tab] == "all" and self._place is self.table
        announce(self.tabs, says if is_whole else f"{says}. {self._listed()}")

    def _listed(self) -> str:
        """Return how much is listed, as it is spoken."""
        if self._place is self._nothing:
            return self._nothing.text()
        return listed_words(len(self.table.found.numbers), self._chips.says)

    def _show_tab(self, picked: Row | None) -> None:
        """Show the rows of the list; the picked one stays picked if it is still there."""
        if self._listing is None:
            return
        rows = self._rows[self.tab]
        self._numbers = in_order(rows, self._order)
        self.table.show_rows(self.tab, rows, self._listing.passage.text)
        key = None if picked is None else picked.key
        pick = next((n for n, row in enumerate(rows) if row.key == key), None)
        self._acts[Act.ORDER].setText(order_words(self._order))
        self._filter(pick)

    def _filter(self, pick: int | None) -> None:
        """Show what the chosen part and the words that were typed leave of the list."""
        if self._listing is None:
            return
        rows, name = self._rows[self.tab], self._part[self.tab]
        parts = {part.name: part for part, _count in self._listing.parts[self.tab]}
        numbers = self._numbers
        if name != "all" and name in parts:
            holds = parts[name].holds
            numbers = [number for number in numbers if holds(rows[number])]
        numbers = matching(rows, numbers, self._field.text())
        is_over = name == "waiting" and not self._field.text()
        self._nothing.setText(nothing_words(self.tab, is_filtered=bool(rows), is_over=is_over))
        self._show_place(is_empty=not numbers)
        self.table.show_numbers(numbers, pick=pick)
        self._show_progress()

    def _show_place(self, *, is_empty: bool) -> None:
        """Show the table, or why there is none; what vanishes hands its focus on before."""
        other, self._place = self.places if is_empty else self.places[::-1]
        self._place.show()
        if other.hasFocus():
            self._place.setFocus()
        other.hide()

    def _show_progress(self) -> None:
        """Say how many were looked at, and how many belong to each part."""
        if self._listing is None:
            return
        parts = tuple(
            (part, self.waiting if part.name == "waiting" else count)
            for part, count in self._listing.parts[self.tab]
        )
        self._chips.show_parts(parts, self._part[self.tab])
        rows = len(self._rows[self.tab])
        can_wait = self.tab in _DECIDED and rows
        says = tr("{n} of {all} looked at", n=figure(rows - self.waiting), all=figure(rows))
        self._progress.setText(says if can_wait else "")

    def _choose_part(self, name: str) -> None:
        self._part[self.tab] = name
        self._filter(self.table.current_number())
        announce(self.table, self._listed())

    def _go_back(self) -> None:
        self._place.setFocus()

    def _search(self) -> None:
        """List what has the words that are typed, and say how much that is."""
        self._filter(self.table.current_number())
        if self._field.hasFocus():
            announce(self._field, self._listed())

    def _next_order(self) -> None:
        self._order = Order((self._order + 1) % len(Order))
        self._show_tab(self.current())
        announce(self.table, order_words(self._order))
