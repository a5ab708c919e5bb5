"""Notes on a passage: words, people, places, and what is known of a claim."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.texts import Citation, Span


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
    def span(self) -> Span:
        """Return the words that it is on."""
        return self.citation.span

    @property
    def is_doubt(self) -> bool:
        """Return whether what stands there must not be asked as a fact."""
        return self.verdict not in (None, ClaimVerdict.RIGHT)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a passage that name a person or a place; `name` is what they are known by."""

    span: Span
    kind: NoteKind
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a pack says of a passage as a whole; `source` is empty where none is given."""

    pack: str
    description: str
    source: str
    license: str
