"""What is typed in place of what was found: an event, or a reading."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.events import Event, Status
from studyapp.domain.texts import Span
from studyapp.domain.when import When
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.event_fields import (
    DateField,
    LaneField,
    LineField,
    NamesField,
    status_choice,
)
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class Form(QWidget):
    """Something to be typed; `send` tells it by the signal `sent`, unless it is faulty."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.column = spaced(look, QVBoxLayout(self), gap=10)

    def send(self) -> None:
        """Check what is typed, and say it."""
        raise NotImplementedError

    def refuse(self, says: str, about: str = "") -> None:
        """Say what is wrong with what was typed, at the field that has the words it is about."""
        raise NotImplementedError

    @property
    def done(self) -> str:
        """Return what is told of it once it is kept."""
        return tr("Kept.")

    def _add(self, *parts: QWidget) -> None:
        for part in parts:
            self.column.addWidget(part)


class EventForm(Form):
    """All that is told of an event."""

    sent = Signal(object)

    def __init__(self, look: Look, event: Event, lanes: Sequence[str]) -> None:
        super().__init__(look)
        self._event = event
        self._title = LineField(look, tr("Title"))
        self._when = DateField(look, tr("Date"))
        self._people = NamesField(look, tr("People"), hint=tr("Names with commas between them"))
        self._places = NamesField(look, tr("Places"))
        self._lane = LaneField(look, tr("Lane"), lanes)
        self._status = status_choice(look, event.status)
        self._add(self._title, self._when, self._people, self._places)
        self._add(self._lane)
        self._add(Label(look, Face.INTERFACE_STRONG, tr("Status")), self._status)
        self.setFocusProxy(self._title)
        self._fill(event)

    def send(self) -> None:
        """Say the event as it is typed."""
        title = needed_title(self._title)
        when = None if title is None else self._when.when()
        if title is not None and when is not None:
            self.sent.emit(self._typed(title, when))

    def refuse(self, says: str, about: str = "") -> None:
        """Say what is wrong with what was typed, at the field that has the words it is about."""
        fields: list[tuple[LineField | LaneField, Sequence[str]]] = [
            (self._title, [self._title.words()]),
            (self._people, self._people.names()),
            (self._places, self._places.names()),
            (self._lane, [self._lane.lane() or ""]),
        ]
        at_fault = (field for field, words in fields if about and about in words)
        next(at_fault, self._title).refuse(says)

    @property
    def done(self) -> str:
        """Return what is told of it once it is kept."""
        return tr("Corrected: {title}.", title=self._title.words())

    def _typed(self, title: str, when: When) -> Event:
        return replace(
            self._event,
            title=title,
            when=when,
            people=self._people.names(),
            places=self._places.names(),
            lane=self._lane.lane(),
            status=list(Status)[self._status.at()],
        )

    def _fill(self, event: Event) -> None:
        self._title.show_words(event.title)
        self._when.show_when(event.when)
        self._people.show_names(event.people)
        self._places.show_names(event.places)
        self._lane.show_lane(event.lane)


class NewEventForm(Form):
    """Title and date of an event made of words; `sent` has these words, title and date."""

    sent = Signal(object, str, object)

    def __init__(self, look: Look, span: Span, title: str, when: When | None) -> None:
        super().__init__(look)
        self._span = span
        self._title = LineField(look, tr("Title"))
        self._when = DateField(look, tr("Date"))
        self._title.show_words(title)
        self._when.show_when(when)
        self._add(self._title, self._when)
        self.setFocusProxy(self._title)

    def send(self) -> None:
        """Say the event as it is typed."""
        title = needed_title(self._title)
        when = None if title is None else self._when.when()
        if title is not None and when is not None:
            self.sent.emit(self._span, title, when)

    def refuse(self, says: str, about: str = "") -> None:  # noqa: ARG002 - one field
        """Say what is wrong with what was typed."""
        self._title.refuse(says)

    @property
    def done(self) -> str:
        """Return what is told of it once it is kept."""
        return tr("Made an event: {title}.", title=self._title.words())


class ReadingForm(Form):
    """How damaged words are to be read; `sent` has the new reading."""

    sent = Signal(str)

    def __init__(self, look: Look, reads: str) -> None:
        super().__init__(look)
        self._reads = LineField(look, tr("It reads"))
        self._reads.show_words(reads)
        self._add(self._reads)
        self.setFocusProxy(self._reads)

    def send(self) -> None:
        """Say the reading as it is typed."""
        reads = self._reads.needed(
            tr("Type how these words are to be read, or press Esc and leave them as in the source.")
        )
        if reads is not None:
            self.sent.emit(reads)

    def refuse(self, says: str, about: str = "") -> None:  # noqa: ARG002 - one field
        """Say what is wrong with what was typed."""
        self._reads.refuse(says)


def needed_title(field: LineField) -> str | None:
    """Return the title that is typed; if there is none, say so at its field."""
    return field.needed(tr("An event has a title: say in a few words what happened."))
