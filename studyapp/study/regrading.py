"""Old answers under corrected keys: what would be graded otherwise, and what the learner decides.

The journal stays as it is. A new grade that is taken counts instead of the one in it; one that is
declined is not offered again until the question has yet another key.
"""

from collections.abc import Sequence

from studyapp.domain.asked import version_of
from studyapp.domain.corrections import Decision
from studyapp.domain.journal import LearnerId
from studyapp.domain.nouns import Noun
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.regrades import Answered, AnswerSource, Recast, Reconsidered, Regrade
from studyapp.domain.stems import stem_words
from studyapp.domain.texts import PassageId
from studyapp.domain.undo import UndoStep
from studyapp.extract.name_tables import other_names
from studyapp.generate.rekeying import Today, rekeyed
from studyapp.grade.grading import grade
from studyapp.grade.hinting import with_hint
from studyapp.grade.recasting import recast
from studyapp.store.corrections import KeptCorrections
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.questions import Questions
from studyapp.store.regrades import Regrades
from studyapp.store.undo import UndoSteps
from studyapp.study.changes import Changes
from studyapp.study.key_words import is_like_key, key_in_words
from studyapp.study.learning import Learning
from studyapp.study.scores import title_of

_SAME = 1e-9
_AT_A_TIME = 500
Compared = tuple[list[Regrade], int]
"""What would be graded otherwise, and how many answers are to questions that are others now."""


class Regrading:
    """What became of the answers of the learner of now since their keys were corrected."""

    def __init__(  # noqa: PLR0913 - what keys, answers and decisions are made of
        self,
        kept: Regrades,
        *,
        questions: Questions,
        library: Library,
        corrections: KeptCorrections,
        journal: Journal,
        steps: UndoSteps,
        learning: Learning,
    ) -> None:
        self._kept = kept
        self._questions = questions
        self._library = library
        self._corrections = corrections
        self._journal = journal
        self._steps = steps
        self._learning = learning

    def waiting(self, name: str | None = None) -> int:
        """Return how many answers would be graded otherwise and wait for a decision.

        Only what was not compared before, as keys are now, is gone through. `name` is that of
        another learner than the one of now.
        """
        learner = self._learning.learner() if name is None else self._journal.learner(name)
        return sum(self._waiting(learner, source) for source in self._kept.sources(learner))

    def look(self) -> Reconsidered:
        """Return all that would be graded otherwise, the latest answer first."""
        learner = self._learning.learner()
        found: list[Regrade] = []
        changed = 0
        for source in self._kept.sources(learner):
            regrades, others = self._compared(source, self._kept.answered(learner, source))
            found += regrades
            changed += others
        found.sort(key=lambda each: each.entry, reverse=True)
        return Reconsidered(tuple(found), changed, self._kept.unkept(learner))

    def take(self, regrades: Sequence[Regrade]) -> Changes:
        """Have new grades count from now on."""
        return self._decide(
            regrades,
            taken=True,
            one=("Undo grade “{asked}” anew", "“{asked}” is graded as before."),
            many=("Undo grade {n} answers anew", "{n} answers are graded as before."),
        )

    def decline(self, regrades: Sequence[Regrade]) -> Changes:
        """Have answers count as they do, and not offer these new grades again."""
        return self._decide(
            regrades,
            taken=False,
            one=("Undo leave the grade of “{asked}”", "You are asked about “{asked}” again."),
            many=("Undo leave {n} grades as they are", "You are asked about {n} answers again."),
        )

    def _decide(
        self,
        regrades: Sequence[Regrade],
        *,
        taken: bool,
        one: tuple[str, str],
        many: tuple[str, str],
    ) -> Changes:
        if not regrades:
            return Changes()
        attempt, learner = regrades[0].attempt, self._learning.learner()
        asked = stem_words(attempt.stem, is_authored=attempt.pack is not None)
        step = (
            UndoStep.of(*one, Noun.JOURNAL, asked=_short(asked))
            if len(regrades) == 1
            else UndoStep.of(*many, Noun.JOURNAL, n=len(regrades))
        )
        now = self._learning.now()
        with self._steps.recording(step, at=now, learner=learner):
            self._kept.decide(learner, regrades, taken=taken, at=now)
        return Changes.of(Noun.JOURNAL)

    def _waiting(self, learner: LearnerId, source: AnswerSource) -> int:
        state = self._kept.state(learner, source)
        if state is None:
            return 0
        after = self._kept.looked(learner, source, state)
        answered = self._kept.answered(learner, source, after=after)
        regrades, _changed = self._compared(source, answered)
        if answered and not regrades:
            self._kept.keep_look(learner, source, state, answered[-1].entry)
        return len(regrades)

    def _compared(self, source: AnswerSource, answered: Sequence[Answered]) -> Compared:
        if not answered:
            return [], 0
        if source.pack is not None:
            return self._by_pack(answered)
        return ([], 0) if source.passage is None else self._by_events(source.passage, answered)

    def _by_pack(self, answered: Sequence[Answered]) -> Compared:
        """Compare with what the pack asks today; what it asks no more stays as it is."""
        wanted = list({each.asked.id for each in answered})
        there: dict[QuestionId, Question] = {}
        for start in range(0, len(wanted), _AT_A_TIME):
            read = self._questions.read(wanted[start : start + _AT_A_TIME])
            there |= {question.id: question for question in read}
        compared = []
        for each in answered:
            today = there.get(each.asked.id)
            if today is not None:
                now = recast(each.asked, each.given, today)
                compared.append((each, now, not is_like_key(each.question, today)))
        return self._told(compared)

    def _by_events(self, passage: PassageId, answered: Sequence[Answered]) -> Compared:
        """Compare with what the events give today; what hangs on one that is gone stays."""
        if passage not in self._library.titles():
            return [], 0
        decided = self._corrections.of(passage).events
        former = [each.found for each in decided if each.found is not None]
        corrected = {each.event.id for each in decided if each.decision is Decision.CORRECTED}
        text, events = self._library.text(passage), self._library.events(passage)
        today = Today.of(text, events, former, other_names)
        return self._told(
            [
                (
                    each,
                    rekeyed(each.asked, each.given, today),
                    bool(corrected.intersection(each.asked.events)),
                )
                for each in answered
                if today.has(each.asked)
            ]
        )

    def _told(self, compared: Sequence[tuple[Answered, Recast | None, bool]]) -> Compared:
        titles, packs = self._library.titles(), self._library.pack_titles()
        found = [
            _regrade(each, now, title_of(each.attempt, titles, packs))
            for each, now, _differs in compared
            if now is not None
        ]
        changed = sum(now is None and differs for _each, now, differs in compared)
        return [each for each in found if each is not None], changed


def _regrade(each: Answered, now: Recast, title: str) -> Regrade | None:
    """Return how an answer would be graded; None if as it is, or if that was decided on."""
    version = version_of(now.question)
    if version in (version_of(each.question), each.decided):
        return None
    graded = grade(now.question, now.answer)
    if not each.is_regraded and _is_near(grade(each.asked, each.given).score, graded.score):
        return None
    if each.attempt.hinted:
        graded = with_hint(graded, points=each.asked.points)
    if _is_near(graded.score, each.attempt.score):
        return None
    return Regrade(
        entry=each.entry,
        attempt=each.attempt,
        question=now.question,
        title=title,
        old_key=key_in_words(each.question),
        new_key=key_in_words(now.question),
        new_score=graded.score,
        reason=graded.reason,
    )


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) < _SAME


_TOLD = 60


def _short(asked: str) -> str:
    return asked if len(asked) <= _TOLD else f"{asked[:_TOLD]}…"
