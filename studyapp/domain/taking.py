"""The report on a file of another program that came in."""

from dataclasses import dataclass

from studyapp.domain.errors import PassageError
from studyapp.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that could not be taken: where it begins, and why.

    `place` says where more closely than `line`, where several rows share one.
    """

    line: int
    reason: Message
    place: Message | None = None

    @property
    def says(self) -> Message:
        """Return place and reason in one line."""
        if self.place is None:
            return Message("Line {line}: {reason}", {"line": self.line, "reason": self.reason})
        return Message("{place}: {reason}", {"place": self.place, "reason": self.reason})


@dataclass(frozen=True, slots=True)
class Taken:
    """The report on a file that came in: how many of its rows, which not and why, what was lost."""

    name: str
    count: int
    refused: tuple[Refused, ...] = ()
    lost: tuple[Message, ...] = ()

    @property
    def told(self) -> tuple[Message, ...]:
        """Return what is to be said of it, line by line; nothing if all was taken and kept."""
        if not (self.refused or self.lost):
            return ()
        count, refused = self.count, len(self.refused)
        values = {"name": self.name, "count": count, "refused": refused}
        says = (
            "1 event of {name} was taken, {refused} refused."
            if count == 1
            else "{count} events of {name} were taken, {refused} refused."
        )
        return (Message(says, values), *self.lost, *(each.says for each in self.refused))


class NothingTakenError(PassageError):
    """A file of which no row could be taken; `taken` says why not."""

    def __init__(
        self, says: Message, hint: Message | None = None, *, taken: Taken | None = None
    ) -> None:
        super().__init__(says, hint)
        self.taken = taken or Taken("", 0)
