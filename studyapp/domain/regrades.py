"""Answers that a corrected key grades otherwise, and what their learner decides about that."""

from dataclasses import dataclass

from studyapp.domain.answers import Answer, Attempt
from studyapp.domain.journal import EntryId
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question
from studyapp.domain.texts import PassageId


@dataclass(frozen=True, slots=True)
class AnswerSource:
    """Where questions come from: the pack they were written in, else the passage they are of."""

    passage: PassageId | None
    pack: PackId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An attempt by its entry, with all that it takes to grade it anew.

    `asked` is the question as it was shown, which `given` answers. `attempt` has the score that
    counts now, by the key that `question` has: another one where a new grade was taken. `decided`
    is the version of the question that was decided on last, whether that was taken or not.
    """

    entry: EntryId
    attempt: Attempt
    asked: Question
    given: Answer
    question: Question
    decided: str | None = None

    @property
    def is_regraded(self) -> bool:
        """Return whether a new grade was taken."""
        return self.question is not self.asked


@dataclass(frozen=True, slots=True)
class Recast:
    """A question as it was shown but with the key of now, and the answer as one to it."""

    question: Question
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrade:
    """An answer that the key of now grades otherwise than it counts.

    `question` is asked as it was, with the key of now; both keys are in words. `title` is that of
    its passage or pack. `reason` says why the answer is worth its new score.
    """

    entry: EntryId
    attempt: Attempt
    question: Question
    title: str
    old_key: Message
    new_key: Message
    new_score: float
    reason: Message

    @property
    def difference(self) -> float:
        """Return how much more the answer is worth, below 0 for less."""
        return self.new_score - self.attempt.score


@dataclass(frozen=True, slots=True)
class Reconsidered:
    """All answers of a learner, compared with the keys of now.

    `changed` counts those whose question is another one by now, `unkept` those that are from before
    questions were kept: neither can be graded anew.
    """

    regrades: tuple[Regrade, ...] = ()
    changed: int = 0
    unkept: int = 0
