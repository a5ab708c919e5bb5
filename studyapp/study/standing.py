"""What stands in a passage once a pack comes, changes or goes: dates, events, cards."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.corrections import Corrections
from studyapp.domain.deciding import decided_readings, refused_spans
from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.kinds import PackId
from studyapp.domain.packs import Given, Pack
from studyapp.domain.texts import Emendation, Passage, PassageId, apart
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

    def __init__(
        self,
        packs: Packs,
        library: Library,
        pack: PackId,
        decided: Callable[[PassageId], Corrections],
    ) -> None:
        self._packs = packs
        self._library = library
        self._pack = pack
        self._decided = decided

    def with_it(self, pack: Pack, found: Findings) -> Stands:
        """Return what stands in a passage of `pack`, in which `found` is found as it reads it."""
        passage = found.passage.id
        readings, notes = self._packs.laid(passage, without=self._pack)
        decided = self._decided(passage)
        if readings or notes or decided.readings:
            given = apart([*readings, *pack.readings_of(passage)])
            whole = _read(found.passage, given, decided)
            found = with_remarks(replace(whole, notes=in_order(notes, found.notes)))
        return self._stands(found, pack.events_of(passage), decided)

    def outside_it(self, passage: PassageId, told: Sequence[Event] = ()) -> Stands:
        """Return what stands in a passage that the pack has not; `told` are its events of it."""
        readings, notes = self._packs.laid(passage, without=self._pack)
        text = Passage.of("", self._library.text(passage))
        decided = self._decided(passage)
        found = with_remarks(replace(_read(text, readings, decided), notes=notes))
        return self._stands(found, told, decided)

    def _stands(self, found: Findings, told: Sequence[Event], decided: Corrections) -> Stands:
        passage = found.passage.id
        given = self._packs.given(passage)
        known = {each.event.id: each.known_as for each in given.get(self._pack, [])}
        given[self._pack] = [Given(event, known.get(event.id, event.id)) for event in told]
        stands = merged(
            found,
            given.values(),
            self._library.events(passage),
            lasting=self._packs.reviewed(passage) - set(known.values()),
            decisions=decided.events,
        )
        whole = replace(found, events=stands.events)
        names = {event.id: stands.names[event.id] for event in told}
        return Stands(Standing(whole, make_cards(whole)), names)


def _read(passage: Passage, given: Sequence[Emendation], decided: Corrections) -> Findings:
    """Return what is found where people and packs say how words are read."""
    readings = decided_readings(given, decided.readings)
    return find(passage, given=readings, refused=refused_spans(decided.readings))
