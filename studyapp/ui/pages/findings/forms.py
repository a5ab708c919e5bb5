"""What is typed in place of what was found: an event, the parts of one, a reading."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.corrections import Part
from studyapp.domain.events import Event, Status
from studyapp.domain.reworking import joined
from studyapp.domain.texts import Span
from studyapp.domain.when import When
from studyapp.ui.pages.findings.fields import DateField, LineField, NamesField
from studyapp.ui.pages.findings.wording import in_line, status_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.choosers import Chooser
from studyapp.ui.widgets.segments import Segments
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

    def refuse(self, says: str) -> None:
        """Say what is wrong with what was typed."""
        raise NotImplementedError

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
        self._lane = Chooser(look)
        self._lane.setEditable(True)
        self._lane.setAccessibleName(tr("Lane"))
        self._lane.addItems(["", *lanes])
        at = list(Status).index(event.status)
        names = [(status_words(each), status_words(each)) for each in Status]
        self._status = Segments(look, tr("Status"), names, at=at)
        self._add(self._title, self._when, self._people, self._places)
        self._add(Label(look, Face.INTERFACE_STRONG, tr("Lane")), self._lane)
        self._add(Label(look, Face.INTERFACE_STRONG, tr("Status")), self._status)
        self.setFocusProxy(self._title)
        self._fill(event)

    def send(self) -> None:
        """Say the event as it is typed."""
        title = _title(self._title)
        when = None if title is None else self._when.when()
        if title is not None and when is not None:
            self.sent.emit(self._typed(title, when))

    def refuse(self, says: str) -> None:
        """Say what is wrong with what was typed."""
        self._title.refuse(says)

    def _typed(self, title: str, when: When) -> Event:
        return replace(
            self._event,
            title=title,
            when=when,
            people=self._people.names(),
            places=self._places.names(),
            lane=" ".join(self._lane.currentText().split()) or None,
            status=list(Status)[self._status.at()],
        )

    def _fill(self, event: Event) -> None:
        self._title.show_words(event.title)
        self._when.show_when(event.when)
        self._people.show_names(event.people)
        self._places.show_names(event.places)
        self._lane.setCurrentText(event.lane or "")


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
        title = _title(self._title)
        when = None if title is None else self._when.when()
        if title is not None and when is not None:
            self.sent.emit(self._span, title, when)

    def refuse(self, says: str) -> None:
        """Say what is wrong with what was typed."""
        self._title.refuse(says)


class SplitForm(Form):
    """Titles and dates of the parts of an event; a part without a title is left out."""

    sent = Signal(str, object)

    def __init__(self, look: Look, event: Event, parts: Sequence[Part], text: str) -> None:
        super().__init__(look)
        self._event = event
        self._parts = tuple(parts)
        self._titles = [
            LineField(look, tr("Title of part {n}", n=number))
            for number in range(1, len(parts) + 1)
        ]
        self._whens = [
            DateField(look, tr("Date of part {n}", n=number)) for number in range(1, len(parts) + 1)
        ]
        for title, when, part in zip(self._titles, self._whens, parts, strict=True):
            quote = f"“{in_line(part.span.cut(text))}”"
            self._add(Label(look, Face.SMALL, quote, "ink2"), title, when)
            title.show_words(part.title)
            when.show_when(part.when)
        self.setFocusProxy(self._titles[0])

    def send(self) -> None:
        """Say the parts as they are typed."""
        parts: list[Part] = []
        for title, when, part in zip(self._titles, self._whens, self._parts, strict=True):
            if not title.words():
                continue
            typed = when.when()
            if typed is None:
                return
            parts.append(replace(part, title=title.words(), when=typed))
        if len(parts) < 2:
            self.refuse(tr("An event is split into at least two parts, each with a title."))
        else:
            self.sent.emit(self._event.id, tuple(parts))

    def refuse(self, says: str) -> None:
        """Say what is wrong with what was typed."""
        self._titles[0].refuse(says)


class MergeForm(Form):
    """Which neighbour an event is merged with, and the date of what comes of it."""

    sent = Signal(str, str, object)

    def __init__(self, look: Look, event: Event, beside: Sequence[Event], text: str) -> None:
        super().__init__(look)
        self._event = event
        self._beside = tuple(beside)
        self._text = text
        before = event.citation.span
        names = [
            tr("With the one before") if each.citation.span < before else tr("With the one after")
            for each in beside
        ]
        heard = [f"{name}: {each.title}" for name, each in zip(names, beside, strict=True)]
        self._which = Segments(look, tr("Merge"), list(zip(names, heard, strict=True)))
        self._other = Label(look, Face.QUOTE)
        self._outcome = Label(look, Face.INTERFACE, "", "ink2")
        self._when = DateField(look, tr("Date of both together"))
        self._add(self._which, self._other, self._outcome, self._when)
        self.setFocusProxy(self._which)
        self._which.chosen.connect(lambda _place: self._show())
        self._show()

    def send(self) -> None:
        """Say which two are one, and when that was."""
        when = self._when.when()
        if when is not None:
            self.sent.emit(self._event.id, self._other_event().id, when)

    def refuse(self, says: str) -> None:
        """Say what is wrong with what was typed."""
        self._when.refuse(says)

    def _other_event(self) -> Event:
        return self._beside[max(self._which.at(), 0)]

    def _show(self) -> None:
        """Show the other one, and what comes of both."""
        other = self._other_event()
        whole = joined(self._event, other, self._text)
        self._other.setText(f"+ {other.title}")
        names = ", ".join((*whole.people, *whole.places))
        says = tr("They become “{title}”.", title=whole.title)
        self._outcome.setText(f"{says} {tr('With {names}.', names=names) if names else ''}".strip())
        self._when.show_when(whole.when)


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

    def refuse(self, says: str) -> None:
        """Say what is wrong with what was typed."""
        self._reads.refuse(says)


def _title(field: LineField) -> str | None:
    return field.needed(tr("An event has a title: say in a few words what happened."))
