"""What people hold against questions: never to be asked again, and faults that they report."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.questions import QuestionId
from studyapp.domain.stems import stem_words
from studyapp.domain.texts import Citation, PassageId

REFUSED = "You chose never to be asked this again."
"""Why a question is turned down that its learner leaves out."""


class Fault(StrEnum):
    """What can be wrong with a question."""

    KEY = "wrong-key"
    SECOND = "second-right"
    WORDING = "wording"
    GIVEN_AWAY = "given-away"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Objected:
    """A question in short, as it was asked when somebody objected to it.

    It lasts while passage and pack are gone, and then has its former `title`: that of the pack
    which asks it, else of the passage that it is made of. `version` is a digest of what was asked.
    """

    question: QuestionId
    kind: Kind
    stem: str
    version: str
    passage: PassageId | None
    pack: PackId | None
    title: str
    citation: Citation | None

    @property
    def asks(self) -> str:
        """Return what it asks, in plain words on one line."""
        return stem_words(self.stem, is_authored=self.pack is not None)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A question that a learner is never to be asked again."""

    about: Objected
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A fault of a question in somebody's words; None for a learner who is gone for good.

    `uid` is the same on every machine.
    """

    uid: str
    about: Objected
    fault: Fault
    words: str
    at: datetime
    learner: str | None


@dataclass(frozen=True, slots=True)
class Objections:
    """What is held against one question: by the learner of now, and by whoever reported it."""

    question: QuestionId
    refused: bool
    reports: tuple[Report, ...] = ()
