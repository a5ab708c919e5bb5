"""Notes on a passage: words, people, places, and what is known of a claim."""

from dataclasses import dataclass, field
from enum import StrEnum

from studyapp.domain.messages import Message
from studyapp.domain.texts import Citation, Span


class NoteKind(StrEnum):
    """What a note on a passage is about."""

    WORD = "word"
    PERSON = "person"
    PLACE = "place"
    CLAIM = "claim"
    REMARK = "remark"
    """What the program itself noticed; packs have no such notes."""


class ClaimVerdict(StrEnum):
    """What is known of a claim."""

    RIGHT = "right"
    WRONG = "wrong"
    DISPUTED = "disputed"
    OPINION = "opinion"


class RemarkVerdict(StrEnum):
    """What the program noticed of figures and dates.

    `DIFFERS` says that they do not fit each other, `IMPOSSIBLE` that a date cannot be as it stands.
    """

    FITS = "fits"
    DIFFERS = "differs"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What should be known of some words of a passage.

    `verdict` and `basis` are a claim's, `remark` is a remark's; `says` is the text of a remark,
    before it was put into words.
    """

    citation: Citation
    kind: NoteKind
    text: str
    verdict: ClaimVerdict | None = None
    basis: str = ""
    remark: RemarkVerdict | None = None
    says: Message | None = field(default=None, compare=False)

    @property
    def span(self) -> Span:
        """Return the words that it is on."""
        return self.citation.span

    @property
    def is_doubt(self) -> bool:
        """Return whether what stands there must not be asked as a fact."""
        is_impossible = self.remark is RemarkVerdict.IMPOSSIBLE
        return is_impossible or self.verdict not in (None, ClaimVerdict.RIGHT)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a passage that name a person or a place.

    `name` is the form that the passage has, `known_as` what else they are well known by, if that
    is something else.
    """

    span: Span
    kind: NoteKind
    name: str
    known_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a pack says of a passage as a whole; `source` is empty where none is given."""

    pack: str
    description: str
    source: str
    license: str
