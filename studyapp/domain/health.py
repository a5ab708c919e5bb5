"""What an examination of the program and of a learner's folder finds."""

from dataclasses import dataclass

from studyapp.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: whether it is as it should be, and in words what was seen."""

    name: str
    ok: bool
    says: Message
