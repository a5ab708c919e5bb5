"""Packs: take them into the library, bring them up to date, and take them out again.

The finder takes a while to import, so that is left to the verbs that need it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from studyapp.domain.corrections import Corrections
from studyapp.domain.errors import UnknownError
from studyapp.domain.kinds import PackId
from studyapp.domain.library import PackEntry
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.pack_changes import ChangedQuestion
from studyapp.domain.packs import Pack
from studyapp.domain.question_pieces import Figure
from studyapp.domain.texts import PassageId
from studyapp.domain.undo import UndoStep
from studyapp.packs.gathering import Gathered
from studyapp.store.library import Library
from studyapp.store.packs import Change, Packs
from studyapp.store.undo import UndoSteps
from studyapp.study.carrying import Carried, Carrying
from studyapp.study.changes import Changes
from studyapp.study.needing import missing
from studyapp.study.pack_changes import changed_questions
from studyapp.study.superseding import is_newer

if TYPE_CHECKING:
    from studyapp.study.unpacking import PackAddition

_OF_PACKS = (Noun.PASSAGES, Noun.PLACE)


@dataclass(frozen=True, slots=True)
class Shared:
    """A pack that is in the library now; `before` is the version that it took the place of.

    There are no `changes` if it was there already. `changed` is what became of questions since the
    older version.
    """

    entry: PackEntry
    changes: Changes
    before: int | None = None
    changed: tuple[ChangedQuestion, ...] = ()


class Sharing:
    """The packs of the library.

    A pack's passages become passages of the library. One that is there already keeps its title, its
    place, its journal and the ids of its events (`merging.py` says how), and gets what the pack
    lays over it. A newer version takes the place of an older one by the pack's id: answers hang on
    the ids of its questions, and so they keep their history.
    """

    def __init__(
        self,
        packs: Packs,
        library: Library,
        carrying: Carrying,
        steps: UndoSteps,
        *,
        now: Callable[[], datetime],
    ) -> None:
        self._packs = packs
        self._carrying = carrying
        self._library = library
        self._steps = steps
        self._now = now

    def add(self, addition: PackAddition) -> Shared:
        """Keep a pack; nothing changes if the same version is there already.

        Raises:
            PackError: A pack with its id is there that it must not replace; nothing changed.
            UnkeepableError: One of its texts is too long to keep; nothing changed.
        """
        pack = addition.pack
        known = self._packs.entry(pack.id)
        if known is not None and self._is_there(known, pack):
            return Shared(known, Changes())
        changed = () if known is None else changed_questions(self._packs.questions(pack.id), pack)
        carried = self._carried(addition)
        change = self._change(pack.id, addition, carried)
        now = self._now()
        with self._steps.recording(_adding(pack, known), at=now):
            self._packs.save(pack, change, added=now)
            for each in carried.values():
                self._carrying.keep(each)
        entry = self._entry(pack.id)
        notes = tuple(note for each in carried.values() for note in each.notes)
        changes = Changes(frozenset(_OF_PACKS), (*notes, *self.needs(entry)))
        return Shared(entry, changes, known.version if known else None, changed)

    def needs(self, entry: PackEntry) -> tuple[Message, ...]:
        """Return which packs that a pack needs are not in the library, each by its id."""
        return missing(self._packs, entry)

    def lent(self, pack: str) -> Gathered | None:
        """Return the files of a pack for one that needs it, None if it is not in the library.

        May be asked on any thread.
        """
        files = self._packs.files(PackId(pack))
        return Gathered(files) if files else None

    def credits(self, pack: PackId) -> tuple[Message, ...]:
        """Return whose a pack is and its parts are, under which licences, line by line.

        Raises:
            UnknownError: It is not in the library.
        """
        from studyapp.study.crediting import credited

        return credited(self._entry(pack), self._packs.files(pack))

    def remove(self, pack: PackId) -> Changes:
        """Take a pack out, with the passages that came with it; what was answered is kept.

        Raises:
            UnknownError: It is not in the library.
        """
        step = UndoStep.of(
            "Undo remove “{title}”",
            "“{title}” is back in your library.",
            *_OF_PACKS,
            title=self._entry(pack).title,
        )
        change = self._change(pack, None, {})
        with self._steps.recording(step, at=self._now()):
            self._packs.remove(pack, change)
        return Changes.of(*_OF_PACKS)

    def entries(self) -> list[PackEntry]:
        """Return all packs in short, the one added last first."""
        return self._packs.entries()

    def paper(self, pack: PackId, name: str) -> str:
        """Return a text of a pack as it came, such as LICENSE; empty if there is none."""
        return (self._packs.file(pack, name) or b"").decode("utf-8", "replace")

    def pictures(self, passage: PassageId) -> list[tuple[PackId, Figure]]:
        """Return the pictures of a passage as a whole, and whose they are."""
        return self._packs.pictures(passage)

    def picture(self, pack: PackId, path: str) -> bytes | None:
        """Return a picture of a pack as it came, None if it is not there any more."""
        return self._packs.file(pack, path)

    def _entry(self, pack: PackId) -> PackEntry:
        entry = self._packs.entry(pack)
        if entry is None:
            raise UnknownError(Message("This pack is no longer in the library."))
        return entry

    def _is_there(self, known: PackEntry, pack: Pack) -> bool:
        """Return whether all of a pack is there; refuse one that may not take its place.

        Of a pack that was added before one that it needs, there may be more by now.
        """
        if is_newer(known, pack):
            return False
        lent = {each.passage for each in known.passages}
        asked = {each.id for each in self._packs.questions(pack.id)}
        return {each.passage.id for each in pack.passages} <= lent and {
            each.id for each in pack.questions
        } <= asked

    def _carried(self, addition: PackAddition) -> dict[PassageId, Carried]:
        """Return what was decided about other versions of the pack's passages that are new."""
        carried: dict[PassageId, Carried] = {}
        for passage, found in addition.found.items():
            told = addition.pack.events_of(passage) or found.events
            decided = self._carrying.onto(replace(found, events=told))
            if decided is not None:
                carried[passage] = decided
        return carried

    def _change(
        self,
        pack: PackId,
        addition: PackAddition | None,
        carried: Mapping[PassageId, Carried],
    ) -> Change:
        """Return what becomes of the passages that a pack has from now on, or had until now.

        Of passages of other packs it may tell events, too.
        """
        from studyapp.study.standing import Standpoint

        known = self._packs.entry(pack)
        has = {} if addition is None else addition.found
        had = set() if known is None else {lent.passage for lent in known.passages}
        told = () if addition is None else addition.pack.events
        others = {event.passage for event in told} | self._packs.told_of(pack)
        left = (had | (others & set(self._library.titles()))) - set(has)
        left -= self._packs.brought_alone(pack)

        def decided(passage: PassageId) -> Corrections:
            new = carried.get(passage)
            return self._carrying.decided(passage) if new is None else new.corrections

        point = Standpoint(self._packs, self._library, pack, decided)
        stands = {
            passage: point.outside_it(passage, [one for one in told if one.passage == passage])
            for passage in left
        }
        if addition is not None:
            stands |= {key: point.with_it(addition.pack, found) for key, found in has.items()}
        names = {own: name for each in stands.values() for own, name in each.names.items()}
        return Change({passage: each.standing for passage, each in stands.items()}, names)


def _adding(pack: Pack, known: PackEntry | None) -> UndoStep:
    if known is None:
        undone = "“{title}” was taken out of your library again."
        return UndoStep.of("Undo add “{title}”", undone, *_OF_PACKS, title=pack.title)
    return UndoStep.of(
        "Undo update “{title}”",
        "“{title}” is at version {before} again.",
        *_OF_PACKS,
        title=known.title,
        before=known.version,
    )
