"""An event or a card of a pack, told in words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.study.authoring.previewing import Shown
from studyapp.ui.event_words import event_date
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label, MarkdownLabel, QuoteView, ScrollPage
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class ToldEntry(ScrollPage):
    """Title and date of an event with what else is known, or front and back of a card."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._front = MarkdownLabel(look, Face.STEM)
        self._back = MarkdownLabel(look, Face.INTERFACE)
        self._facts = Label(look, Face.INTERFACE, "", "ink2")
        self._quote = QuoteView(look)
        self._source = Label(look, Face.SMALL, "", "ink2")
        body = QWidget()
        column = spaced(look, QVBoxLayout(body), gap=12)
        for part in (self._front, self._back, self._facts, self._quote, self._source):
            column.addWidget(part)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.addWidget(body)
        self.column.addStretch(1)

    def show_entry(self, found: Shown) -> None:
        """Show an event or a card; nothing where there is neither."""
        event, card = found.event, found.card
        about = event or card
        front, back, facts = "", "", ""
        if event is not None:
            front, back = event.title, event_date(event)
            facts = " · ".join(filter(None, (*event.people, *event.places, event.lane)))
        elif card is not None:
            front, back = card.front, card.back
        self._front.show_text(front, is_markdown=card is not None)
        self._back.show_text(back, is_markdown=card is not None)
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        citation = None if about is None else about.citation
        self._quote.setVisible(citation is not None)
        if citation is not None:
            start = citation.span.start
            self._quote.show_quote(citation.quote, repairs=found.repairs, offset=start)
        without = "" if about is None else tr("No source given.")
        self._source.setText(found.cited_in if citation is not None else without)
        quote = "" if citation is None else citation.quote
        told = (front, back, facts, quote, self._source.text())
        self.setAccessibleName(". ".join(filter(None, told)))
