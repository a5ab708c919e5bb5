"""The parts of the page of findings, and which of them are seen."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.pages.findings.acts import Act
from studyapp.ui.pages.findings.card import Card
from studyapp.ui.pages.findings.lists import Lists
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Columns, EmptyState, Label, PageHeader
from studyapp.ui.widgets.offer_line import OfferLine
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import reading_words, tr


class Body:
    """Lists and card side by side, in the column of the page; in their place why there are none."""

    def __init__(self, look: Look, acts: Mapping[Act, QAction], column: QVBoxLayout) -> None:
        self.header = PageHeader(look, tr("What we found in the text"))
        self.header.add_button(ActionButton(look, acts[Act.LATER]))
        self.header.add_button(ActionButton(look, acts[Act.KEEP_ALL], "filled", large=True))
        self.newer = OfferLine(look, [acts[Act.KEEP_BOTH], acts[Act.REPLACE]], "newerLine")
        self.offers = OfferLine(look, [acts[Act.PROPOSALS], acts[Act.TAKE_ALL]], "offerLine")
        self.lists = Lists(look, acts)
        self.card = Card(look, acts)
        self.side = self._side(look)
        self.reading = Label(look, Face.DISPLAY)
        self.reading.setObjectName("reading")
        self.reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys go to the page
        self.empty = EmptyState(
            look,
            tr("No passage is open."),
            tr("Add a text, or choose one in the library to look through it."),
            acts[Act.LATER],
        )
        for part in (self.header, self.newer, self.offers, self.lists.tabs):
            column.addWidget(part)
        self.columns = Columns(look, self.lists, self.side, parent=column.parentWidget())
        column.addWidget(self.columns, 1)
        column.addWidget(self.reading)
        column.addWidget(self.empty)
        column.addStretch(0)

    def show_found(self) -> None:
        """Show lists and card."""
        self._show(self.lists.tabs, self.columns)

    def show_reading(self, title: str) -> None:
        """Say that a passage is being read."""
        self.reading.setText(reading_words(title))
        self._show(self.reading)

    def show_nothing(self) -> None:
        """Say that there is no passage."""
        self._show(self.empty)

    def _show(self, *shown: QWidget) -> None:
        for part in shown:
            part.show()
        for part in (self.lists.tabs, self.columns, self.reading, self.empty):
            part.setVisible(part in shown)
        if self.columns not in shown:
            self.header.set_facts("")
            self.offers.show_words("")
            self.newer.show_words("")

    def _side(self, look: Look) -> QWidget:
        says = tr(
            "What you decide is stored beside the text and can be undone. "
            "The text itself is never changed."
        )
        side = QWidget()
        column = spaced(look, QVBoxLayout(side), gap=12)
        column.addWidget(self.card)
        column.addWidget(Label(look, Face.SMALL, says, "ink2"))
        column.addStretch(1)
        return side
