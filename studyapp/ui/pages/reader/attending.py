"""Following the caret: what it stands at is lit, marked in the rail, explained and spoken."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from studyapp.domain.events import Event
from studyapp.domain.texts import Emendation, Span
from studyapp.ui.marked.signs import MENTIONED
from studyapp.ui.pages.reader.acts import DECIDING, Act
from studyapp.ui.pages.reader.explaining import Explanation, explained
from studyapp.ui.pages.reader.going import Going
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.pages.reader.margin import Margin
from studyapp.ui.pages.reader.rail import Rail
from studyapp.ui.pages.reader.standing import Standing, standing_at
from studyapp.ui.pages.reader.telling import hint
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.speaking import announce


class Attending(QObject):
    """Shows what belongs to the place of the caret, and acts on the repair or date there."""

    def __init__(
        self,
        view: PassageView,
        going: Going,
        *,
        rail: Rail,
        margin: Margin,
        acts: Mapping[Act, QAction],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._going = going
        self._rail = rail
        self._margin = margin
        self._acts = acts
        self._standing = Standing()
        self._is_silent = False
        view.caret_moved.connect(self.stand_at)
        view.set_hint(self._hint)

    @property
    def current_event(self) -> Event | None:
        """Return the event that the caret stands at."""
        return self._standing.event

    @property
    def repair(self) -> Emendation | None:
        """Return the repair that the caret stands at."""
        return self._standing.repair

    @property
    def words(self) -> Span | None:
        """Return the words of a date, a repair or a name that the caret stands at."""
        return self._standing.words

    def stand_at(self, offset: int) -> None:
        """Show what stands at an offset, and speak of it if it is something else than before."""
        opened = self._going.opened
        if opened is None:
            return
        before, now = self._standing, self._at(opened.landmarks, offset)
        self._standing = now
        if now.event != before.event:
            self._rail.set_current(now.event)
        self._light(offset, now)
        self._view.ring(now.words)
        self._show_note()
        if now.told != before.told:
            said = now.aloud(opened.passage.text)
            if said and not self._is_silent:
                announce(self._view, said)

    @contextmanager
    def passing(self, *, by: bool) -> Iterator[None]:
        """Speak of nothing that is stood at in the block, if one only passes by there."""
        self._is_silent = by
        yield
        self._is_silent = False

    def leave(self) -> None:
        """Stand nowhere: the passage is closed."""
        self._standing = Standing()
        self._margin.show_note(None, None)

    def toggle_original(self) -> None:
        """Show the repair as in the source, or as it is read again."""
        if self._standing.repair is not None:
            self._going.toggle_original(self._standing.repair.span)

    def go_to_source(self) -> bool:
        """Go where a part of the date was taken from; return whether there is such a place."""
        opened, date = self._going.opened, self._standing.date
        source = None if opened is None or date is None else opened.landmarks.source_of(date)
        if source is not None:
            self._going.go_to_words(source)
        return source is not None

    def _hint(self, offset: int) -> str:
        opened = self._going.opened
        return "" if opened is None else hint(opened.passage.text, opened.landmarks, offset)

    def _at(self, landmarks: Landmarks, offset: int) -> Standing:
        """Return what stands at an offset: before its first words the passage as a whole."""
        if self._going.is_before_all(offset):
            return Standing(event=landmarks.event_at(offset), about=landmarks.about)
        now = standing_at(landmarks, offset)
        if now.mention is None or self._view.marks_kind(MENTIONED[now.mention.kind]):
            return now
        return replace(now, mention=None)

    def _light(self, offset: int, now: Standing) -> None:
        lit = self._view.lit
        if now.event is not None:
            self._view.light(now.event.citation.span)
        elif now.notes:
            self._view.light(now.notes[0].span)
        elif lit is not None and not lit.start <= offset <= lit.end:
            self._view.light(None)

    def _show_note(self) -> None:
        opened, now = self._going.opened, self._standing
        if opened is None:
            return
        note = explained(
            opened.passage.text, opened.landmarks, now, originals=self._going.originals
        )
        for act in (Act.ORIGINAL, *DECIDING):
            self._acts[act].setVisible(now.repair is not None)
        self._acts[Act.SOURCE].setVisible(note is not None and note.source is not None)
        if note is not None:
            self._name_acts(note)
        self._margin.show_note(note, now.place)

    def _name_acts(self, note: Explanation) -> None:
        source = self.tr("Show as in the source")
        reading = self.tr("Show our reading")
        self._acts[Act.ORIGINAL].setText(reading if note.shows_original else source)
        there = self.tr("Go to “{words}”").format(words=note.source_words)
        self._acts[Act.SOURCE].setText(there)
