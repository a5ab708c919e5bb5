"""The page of findings: what was found in a passage, to be looked through."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.corrections import Decision, Looked, LookedEvent, LookedReading
from studyapp.domain.texts import Emendation, Span
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.findings.acts import DECIDING, Act, make_acts
from studyapp.ui.pages.findings.card import Card
from studyapp.ui.pages.findings.listing import Listing
from studyapp.ui.pages.findings.lists import Lists
from studyapp.ui.pages.findings.retelling import Retelling
from studyapp.ui.pages.findings.rows import Row, Tab
from studyapp.ui.pages.findings.wording import decision_words, name_of
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import (
    ActionButton,
    Columns,
    EmptyState,
    Label,
    PageHeader,
    ScrollPage,
)
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, short_day, tr

_OF_FORMS = (Act.SEND, Act.LEAVE)


class FindingsPage(ScrollPage):
    """Lists what was found and shows the chosen one; says what the person decides.

    A decision is shown at once. `event_kept` and `event_removed` carry the id of an event,
    `reading_kept` and `reading_left` the damaged words; `sentence_wanted` carries words to read.
    `reading_corrected` carries a repair and how its words are read. What is typed of events waits
    for `typed_is_kept` or `refuse_typed`: `event_corrected` carries an event, `events_merged` two
    ids and the date of both, `event_split` an id and its parts, `event_made` words with title and
    date.
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
    all_sure_kept = Signal()
    later_wanted = Signal()
    sentence_wanted = Signal(object)
    library_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._listing: Listing | None = None
        self._goes_on = False
        self._acts = make_acts(self)
        self._build(look)
        self._lay_out(look)
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
        self._header.set_facts(_facts(listing, added))
        self._lists.show_listing(listing, anew=not is_same)
        if not is_same:
            self.verticalScrollBar().setValue(0)
        for part in (self._columns, self._lists.tabs):
            part.show()
        self._empty.hide()
        self._enable()
        aim_focus(self, self._lists.table, take=had_focus)
        if self._goes_on:
            self._goes_on = False
            self._lists.step(1, quiet=True)

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
        self._retelling.close()
        self._goes_on = True

    def refuse_typed(self, says: str) -> None:
        """Let what cannot be kept be typed further, and say why."""
        self._retelling.refuse(says)

    def show_nothing(self) -> None:
        """Show that no passage is looked through."""
        had_focus = has_focus(self)
        self._listing = None
        for part in (self._columns, self._lists.tabs):
            part.hide()
        self._header.set_facts("")
        self._empty.show()
        self._enable()
        aim_focus(self, self._empty.button or self._empty, take=had_focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list a part of the height where the card stands below it."""
        super().resizeEvent(event)
        self._lists.fit(whole=self.is_wide, height=self.height())
        self._fit_excerpt()

    def _build(self, look: Look) -> None:
        acts = self._acts
        self._header = PageHeader(look, self.tr("What we found in the text"))
        self._header.add_button(ActionButton(look, acts[Act.LATER]))
        self._header.add_button(ActionButton(look, acts[Act.KEEP_ALL], "filled", large=True))
        self._lists = Lists(look, acts)
        self._card = Card(look, acts)
        self._retelling = Retelling(look, self._card, acts)
        says = tr(
            "What you decide is stored beside the text and can be undone. "
            "The text itself is never changed."
        )
        self._promise = Label(look, Face.SMALL, says, "ink2")
        self._empty = EmptyState(
            look,
            self.tr("No passage is open."),
            self.tr("Add a text, or choose one in the library to look through it."),
            acts[Act.LATER],
        )

    def _lay_out(self, look: Look) -> None:
        self._side = QWidget()
        side = spaced(look, QVBoxLayout(self._side), gap=12)
        side.addWidget(self._card)
        side.addWidget(self._promise)
        side.addStretch(1)
        self._columns = Columns(look, self._lists, self._side)
        self.column.addWidget(self._header)
        self.column.addWidget(self._lists.tabs)
        self.column.addWidget(self._columns, 1)
        self.column.addWidget(self._empty)
        self.column.addStretch(0)

    def _connect(self) -> None:
        acts = self._acts
        acts[Act.KEEP].triggered.connect(lambda: self._decide(Decision.KEPT))
        acts[Act.REMOVE].triggered.connect(lambda: self._decide(Decision.REMOVED))
        acts[Act.KEEP_ALL].triggered.connect(self._keep_all)
        acts[Act.LATER].triggered.connect(self._want_later)
        acts[Act.READ].triggered.connect(self._want_sentence)
        acts[Act.CORRECT].triggered.connect(lambda: self._retell(self._retelling.correct))
        acts[Act.MERGE].triggered.connect(lambda: self._retell(self._retelling.merge))
        acts[Act.SPLIT].triggered.connect(lambda: self._retell(self._retelling.split))
        acts[Act.MAKE].triggered.connect(self._make)
        self._retelling.turned.connect(self._turn)
        self._retelling.corrected.connect(self.event_corrected)
        self._retelling.merged.connect(self.events_merged)
        self._retelling.divided.connect(self.event_split)
        self._retelling.made.connect(self.event_made)
        self._retelling.reread.connect(self._reread)
        self._lists.picked.connect(self._show_picked)
        self._lists.table.entered.connect(self._want_sentence)
        self._lists.table.doubleClicked.connect(self._want_sentence)

    def _decide(self, decision: Decision) -> None:
        row = self._lists.current()
        if row is None or row.decision is decision:
            return
        decided = row.decided(decision)
        self._lists.put(decided)
        self._tell(decided)
        self._send(row, decision)
        self._lists.step(1, quiet=True)

    def _send(self, row: Row, decision: Decision) -> None:
        is_kept = decision is Decision.KEPT
        match row.found:
            case LookedEvent(event):
                (self.event_kept if is_kept else self.event_removed).emit(event.id)
            case LookedReading(emendation):
                (self.reading_kept if is_kept else self.reading_left).emit(emendation)

    def _retell(self, how: Callable[[Row, Listing], None]) -> None:
        row = self._lists.current()
        if row is not None and self._listing is not None:
            how(row, self._listing)

    def _reread(self, repair: Emendation, reads: str) -> None:
        """Show the new reading at once: until it is stored, the whole passage is read again."""
        self._retelling.close()
        row = self._lists.current()
        if row is not None and isinstance(row.found, LookedReading):
            read = replace(row.found, emendation=replace(repair, reads=reads))
            decided = replace(row, found=replace(read, decision=Decision.CORRECTED))
            self._lists.put(decided)
            self._tell(decided)
            self._lists.step(1, quiet=True)
        self.reading_corrected.emit(repair, reads)

    def _make(self) -> None:
        if self._listing is not None:
            self._retelling.make(self._listing)

    def _turn(self) -> None:
        """Leave everything else alone while something is typed."""
        is_free = not self._retelling.is_open
        self._bring_up(self._lists if is_free else self._card)
        for part in (self._lists, self._lists.tabs):
            part.setEnabled(is_free)
        self._enable()
        aim_focus(self, self._retelling.form or self._lists.table, take=is_free)

    def _bring_up(self, part: QWidget) -> None:
        """Scroll so that a part begins at the top, where the card stands below the list."""
        content = self.widget()
        if content is None or (self.is_wide and part is not self._card):
            return
        QTimer.singleShot(0, part, lambda: self._scroll_to(part.mapTo(content, QPoint()).y()))

    def _fit_excerpt(self) -> None:
        """Leave the passage as much of the height as there is, where the card stands beside."""
        QTimer.singleShot(0, self, self._give_excerpt_room)

    def _give_excerpt_room(self) -> None:
        content, excerpt = self.widget(), self._card.excerpt
        if content is None or not self.is_wide:
            excerpt.set_room(None)
            return
        side = self._side.heightForWidth(self._side.width()) - excerpt.height()
        above = self._columns.mapTo(content, QPoint()).y()
        below = self.column.contentsMargins().bottom()
        excerpt.set_room(self.viewport().height() - above - side - below)

    def _scroll_to(self, top: int) -> None:
        self.verticalScrollBar().setValue(top - self._look.px(8))

    def _tell(self, row: Row) -> None:
        left = counted(self._lists.waiting, "1 left", "{n} left")
        says = tr(
            "{decision}: {name}. {left}.",
            decision=decision_words(row),
            name=name_of(row),
            left=left,
        )
        announce(self, says)

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
        self._side.setVisible(row is not None)
        if row is not None and self._listing is not None:
            self._card.show_row(row, self._listing)
            self._fit_excerpt()
            if self._lists.table.hasFocus():
                self._bring_up(self._lists.table)
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
