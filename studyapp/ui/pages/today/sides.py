"""The side column: what is about to slip, and the last seven days."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.progress import DayCount, Slipping, Undecided
from studyapp.ui.pages.today.paint import DayBar, paint_days
from studyapp.ui.pages.today.parts import empty
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Bar, Label, hairline, percent
from studyapp.ui.widgets.spacing import add_gap, spaced
from studyapp.ui.wording import counted, tr, undecided_words, weekday_name

_SHOWN = 7


class SlippingPart(QWidget):
    """The cards most at risk, with how likely each is recalled now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = spaced(look, QVBoxLayout(self))
        column.addWidget(Label(look, Face.HEADING, tr("About to slip")))
        column.addWidget(Label(look, Face.SMALL, tr("How likely you are to recall it now"), "ink2"))
        add_gap(look, column, 6)
        column.addLayout(self._rows)

    def show_slipping(self, cards: Sequence[Slipping]) -> None:
        """Show these cards; nothing at all without any."""
        empty(self._rows)
        for card in cards:
            self._rows.addWidget(_SlippingRow(self._look, card))
        self.setVisible(bool(cards))


class _SlippingRow(QWidget):
    def __init__(self, look: Look, card: Slipping) -> None:
        super().__init__()
        self.setObjectName("slipping")
        self.setAccessibleName(f"{card.front} {percent(card.recall)}")
        row = spaced(look, QHBoxLayout(), gap=12, margins=(0, 10, 0, 10))
        row.addWidget(Label(look, Face.INTERFACE, card.front), 1)
        row.addWidget(Bar(look, card.recall))
        row.addWidget(Label(look, Face.INTERFACE, percent(card.recall), wrap=False))
        column = spaced(look, QVBoxLayout(self))
        column.addLayout(row)
        column.addWidget(hairline(look))


class UndecidedPart(QWidget):
    """The texts that wait to be looked through, and the way to them."""

    def __init__(self, look: Look, look_through: QAction) -> None:
        super().__init__()
        self._which = Label(look, Face.INTERFACE)
        self._which.setObjectName("undecided")
        column = spaced(look, QVBoxLayout(self), gap=8)
        column.addWidget(Label(look, Face.HEADING, tr("Waits for a decision")))
        column.addWidget(self._which)
        column.addWidget(ActionButton(look, look_through), 0, Qt.AlignmentFlag.AlignLeft)

    def show_undecided(self, undecided: Undecided | None) -> None:
        """Show how many there are; nothing at all without any."""
        self.setVisible(undecided is not None)
        if undecided is not None:
            self._which.setText(undecided_words(undecided))


class DaysPart(QWidget):
    """The reviews of the last seven days."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._sum = Label(look, Face.SMALL, "", "ink2")
        self._sum.setObjectName("daysSum")
        self._picture = _Days(look)
        column = spaced(look, QVBoxLayout(self))
        column.addWidget(Label(look, Face.HEADING, tr("Last seven days")))
        column.addWidget(self._sum)
        add_gap(look, column, 8)
        column.addWidget(self._picture)

    def show_days(self, days: Sequence[DayCount], *, today: date) -> None:
        """Show the last seven of `days`, oldest first."""
        shown = days[-_SHOWN:]
        total = sum(day.reviews for day in shown)
        self._sum.setText(
            counted(total, "One review", "Reviews, {n} in all") if total else tr("No reviews yet")
        )
        self._picture.show_bars([_bar(day, today) for day in shown])
        self._picture.setVisible(bool(total))


class _Days(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("days")
        self._look = look
        self._bars: list[DayBar] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_bars(self, bars: list[DayBar]) -> None:
        self._bars = bars
        self.setAccessibleName(", ".join(f"{bar.name} {bar.count}" for bar in bars))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(124))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_days(QPainter(self), self._look, QRectF(self.rect()), self._bars)


def _bar(day: DayCount, today: date) -> DayBar:
    is_today = day.day == today
    return DayBar(
        tr("Today") if is_today else weekday_name(day.day, short=True), day.reviews, is_today
    )
