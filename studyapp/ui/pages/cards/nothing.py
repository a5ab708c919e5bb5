"""What the page of cards says while none is due."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from studyapp.ui.pages.cards.acts import Act
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, EmptyState, Label, PageHeader, ScrollPage
from studyapp.ui.wording import counted, full_day, tr

_NEAR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)


class NothingDue(ScrollPage):
    """When the next card comes back, and how many were put aside."""

    def __init__(self, look: Look, acts: Mapping[Act, QAction]) -> None:
        super().__init__(look)
        self.words = ""
        self._empty = EmptyState(look, "", "", acts[Act.LIBRARY])
        self.button = self._empty.button or self._empty
        self._aside = Label(look, Face.INTERFACE, "", "ink2")
        self._aside.setObjectName("suspended-count")
        self._list = ActionButton(look, acts[Act.SUSPENDED], "quiet")
        self.column.addWidget(PageHeader(look, tr("Cards")))
        self.column.addWidget(self._empty)
        for part in (self._aside, self._list):
            self.column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def show_next(self, next_due: datetime | None, suspended: int, *, now: datetime) -> None:
        """Say when the next card comes back, and how many cards were put aside.

        Both moments are aware.
        """
        if next_due is not None:
            says, why = tr("Nothing is due."), _comes_back(next_due, now)
        elif suspended:
            says, why = tr("Nothing is due."), ""
        else:
            says = tr("No cards yet.")
            why = tr("Add a text, and cards are made of its dated events.")
        self.words = f"{says} {why}".rstrip()
        self._empty.show_words(says, why)
        for part in (self._aside, self._list):
            part.setVisible(bool(suspended))
        said = counted(suspended, "Suspended: 1 card.", "Suspended: {n} cards.")
        self._aside.setText(said)


def _comes_back(due: datetime, now: datetime) -> str:
    """Return when the next card comes back: in how many minutes if that is within the hour."""
    left = due - now
    if left <= _NEAR:
        minutes = max(ceil(left / _MINUTE), 1)
        one, many = (
            "The next card comes back in one minute.",
            "The next card comes back in {n} minutes.",
        )
        return counted(minutes, one, many, spelled=True)
    here = due.astimezone()
    return tr(
        "The next card comes back on {day}, at {time}.",
        day=full_day(here.date()),
        time=f"{here:%H:%M}",
    )
