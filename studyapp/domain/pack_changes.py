"""What a newer version of a pack changes about its questions."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.questions import QuestionId


class QuestionChange(StrEnum):
    """What became of a question.

    A question that is `RETIRED` is still in the pack, but not asked; `FAULTY` has errors there, and
    one that is `GONE` is not there.
    """

    NEW = "new"
    KEY = "key"
    REWORDED = "reworded"
    RETIRED = "retired"
    FAULTY = "faulty"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedQuestion:
    """A question that a newer version adds, asks otherwise, or does not ask any more.

    `was` and `now` are the keys in words of one whose key changed, the stems of one reworded.
    """

    id: QuestionId
    change: QuestionChange
    stem: str
    was: str = ""
    now: str = ""
