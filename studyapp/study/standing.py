"""What stands in a passage once a pack comes, changes or goes: dates, events, cards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.kinds import PackId
from studyapp.domain.packs import Given, Pack
from studyapp.domain.texts import Passage, PassageId, apart
from studyapp.extract.pipeline import find
from studyapp.generate.cards import make_cards
from studyapp.store.library import Library
from studyapp.store.packs import Packs, Standing
from studyapp.study.merging import merged
from studyapp.study.remarking import in_order, with_remarks


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands in a passage, and the ids there of the events that the pack tells of."""

    standing: Standing
    names: Mapping[EventId, EventId]


class Standpoint:
    """Says what stands in the passages of a library once one pack comes, changes or goes."""

    def __init__(self, packs: Packs, library: Library, pack: PackId) -> None:
        self._packs = packs
        self._library = library
        self._pack = pack

    def with_it(self, pack: Pack, found: Findings) -> Stands:
        """Return what stands in a passage of `pack`, in which `found` is found as it reads it."""
        passage = found.passage.id
        readings, notes = self._packs.laid(passage, without=self._pack)
        if readings or notes:
            given = apart([*readings, *pack.readings_of(passage)])
            whole = find(found.passage, given=given)
            found = with_remarks(replace(whole, notes=in_order(notes, found.notes)))
        return self._stands(found, pack.events_of(passage))

    def without_it(self, passage: PassageId) -> Stands:
        """Return what stands in a passage that the pack has no more."""
        readings, notes = self._packs.laid(passage, without=self._pack)
        text = Passage.of("", self._library.text(passage))
        found = with_remarks(replace(find(text, given=readings), notes=notes))
        return self._stands(found, ())

    def _stands(self, found: Findings, told: Sequence[Event]) -> Stands:
        passage = found.passage.id
        given = self._packs.given(passage)
        known = {each.event.id: each.known_as for each in given.get(self._pack, [])}
        given[self._pack] = [Given(event, known.get(event.id, event.id)) for event in told]
        stands = merged(
            found,
            given.values(),
            self._library.events(passage),
            formerly=set(known.values()),
            reviewed=self._packs.reviewed(passage),
        )
        whole = replace(found, events=stands.events)
        names = {event.id: stands.names[event.id] for event in told}
        return Stands(Standing(whole, make_cards(whole)), names)
