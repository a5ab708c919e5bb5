"""Two events typed as one, or one as several."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.corrections import Part
from studyapp.domain.events import Event, Status
from studyapp.domain.reworking import joined, whole_range
from studyapp.domain.texts import Span, words_within
from studyapp.domain.when_words import words
from studyapp.ui.pages.findings.forms import Form, needed_title
from studyapp.ui.pages.findings.wording import in_line
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.event_fields import DateField, LineField, status_choice
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class PartFields(QWidget):
    """The words, the title and the date of one part of an event."""

    def __init__(self, look: Look, part: Part, text: str, *, whole: Span, number: int) -> None:
        super().__init__()
        self._part = part
        self._text = text
        self._whole = whole
        self.title = LineField(look, tr("Title of part {n}", n=number))
        self._words = LineField(look, tr("Words of part {n}", n=number))
        self._when = DateField(look, tr("Date of part {n}", n=number))
        column = spaced(look, QVBoxLayout(self), gap=8)
        for field in (self.title, self._when, self._words):
            column.addWidget(field)
        self.title.show_words(part.title)
        self._when.show_when(part.when)
        self._words.show_words(in_line(part.span.cut(text)))
        self.setFocusProxy(self.title)

    def part(self) -> Part | None:
        """Return the part as it is typed; what is wrong with it is said at its field."""
        when = self._when.when()
        span = None if when is None else self._span()
        if when is None or span is None:
            return None
        return Part(span, self.title.words(), when)

    def _span(self) -> Span | None:
        """Return where the typed words stand in the event; proposed ones where they were."""
        typed = self._words.words()
        if typed == in_line(self._part.span.cut(self._text)):
            return self._part.span
        span = words_within(self._text, self._whole, typed)
        if span is None:
            self._words.refuse(tr("These words do not stand in the event one after the other."))
        return span


class SplitForm(Form):
    """Titles, dates and words of the parts of an event; a part without a title is left out."""

    sent = Signal(str, object)

    def __init__(self, look: Look, event: Event, parts: Sequence[Part], text: str) -> None:
        super().__init__(look)
        self._event = event
        whole = event.citation.span
        self._parts = [
            PartFields(look, part, text, whole=whole, number=number)
            for number, part in enumerate(parts, start=1)
        ]
        self._add(*self._parts)
        self.setFocusProxy(self._parts[0])

    def send(self) -> None:
        """Say the parts as they are typed."""
        titled = [each for each in self._parts if each.title.words()]
        if len(titled) < 2:
            empty = next(each for each in self._parts if each not in titled)
            says = tr("An event is split into at least two parts, each with a title.")
            empty.title.refuse(says)
            return
        parts: list[Part] = []
        for each in titled:
            part = each.part()
            if part is None:
                return
            parts.append(part)
        self.sent.emit(self._event.id, tuple(parts))

    def refuse(self, says: str, about: str = "") -> None:
        """Say what is wrong with what was typed, at the field that has the words it is about."""
        titles = [part.title for part in self._parts]
        at_fault = (title for title in titles if about and title.words() == about)
        next(at_fault, titles[0]).refuse(says)

    @property
    def done(self) -> str:
        """Return what is told of it once it is kept."""
        return tr("Split: {title}.", title=self._event.title)


class MergeForm(Form):
    """Which neighbour an event is merged with, and what comes of both."""

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
        self._title = LineField(look, tr("Title of both together"))
        self._when = DateField(look, tr("Date of both together"))
        self._dates = Label(look, Face.SMALL, "", "ink2")
        self._names = Label(look, Face.SMALL, "", "ink2")
        self._status = status_choice(look, event.status)
        self._add(self._which, self._other, self._title, self._when, self._dates)
        self._add(Label(look, Face.INTERFACE_STRONG, tr("Status")), self._status, self._names)
        self.setFocusProxy(self._which)
        self._which.chosen.connect(lambda _place: self._show())
        self._show()

    def send(self) -> None:
        """Say which two are one, and what that is."""
        title = needed_title(self._title)
        when = None if title is None else self._when.when()
        if title is None or when is None:
            return
        other = self._other_event()
        status = list(Status)[self._status.at()]
        whole = replace(joined(self._event, other, self._text, when), title=title, status=status)
        self.sent.emit(self._event.id, other.id, whole)

    def refuse(self, says: str, about: str = "") -> None:  # noqa: ARG002 - one title
        """Say what is wrong with what was typed."""
        self._title.refuse(says)

    @property
    def done(self) -> str:
        """Return what is told of it once it is kept."""
        says = tr("Merged: {title}.", title=self._title.words())
        return f"{says} {tr('It stands for both.')}"

    def _other_event(self) -> Event:
        return self._beside[max(self._which.at(), 0)]

    def _show(self) -> None:
        """Show the other one, and what comes of both."""
        one, other = self._event, self._other_event()
        whole = joined(one, other, self._text)
        self._other.setText(f"+ {other.title}")
        self._title.show_words(whole.title)
        self._when.show_when(whole_range(one.when, other.when))
        dates = {"one": words(one.when), "other": words(other.when)}
        self._dates.setText(tr("This one: {one}. The other one: {other}.", **dates))
        self._dates.setVisible(one.when != other.when)
        names = ", ".join((*whole.people, *whole.places))
        self._names.setText(tr("With {names}.", names=names) if names else "")
        self._names.setVisible(bool(names))
