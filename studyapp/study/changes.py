"""What a verb touched."""

from dataclasses import dataclass

from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun


@dataclass(frozen=True, slots=True)
class Changes:
    """The nouns that a verb touched, so that pages know whether to show them anew.

    `notes` are what a person should be told beside what they asked for.
    """

    nouns: frozenset[Noun] = frozenset()
    notes: tuple[Message, ...] = ()

    @classmethod
    def of(cls, *nouns: Noun) -> "Changes":
        """Return the changes of these nouns."""
        return cls(frozenset(nouns))

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(self.nouns | other.nouns, (*self.notes, *other.notes))

    def __bool__(self) -> bool:
        return bool(self.nouns)
