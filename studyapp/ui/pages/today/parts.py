"""The main column below the sentence: the session, where reading stopped, the coming days."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from studyapp.domain.progress import DueCards, Stopped
from studyapp.ui.figures import figure
from studyapp.ui.pages.today.phrases import cards, cards_to_recall, stopped_where
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import (
    ActionButton,
    FlowLayout,
    Label,
    Picture,
    QuoteView,
    Sheet,
    hairline,
)
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import day_words, tr

NAMED = 7
"""How many passages of a session are named; the rest are counted in one line."""


class SessionPart(QWidget):
    """What the session holds, passage by passage, the fullest first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = spaced(look, QVBoxLayout(self), gap=4)
        column.addWidget(Label(look, Face.HEADING, tr("In this session")))
        column.addLayout(self._rows)

    def show_due(self, due: Sequence[DueCards]) -> None:
        """Show the passages with cards that are due; nothing at all without any."""
        empty(self._rows)
        # One more is said as such only if it stands for at least two.
        named = due if len(due) <= NAMED + 1 else due[:NAMED]
        for passage in named:
            self._rows.addWidget(_SessionRow(self._look, passage.title, passage.count))
        if others := due[len(named) :]:
            title = tr("{n} more passages", n=figure(len(others)))
            left = sum(passage.count for passage in others)
            self._rows.addWidget(_SessionRow(self._look, title, left))
        self.setVisible(bool(due))


class _SessionRow(QWidget):
    def __init__(self, look: Look, title: str, cards_due: int) -> None:
        super().__init__()
        count = cards_to_recall(cards_due)
        self.setObjectName("session")
        self.setAccessibleName(f"{title}, {count}")
        row = spaced(look, QHBoxLayout(), gap=16, margins=(0, 10, 0, 10))
        row.addWidget(Picture(look, "cards"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(look, Face.INTERFACE, title), 1)
        row.addWidget(Label(look, Face.INTERFACE, count, "ink2", wrap=False))
        column = spaced(look, QVBoxLayout(self))
        column.addLayout(row)
        column.addWidget(hairline(look))


class StoppedPart(QWidget):
    """The sentence where reading stopped, and the way back to it."""

    def __init__(self, look: Look, read_on: QAction) -> None:
        super().__init__()
        self._look = look
        self._quote = QuoteView(look)
        self._quote.setObjectName("stopped")
        self._where = Label(look, Face.SMALL, "", "ink2")
        button = ActionButton(look, read_on)
        sheet = Sheet(look, padding=20)
        words = spaced(look, QVBoxLayout(), gap=4)
        words.addWidget(self._quote)
        words.addWidget(self._where)
        self._row = spaced(look, QBoxLayout(QBoxLayout.Direction.LeftToRight, sheet), gap=16)
        self._row.addWidget(Picture(look, "bookmark", "accent"), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = spaced(look, QVBoxLayout(self), gap=8)
        column.addWidget(Label(look, Face.HEADING, tr("Where you stopped reading")))
        column.addWidget(sheet)
        self._arrange()
        look.changed.connect(self._arrange)

    def show_stopped(self, stopped: Stopped | None, *, now: datetime) -> None:
        """Show the place; nothing at all without one."""
        self.setVisible(stopped is not None)
        if stopped is not None:
            self._quote.show_quote(stopped.sentence)
            self._where.setText(stopped_where(stopped, now=now))

    def _arrange(self) -> None:
        direction = QBoxLayout.Direction
        folded = self._look.is_folded
        self._row.setDirection(direction.TopToBottom if folded else direction.LeftToRight)


class ComingPart(QWidget):
    """How many cards come back on the next days."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row = FlowLayout(look, gap=24, parent=self)

    def show_coming(self, coming: Mapping[date, int], *, today: date) -> None:
        """Show the days that have cards; nothing at all without any."""
        empty(self._row)
        self._row.addWidget(Label(self._look, Face.INTERFACE_STRONG, tr("Next"), wrap=False))
        days = [(day, count) for day, count in sorted(coming.items()) if count and day > today]
        for place, (day, count) in enumerate(days):
            name = day_words(day, today=today)
            words = f"{name} {cards(count) if place == 0 else figure(count)}"
            self._row.addWidget(Label(self._look, Face.INTERFACE, words, "ink2", wrap=False))
        self.setVisible(bool(days))


def empty(layout: QLayout) -> None:
    """Remove the widgets of a layout, and delete them."""
    while (entry := layout.takeAt(0)) is not None:
        if (widget := entry.widget()) is not None:
            widget.hide()
            widget.deleteLater()
