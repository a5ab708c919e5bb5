"""A quiz that is going on: what it was started with, where it stands, what an answer was worth."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from studyapp.domain.answers import Answer, Grade
from studyapp.domain.difficulty import ANY_LEVEL, Levels
from studyapp.domain.exams import Exam
from studyapp.domain.kinds import Kind, Mode, PackId, StoredQuizId
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.texts import Emendation, PassageId
from studyapp.domain.topics import Topic


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

    @property
    def topic(self) -> Topic:
        """Return the passage or pack that this is."""
        return Topic(self.passage, self.pack)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizWish:
    """A quiz to be started: at most `count` questions of these kinds and levels.

    It is on a passage or a pack, and on `others` together with it. Without a `seed` one is drawn.
    With `mistakes_first` it begins with what the learner got wrong and not right since. `limit` is
    the time for an exam, before any extra time of the learner; None: no limit.

    Wishes are kept with quizzes: a field may come, with a usual value, and none may go.
    """

    passage: PassageId | None = None
    pack: PackId | None = None
    count: int
    kinds: frozenset[Kind] = frozenset(Kind)
    mode: Mode = Mode.PRACTICE
    limit: timedelta | None = None
    others: tuple[Topic, ...] = ()
    levels: Levels = ANY_LEVEL
    seed: int | None = None
    mistakes_first: bool = False

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Return all that it is to be about."""
        return (Topic(self.passage, self.pack), *self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What a quiz was started with, so that it can be made again and gone on with.

    It is about a passage or a pack, and about `others` together with it. `id` is on every attempt
    that belongs to it. `asked` are its questions in their order (none of a quiz that an older
    version began), `skipped` the places of those passed over and `hinted` those whose hint was
    taken, from 0; `started` is aware UTC.

    Of an exam, `ends` is when its time is over, None without a limit, and `handed_in` when it was
    handed in, both aware UTC; `place` is the question looked at and `flagged` are those marked to
    come back to, from 0.

    `wish` is what it was begun with, None of one that an older version began. A sitting of a quiz
    that is kept has its `title`, and goes on whatever becomes of the library; `stored` is that
    quiz, as long as it is there.
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
    mode: Mode = Mode.PRACTICE
    ends: datetime | None = None
    place: int = 0
    flagged: tuple[int, ...] = ()
    handed_in: datetime | None = None
    hinted: tuple[int, ...] = ()
    others: tuple[Topic, ...] = ()
    title: str = ""
    wish: QuizWish | None = None
    stored: StoredQuizId | None = None

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Return all that it is about."""
        return (Topic(self.passage, self.pack), *self.others)

    @property
    def is_open_exam(self) -> bool:
        """Return whether it is an exam that is not handed in."""
        return self.mode is Mode.EXAM and self.handed_in is None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one question of a quiz went: what was answered and what is right, in words.

    A question that was skipped has no score and no answer. After an exam `reason` says why an
    answer is worth what it is, `repairs` lie within the question's citations, and `passage` is the
    title of what these are cited from.
    """

    question: Question
    score: float | None
    answer: str
    right: str
    confidence: int | None = None
    reason: Message | None = None
    repairs: tuple[Emendation, ...] = ()
    passage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Where a quiz stands: the question to answer now, None at the end.

    It is about a passage or a pack, and about `others` with it; `title` has their titles. `results`
    has a score of 0 to 1 for every answered question, None for one that was skipped, and nothing
    for those to come; `total` counts all. `repairs` lie within the question's citation, their spans
    in the question's passage, whose title is `cited_in`; empty if that is `title`. `outcomes` are
    there at the end, and of a quiz that was stopped, which leaves `left` questions unasked; `total`
    is then without them.

    `hinted` says that the hint of the question was taken already. The `seed` makes the same quiz
    again, as long as the library is the same. Of a quiz that begins with fewer questions than were
    asked for, `short` says why. `wish` is what it was begun with, if that is known, and `stored`
    the kept quiz that it is of.

    While an exam is going on, `exam` says where it stands and there are no results; `time_over`
    says of its end that the time was over before it was handed in.
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
    mode: Mode = Mode.PRACTICE
    exam: Exam | None = None
    time_over: bool = False
    hinted: bool = False
    others: tuple[Topic, ...] = ()
    seed: int = 0
    short: Message | None = None
    wish: QuizWish | None = None
    stored: StoredQuizId | None = None

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Return all that it is about."""
        return (Topic(self.passage, self.pack), *self.others)

    @property
    def place(self) -> int:
        """Return the number of the current question, from 1."""
        if self.exam is not None:
            return self.exam.place + 1
        return min(len(self.results) + 1, self.total)

    def asks_as(self, other: "Turn | None") -> bool:
        """Return whether the very same question waits at the same place of the same quiz."""
        asked = (self.sitting, self.results, self.question)
        return other is not None and asked == (other.sitting, other.results, other.question)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an answer was worth, once the journal has it. `seconds` is the time it took."""

    question: Question
    answer: Answer
    grade: Grade
    seconds: float
    confidence: int | None
