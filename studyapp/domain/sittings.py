"""A quiz that is going on: what it was started with, where it stands, what an answer was worth."""

from dataclasses import dataclass
from datetime import datetime

from studyapp.domain.answers import Answer, Grade
from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.texts import Emendation, PassageId


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizSource:
    """What a quiz can be about: a passage or a pack, one of the two.

    `events` is how many dated events there are to make questions of, `questions` how many questions
    a person wrote; `kinds` are those that a quiz on it can have.
    """

    passage: PassageId | None = None
    pack: PackId | None = None
    title: str
    events: int = 0
    questions: int = 0
    kinds: frozenset[Kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizWish:
    """A quiz to be started: on a passage or a pack, at most `count` questions of these kinds."""

    passage: PassageId | None = None
    pack: PackId | None = None
    count: int
    kinds: frozenset[Kind] = frozenset(Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What a quiz was started with, so that it can be made again and gone on with.

    It is about a passage or a pack. `id` is on every attempt that belongs to it. `asked` are its
    questions in their order (none of a quiz that an older version began), `skipped` the places of
    those passed over, from 0; `started` is aware UTC.
    """

    id: str
    passage: PassageId | None = None
    pack: PackId | None = None
    seed: int
    count: int
    kinds: frozenset[Kind]
    started: datetime
    skipped: tuple[int, ...] = ()
    asked: tuple[QuestionId, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one question of a quiz went: what was answered and what is right, in words.

    A question that was skipped has no score and no answer.
    """

    question: Question
    score: float | None
    answer: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Where a quiz stands: the question to answer now, None at the end.

    It is about a passage or a pack, whose title is `title`. `results` has a score of 0 to 1 for
    every answered question, None for one that was skipped, and nothing for those to come; `total`
    counts all. `repairs` lie within the question's citation, their spans in the question's passage,
    whose title is `cited_in`; empty if that is `title`. `outcomes` are there at the end, and of a
    quiz that was stopped, which leaves `left` questions unasked; `total` is then without them.
    """

    sitting: str
    passage: PassageId | None
    pack: PackId | None = None
    title: str
    cited_in: str = ""
    question: Question | None
    repairs: tuple[Emendation, ...]
    results: tuple[float | None, ...]
    total: int
    outcomes: tuple[Outcome, ...] = ()
    left: int = 0

    @property
    def place(self) -> int:
        """Return the number of the current question, from 1."""
        return min(len(self.results) + 1, self.total)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an answer was worth, once the journal has it. `seconds` is the time it took."""

    question: Question
    answer: Answer
    grade: Grade
    seconds: float
    confidence: int | None
