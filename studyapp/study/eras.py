"""Which periods of history passages tell of: proposed by their events, kept or taken out."""

from collections.abc import Callable
from datetime import datetime

from studyapp.domain.corrections import Decision, LookedEra
from studyapp.domain.events import Findings
from studyapp.domain.nouns import Noun
from studyapp.domain.packs import Era
from studyapp.domain.texts import PassageId, Span
from studyapp.domain.undo import UndoStep
from studyapp.extract.eras import eras_of, lies_in
from studyapp.store.eras import KeptEras
from studyapp.store.library import Library
from studyapp.store.packs import Packs
from studyapp.store.undo import UndoSteps
from studyapp.study.changes import Changes


class Eras:
    """The periods of the passages of one library, those of its packs among them."""

    def __init__(
        self,
        kept: KeptEras,
        library: Library,
        packs: Packs,
        steps: UndoSteps,
        *,
        now: Callable[[], datetime],
    ) -> None:
        self._kept = kept
        self._library = library
        self._packs = packs
        self._steps = steps
        self._now = now

    def looked(self, findings: Findings) -> tuple[LookedEra, ...]:
        """Return what fits a passage now, and what was decided, earliest first."""
        passage = findings.passage.id
        proposed = self._proposed_now(findings)
        decided = self._kept.decisions(passage).get(passage, {})
        every = dict.fromkeys(proposed) | decided
        looked = [_looked(era, decision, findings) for era, decision in every.items()]
        return tuple(sorted(looked, key=lambda each: each.era.when.sort_key))

    def standing(self, passage: PassageId | None = None) -> tuple[Era, ...]:
        """Return the periods of a passage and its packs, or of all, without those taken out."""
        eras = dict.fromkeys(self._packs.eras(passage))
        proposed = self._kept.every_proposed() if passage is None else self._of(passage)
        decided = self._kept.decisions(passage)
        for key in {*proposed, *decided}:
            own = dict.fromkeys(proposed.get(key, ())) | decided.get(key, {})
            eras |= {era: None for era, each in own.items() if each is not Decision.REMOVED}
        return tuple(sorted(eras, key=lambda era: (era.when.sort_key, era.title)))

    def keep(self, passage: PassageId, era: Era) -> Changes:
        """Say that a passage tells of a period.

        Raises:
            UnknownError: The passage is not in the library.
        """
        step = UndoStep.of(
            "Undo keep the period “{title}”",
            "“{title}” waits for your decision again.",
            Noun.PASSAGES,
            title=era.title,
        )
        return self._decide(passage, era, Decision.KEPT, step)

    def remove(self, passage: PassageId, era: Era) -> Changes:
        """Say that a passage does not tell of a period.

        Raises:
            UnknownError: The passage is not in the library.
        """
        step = UndoStep.of(
            "Undo take out the period “{title}”",
            "“{title}” is a period of this text again.",
            Noun.PASSAGES,
            title=era.title,
        )
        return self._decide(passage, era, Decision.REMOVED, step)

    def _decide(self, passage: PassageId, era: Era, decision: Decision, step: UndoStep) -> Changes:
        with self._steps.recording(step, at=self._now()):
            self._kept.decide(passage, era, decision)
        return Changes.of(Noun.PASSAGES)

    def _of(self, passage: PassageId) -> dict[PassageId, tuple[Era, ...]]:
        proposed = self._kept.proposed(passage)
        if proposed is None:
            proposed = self._proposed_now(self._library.findings(passage))
        return {passage: proposed}

    def _proposed_now(self, findings: Findings) -> tuple[Era, ...]:
        passage, eras = findings.passage.id, eras_of(findings)
        if eras != self._kept.proposed(passage):
            self._kept.propose(passage, eras)
        return eras


def _looked(era: Era, decision: Decision | None, findings: Findings) -> LookedEra:
    within = [event for event in findings.events if lies_in(event.when, era.when)]
    spans = [event.citation.span for event in within]
    return LookedEra(era, decision, min(spans, default=Span(0, 1)), len(within))
