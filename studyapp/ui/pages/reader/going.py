"""Going about in a whole passage, of which the view shows one part."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from studyapp.domain.events import Event, Findings
from studyapp.domain.texts import Passage, Span
from studyapp.ui.marked.shown import show
from studyapp.ui.pages.reader.landmarks import Landmarks, Placed, after, before
from studyapp.ui.pages.reader.marks import marks_of
from studyapp.ui.pages.reader.parts import Parts
from studyapp.ui.pages.reader.view import PassageView


@dataclass(frozen=True, slots=True)
class Opened:
    """The passage that is open, its landmarks and its parts."""

    passage: Passage
    landmarks: Landmarks
    parts: Parts

    @classmethod
    def of(cls, findings: Findings) -> "Opened":
        """Return a passage ready to be shown."""
        landmarks = Landmarks.of(findings)
        parts = Parts.of(findings.passage.text, landmarks.repairs)
        return cls(findings.passage, landmarks, parts)


class Going(QObject):
    """Shows the part that is wanted, with repairs or, where asked, as in the source."""

    def __init__(self, view: PassageView) -> None:
        super().__init__(view)
        self._view = view
        self.opened: Opened | None = None
        self.part = 0
        self.originals: frozenset[Span] = frozenset()
        self._gone_to = -1
        view.part_wanted.connect(self.turn_part)
        view.end_wanted.connect(self.go_to_end)

    def open(self, findings: Findings, place: int | None, *, stopped: str = "") -> None:
        """Open a passage at the place where reading stopped; `stopped` says so beside it."""
        self.opened = Opened.of(findings)
        self.originals = frozenset()
        self._gone_to = -1
        self._show_part(self.opened.parts.holding(place or 0))
        self._view.set_stopped(place or None, stopped)
        self._view.put_caret(place or 0)
        if place:
            self._view.hold(place)

    def renew(self, findings: Findings) -> None:
        """Take what is found in the open passage by now, and stay at the same letter."""
        here, lit = self._view.caret(), self._view.lit
        self.opened = Opened.of(findings)
        repairs = {repair.span for repair in self.opened.landmarks.repairs}
        self.originals &= repairs
        with self._view.keeping_scroll():
            self._show_part(self.opened.parts.holding(here))
        self._view.put_caret(here)
        self._view.light(lit)

    def close(self) -> None:
        """Show nothing."""
        self.opened = None
        self._view.show_text("", show("", 0, 0), ())
        self._view.set_stopped(None)

    def is_before_all(self, offset: int) -> bool:
        """Return whether an offset stands for the whole, of which packs say something.

        It does at the beginning, unless words that begin there were gone to.
        """
        if self.opened is None or not self.opened.landmarks.about or self.part > 0:
            return False
        first = self._view.shown.offset(0)
        return offset <= first and not 0 <= self._gone_to <= first

    def here(self) -> int:
        """Return the offset where the reader is."""
        return self._view.here()

    def go_to(self, sentence: Span) -> None:
        """Go to a sentence, light it up, and put the caret on its first date."""
        if self.opened is None:
            return
        dates = self.opened.landmarks.dates_in(sentence)
        self._show_at(sentence)
        self._view.put_caret(dates[0].span.start if dates else sentence.start)
        self._view.light(sentence)

    def go_to_words(self, words: Span) -> None:
        """Put the caret on words."""
        self._show_at(words)
        self._gone_to = words.start
        self._view.put_caret(words.start)

    def select(self, words: Span) -> None:
        """Go to words and select them."""
        self._show_at(words)
        self._view.select(words)

    def place_from_here(self, places: Sequence[Placed], direction: int) -> Placed | None:
        """Return the nearest of the places after (1) or before (-1) where the reader is."""
        here = -1 if self.is_before_all(self._view.here()) else self._exactly_here()
        return after(places, here) if direction > 0 else before(places, here)

    def event_from_here(self, direction: int) -> Event | None:
        """Return the nearest event whose sentence is after or before the one where we are."""
        if self.opened is None:
            return None
        here = self._view.here()
        current = self.opened.landmarks.event_at(here)
        here = here if current is None else current.citation.span.start
        return self.opened.landmarks.event_beside(here, direction)

    def turn_part(self, direction: int) -> None:
        """Show the part after (1) at its beginning, or the one before (-1) at its end."""
        if self.opened is None or not 0 <= self.part + direction < len(self.opened.parts):
            return
        start, end = self.opened.parts.ends(self.part + direction)
        self._go_to_offset(start if direction > 0 else end - 1)

    def go_to_end(self, direction: int) -> None:
        """Go to the beginning (-1) or the end (1) of the whole passage."""
        if self.opened is not None:
            last = max(len(self.opened.passage.text) - 1, 0)
            self._go_to_offset(last if direction > 0 else 0)

    def toggle_original(self, repair: Span) -> None:
        """Show a repair as in the source, or as it is read again, where it stands."""
        self.originals ^= {repair}
        lit = self._view.lit
        with self._view.keeping_scroll():
            self._show_part(self.part)
        self._view.put_caret(repair.start)
        self._view.light(lit)

    def _exactly_here(self) -> int:
        """Return where the reader is: within a repair the words gone to, not its beginning."""
        here, shown = self._view.here(), self._view.shown
        is_shown = shown.start <= self._gone_to < shown.end
        if is_shown and shown.position(self._gone_to) == shown.position(here):
            return self._gone_to
        return here

    def _go_to_offset(self, offset: int) -> None:
        self._gone_to = -1
        self._enter_part(offset)
        self._view.hold(offset)
        self._view.put_caret(offset)

    def _show_at(self, span: Span) -> None:
        self._enter_part(span.start)
        self._view.reveal(span)

    def _enter_part(self, offset: int) -> None:
        if self.opened is not None:
            number = self.opened.parts.holding(offset)
            if number != self.part:
                self._show_part(number)

    def _show_part(self, number: int) -> None:
        if self.opened is None:
            return
        self.part = number
        landmarks, text = self.opened.landmarks, self.opened.passage.text
        start, end = self.opened.parts.ends(number)
        repairs = landmarks.repairs_in(start, end)
        read = [repair for repair in repairs if repair.span not in self.originals]
        shown = show(text, start, end, read)
        self._view.show_text(text, shown, marks_of(landmarks, shown))
