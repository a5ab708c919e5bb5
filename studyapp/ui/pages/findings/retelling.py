"""What is told anew in the card: one form at a time, from its opening until it is kept or left."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.corrections import Decision, LookedEvent, LookedReading
from studyapp.domain.events import Event
from studyapp.domain.reworking import parts_of
from studyapp.domain.texts import Span
from studyapp.domain.when import When
from studyapp.ui.pages.findings.acts import Act
from studyapp.ui.pages.findings.card import Card
from studyapp.ui.pages.findings.excerpt import within
from studyapp.ui.pages.findings.forms import EventForm, Form, NewEventForm, ReadingForm
from studyapp.ui.pages.findings.listing import Listing
from studyapp.ui.pages.findings.reshaping import MergeForm, SplitForm
from studyapp.ui.pages.findings.rows import Row, Tab
from studyapp.ui.pages.findings.wording import as_title
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class Retelling(QObject):
    """Opens forms in the card and closes them again; `turned` comes with both.

    `corrected` has an event, `merged` two ids and what comes of both, `divided` an id and its
    parts, `made` words with title and date, `reread` a repair and how its words are read.
    """

    turned = Signal()
    corrected = Signal(object)
    merged = Signal(str, str, object)
    divided = Signal(str, object)
    made = Signal(object, str, object)
    reread = Signal(object, str)

    def __init__(self, look: Look, card: Card, acts: Mapping[Act, QAction]) -> None:
        super().__init__(card)
        self._look = look
        self._card = card
        self._acts = acts
        self._form: Form | None = None
        self._frame: QWidget | None = None
        acts[Act.SEND].triggered.connect(self._send)
        acts[Act.LEAVE].triggered.connect(self.leave)

    @property
    def form(self) -> QWidget | None:
        """Return what is being filled in."""
        return self._form

    @property
    def is_open(self) -> bool:
        """Return whether something is being typed."""
        return self._form is not None

    def correct(self, row: Row, listing: Listing) -> None:
        """Have an event told otherwise, or damaged words read otherwise."""
        if isinstance(row.found, LookedEvent):
            form = EventForm(self._look, row.found.event, listing.lanes)
            form.sent.connect(self.corrected)
            self._open(form, tr("Correct the event"))
        elif isinstance(row.found, LookedReading):
            repair = row.found.emendation
            reading = ReadingForm(self._look, repair.reads)
            reading.sent.connect(lambda reads: self.reread.emit(repair, reads))
            self._open(reading, tr("Correct the reading"))

    def merge(self, row: Row, listing: Listing) -> None:
        """Have an event merged with the one before or after it in the text."""
        if not isinstance(row.found, LookedEvent):
            return
        beside = _neighbours(row.key, listing)
        if not beside:
            self._card.say(tr("There is no other event to merge it with."))
            return
        form = MergeForm(self._look, row.found.event, beside, listing.passage.text)
        form.sent.connect(self.merged)
        self._open(form, tr("Merge two events"))

    def split(self, row: Row, listing: Listing) -> None:
        """Have an event split into parts: at its dates, else as the person parts its words."""
        if not isinstance(row.found, LookedEvent):
            return
        event = row.found.event
        parts = parts_of(event, listing.looked.findings)
        if len(parts) < 2:
            parts = (*parts, replace(parts[0], title=""))
        form = SplitForm(self._look, event, parts, listing.passage.text)
        form.sent.connect(self.divided)
        self._open(form, tr("Split the event"))

    def make(self, listing: Listing) -> None:
        """Have an event made of the words that are selected in the passage."""
        span = self._card.excerpt.selected()
        if span is None:
            self._card.say(tr("Select the words of the passage that tell of it, then press A."))
            self._card.excerpt.setFocus()
            return
        form = NewEventForm(
            self._look, span, as_title(span.cut(listing.passage.text)), _when_in(span, listing)
        )
        form.sent.connect(self.made)
        self._card.excerpt.light(span)
        self._open(form, tr("Make an event"))

    @property
    def done(self) -> str:
        """Return what is told of what was typed once it is kept."""
        return "" if self._form is None else self._form.done

    def refuse(self, says: str, about: str = "") -> None:
        """Say why what was typed cannot be kept; `about` are the words that it is about."""
        if self._form is not None:
            self._form.refuse(says, about)

    def leave(self) -> None:
        """Close the form without keeping anything, and say so."""
        if self.is_open:
            self.close()
            announce(self._card, tr("Left as it was."))

    def close(self) -> None:
        """Close the form."""
        frame, self._form, self._frame = self._frame, None, None
        if frame is None:
            return
        frame.hide()
        self._card.room.removeWidget(frame)
        frame.deleteLater()
        self._card.show_facts(shown=True)
        self.turned.emit()

    def _open(self, form: Form, heading: str) -> None:
        self.close()
        self._form = form
        self._frame = self._framed(form, heading)
        self._card.room.addWidget(self._frame)
        self._frame.show()
        form.setFocus()
        self._card.show_facts(shown=False)
        self.turned.emit()
        announce(form, heading)

    def _send(self) -> None:
        if self._form is not None:
            self._form.send()

    def _framed(self, form: Form, heading: str) -> QWidget:
        frame, keys = QWidget(), QWidget()
        flow = FlowLayout(self._look, gap=8, parent=keys)
        for act in (Act.SEND, Act.LEAVE):
            button = ActionButton(self._look, self._acts[act])
            button.set_role("filled" if act is Act.SEND else "bordered")
            flow.addWidget(button)
        column = spaced(self._look, QVBoxLayout(frame), gap=12)
        column.addWidget(Label(self._look, Face.HEADING, heading))
        column.addWidget(form)
        column.addWidget(keys)
        return frame


def _neighbours(key: str, listing: Listing) -> list[Event]:
    """Return the events before and after one in the text, of those that stand."""
    standing = [
        row.found.event
        for row in listing.rows[Tab.EVENTS]
        if isinstance(row.found, LookedEvent) and row.decision is not Decision.REMOVED
    ]
    at = next((number for number, event in enumerate(standing) if event.id == key), None)
    if at is None:
        return []
    return [standing[to] for to in (at - 1, at + 1) if 0 <= to < len(standing)]


def _when_in(span: Span, listing: Listing) -> When | None:
    """Return the first date in some words."""
    return next((date.when for date in within(listing.dates, span)), None)
