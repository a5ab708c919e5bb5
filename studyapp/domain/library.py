"""What the library holds, in short."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.packs import Credit
from studyapp.domain.texts import PassageId
from studyapp.domain.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageEntry:
    """One passage of the library in a line.

    `opening` is its beginning, at most 200 code points. `place` is where reading stopped, as an
    offset, None if it was never opened; `opened` is when that was, aware UTC.
    """

    id: PassageId
    title: str
    characters: int
    opening: str
    added: datetime
    dates: int
    repairs: int
    events: int
    cards: int
    first: When | None
    last: When | None
    place: int | None
    opened: datetime | None


@dataclass(frozen=True, slots=True)
class Lent:
    """A passage as a pack of the library gives it: whose text it is, and under which licence."""

    passage: PassageId
    title: str
    source: str
    license: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackEntry:
    """One pack of the library in short; `questions` are counted by kind, `added` is aware UTC.

    `depends` are the ids of packs that it needs, whether they are there or not.
    """

    id: PackId
    title: str
    version: int
    language: str
    license: str
    authors: tuple[str, ...]
    description: str
    digest: str
    added: datetime
    level: str = ""
    subjects: tuple[str, ...] = ()
    homepage: str = ""
    passages: tuple[Lent, ...] = ()
    events: int = 0
    questions: Mapping[Kind, int] = field(default_factory=dict)
    depends: tuple[PackId, ...] = ()
    credits: tuple[Credit, ...] = ()

    @property
    def question_count(self) -> int:
        """Return how many questions its authors wrote."""
        return sum(self.questions.values())
