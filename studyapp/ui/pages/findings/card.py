"""The chosen row in full: what is said of it, its place in the passage, what can be done."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.corrections import LookedEra, LookedEvent, LookedReading
from studyapp.domain.texts import Span
from studyapp.ui.pages.findings.acts import Act
from studyapp.ui.pages.findings.excerpt import Excerpt, surroundings, within
from studyapp.ui.pages.findings.facts import Fact, told
from studyapp.ui.pages.findings.listing import Listing
from studyapp.ui.pages.findings.offered import Offered
from studyapp.ui.pages.findings.rows import Row
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label, Picture, Sheet
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr

_CAPTION = 92
"""How wide a caption is that stands beside what it says."""
_UNBOUND = 16_777_215
_FACTS = 9
"""How much is said of a row at most."""


class Card(Sheet):
    """Shows one row; what is typed anew stands in `room`, in place of the facts."""

    def __init__(self, look: Look, acts: Mapping[Act, QAction]) -> None:
        super().__init__(look, padding=24)
        self._acts = acts
        self._icon = Picture(look, "timeline", "repair")
        self._heading = Label(look, Face.INTERFACE_STRONG)
        self._heading.setObjectName("cardHeading")
        self._facts = [FactLabel(look) for _ in range(_FACTS)]
        self.excerpt = Excerpt(look)
        self._head = QWidget()
        self._told = QWidget()
        self._says = Label(look, Face.INTERFACE_STRONG)
        self._says.setObjectName("cannot")
        self._says.hide()
        self._buttons = QWidget()
        self.room = QVBoxLayout()
        self.setObjectName("card")
        self._lay_out(look)

    def show_row(self, row: Row, listing: Listing) -> None:
        """Show a row of a passage."""
        telling = told(row, listing)
        self._icon.show_picture(telling.icon, "repair" if telling.icon == "repair" else "ink2")
        self._heading.setText(telling.heading)
        self._show_facts(telling.facts)
        self._show_place(row.span, listing)
        self._name_acts(row)
        self._says.hide()
        self.setAccessibleName(telling.aloud)

    def show_facts(self, *, shown: bool) -> None:
        """Show what is said and what can be done, or leave the room to what is typed."""
        for part in (self._head, self._told, self._buttons):
            part.setVisible(shown)
        self._says.hide()

    def say(self, words: str) -> None:
        """Say why something cannot be done with this row, until another one is shown."""
        self._says.setText(words)
        self._says.show()
        announce(self, words)

    def _show_facts(self, facts: Sequence[Fact]) -> None:
        for number, label in enumerate(self._facts):
            label.setVisible(number < len(facts))
            if number < len(facts):
                label.show_fact(facts[number])

    def _show_place(self, span: Span, listing: Listing) -> None:
        text = listing.passage.text
        around = surroundings(text, span)
        self.excerpt.show_words(
            text,
            around,
            lit=span,
            dates=[date.span for date in within(listing.dates, around)],
            repairs=list(within(listing.repairs, around)),
        )

    def _name_acts(self, row: Row) -> None:
        is_reading = isinstance(row.found, LookedReading)
        is_event = isinstance(row.found, LookedEvent)
        is_offered = isinstance(row.found, Offered)
        is_era = isinstance(row.found, LookedEra)
        other = tr("Leave as it is") if is_offered else tr("Remove")
        self._acts[Act.KEEP].setText(tr("Take") if is_offered else tr("Keep"))
        self._acts[Act.REMOVE].setText(tr("As in source") if is_reading else other)
        for act in (Act.KEEP, Act.REMOVE):
            self._acts[act].setVisible(is_reading or is_event or is_era or is_offered)
        self._acts[Act.CORRECT].setVisible(is_reading or is_event)
        for act in (Act.MERGE, Act.SPLIT):
            self._acts[act].setVisible(is_event)
        self._flow.invalidate()
        self._buttons.updateGeometry()

    def _lay_out(self, look: Look) -> None:
        head = spaced(look, QHBoxLayout(self._head), gap=10)
        head.addWidget(self._icon)
        head.addWidget(self._heading, 1)
        facts = spaced(look, QVBoxLayout(self._told), gap=8)
        for label in self._facts:
            facts.addWidget(label)
        self._flow = FlowLayout(look, gap=8, parent=self._buttons)
        acts = (Act.KEEP, Act.REMOVE, Act.CORRECT, Act.MERGE, Act.SPLIT, Act.READ)
        for act in acts:
            button = ActionButton(look, self._acts[act])
            button.set_role("filled" if act is Act.KEEP else "bordered")
            self._flow.addWidget(button)
        column = spaced(look, QVBoxLayout(self), gap=14)
        column.addWidget(self._head)
        column.addWidget(self._told)
        column.addLayout(self.room)
        column.addWidget(self._buttons)
        column.addWidget(self._says)
        column.addWidget(self.excerpt)


class FactLabel(QWidget):
    """A caption and what it says, beside it or, where that matters, below it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._caption = Label(look, Face.SMALL, "", "ink2")
        self._says = Label(look, Face.INTERFACE)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        spaced(look, self._row, gap=2)
        self._row.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._says, 1)

    def show_fact(self, fact: Fact) -> None:
        """Show a fact: the passage's own words in italics, what matters large."""
        way = QBoxLayout.Direction
        is_large = fact.strong or fact.quoted
        self._row.setDirection(way.TopToBottom if is_large else way.LeftToRight)
        self._caption.setMinimumWidth(0 if is_large else self._look.px(_CAPTION))
        self._caption.setMaximumWidth(_UNBOUND if is_large else self._look.px(_CAPTION))
        self._caption.setText(fact.caption)
        self._caption.setVisible(bool(fact.caption))
        face = Face.BAR_TITLE if fact.strong else Face.QUOTE if fact.quoted else Face.INTERFACE
        self._says.set_face(face)
        font = QFont(self._says.font())
        font.setItalic(fact.quoted)
        self._says.setFont(font)
        self._says.setText(fact.says)
        self.updateGeometry()
