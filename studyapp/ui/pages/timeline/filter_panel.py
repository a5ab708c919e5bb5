"""All that events can be filtered by, to be switched on and off."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from studyapp.domain.sieves import Facet, Sieve
from studyapp.ui.going_round import name_part
from studyapp.ui.pages.timeline.filter_words import facet_words, value_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.chips import Chip
from studyapp.ui.widgets.flow import FlowLayout
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, digits, tr

MOST = 12
"""Names that are offered at once; of more, a field finds others."""
_SHARE = 0.42
"""Of the page's height that the panel takes at most."""
_LOW = 44
"""Ems of height of the page under which it takes all that is below the header."""
_APART = 12
"""Pixels of 100 % between the panel and the lanes below it."""

Offers = Sequence[tuple[str, int]]
"""Values and how many events have each."""


class FacetRow(QWidget):
    """The values of one facet, one stop of the Tab key; with a field where they are many."""

    turned = Signal(str)
    """The value that was switched."""

    def __init__(self, look: Look, facet: Facet, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.facet = facet
        self._offers: Offers = ()
        self._chosen: tuple[str, ...] = ()
        self._titles: dict[str, str] = {}
        self._chips: dict[str, Chip] = {}
        name = facet_words(facet)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(tr("Find by name"))
        self._field.setAccessibleName(tr("{facet}: find by name", facet=name))
        self._field.setMaximumWidth(look.px(230))
        self._field.textChanged.connect(self._fill)
        self._field.hide()
        self._flow = FlowLayout(look, gap=8)
        rows = spaced(look, QVBoxLayout(self), gap=4)
        rows.addWidget(Label(look, Face.SMALL_STRONG, name, "ink2"))
        rows.addWidget(self._field)
        rows.addLayout(self._flow)
        self.hide()

    def offer(self, offers: Offers, chosen: tuple[str, ...], titles: Mapping[str, str]) -> None:
        """Offer values; those chosen are on, and offered even if no event has them."""
        if (offers, chosen, titles) == (self._offers, self._chosen, self._titles):
            return
        self._offers, self._chosen, self._titles = offers, chosen, dict(titles)
        self._field.setVisible(len(offers) > MOST)
        self._fill()
        self.setVisible(bool(self._chips))

    def take_focus(self) -> None:
        """Give the focus to the first value."""
        next(iter(self._chips.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def show_chosen(self, chosen: tuple[str, ...]) -> None:
        """Switch the values on that are chosen now."""
        self._chosen = chosen
        for value, chip in self._chips.items():
            chip.blockSignals(True)  # noqa: FBT003 - Qt's own
            chip.setChecked(value in chosen)
            chip.blockSignals(False)  # noqa: FBT003 - Qt's own
            chip.update()

    def _fill(self) -> None:
        words = self._field.text().strip().casefold()
        named = [(value, self._words(value), count) for value, count in self._offers]
        fitting = [each for each in named if words in each[1].casefold()][:MOST]
        there = {value for value, _, _ in fitting}
        counts = dict(self._offers)
        chosen = [
            (value, self._words(value), counts.get(value, 0))
            for value in self._chosen
            if value not in there
        ]
        for chip in self._chips.values():
            chip.hide()
            chip.deleteLater()
        while self._flow.takeAt(0) is not None:
            pass
        self._chips = {value: self._chip(value, said, n) for value, said, n in (*chosen, *fitting)}
        for chip in self._chips.values():
            self._flow.addWidget(chip)
            chip.show()
        self._let_in(0)

    def _words(self, value: str) -> str:
        return value_words(self.facet, value, self._titles)

    def _chip(self, value: str, words: str, count: int) -> Chip:
        chip = Chip(self._look, f"{_cut(words)}  {digits(count)}" if count else _cut(words), self)
        events = counted(count, "1 event", "{n} events")
        said = (facet_words(self.facet), words, events if count else "")
        chip.setAccessibleName(", ".join(part for part in said if part))
        chip.setToolTip(words)
        chip.setChecked(value in self._chosen)
        chip.toggled.connect(lambda: self.turned.emit(value))
        chip.stepped.connect(lambda by: self._step(chip, by))
        return chip

    def _step(self, chip: Chip, by: int) -> None:
        chips = [*self._chips.values()]
        to = min(max(chips.index(chip) + by, 0), len(chips) - 1)
        self._let_in(to)
        chips[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _let_in(self, stop: int) -> None:
        for place, chip in enumerate(self._chips.values()):
            strong = Qt.FocusPolicy.StrongFocus
            chip.setFocusPolicy(strong if place == stop else Qt.FocusPolicy.ClickFocus)


class FilterPanel(QScrollArea):
    """The facets below each other; Escape leaves it."""

    turned = Signal(Facet, str)
    left = Signal()
    resized = Signal()
    """There is another height for it."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__()
        self._look = look
        self._page = page
        self.setObjectName("filter-panel")
        self.setAccessibleName(tr("Filter events"))
        name_part(self, tr("Filter events"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = _Ground(look)
        rows = spaced(look, QVBoxLayout(self._inner), gap=12, margins=(16, 12, 16, 12))
        self.rows = {facet: FacetRow(look, facet, self._inner) for facet in Facet}
        for row in self.rows.values():
            row.turned.connect(lambda value, facet=row.facet: self.turned.emit(facet, value))
            rows.addWidget(row)
        rows.addStretch(1)
        self.setWidget(self._inner)
        page.installEventFilter(self)
        self.hide()

    def offer(
        self, offers: Mapping[Facet, Offers], sieve: Sieve, titles: Mapping[str, str]
    ) -> None:
        """Offer what there is to be chosen."""
        for facet, row in self.rows.items():
            row.offer(offers.get(facet, ()), sieve.values(facet), titles)
        self._fit()

    def show_chosen(self, sieve: Sieve) -> None:
        """Switch on what is chosen now."""
        for facet, row in self.rows.items():
            row.show_chosen(sieve.values(facet))

    def take_focus(self) -> None:
        """Give the focus to the first value."""
        first = next((row for row in self.rows.values() if row.isVisibleTo(self)), None)
        if first is not None:
            first.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the value with the focus in sight."""
        super().resizeEvent(event)
        focused = cast("QWidget | None", self.window().focusWidget())
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a share of the page's height at most."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    @property
    def needs_all(self) -> bool:
        """Return whether there is no room for the events beside it."""
        return self._look.ems(self._page.height()) < _LOW

    def _fit(self) -> None:
        apart = self._look.px(_APART)
        self.setViewportMargins(0, 0, 0, apart)
        if self.needs_all:
            self.setMinimumHeight(1)
            self.setMaximumHeight(16_777_215)
        else:
            width = max(self._page.width() - self._look.px(80), 1)
            layout = self._inner.layout()
            wanted = layout.heightForWidth(width) if layout is not None else 0
            most = round(self._page.height() * _SHARE)
            self.setFixedHeight(max(min(wanted + apart, most), 1))
        self.resized.emit()


class _Ground(QWidget):
    """A surface with a hairline around."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, tokens, border = QPainter(self), self._look.tokens, self._look.border
        painter.fillRect(self.rect(), tokens.line)
        painter.fillRect(
            QRect(self.rect()).adjusted(border, border, -border, -border), tokens.surface
        )


def _cut(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"
