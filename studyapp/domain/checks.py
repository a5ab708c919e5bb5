"""What is wrong with a pack, and where."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.messages import Message


class Severity(StrEnum):
    """How bad a finding is: an error keeps the pack from being loaded."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault of a pack at a place in one of its files.

    `file` is the path in the pack, with `/` between folders. `line` and `column` count from 1, the
    column in characters; `length` is how many characters of the line are meant, at least 1.
    `suggestion` says what to write instead, None where that is not known.
    """

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: Message
    suggestion: Message | None = None
    length: int = 1
