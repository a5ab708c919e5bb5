"""The page of findings: what was found in a passage, to be looked through."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.domain.corrections import Looked
from studyapp.domain.texts import Emendation, Span
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.findings.acts import DECIDING, Act, make_acts
from studyapp.ui.pages.findings.body import Body
from studyapp.ui.pages.findings.choosing import Choosing
from studyapp.ui.pages.findings.fitting import Fitting
from studyapp.ui.pages.findings.listing import Listing
from studyapp.ui.pages.findings.newer import Newer, newer_words
from studyapp.ui.pages.findings.offered import summary
from studyapp.ui.pages.findings.retelling import Retelling
from studyapp.ui.pages.findings.rows import Row, Tab
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.widgets import (
    ScrollPage,
)
from studyapp.ui.wording import short_day, tr

_OF_FORMS = (Act.SEND, Act.LEAVE)


class FindingsPage(ScrollPage):
    """Lists what was found and shows the chosen one; says what the person decides.

    A decision is shown at once. `event_kept` and `event_removed` carry the id of an event,
    `reading_kept` and `reading_left` the damaged words; `sentence_wanted` carries words to read.
    `proposal_taken` and `proposal_left` carry what a newer finder proposes, `era_kept` and
    `era_removed` a period; `all_taken` is about all proposals. What is typed waits for
    `typed_is_kept` or `refuse_typed`: `event_corrected` carries an event, `events_merged` two ids
    and what comes of both, `event_split` an id and its parts, `event_made` words with title and
    date; `reading_corrected`, a repair and how its words are read, for `show_reread`.
    """

    event_kept = Signal(str)
    event_removed = Signal(str)
    reading_kept = Signal(object)
    reading_left = Signal(object)
    event_corrected = Signal(object)
    events_merged = Signal(str, str, object)
    event_split = Signal(str, object)
    event_made = Signal(object, str, object)
    reading_corrected = Signal(object, str)
    proposal_taken = Signal(object)
    proposal_left = Signal(object)
    era_kept = Signal(object)
    era_removed = Signal(object)
    all_taken = Signal()
    all_sure_kept = Signal()
    later_wanted = Signal()
    sentence_wanted = Signal(object)
    library_wanted = Signal()
    both_wanted = Signal()
    replacing_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._listing: Listing | None = None
        self._goes_on = False
        self._acts = make_acts(self)
        self._body = Body(look, self._acts, self.column)
        self._lists, self._card = self._body.lists, self._body.card
        self._choosing = Choosing(self._lists)
        self._retelling = Retelling(look, self._card, self._acts)
        self._fitting = Fitting(look, self, self._body)
        self._connect()
        self.show_nothing()

    def show_looked(self, looked: Looked, *, added: date | None = None) -> None:
        """Show what was found in a passage; for many it is better made ready before."""
        self.show_listing(Listing.of(looked), added=added)

    def show_listing(self, listing: Listing, *, added: date | None = None) -> None:
        """Show what was found in a passage; of the same one the place in the lists stays."""
        had_focus = has_focus(self)
        before, self._listing = self._listing, listing
        is_same = before is not None and before.passage.id == listing.passage.id
        self._body.show_found()
        self._body.header.set_facts(_facts(listing, added))
        self._body.offers.show_words(summary(listing.offered))
        self._lists.show_listing(listing, anew=not is_same)
        if not is_same:
            self._fitting.show_beginning()
        self._enable()
        aim_focus(self, self._lists.place, take=had_focus)
        if self._goes_on:
            self._goes_on = False
            self._lists.go_on()

    def show_newer(self, newer: Newer | None) -> None:
        """Ask about the older version of the text that is shown; None if there is none."""
        self._body.newer.show_words(newer_words(newer))

    @property
    def proposed(self) -> int:
        """Return how many proposals of a newer finder are shown."""
        return 0 if self._listing is None else len(self._listing.offered)

    def show_tab(self, tab: Tab) -> None:
        """Show one of the lists."""
        self._lists.tabs.setCurrentIndex(tab)

    def correct_reading(self, span: Span) -> None:
        """Have the repair of these words corrected."""
        self._retelling.close()
        if self._lists.look_up(Tab.REPAIRS, span):
            self._acts[Act.CORRECT].trigger()

    def typed_is_kept(self) -> None:
        """Go on: what was typed is stored, and what comes of it will be shown."""
        announce(self._lists, self._retelling.done)
        self._retelling.close()
        self._goes_on = True

    def show_reread(self, repair: Emendation, reads: str) -> None:
        """Show at once how words will be read, which takes a while for the whole passage."""
        self._retelling.close()
        self._choosing.show_reread(repair, reads)

    def refuse_typed(self, says: str, about: str = "") -> None:
        """Let what cannot be kept be typed further, and say why; `about` are the very words."""
        self._retelling.refuse(says, about)

    def show_reading(self, title: str) -> None:
        """Say that a passage is being read, unless one is shown that may go on being so."""
        if self._listing is None:
            had_focus = has_focus(self)
            self._body.show_reading(title)
            aim_focus(self, self._body.reading, take=had_focus)

    def show_nothing(self) -> None:
        """Show that no passage is looked through."""
        had_focus = has_focus(self)
        self._listing = None
        self._body.show_nothing()
        self._enable()
        aim_focus(self, self._body.empty.button or self._body.empty, take=had_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list a part of the height where the card stands below it."""
        super().resizeEvent(event)
        self._lists.fit(whole=self.is_wide, height=self.height())
        self._fitting.fit_excerpt()

    def _connect(self) -> None:
        acts = self._acts
        acts[Act.KEEP].triggered.connect(self._choosing.keep)
        acts[Act.REMOVE].triggered.connect(self._choosing.remove)
        acts[Act.PROPOSALS].triggered.connect(self._show_proposals)
        acts[Act.TAKE_ALL].triggered.connect(self.all_taken)
        acts[Act.KEEP_BOTH].triggered.connect(self.both_wanted)
        acts[Act.REPLACE].triggered.connect(self.replacing_wanted)
        acts[Act.KEEP_ALL].triggered.connect(self._keep_all)
        acts[Act.LATER].triggered.connect(self._want_later)
        acts[Act.READ].triggered.connect(self._want_sentence)
        acts[Act.CORRECT].triggered.connect(lambda: self._retell(self._retelling.correct))
        acts[Act.MERGE].triggered.connect(lambda: self._retell(self._retelling.merge))
        acts[Act.SPLIT].triggered.connect(lambda: self._retell(self._retelling.split))
        acts[Act.MAKE].triggered.connect(self._make)
        self._connect_choosing()
        self._retelling.turned.connect(self._turn)
        self._retelling.corrected.connect(self.event_corrected)
        self._retelling.merged.connect(self.events_merged)
        self._retelling.divided.connect(self.event_split)
        self._retelling.made.connect(self.event_made)
        self._retelling.reread.connect(self.reading_corrected)
        self._lists.picked.connect(self._show_picked)
        self._lists.table.entered.connect(self._want_sentence)
        self._lists.table.doubleClicked.connect(self._want_sentence)

    def _connect_choosing(self) -> None:
        choosing = self._choosing
        choosing.event_kept.connect(self.event_kept)
        choosing.event_removed.connect(self.event_removed)
        choosing.reading_kept.connect(self.reading_kept)
        choosing.reading_left.connect(self.reading_left)
        choosing.proposal_taken.connect(self.proposal_taken)
        choosing.proposal_left.connect(self.proposal_left)
        choosing.era_kept.connect(self.era_kept)
        choosing.era_removed.connect(self.era_removed)

    def _show_proposals(self) -> None:
        self.show_tab(Tab.PROPOSALS)
        self._lists.table.setFocus()
        self._fitting.bring_up(self._lists.table)

    def _retell(self, how: Callable[[Row, Listing], None]) -> None:
        row = self._lists.current()
        if row is not None and self._listing is not None:
            how(row, self._listing)

    def _make(self) -> None:
        if self._listing is not None:
            self._retelling.make(self._listing)

    def _turn(self) -> None:
        """Leave everything else alone while something is typed."""
        is_free = not self._retelling.is_open
        self._fitting.bring_up(self._lists if is_free else self._card)
        for part in (self._lists, self._lists.tabs):
            part.setEnabled(is_free)
        self._enable()
        aim_focus(self, self._retelling.form or self._lists.place, take=is_free)

    def _keep_all(self) -> None:
        if self._listing is not None:
            self.all_sure_kept.emit()

    def _want_later(self) -> None:
        (self.library_wanted if self._listing is None else self.later_wanted).emit()

    def _want_sentence(self) -> None:
        row = self._lists.current()
        if row is not None:
            self.sentence_wanted.emit(row.span)

    def _show_picked(self, row: Row | None) -> None:
        if self.focusProxy() in self._lists.places:
            is_leaving = row is None and has_focus(self._body.side)
            aim_focus(self, self._lists.place, take=is_leaving)
        self._body.side.setVisible(row is not None)
        if row is not None and self._listing is not None:
            self._card.show_row(row, self._listing)
            self._fitting.fit_excerpt()
            if self._lists.table.hasFocus():
                self._fitting.bring_up(self._lists.table)
        self._enable()

    def _enable(self) -> None:
        is_open = self._listing is not None
        row = self._lists.current() if is_open else None
        for action in self._acts.values():
            action.setEnabled(is_open)
        for act in (*DECIDING, Act.READ):
            self._acts[act].setEnabled(row is not None)
        self._acts[Act.LATER].setEnabled(True)
        is_typing = self._retelling.is_open
        for act, action in self._acts.items():
            if is_typing or act in _OF_FORMS:
                action.setEnabled(is_typing and act in _OF_FORMS)


def _facts(listing: Listing, added: date | None) -> str:
    title = listing.passage.title
    if added is None:
        return tr("{title} · stored letter for letter", title=title)
    return tr("{title} · added {day}, stored letter for letter", title=title, day=short_day(added))
