"""Notes on a passage: words, people, places, and what is known of a claim."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.texts import Citation


class NoteKind(StrEnum):
    """What a note on a passage is about."""

    WORD = "word"
    PERSON = "person"
    PLACE = "place"
    CLAIM = "claim"


class ClaimVerdict(StrEnum):
    """What is known of a claim."""

    RIGHT = "right"
    WRONG = "wrong"
    DISPUTED = "disputed"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What should be known of some words of a passage; `verdict` and `basis` are a claim's."""

    citation: Citation
    kind: NoteKind
    text: str
    verdict: ClaimVerdict | None = None
    basis: str = ""

    @property
    def is_doubt(self) -> bool:
        """Return whether what stands there must not be asked as a fact."""
        return self.verdict not in (None, ClaimVerdict.RIGHT)
