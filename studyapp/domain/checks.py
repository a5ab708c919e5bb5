"""What is wrong with a pack, and where."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.messages import Message


class Severity(StrEnum):
    """How bad a finding is: an error keeps the pack from being loaded."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Mend:
    """The one sure way to mend a fault: in its line, from a column on, write `new` for `old`."""

    column: int
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault of a pack at a place in one of its files.

    `file` is the path in the pack, with `/` between folders. `line` and `column` count from 1, the
    column in characters; `length` is how many characters of the line are meant, at least 1.
    `suggestion` says what to write instead, None where that is not known; `mend` is there where
    nothing else can be meant.
    """

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: Message
    suggestion: Message | None = None
    length: int = 1
    mend: Mend | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What a code stands for: what is wrong, why it matters, and an example before and after.

    `file` is where the examples would stand, None where they are no lines of a file.
    """

    code: str
    severity: Severity
    title: str
    why: str
    before: str
    after: str
    file: str | None = None
