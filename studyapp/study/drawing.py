"""Which questions make up a quiz: those that people wrote, and generated ones beside them.

A pack's quiz is its own questions, spread over their kinds; where they do not suffice, questions
are made of the events of its passages. In a quiz on a passage at most every other question is from
a pack, as long as enough can be made. The same seed gives the same quiz, in the same order, as
long as the library is the same.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.errors import QuizError
from studyapp.domain.events import Findings
from studyapp.domain.kinds import Kind
from studyapp.domain.messages import Message
from studyapp.domain.objections import REFUSED
from studyapp.domain.questions import Listed, Question, QuestionId, Quiz, Rejected
from studyapp.extract.name_tables import other_names
from studyapp.generate.authored import dealt
from studyapp.generate.quiz import make_quiz
from studyapp.study.shortfall import left_out_words, why_turned_down


@dataclass(frozen=True, slots=True)
class Material:
    """What a quiz can be made of.

    `listed` are the questions that people wrote, which `read` gives in full, in the order in which
    they are wanted. `is_pack`: they are what the quiz is about. `left_out` are the questions that
    its learner is never to be asked again, whoever wrote them.
    """

    title: str
    passages: Sequence[Findings]
    listed: Sequence[Listed] = ()
    read: Callable[[Sequence[QuestionId]], Sequence[Question]] = lambda _wanted: ()
    is_pack: bool = False
    left_out: frozenset[QuestionId] = frozenset()

    @classmethod
    def of(cls, findings: Findings) -> "Material":
        """Return what a passage by itself gives."""
        return cls(findings.passage.title, (findings,))


def quiz_on(material: Material, *, count: int, seed: int, kinds: frozenset[Kind]) -> Quiz:
    """Return a quiz of at most `count` questions of some kinds, kept nowhere.

    Raises:
        QuizError: Not one question can be made.
    """
    quiz = drawn(material, count=count, seed=seed, kinds=kinds)
    if quiz.questions:
        return quiz
    every = frozenset(Kind)
    if kinds != every and drawn(material, count=1, seed=seed, kinds=every).questions:
        raise _other_kinds(material)
    raise _no_quiz(material, quiz)


def drawn(material: Material, *, count: int, seed: int, kinds: frozenset[Kind]) -> Quiz:
    """Return a quiz of at most `count` questions of some kinds; it may have none."""
    rng = random.Random(seed)  # noqa: S311 - chance for learning, not for secrets
    listed = [each for each in material.listed if each.kind in kinds]
    kept = [each for each in listed if each.id not in material.left_out]
    turns = list(_spread(kept, rng))
    share = count if material.is_pack else (count + 1) // 2
    written = _dealt(material, turns[:share], seed)
    made = _made(material, written, count=count - len(written), seed=seed, kinds=kinds)
    missing = count - len(written) - len(made.questions)
    if missing and len(turns) > share:
        written = _dealt(material, turns[: share + missing], seed)
        made = _made(material, written, count=count - len(written), seed=seed, kinds=kinds)
    together = [*written, *made.questions] if material.is_pack else _mixed(written, made, rng)
    refused = [each.id for each in listed if each.id in material.left_out]
    return Quiz(seed, tuple(together), (*_refused(material, refused), *made.rejected))


def _refused(material: Material, wanted: Sequence[QuestionId]) -> Iterator[Rejected]:
    """Yield the questions of people that are left out, as rejected ones."""
    for each in material.read(wanted) if wanted else ():
        yield Rejected(each.stem, each.recipe, REFUSED, each.id)


def _spread(listed: Sequence[Listed], rng: random.Random) -> Iterator[QuestionId]:
    """Yield the questions so that each kind has its turn as long as it has any left."""
    by_kind: defaultdict[Kind, list[QuestionId]] = defaultdict(list)
    for each in listed:
        by_kind[each.kind].append(each.id)
    left = [rng.sample(ids, len(ids)) for ids in by_kind.values()]
    while left := [ids for ids in left if ids]:
        for ids in rng.sample(left, len(left)):
            yield ids.pop()


def _dealt(material: Material, wanted: Sequence[QuestionId], seed: int) -> list[Question]:
    return [dealt(question, seed=seed) for question in material.read(wanted)]


def _made(
    material: Material,
    written: Sequence[Question],
    *,
    count: int,
    seed: int,
    kinds: frozenset[Kind],
) -> Quiz:
    """Return generated questions, spread over the passages; a fuller one stands in for others."""
    made: list[Question] = []
    rejected: list[Rejected] = []
    passages = [found for found in material.passages if found.askable]
    passages.sort(key=lambda found: len(found.askable))
    for place, found in enumerate(passages):
        wanted = -(-(count - len(made)) // (len(passages) - place))
        if wanted > 0:
            quiz = make_quiz(
                found.passage,
                found.askable,
                count=wanted,
                seed=seed,
                kinds=kinds,
                beside=written,
                other_names=other_names,
                left_out=material.left_out,
            )
            made += quiz.questions
            rejected += quiz.rejected
    return Quiz(seed, tuple(made), tuple(rejected))


def _mixed(written: Sequence[Question], made: Quiz, rng: random.Random) -> list[Question]:
    """Return both in one row; the generated ones stay in their order, as no verdict may tell."""
    kinds = rng.sample(
        [True] * len(written) + [False] * len(made.questions), len(written) + len(made.questions)
    )
    ours, theirs = iter(made.questions), iter(written)
    return [next(theirs) if is_written else next(ours) for is_written in kinds]


def _other_kinds(material: Material) -> QuizError:
    says = Message("“{title}” has no question of these kinds.", {"title": material.title})
    return QuizError(says, Message("Choose other kinds of question."))


def _no_quiz(material: Material, quiz: Quiz) -> QuizError:
    count = sum(len(found.events) for found in material.passages)
    says = (
        "No question can be made of “{title}”: 1 event with a certain date was found."
        if count == 1
        else "No question can be made of “{title}”: {events} events with a certain date were found."
    )
    values = {"title": material.title, "events": count}
    hint = Message("Choose a text that says when things happened.")
    return QuizError(Message(says, values), left_out_words(quiz) or why_turned_down(quiz) or hint)
