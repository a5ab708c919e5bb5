"""Make a quiz on a passage: spread over the text, the recipes and the kinds."""

import random
from collections import deque
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import replace
from itertools import chain, islice

from studyapp.domain.difficulty import ANY_LEVEL, Levels, difficulty_of
from studyapp.domain.events import DateExpression, Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.objections import REFUSED
from studyapp.domain.packs import WantedQuestions
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.quizzes import Quiz, Rejected
from studyapp.domain.texts import Passage
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.confusions import Confusions
from studyapp.generate.desk import Desk, Known, OtherNames, no_others
from studyapp.generate.hints import with_hints
from studyapp.generate.makers import MAKERS, RECIPES, Maker
from studyapp.generate.pool import pool_of
from studyapp.generate.proofs import Judgement, judge
from studyapp.generate.solver import plain
from studyapp.generate.titles import quoted

_SMALLEST_POOL = 400
_EVENTS_PER_QUESTION = 20
_GROWTH = 4
TRIES = 8
"""Of so many quizzes the fullest is taken, where not all that is asked for can be made."""
_MISSED = 2
_TURNS = 4
"""How often a maker is asked again about an event where its question is too easy or too hard."""
OTHER_LEVEL = "It is easier or harder than what was asked for."
_DOUBLE = "The quiz asks or tells this already."
_TOLD = "What is said after another question of the quiz would tell its answer."


def make_quiz(  # noqa: PLR0913 - all but the first two are named where they are used
    passage: Passage,
    events: Sequence[Event],
    *,
    count: int,
    seed: int,
    kinds: frozenset[Kind],
    beside: Sequence[Question] = (),
    other_names: OtherNames = no_others,
    left_out: Set[QuestionId] = frozenset(),
    levels: Levels = ANY_LEVEL,
    told: Collection[str] = (),
    dates: Sequence[DateExpression] = (),
    confused: Confusions | None = None,
    tries: int = TRIES,
    wanted: WantedQuestions | None = None,
) -> Quiz:
    """Return a quiz of at most `count` questions, fewer where the passage has no more in it.

    The same seed gives the same quiz. Of very many events only some are looked at, and more only if
    those did not suffice. None asks or tells what the questions `beside` it ask; they are not in
    it. `other_names` are right where a name is asked for. Others stand in for the questions
    `left_out`, which are told among the rejected ones. Of `levels` are all questions; the events of
    `told` titles are known from other questions. `dates` are those of the passage; a damaged one is
    asked for if its repair is sure. What was `confused` before makes the wrong choices where it
    can. With fewer `tries` it is sooner made, and may be less full. `wanted` names recipe and
    events.
    """
    known = Known(
        beside,
        other_names,
        dates,
        left_out,
        levels,
        frozenset(map(plain, told)),
        confused or {},
        tries,
        wanted,
    )
    return _grown(passage, events, known, count=count, seed=seed, kinds=kinds)


def _grown(  # noqa: PLR0913 - as above
    passage: Passage,
    events: Sequence[Event],
    known: Known,
    *,
    count: int,
    seed: int,
    kinds: frozenset[Kind],
) -> Quiz:
    """Return a quiz made of some events, and of ever more as long as they do not suffice."""
    size = max(_SMALLEST_POOL, _EVENTS_PER_QUESTION * count)
    while True:
        rng = random.Random(seed)  # noqa: S311  # chance for learning, not for secrets
        pool = pool_of(passage, events, size=size, rng=rng, takes=known.takes)
        tries = known.tries if size >= len(events) else 1
        desk = Desk(pool, rng, known)
        quiz = _fullest(desk, count=count, seed=seed, kinds=kinds, tries=tries)
        if len(quiz.questions) >= count or size >= len(events):
            return quiz
        size *= _GROWTH


def _fullest(desk: Desk, *, count: int, seed: int, kinds: frozenset[Kind], tries: int) -> Quiz:
    """Return the fullest of some quizzes, of like ones that with the most recipes.

    Questions on several events use up what others could ask, so that of few events the first
    quiz need not be the fullest.
    """
    found: list[Quiz] = []
    able = None
    for number in range(tries):
        bare = desk.cleared(desk.rng)
        makers = _drawn_makers(bare, count, kinds, hungry_first=number == 0)
        found.append(_filled(bare, makers, count=count, seed=seed))
        if number + 1 < tries and len(found[-1].questions) >= count:
            if _ways(found[-1]) >= count - _MISSED:
                return found[-1]
            able = _able(desk, seed, kinds) if able is None else able
            if _ways(found[-1]) >= min(count, able) - _MISSED:
                return found[-1]
    return max(found, key=_fullness)


