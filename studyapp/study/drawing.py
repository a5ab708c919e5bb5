"""Which questions make up a quiz: those that people wrote, and generated ones beside them.

A pack's quiz is its own questions, spread over their kinds; where they do not suffice, questions
are made of the events of its passages. A pack that says which are to be made (`generate:`) has
those among its own, in proportion to how many there are, and no others. In a quiz on a passage at
most every other question is from a pack, as long as enough can be made. The same seed gives the
same quiz, in the same order, as long as the library is the same.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NoReturn

from studyapp.domain.difficulty import ANY_LEVEL, Levels, level_of
from studyapp.domain.errors import QuizError
from studyapp.domain.events import Findings
from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.messages import Message
from studyapp.domain.objections import REFUSED
from studyapp.domain.packs import Era, WantedQuestions
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.quizzes import Listed, Quiz, Rejected
from studyapp.generate.authored import dealt
from studyapp.generate.confusions import Confusions
from studyapp.generate.likeness import are_alike
from studyapp.generate.quiz import TRIES
from studyapp.study.making import made, made_as_wanted, share_of_made
from studyapp.study.shortfall import left_out_words, why_turned_down

_AT_A_TIME = 50
_NAMED = 2


@dataclass(frozen=True, slots=True)
class Material:
    """What a quiz can be made of.

    `listed` are the questions that people wrote, which `read` gives in full, in the order in which
    they are wanted, and `picture` one of their pictures. `is_pack`: they are what the quiz is
    about. `left_out` are the questions that its learner is never to be asked again, whoever wrote
    them. `confused` is what was mixed up, `eras` are the periods of a pack, `wanted` which
    questions it says are to be made of its events, `told` what a learner should know about it.
    """

    title: str
    passages: Sequence[Findings]
    listed: Sequence[Listed] = ()
    read: Callable[[Sequence[QuestionId]], Sequence[Question]] = lambda _wanted: ()
    is_pack: bool = False
    picture: Callable[[PackId, str], bytes | None] = lambda _pack, _file: None
    left_out: frozenset[QuestionId] = frozenset()
    confused: Confusions = field(default_factory=dict)
    eras: tuple[Era, ...] = ()
    wanted: tuple[WantedQuestions, ...] = ()
    told: tuple[Message, ...] = ()

    @classmethod
    def of(cls, findings: Findings) -> "Material":
        """Return what a passage by itself gives."""
        return cls(findings.passage.title, (findings,))


@dataclass(frozen=True, slots=True)
class Choosing:
    """Which questions are wanted: of these kinds and levels, and none that is `beside` them.

    No event of a `told` title is asked, as other questions of the quiz are on it. A quiz begins
    with those that come `first`. With fewer `tries` it is sooner made, and may be less full.
    """

    kinds: frozenset[Kind] = frozenset(Kind)
    levels: Levels = ANY_LEVEL
    beside: Sequence[Question] = ()
    told: frozenset[str] = frozenset()
    first: tuple[Question, ...] = ()
    tries: int = TRIES

    def wants(self, question: Question) -> bool:
        """Return whether a question that a person wrote is wanted."""
        return level_of(question) in self.levels and not any(
            question.id == other.id or are_alike(question.stem, other.stem) for other in self.beside
        )


def quiz_on(
    material: Material,
    *,
    count: int,
    seed: int,
    kinds: frozenset[Kind],
    levels: Levels = ANY_LEVEL,
) -> Quiz:
    """Return a quiz of at most `count` questions of some kinds and levels, kept nowhere.

    Raises:
        QuizError: Not one question can be made.
    """
    choosing = Choosing(kinds, levels)
    quiz = drawn(material, count=count, seed=seed, choosing=choosing)
    return quiz if quiz.questions else refused((material,), quiz, choosing)


def refused(materials: Sequence[Material], quiz: Quiz, choosing: Choosing) -> NoReturn:
    """Say why there is not one question.

    Raises:
        QuizError: Always.
    """

    def has_any(wider: Choosing) -> bool:
        found = (drawn(each, count=1, seed=quiz.seed, choosing=wider) for each in materials)
        return any(each.questions for each in found)

    title = {"title": titles_in_words([each.title for each in materials])}
    if choosing.levels != ANY_LEVEL and has_any(Choosing(choosing.kinds)):
        says = Message("“{title}” has no question of this difficulty.", title)
        raise QuizError(says, Message("Choose more levels of difficulty."))
    if choosing.kinds != frozenset(Kind) and has_any(Choosing()):
        says = Message("“{title}” has no question of these kinds.", title)
        raise QuizError(says, Message("Choose other kinds of question."))
    raise _no_quiz(materials, quiz)


def drawn(material: Material, *, count: int, seed: int, choosing: Choosing) -> Quiz:
    """Return a quiz of at most `count` of the questions that are wanted; it may have none."""
    rng = random.Random(seed)  # noqa: S311 - chance for learning, not for secrets
    listed = [each for each in material.listed if each.kind in choosing.kinds]
    kept = [each for each in listed if each.id not in material.left_out]
    turns = iter(_Dealing(material, list(_spread(kept, rng)), seed, choosing))
    make = made_as_wanted if material.wanted else made
    own = count - share_of_made(material, len(kept), count)
    written = list(islice(turns, own if material.is_pack else (count + 1) // 2))
    new = make(material, written, count=count - len(written), seed=seed, choosing=choosing)
    missing = count - len(written) - len(new.questions)
    if missing and (more := list(islice(turns, missing))):
        written += more
        new = make(material, written, count=count - len(written), seed=seed, choosing=choosing)
    is_apart = material.is_pack and not material.wanted
    together = [*written, *new.questions] if is_apart else _mixed(written, new, rng)
    refused = [each.id for each in listed if each.id in material.left_out]
    return Quiz(seed, tuple(together), (*_refused(material, refused), *new.rejected))


def _refused(material: Material, wanted: Sequence[QuestionId]) -> Iterator[Rejected]:
    """Yield the questions of people that are left out, as rejected ones."""
    for each in material.read(wanted) if wanted else ():
        yield Rejected(each.stem, each.recipe, REFUSED, each.id)


@dataclass(frozen=True, slots=True)
class _Dealing:
    """The questions that people wrote and that are wanted, read some at a time."""

    material: Material
    turns: Sequence[QuestionId]
    seed: int
    choosing: Choosing

    def __iter__(self) -> Iterator[Question]:
        for start in range(0, len(self.turns), _AT_A_TIME):
            read = self.material.read(self.turns[start : start + _AT_A_TIME])
            yield from (dealt(each, seed=self.seed) for each in read if self._wants(each))

    def _wants(self, question: Question) -> bool:
        return self.choosing == Choosing(
            self.choosing.kinds, tries=self.choosing.tries
        ) or self.choosing.wants(question)


def _spread(listed: Sequence[Listed], rng: random.Random) -> Iterator[QuestionId]:
    """Yield the questions so that each kind has its turn as long as it has any left."""
    by_kind: defaultdict[Kind, list[QuestionId]] = defaultdict(list)
    for each in listed:
        by_kind[each.kind].append(each.id)
    left = [rng.sample(ids, len(ids)) for ids in by_kind.values()]
    while left := [ids for ids in left if ids]:
        for ids in rng.sample(left, len(left)):
            yield ids.pop()


def _mixed(written: Sequence[Question], made: Quiz, rng: random.Random) -> list[Question]:
    """Return both in one row; the generated ones stay in their order, as no verdict may tell."""
    kinds = rng.sample(
        [True] * len(written) + [False] * len(made.questions), len(written) + len(made.questions)
    )
    ours, theirs = iter(made.questions), iter(written)
    return [next(theirs) if is_written else next(ours) for is_written in kinds]


def titles_in_words(titles: Sequence[str]) -> str:
    """Return some titles in one line: the first two, and how many more there are."""
    known = list(dict.fromkeys(titles))
    more = [f"+{len(known) - _NAMED}"] if len(known) > _NAMED else []
    return ", ".join([*known[:_NAMED], *more])


def _no_quiz(materials: Sequence[Material], quiz: Quiz) -> QuizError:
    count = sum(len(found.events) for each in materials for found in each.passages)
    says = (
        "No question can be made of “{title}”: 1 event with a certain date was found."
        if count == 1
        else "No question can be made of “{title}”: {events} events with a certain date were found."
    )
    values = {"title": titles_in_words([each.title for each in materials]), "events": count}
    hint = Message("Choose a text that says when things happened.")
    return QuizError(Message(says, values), left_out_words(quiz) or why_turned_down(quiz) or hint)
