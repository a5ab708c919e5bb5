"""Steps that a person can take back."""

from dataclasses import dataclass

from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoStep:
    """A change to the library, as a person is told of it.

    `name` is what Undo is called while this is what it takes back (“Undo remove “The war””);
    `undone` is said once it was taken back; `nouns` are what both touch.
    """

    name: Message
    undone: Message
    nouns: frozenset[Noun]

    @property
    def again(self) -> Message:
        """Return what Redo is called once this was taken back (“Redo remove “The war””)."""
        return Message(self.name.template.replace("Undo", "Redo", 1), self.name.values)

    @property
    def done_again(self) -> Message:
        """Return what is said once it was done again."""
        did = Message(self.name.template.removeprefix("Undo "), self.name.values)
        return Message("Done again: {did}.", {"did": did})

    @classmethod
    def of(cls, name: str, undone: str, *nouns: Noun, **values: str | int) -> "UndoStep":
        """Return the step with two templates for the same values."""
        return cls(
            name=Message(name, values), undone=Message(undone, values), nouns=frozenset(nouns)
        )