def _able(desk: Desk, seed: int, kinds: frozenset[Kind]) -> int:
    """Return how many makers find anything to ask: where nobody is named, none asks who."""
    bare = desk.cleared(random.Random(seed))  # noqa: S311 - as above
    makers = _makers(bare, kinds)
    return sum(any(maker(event, bare) for event in desk.pool.spread) for maker in makers)


def _fullness(quiz: Quiz) -> tuple[int, int]:
    return len(quiz.questions), _ways(quiz)


def _ways(quiz: Quiz) -> int:
    return len({(question.recipe, question.kind) for question in quiz.questions})


def _filled(desk: Desk, makers: Sequence[Maker], *, count: int, seed: int) -> Quiz:
    """Return a quiz to which the makers add in turn, until it is full or all are out of events."""
    rejected = [_turned_down(event, reason) for event, reason in desk.pool.faults]
    turns = deque((maker, _from(desk.pool.spread, place)) for place, maker in enumerate(makers))
    while turns and len(desk.asked) < count:
        maker, left = turns.popleft()
        candidate = _next_good(maker, left, desk, rejected)
        if candidate is not None:
            desk.keep(candidate)
            turns.append((maker, left))
    return Quiz(seed, tuple(with_hints(desk.in_turn(), desk)), tuple(rejected))


def _from(events: Sequence[Event], place: int) -> Iterator[Event]:
    """Return all events, beginning at a place: each maker at its own, so that few share one."""
    start = place % max(1, len(events))
    return chain(islice(events, start, None), islice(events, start))


def _drawn_makers(
    desk: Desk, count: int, kinds: frozenset[Kind], *, hungry_first: bool
) -> list[Maker]:
    """Return the makers in a drawn order; with `hungry_first` the first `count` in their own."""
    makers = _makers(desk, kinds)
    drawn = desk.rng.sample(makers, len(makers))
    if not hungry_first:
        return drawn
    return [*sorted(drawn[:count], key=makers.index), *drawn[count:]]


def _makers(desk: Desk, kinds: frozenset[Kind]) -> list[Maker]:
    """Return what makes questions of some kinds, by the recipe that is wanted or by all."""
    wanted = desk.known.wanted
    return [
        maker
        for kind, maker in MAKERS
        if kind in kinds and (wanted is None or RECIPES[maker] is wanted.recipe)
    ]


def _next_good(
    maker: Maker, left: Iterator[Event], desk: Desk, rejected: list[Rejected]
) -> Candidate | None:
    """Return the maker's next candidate that passes the proofs, None when its events run out."""
    scene = Scene(desk.pool.passage, desk.pool.chronicle, desk.asked, desk.known.beside)
    for event in left:
        candidate = _of_level(maker, event, desk)
        if candidate is None:
            continue
        question = candidate.question
        if question.id in desk.known.left_out:
            rejected.append(Rejected(question.stem, question.recipe, REFUSED, question.id))
            continue
        verdict = Judgement((), _unwanted(candidate, desk))
        if verdict.fault is None:
            verdict = judge(candidate, scene)
        fault = verdict.fault or (None if desk.has_turn(candidate) else _TOLD)
        if fault is None:
            return replace(candidate, question=replace(question, checks=verdict.passed))
        rejected.append(Rejected(question.stem, question.recipe, fault))
    return None


def _of_level(maker: Maker, event: Event, desk: Desk) -> Candidate | None:
    """Return a maker's candidate with its difficulty, if there is one, of the levels wanted."""
    candidate = None
    for _turn in range(_TURNS):
        made = maker(event, desk)
        if made is None:
            return candidate
        level = difficulty_of(made.question, apart=made.apart).level
        candidate = replace(made, question=replace(made.question, difficulty=level))
        if level in desk.known.levels:
            return candidate
    return candidate


def _unwanted(candidate: Candidate, desk: Desk) -> str | None:
    """Return why a question is not for this quiz, however sound, None if it may be."""
    if any(plain(event.title) in desk.known.told for event in candidate.events):
        return _DOUBLE
    if candidate.question.difficulty not in desk.known.levels:
        return OTHER_LEVEL
    return desk.balance.is_guessed(candidate)


def _turned_down(event: Event, reason: str) -> Rejected:
    return Rejected(f"When was this: {quoted(event.title)}?", Recipe.WHEN, reason)
