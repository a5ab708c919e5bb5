"""What a verb of a sentence is: its words, and how it stands there."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from studyapp.extract.words import Kind

BREAKS = frozenset({Kind.MARK, Kind.CONJUNCTION, Kind.RELATIVE, Kind.SUBORDINATOR})
"""What a clause may begin or end with."""
SKIPPED = frozenset({Kind.ADVERB, Kind.DATE})
"""What may stand anywhere in a clause."""


class Form(Enum):
    """How a verb stands in its sentence."""

    FINITE = auto()
    PARTICIPLE = auto()
    ING = auto()


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with its auxiliaries, at words `start` to `end`; `verb` is the place of the verb.

    `verb` is that of the last word where there is only "was" or "had".
    """

    start: int
    end: int
    verb: int
    form: Form

    def through(self, end: int) -> "Predicate":
        """Return the predicate with the words up to `end`."""
        return replace(self, end=end)
