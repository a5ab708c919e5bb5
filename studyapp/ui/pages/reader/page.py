"""The reader's page: the passage, the note beside it, its events."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.domain.cards import Draft
from studyapp.domain.events import Event, Findings
from studyapp.domain.texts import Span
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.reader.acts import DECIDING, Act, make_acts
from studyapp.ui.pages.reader.attending import Attending
from studyapp.ui.pages.reader.body import Body, stack
from studyapp.ui.pages.reader.find_bar import FindBar
from studyapp.ui.pages.reader.foot import Foot
from studyapp.ui.pages.reader.going import Going
from studyapp.ui.pages.reader.head import Head
from studyapp.ui.pages.reader.keeping import Keeping
from studyapp.ui.pages.reader.lying_over import LyingOver
from studyapp.ui.pages.reader.margin import Margin
from studyapp.ui.pages.reader.marks import kinds_in
from studyapp.ui.pages.reader.nothing import Nothing
from studyapp.ui.pages.reader.part_bar import PartBar
from studyapp.ui.pages.reader.pictures import Pictures
from studyapp.ui.pages.reader.rail import Rail
from studyapp.ui.pages.reader.rereading import Rereading
from studyapp.ui.pages.reader.steps import Steps
from studyapp.ui.pages.reader.telling import stopped_here
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.pages.reader.wishing import Wishing
from studyapp.ui.pages.reader.writing import Writing
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


class ReaderPage(QWidget):
    """Shows a passage and what was found in it; says where reading has come to.

    `card_wanted` carries a passage and words of it, to be answered by `show_draft`; `card_made`
    a draft with front and back as typed, to be answered by `card_kept` or `card_not_kept`.
    `reading_kept`, `reading_left` and `reading_unfit` carry a repair that is right, that the source
    is right instead of, or that is to be corrected. `pictures` has those of the passage.
    """

    event_wanted = Signal(str)
    place_changed = Signal(str, int)
    left_at = Signal(str, int)
    """The passage that goes out of sight, and the offset where the reader is in it."""
    quiz_wanted = Signal(str)
    timeline_wanted = Signal(str)
    look_through_wanted = Signal(str)
    reading_kept = Signal(object)
    reading_left = Signal(object)
    reading_unfit = Signal(object)
    library_wanted = Signal()
    card_wanted = Signal(str, object)
    card_made = Signal(object, str, str)

    def __init__(
        self, look: Look, *, clock: Callable[[], datetime] = _now, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._clock = clock
        self._acts = make_acts(self)
        self._build(look, self._acts)
        self._lay_out()
        self._connect()
        self.show_nothing()

    def _build(self, look: Look, acts: Mapping[Act, QAction]) -> None:
        self.setObjectName("reader")
        self._head = Head(look, acts)
        self._view = PassageView(look)
        self._going = Going(self._view)
        self._keeping = Keeping(self._view, self._going)
        self._steps = Steps(self._view, self._going, self._keeping, acts)
        self._rail = Rail(look)
        self._body = Body(look, self._rail)
        noted = [acts[act] for act in (Act.ORIGINAL, *DECIDING, Act.SOURCE)]
        self._margin = Margin(look, self._view, noted)
        text, rail = (self._view, self._going), self._rail
        self._attending = Attending(*text, rail=rail, margin=self._margin, acts=acts)
        self._rereading = Rereading(self._attending, acts)
        self._wishing = Wishing(*text, rail=rail, attending=self._attending, acts=acts)
        self._writing = Writing(look, self._view, self._going, attending=self._attending, acts=acts)
        self._view.add_to_menu(acts[Act.CARD])
        self._parts = PartBar(look, acts[Act.PART_BEFORE], acts[Act.NEXT_PART])
        self._find = FindBar(look, self._going, acts)
        self.pictures = Pictures(look, self, acts[Act.PICTURES])
        self._over = LyingOver(
            acts=acts,
            head=self._head,
            body=self._body,
            view=self._view,
            going=self._going,
            rail=self._rail,
            margin=self._margin,
            find=self._find,
            writing=self._writing,
        )
        self._foot = Foot(look, acts, self)
        self._nothing = Nothing(look)

    def _lay_out(self) -> None:
        self._body.column.addWidget(self._view, 1)
        self._body.column.addWidget(self._parts)
        self._body.column.addWidget(self._margin.strip)
        over = (self._head, self._find, self._body, self._writing.room, self._foot)
        self._stack = QStackedLayout(self)
        whole = QWidget(self)
        stack(whole, over, growing=self._body)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._nothing)

    def _connect(self) -> None:
        acts, view = self._acts, self._view
        view.moved.connect(self._show_place)
        self._keeping.kept.connect(self.place_changed)
        self._rail.chosen.connect(self._go_to_event)
        self._over.connect()
        self._writing.wanted.connect(self.card_wanted)
        self._writing.made.connect(self.card_made)
        self._nothing.library_wanted.connect(self.library_wanted)
        self._rereading.kept.connect(self.reading_kept)
        self._rereading.left.connect(self.reading_left)
        self._rereading.unfit.connect(self.reading_unfit)
        acts[Act.ORIGINAL].triggered.connect(self._attending.toggle_original)
        acts[Act.SOURCE].triggered.connect(self._go_to_source)
        wishing = self._wishing
        wishing.event_wanted.connect(self.event_wanted)
        wishing.timeline_wanted.connect(self.timeline_wanted)
        wishing.quiz_wanted.connect(self.quiz_wanted)
        wishing.look_through_wanted.connect(self.look_through_wanted)

    def show_findings(
        self,
        findings: Findings,
        place: int | None,
        *,
        opened: datetime | None = None,
        goes_on: bool = False,
    ) -> None:
        """Show a passage where reading stopped: at the offset `place`, None if it is new.

        `opened` is when that was, aware, where it is known. Nothing is said of a place from which
        one `goes_on` at once.
        """
        if self.isVisible():
            self._keeping.leave()
        self._keeping.start_at(place)
        self._find.close_search()
        self.show_title(findings.passage.title)
        self._turn_to(self._view, place=0)
        said = stopped_here(opened, now=self._clock())
        with self._attending.passing(by=goes_on):
            self._going.open(findings, place, stopped=said)
            self._show_found(findings)
        if place and not goes_on:
            announce(self._view, said)

    def show_changed(self, findings: Findings) -> None:
        """Show what is found in the open passage by now, and stay where the reader is."""
        self.show_title(findings.passage.title)
        self._going.renew(findings)
        self._show_found(findings)

    def show_title(self, title: str) -> None:
        """Show the passage under another title."""
        self._head.set_title(title)
        self._view.setAccessibleName(title)
        self.setWindowTitle(title)

    def _show_found(self, findings: Findings) -> None:
        self._rail.say_nothing_found(dates=len(findings.dates))
        if self._going.opened is not None:
            repaired = self._going.opened.landmarks.repaired_events()
            self._rail.show_events(findings.events, repaired)
            self._foot.show_signs(kinds_in(self._going.opened.landmarks))
        self._attending.stand_at(self._view.caret())
        self._over.arrange()

    def let_go(self) -> None:
        """Say no more where reading has come to: another learner sits here."""
        self._keeping.let_go()

    def show_nothing(self) -> None:
        """Show that no passage is open."""
        self.setWindowTitle("")
        self._keeping.start_at(None)
        self._find.close_search()
        self._writing.close()
        self._going.close()
        self._attending.leave()
        self._over.arrange()
        self._nothing.show_empty()
        self._turn_to(self._nothing.target, place=1)

    def show_reading(self, title: str) -> None:
        """Say which passage is on its way, as long as none is shown."""
        if self._going.opened is None:
            had_focus = has_focus(self)
            self._nothing.show_reading(title)
            aim_focus(self, self._nothing.target, take=had_focus)

    def show_draft(self, draft: Draft) -> None:
        """Have a card typed that begins as proposed."""
        self._writing.show_draft(draft)

    def card_kept(self) -> None:
        """Go on reading: the card is in the library."""
        self._writing.close()

    def card_not_kept(self) -> None:
        """Let the card be typed on."""
        self._writing.resume()

    def go_to(self, span: Span) -> None:
        """Go to a sentence, light it up, and put the focus into the text."""
        self._body.open_drawer(opened=False)
        self._going.go_to(span)
        self._view.setFocus()
        self._over.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the text where there is room for the new card only."""
        super().resizeEvent(event)
        if self._body.isHidden() is not self._writing.is_alone:
            self._over.arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say where reading has come to when the page is left."""
        super().hideEvent(event)
        self._keeping.leave()
        opened = self._going.opened
        if opened is not None:
            self.left_at.emit(opened.passage.id, self._going.here())

    def _show_place(self) -> None:
        opened = self._going.opened
        if opened is not None:
            self._head.show_place(self._going, self._view)
            self._parts.show_part(self._going.part, len(opened.parts))

    def _go_to_event(self, event: Event) -> None:
        self.go_to(event.citation.span)
        self._keeping.begin()

    def _go_to_source(self) -> None:
        if self._attending.go_to_source():
            self._keeping.begin()

    def _turn_to(self, target: QWidget, *, place: int) -> None:
        """Show the passage (0) or that there is none (1), and let `target` have the focus."""
        had_focus = has_focus(self)
        self._stack.setCurrentIndex(place)
        aim_focus(self, target, take=had_focus)
