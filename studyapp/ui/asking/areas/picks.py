"""Choices in rows, one below the other, each with its letter."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.question_pieces import Figure
from studyapp.ui.asking.areas.area import ANYWHERE, Area
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Look

LETTERS = "ABCDEFGIJKLMNOPQRSTUVWXYZ"
"""The letters of choices; H is left out, for it shows the hint."""


class PicksArea(Area):
    """Rows of which one or more are picked by their letter; arrow keys go up and down."""

    def __init__(
        self, look: Look, texts: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """Make a row for each pair of a letter and a text."""
        super().__init__(look, parent)
        self.setAccessibleName(self.tr("Choices"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.rows = [self._row(letter, text) for letter, text in texts]
        for row in self.rows:
            self._column.addWidget(row)

    def set_narrow(self, *, narrow: bool) -> None:
        """Set the rows closer where room is short."""
        self._column.setSpacing(self._look.px(5 if narrow else 12))

    def first(self) -> QWidget:
        """Return the row that takes the focus: the first that is picked, else the first."""
        return next((row for row in self.rows if row.isChecked()), self.rows[0])

    def show_markdown(self, texts: Sequence[str]) -> None:
        """Show texts that a person wrote; their emphasis is seen."""
        for row, text in zip(self.rows, texts, strict=True):
            row.show_markdown(text)

    def show_figures(self, figures: Sequence[Figure | None]) -> None:
        """Show the pictures that go with the texts."""
        for row, figure in zip(self.rows, figures, strict=True):
            if figure is not None:
                row.show_figure(figure)

    def _picked(self) -> tuple[int, ...]:
        return tuple(place for place, row in enumerate(self.rows) if row.isChecked())

    def _show_judged(self, picked: Sequence[int], right: Sequence[int]) -> None:
        """Show in each row what became of it."""
        self._freeze()
        for place, row in enumerate(self.rows):
            row.show_verdict(*self._fate(is_right=place in right, is_picked=place in picked))

    def _fate(self, *, is_right: bool, is_picked: bool) -> tuple[Mark, str]:
        if is_right and is_picked:
            return Mark.RIGHT, self.tr("Your answer, right")
        if is_picked:
            return Mark.WRONG, self.tr("Your answer, wrong")
        if is_right:
            return Mark.MISSED, self.tr("Right answer, not chosen")
        return Mark.IDLE, ""

    def _row(self, letter: str, text: str) -> Row:
        row = Row(self._look, letter, text, parent=self)
        row.setObjectName(f"choice-{letter}")
        row.setCheckable(True)
        says = self.tr("Choose {letter}").format(letter=letter)
        self._key(letter, says, lambda: self._pick(row), ANYWHERE)
        return row

    def _pick(self, row: Row) -> None:
        """Pick the row whose letter was pressed."""
        raise NotImplementedError

    def _beside(self, by: int) -> Row | None:
        """Return the row above or below the one with the focus."""
        focused = next((n for n, row in enumerate(self.rows) if row.hasFocus()), None)
        if focused is None:
            return None
        return self.rows[max(0, min(focused + by, len(self.rows) - 1))]


def lettered(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Return each text with its letter; beyond the alphabet there is none."""
    letters = [*LETTERS, *[""] * len(texts)]
    return list(zip(letters, texts, strict=False))


def focus(row: QWidget) -> None:
    """Give a row the focus, as a key does."""
    row.setFocus(Qt.FocusReason.ShortcutFocusReason)
