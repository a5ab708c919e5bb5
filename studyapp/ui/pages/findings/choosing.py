"""What a person decides of the picked row: shown at once, and told."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from studyapp.domain.corrections import Decision, LookedEra, LookedEvent, LookedReading
from studyapp.domain.texts import Emendation
from studyapp.ui.pages.findings.lists import Lists
from studyapp.ui.pages.findings.offered import Offered
from studyapp.ui.pages.findings.rows import Row
from studyapp.ui.pages.findings.wording import decision_words, name_of
from studyapp.ui.speaking import announce
from studyapp.ui.wording import counted, tr


class Choosing(QObject):
    """Decides on rows and goes on to the next that waits.

    `event_kept` and `event_removed` carry the id of an event, `reading_kept` and `reading_left`
    the damaged words, `proposal_taken` and `proposal_left` a proposal, `era_kept` and
    `era_removed` a period.
    """

    event_kept = Signal(str)
    event_removed = Signal(str)
    reading_kept = Signal(object)
    reading_left = Signal(object)
    proposal_taken = Signal(object)
    proposal_left = Signal(object)
    era_kept = Signal(object)
    era_removed = Signal(object)

    def __init__(self, lists: Lists) -> None:
        super().__init__(lists)
        self._lists = lists

    def keep(self) -> None:
        """Have the picked one as it is."""
        self._decide(Decision.KEPT)

    def remove(self) -> None:
        """Have the picked one out."""
        self._decide(Decision.REMOVED)

    def show_reread(self, repair: Emendation, reads: str) -> None:
        """Show the new reading at once: until it is stored, the whole passage is read again."""
        row = self._lists.current()
        if row is not None and isinstance(row.found, LookedReading):
            read = replace(row.found, emendation=replace(repair, reads=reads))
            self._put(replace(row, found=replace(read, decision=Decision.CORRECTED)))
            self._lists.go_on()

    def _decide(self, decision: Decision) -> None:
        row = self._lists.current()
        if row is None or row.decision is decision:
            return
        self._put(row.decided(decision))
        self._send(row, is_kept=decision is Decision.KEPT)
        self._lists.go_on()

    def _put(self, decided: Row) -> None:
        self._lists.put(decided)
        left = counted(self._lists.waiting, "1 left", "{n} left")
        decision, name = decision_words(decided), name_of(decided)
        says = tr("{decision}: {name}. {left}.", decision=decision, name=name, left=left)
        announce(self._lists, says)

    def _send(self, row: Row, *, is_kept: bool) -> None:
        match row.found:
            case LookedEvent(event):
                (self.event_kept if is_kept else self.event_removed).emit(event.id)
            case LookedEra(era):
                (self.era_kept if is_kept else self.era_removed).emit(era)
            case LookedReading(emendation):
                (self.reading_kept if is_kept else self.reading_left).emit(emendation)
            case Offered(proposal):
                (self.proposal_taken if is_kept else self.proposal_left).emit(proposal)
