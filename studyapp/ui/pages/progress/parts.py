"""The parts of Progress: a heading, and a picture or a table below it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.pages.progress.legend import Key
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import FlowLayout, Label
from studyapp.ui.widgets.bar_cells import Table
from studyapp.ui.widgets.bar_table import PlainTable


class Part(QWidget):
    """A heading, words and signs that explain, a picture if there is one, and a table.

    As a picture it shows `picture`, or the table of bars where there is none; else the numbers.
    """

    def __init__(
        self,
        look: Look,
        heading: str,
        *,
        keys: Sequence[Key] = (),
        picture: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._picture = picture
        self._heading = Label(look, Face.HEADING, heading)
        self._words = Label(look, Face.SMALL, "", "ink2")
        self._words.hide()
        self._keys = QWidget()
        flow = FlowLayout(look, gap=20, parent=self._keys)
        for key in keys:
            flow.addWidget(key)
        self._table = PlainTable(look, heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        for part in (self._heading, self._words, self._keys, picture, self._table):
            if part is not None:
                column.addWidget(part)

    def show_words(self, words: str) -> None:
        """Say something about all of it below the heading."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def show_part(
        self, bars: Table | None, numbers: Table, *, as_picture: bool, is_blank: bool = False
    ) -> None:
        """Show the numbers, or the picture: the table of bars, or the part's own without one.

        Of a blank part only its words are shown.
        """
        as_picture = as_picture and not is_blank
        self._keys.setVisible(as_picture and self._keys.layout() is not None)
        if self._picture is not None:
            self._picture.setVisible(as_picture)
        shown = None if is_blank else bars if as_picture else numbers
        self._table.setVisible(shown is not None)
        if shown is not None:
            self._table.show_table(shown)
