"""Decide on what was found in a passage: its events (`deciding.py`), and how words are read.

A decision is kept beside the passage and wins over finder and packs, whatever comes later. Each
verb is one step of Undo.

As the finder runs again where words are read otherwise, that goes in two phases, so that the store
does not wait:

    ground = correcting.ground(passage)
    renewed = refound(ground, ground.refused(citation))  # touches no store
    changes = correcting.decide(renewed)

`keep_reading`, `as_in_source` and `correct_reading` do all of that at once.
"""

from collections.abc import Collection
from dataclasses import replace

from studyapp.domain.corrections import (
    Decision,
    Looked,
    Proposal,
    ReadingDecision,
)
from studyapp.domain.deciding import decisions_on
from studyapp.domain.errors import UnkeepableError
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.texts import Citation, Emendation, PassageId, Sureness
from studyapp.domain.undo import UndoStep
from studyapp.extract.pipeline import FINDER
from studyapp.study.changes import Changes
from studyapp.study.editing import Editing
from studyapp.study.grounds import Ground, Renewed, refound
from studyapp.study.looking import looked
from studyapp.study.proposing import Offer, again, proposed, taken
from studyapp.study.reading_steps import step_of
from studyapp.study.redating import loses_date


class Correcting(Editing):
    """What a person decides about the events and readings of the library."""

    def looked(self, passage: PassageId) -> Looked:
        """Return what was found in a passage, and what was decided of it.

        Raises:
            UnknownError: It is not in the library.
        """
        return looked(self._reading.findings(passage), self._kept.of(passage))

    def ground(self, passage: PassageId) -> Ground:
        """Return all that decides what stands in a passage.

        Raises:
            UnknownError: It is not in the library.
        """
        readings, _notes = self._packs.laid(passage)
        return Ground(
            standing=self._reading.findings(passage),
            decided=self._kept.of(passage),
            laid=readings,
            given=tuple(map(tuple, self._packs.given(passage).values())),
            reviewed=frozenset(self._packs.reviewed(passage)),
            aliases=self._packs.aliases(passage),
        )

    def decide(self, renewed: Renewed) -> Changes:
        """Keep a decision on words, and what stands then.

        If something else was decided meanwhile, what stands is worked out anew, which may take a
        while.

        Raises:
            UnknownError: The passage is not in the library any more.
            UnkeepableError: What is read is too long to keep.
        """
        passage, decided = renewed.ground.passage, renewed.decided
        if not self._is_as_in(renewed.ground):
            renewed = refound(self.ground(passage), decided)
        with self._steps.recording(step_of(decided), at=self._now()):
            if isinstance(decided, Citation):
                self._kept.forget_reading(passage, decided)
            else:
                self._kept.read(passage, decided)
            self._kept.decide(passage, renewed.events)
            self._changing.renew(passage, renewed.standing, renewed.cards)
        return Changes.of(Noun.PASSAGES)

    def keep_reading(self, passage: PassageId, citation: Citation) -> Changes:
        """Have words read as was proposed.

        Raises:
            UnknownError: The passage is not in the library, or nothing is proposed there.
        """
        ground = self.ground(passage)
        return self.decide(refound(ground, ground.kept(citation)))

    def as_in_source(self, passage: PassageId, citation: Citation) -> Changes:
        """Have words read as they stand.

        Raises:
            UnknownError: The passage is not in the library.
        """
        ground = self.ground(passage)
        return self.decide(refound(ground, ground.refused(citation)))

    def correct_reading(self, passage: PassageId, citation: Citation, reads: str) -> Changes:
        """Have words read as a person writes them.

        Raises:
            UnknownError: The passage is not in the library.
            UnkeepableError: They are read as nothing, or as too much to keep.
        """
        ground = self.ground(passage)
        return self.decide(refound(ground, ground.corrected(citation, reads)))

    def check_reading(self, passage: PassageId, repair: Emendation, reads: str) -> None:
        """Refuse to read damaged words of a date as what is none.

        Raises:
            UnknownError: The passage is not in the library.
            UnkeepableError: They would be no date any more.
        """
        if loses_date(self._reading.text(passage), repair, reads):
            raise UnkeepableError(
                Message("“{reads}” is no date, so its event would go.", {"reads": reads}),
                Message("Type a date, or take the words as they are in the source."),
            )

    def undecide_reading(self, passage: PassageId, citation: Citation) -> Changes:
        """Forget what was decided of words: they are read as finder and packs have it.

        Raises:
            UnknownError: The passage is not in the library.
        """
        ground = self.ground(passage)
        is_decided = any(decisions_on(citation.span, ground.decided.readings))
        return self.decide(refound(ground, citation)) if is_decided else Changes()

    def keep_all_sure(self, passage: PassageId) -> Changes:
        """Say that all is right that is sure and that nobody has decided on.

        Raises:
            UnknownError: The passage is not in the library.
        """
        readings = self._sure_readings(passage)
        step = UndoStep.of(
            "Undo keep all that is sure in “{title}”",
            "What is sure in “{title}” waits for your decision again.",
            Noun.DECISIONS,
            title=self._reading.title(passage),
        )
        with self._steps.recording(step, at=self._now()):
            kept = self._kept.keep_sure_events(passage)
            for reading in readings:
                self._kept.read(passage, reading)
        return Changes.of(Noun.DECISIONS) if kept or readings else Changes()

    def _sure_readings(self, passage: PassageId) -> list[ReadingDecision]:
        """Return the decisions that all readings are kept that are sure and still undecided."""
        text, decided = self._reading.text(passage), self._kept.readings(passage)
        return [
            ReadingDecision(
                Citation(each.span, each.span.cut(text)), Decision.KEPT, each.reads, each
            )
            for each in dict.fromkeys(self._reading.repairs(passage))
            if each.sureness is Sureness.SURE and not decisions_on(each.span, decided)
        ]

    def is_outdated(self, passage: PassageId) -> bool:
        """Return whether an older finder found what stands, so that there may be proposals."""
        return 0 < self._kept.finder_of(passage) < FINDER

    def proposals(self, passage: PassageId) -> Offer:
        """Return what the finder of now would change; it takes a while, see `proposing.proposed`.

        Raises:
            UnknownError: The passage is not in the library.
        """
        return proposed(self.ground(passage))

    def looked_with(self, offer: Offer) -> tuple[Looked, Offer | None]:
        """Return what `looked` does, with what is still proposed; None if that is not known.

        Raises:
            UnknownError: The passage is not in the library any more.
        """
        ground = self.ground(offer.ground.passage)
        seen, now = looked(ground.standing, ground.decided), again(offer, ground)
        return replace(seen, proposals=() if now is None else now.proposals), now

    def take(
        self, offer: Offer, wanted: Collection[Proposal], unwanted: Collection[Proposal] = ()
    ) -> Changes:
        """Accept some proposals, and decline others, which are not made again.

        With none, where there are none, the passage counts as looked through by the finder of now.

        Raises:
            UnknownError: The passage is not in the library any more.
        """
        passage = offer.ground.passage
        if not self._is_as_in(offer.ground):
            offer = again(offer, self.ground(passage)) or self.proposals(passage)
        taking, leaving = frozenset(wanted), frozenset(unwanted)
        wanted = [each for each in offer.proposals if each in taking]
        unwanted = [each for each in offer.proposals if each in leaving]
        if not wanted and not unwanted:
            if not offer.proposals:
                self._kept.found_by(passage, FINDER)
            return Changes()
        result = taken(offer, wanted, unwanted)
        title = offer.ground.standing.passage.title
        step = UndoStep.of(
            "Undo take proposals for “{title}”"
            if wanted
            else "Undo decline proposals for “{title}”",
            "“{title}” is as before the proposals.",
            Noun.PASSAGES,
            title=title,
        )
        with self._steps.recording(step, at=self._now()):
            self._kept.decide(passage, result.decisions)
            self._changing.renew(passage, result.standing, result.cards)
        return Changes.of(Noun.PASSAGES)

    def _is_as_in(self, ground: Ground) -> bool:
        passage = ground.passage
        readings, _notes = self._packs.laid(passage)
        given = tuple(map(tuple, self._packs.given(passage).values()))
        return (self._kept.of(passage), readings, given) == (
            ground.decided,
            ground.laid,
            ground.given,
        )
