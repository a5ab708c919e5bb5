"""What learners did, added up; always computed from the journal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.texts import PassageId

SELF_GRADED = frozenset({Kind.OPEN})
"""The kinds that learners grade by their own eye; counted apart from all others."""


@dataclass(frozen=True, slots=True)
class Score:
    """Answers counted: `right` is the sum of the grades, so that half an answer counts half."""

    attempts: int = 0
    right: float = 0.0

    @property
    def share(self) -> float | None:
        """Return right by attempts, 0 to 1, None without attempts."""
        return self.right / self.attempts if self.attempts else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """All answers of a learner; `by_passage` is keyed by title.

    What is about no passage stands there under its pack. `by_century` is keyed as `century_of`
    counts, 0 for what has no date. Self-graded answers are counted apart: only in `by_kind`.
    """

    learner: str
    total: Score
    by_passage: Mapping[str, Score]
    by_kind: Mapping[Kind, Score]
    by_century: Mapping[int, Score] = field(default_factory=dict)
    reviews: int
    due: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """Reviews and quiz answers of one day; `lapsed` of the reviews were rated Again.

    `right` is the sum of the grades of the `answers`, self-graded ones left out.
    """

    day: date
    reviews: int
    lapsed: int
    answers: int = 0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Known:
    """The cards of one passage by predicted recall: 90 % and more, 60 to 90 %, new or lost."""

    title: str
    known: int
    slipping: int
    rest: int


@dataclass(frozen=True, slots=True)
class Missed:
    """A question that was not wholly right more than once, and how often."""

    stem: str
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What Progress shows: `days` are the last twenty, oldest first, empty ones included.

    `missed` are at most eight questions of late, the worst first, without those that were right the
    last time. `learners` are the names of all, the first one first.
    """

    scores: Scores
    days: tuple[DayCount, ...]
    known: tuple[Known, ...]
    missed: tuple[Missed, ...] = ()
    learners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DueCards:
    """How many cards are due now of one passage, or of a pack's cards about no passage."""

    passage: PassageId | PackId
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Slipping:
    """A card and how likely it is recalled now, 0 to 1."""

    front: str
    recall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """Where reading stopped: the sentence there, its paragraph counted from 1; and when, in UTC."""

    passage: PassageId
    title: str
    opened: datetime
    sentence: str
    paragraph: int
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Undecided:
    """How many texts have something in them that nobody has decided on, and the one added last."""

    texts: int
    passage: PassageId
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What Today shows.

    `due` are the passages with cards to recall now, the fullest first; `next_due` is when the next
    card comes back if none is due; `coming` counts the cards of the next days by local day;
    `slipping` are at most four cards, the most at risk first; `minutes` is how long the due cards
    will take, None where too little is known to say it; `undecided` are the texts that wait to be
    looked through, None without any.
    """

    now: datetime
    passages: int
    due: tuple[DueCards, ...] = ()
    next_due: datetime | None = None
    coming: Mapping[date, int] = field(default_factory=dict)
    slipping: tuple[Slipping, ...] = ()
    days: tuple[DayCount, ...] = ()
    stopped: Stopped | None = None
    minutes: int | None = None
    undecided: Undecided | None = None

    @property
    def day(self) -> date:
        """Return the learner's day, which may begin at an hour after midnight."""
        return self.days[-1].day if self.days else self.now.date()

    @property
    def due_count(self) -> int:
        """Return how many cards are due in all."""
        return sum(passage.count for passage in self.due)
