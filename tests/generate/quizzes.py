"""Quizzes on made-up passages."""

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind
from studyapp.domain.quizzes import Quiz
from studyapp.domain.texts import Passage
from studyapp.generate.quiz import TRIES, make_quiz

ALL = frozenset(Kind)
World = tuple[Passage, tuple[Event, ...]]


def a_quiz(
    world: World,
    *,
    count: int = 10,
    seed: int = 1,
    kinds: frozenset[Kind] = ALL,
    tries: int = TRIES,
) -> Quiz:
    """Return a quiz; with one try it is what was made first, be it as full as it may."""
    passage, events = world
    return make_quiz(passage, events, count=count, seed=seed, kinds=kinds, tries=tries)
