"""What was found in the current passage, and what the person decides about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from studyapp.app.joins import finding_verbs as verbs
from studyapp.app.joins.finding_verbs import Verb
from studyapp.app.joins.found import Found, read_found
from studyapp.app.proposing import Proposing
from studyapp.app.replacing import Replacing
from studyapp.app.rereading import Deciding, correcting, keeping, leaving
from studyapp.domain.corrections import Proposal
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.texts import Emendation, PassageId, Span
from studyapp.ui.pages.findings.offered import taken_words
from studyapp.ui.pages.findings.page import FindingsPage
from studyapp.ui.wording import error_words

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.errors import UnkeepableError
    from studyapp.study.changes import Changes


class FindingsJoin:
    """The findings in the current passage.

    What is decided is shown at once, and stored behind that. What was read before a decision was
    stored does not count: it is read once more.
    """

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.PASSAGES, Noun.DECISIONS})

    def __init__(self, page: FindingsPage, desk: Desk) -> None:
        self.page = page
        self._desk = desk
        self._deciding = 0
        self._repair: Span | None = None
        self._is_reading = False
        self._is_stale = False
        self.replacing = Replacing(desk)
        self._proposing = Proposing(
            desk.window, desk.computing, desk.asking, found=self.show, alert=desk.safeguard.alert
        )

    def show(self) -> None:
        """Show what was found in the current passage."""
        if self._is_reading or self._deciding:
            self._is_stale = True
            return
        passage = self._desk.passage
        offer = self._proposing.offer_for(passage)
        self._is_reading, self._is_stale = True, False
        self._say_reading(passage)
        self._desk.asking.ask(
            lambda program: read_found(program, passage, offer),
            lambda found: self._show(passage, found),
            self._stop_reading,
        )

    def open(self, passage: PassageId, repair: Span | None = None) -> None:
        """Look through a passage, which becomes the current one, or have a repair corrected."""
        self._repair = repair
        if passage != self._desk.passage:
            self._proposing.forget()
            self.page.show_nothing()
        self._desk.choose(passage)
        self.show()
        self._desk.window.show_page("findings")

    def decide(self, verb: Verb, *, shown: bool = True) -> None:
        """Store a decision; `shown` is whether the page shows already what comes of it."""
        self._deciding += 1
        self._desk.asking.ask(
            verb, lambda changes: self._decided(changes, shown=shown), self._failed
        )

    def keep_typed(self, verb: Verb) -> None:
        """Store what was typed; if it cannot be kept, it is typed further."""
        self._deciding += 1

        def kept(changes: Changes) -> None:
            self.page.typed_is_kept()
            self._decided(changes, shown=False)

        def refuse(error: UnkeepableError) -> None:
            self._deciding -= 1
            self.page.refuse_typed(error_words(error), error.about)
            self._catch_up()

        self._desk.asking.ask(verb, kept, self._failed, unkeepable=refuse)

    def decide_reading(self, how: Deciding) -> None:
        """Store how words are read; the events around them may be others then."""
        if self._desk.passage is None:
            return
        self._deciding += 1
        self._desk.rereading.decide(
            self._desk.passage,
            how,
            lambda changes: self._decided(changes, shown=False),
            self._failed,
        )

    def correct_reading(self, repair: Emendation, reads: str) -> None:
        """Store how words are read; where a date would be none, it is typed further."""

        def fits(_none: None) -> None:
            self.page.show_reread(repair, reads)
            self.decide_reading(correcting(repair, reads))

        self._desk.asking.ask(
            verbs.checking(self._desk.passage, repair, reads),
            fits,
            unkeepable=lambda error: self.page.refuse_typed(error_words(error)),
        )

    def keep_all(self) -> None:
        """Store that all is right that is sure."""
        passage = self._desk.passage
        if passage is None:
            return

        def tell(changes: Changes) -> None:
            says = "Kept all that are sure." if changes else "Nothing that is sure waits."
            self._decided(changes, shown=False)
            self._desk.window.tell([Message(says)], self._desk.actions.undo if changes else None)

        self._deciding += 1
        self._desk.asking.ask(
            lambda program: program.correcting.keep_all_sure(passage), tell, self._failed
        )

    def take(self, proposal: Proposal, *, taken: bool) -> None:
        """Store that a proposal of a newer finder is taken, or that all stays as it is."""
        offer = self._proposing.offer_for(self._desk.passage)
        if offer is None:
            return
        wanted, unwanted = ([proposal], []) if taken else ([], [proposal])
        self.decide(lambda program: program.correcting.take(offer, wanted, unwanted), shown=False)

    def take_all(self) -> None:
        """Store that all proposals of a newer finder are taken."""
        offer = self._proposing.offer_for(self._desk.passage)
        count = self.page.proposed
        if offer is None or not count:
            return

        def tell(changes: Changes) -> None:
            self._decided(changes, shown=False)
            undo = self._desk.actions.undo if changes else None
            self._desk.window.tell([Message(taken_words(count))], undo)

        self._deciding += 1
        self._desk.asking.ask(verbs.taking_all(offer), tell, self._failed)

    def keep_both(self) -> None:
        """Keep the older version of the passage too."""
        self.replacing.keep_both()
        self.page.show_newer(None)

    def take_place(self) -> None:
        """Have the passage in the place of its older version."""
        self._deciding += 1
        self.replacing.take_place(lambda changes: self._decided(changes, shown=False), self._failed)

    def _say_reading(self, passage: PassageId | None) -> None:
        """Say which passage is being read, as that may take seconds."""
        if passage is not None:
            self.page.show_reading("")
            self._desk.asking.ask(
                lambda program: program.reading.titles().get(passage, ""), self.page.show_reading
            )

    def later(self) -> None:
        """Read the passage, and leave the rest for another time."""
        if self._desk.passage is not None:
            self._desk.read(self._desk.passage)

    def read(self, span: Span) -> None:
        """Show words of the passage in the Reader."""
        if self._desk.passage is not None:
            self._desk.read(self._desk.passage, span)

    def _decided(self, changes: Changes, *, shown: bool) -> None:
        self._deciding -= 1
        self._is_stale |= not shown
        self._desk.refresh(changes, shown="findings")
        self._catch_up()

    def _failed(self) -> None:
        self._deciding -= 1
        self._is_stale = True
        self._catch_up()

    def _catch_up(self) -> None:
        if self._is_stale and not self._deciding and not self._is_reading:
            self.show()

    def _stop_reading(self) -> None:
        self._is_reading = False

    def _show(self, passage: PassageId | None, found: Found | None) -> None:
        self._is_reading = False
        if self._is_stale or self._deciding or passage != self._desk.passage:
            self._is_stale = True
            self._catch_up()
        elif found is None:
            self.page.show_nothing()
        else:
            self.page.show_listing(found.listing, added=found.added)
            self.page.show_newer(self.replacing.newer(found.listing.passage.id, found.titles))
            if found.is_outdated:
                self._proposing.look(found.listing.passage.id)
            if self._repair is not None:
                self.page.correct_reading(self._repair)
                self._repair = None


def make_findings(desk: Desk) -> FindingsJoin:
    """Return the findings, joined."""
    page = FindingsPage(desk.look, parent=desk.window.room)
    join = FindingsJoin(page, desk)
    page.event_kept.connect(lambda key: join.decide(verbs.keeping(key)))
    page.event_removed.connect(lambda key: join.decide(verbs.removing(key)))
    page.event_corrected.connect(lambda event: join.keep_typed(verbs.correcting(event)))
    page.events_merged.connect(lambda *merged: join.keep_typed(verbs.merging(*merged)))
    page.event_split.connect(lambda event, parts: join.keep_typed(verbs.splitting(event, parts)))
    page.event_made.connect(lambda *made: join.keep_typed(verbs.making(desk.passage, *made)))
    page.reading_kept.connect(lambda repair: join.decide_reading(keeping(repair)))
    page.reading_left.connect(lambda repair: join.decide_reading(leaving(repair)))
    page.reading_corrected.connect(join.correct_reading)
    page.proposal_taken.connect(lambda proposal: join.take(proposal, taken=True))
    page.proposal_left.connect(lambda proposal: join.take(proposal, taken=False))
    page.era_kept.connect(lambda era: join.decide(verbs.keeping_era(desk.passage, era)))
    page.era_removed.connect(lambda era: join.decide(verbs.removing_era(desk.passage, era)))
    page.both_wanted.connect(join.keep_both)
    page.replacing_wanted.connect(join.take_place)
    page.all_taken.connect(join.take_all)
    page.all_sure_kept.connect(join.keep_all)
    page.later_wanted.connect(join.later)
    page.sentence_wanted.connect(join.read)
    page.library_wanted.connect(lambda: desk.window.show_page("library"))
    return join
