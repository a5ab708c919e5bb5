"""A quiz on several passages and packs: each gives its part, and nothing is asked twice."""

import random
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from studyapp.domain.events import Event, EventId
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question
from studyapp.domain.quizzes import Quiz
from studyapp.study.drawing import Choosing, Material, drawn

T = TypeVar("T")
_GROWTH = 4
_ROUNDS = 3


def gathered(
    topics: Sequence[T],
    material_of: Callable[[T], Material],
    *,
    count: int,
    seed: int,
    choosing: Choosing,
) -> tuple[Quiz, tuple[Material, ...]]:
    """Return a quiz of at most `count` questions, and the materials that were looked at for it.

    Of more topics than questions only some are looked at, and more only if those did not suffice.
    """
    rng = random.Random(seed)  # noqa: S311 - chance for learning, not for secrets
    order = rng.sample(topics, len(topics))
    found: list[Material] = []
    size = max(count, 1)
    while True:
        found += [material_of(topic) for topic in order[len(found) : size]]
        quiz = _led(found, count=count, seed=seed, choosing=choosing)
        if len(quiz.questions) >= count or size >= len(order):
            return quiz, tuple(found)
        size *= _GROWTH


def silent(materials: Sequence[Material], quiz: Quiz) -> list[Message]:
    """Return what is to be said of each of several materials of which nothing is asked."""
    asked = {question.id for question in quiz.questions}
    passages = {question.passage for question in quiz.questions}
    none = [
        material.title
        for material in materials
        if passages.isdisjoint(found.passage.id for found in material.passages)
        and asked.isdisjoint(listed.id for listed in material.listed)
    ]
    says = "No question could be made of “{title}”."
    return [Message(says, {"title": title}) for title in none if len(materials) > 1]


def _led(materials: Sequence[Material], *, count: int, seed: int, choosing: Choosing) -> Quiz:
    """Return a quiz that begins with the questions that come first."""
    first = choosing.first
    rest = _beside(choosing, first, _titles(materials)) if first else choosing
    quiz = together(apart(materials), count=count - len(first), seed=seed, choosing=rest)
    return replace(quiz, questions=(*first, *quiz.questions))


def apart(materials: Iterable[Material]) -> list[Material]:
    """Return materials that have nothing in common: an event or a question is in the first.

    Of one passage, packs may tell different events.
    """
    passages, told, listed = set(), set[EventId](), set()
    found = []
    for material in materials:
        new = [replace(each, events=_but_for(told, each.events)) for each in material.passages]
        own = [each for each in new if each.events or each.passage.id not in passages]
        told |= {event.id for each in own for event in each.events}
        asked = [each for each in material.listed if each.id not in listed]
        passages |= {each.passage.id for each in own}
        listed |= {each.id for each in asked}
        found.append(replace(material, passages=own, listed=asked))
    return found


def _but_for(told: Collection[EventId], events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(event for event in events if event.id not in told)


def together(materials: Sequence[Material], *, count: int, seed: int, choosing: Choosing) -> Quiz:
    """Return a quiz to which all materials give as evenly as they can, in a mixed order.

    What cannot give its share leaves it to the fuller ones.
    """
    if len(materials) == 1:
        return drawn(materials[0], count=count, seed=seed, choosing=choosing)
    order, titles = sorted(materials, key=_fullness), _titles(materials)
    parts: list[Quiz] = [Quiz(seed, ())] * len(order)
    wanted = [0] * len(order)
    for _round in range(_ROUNDS):
        missing = count - sum(len(part.questions) for part in parts)
        able = [n for n, part in enumerate(parts) if len(part.questions) == wanted[n]]
        for done, place in enumerate(able):
            share = -(-missing // (len(able) - done))
            if share <= 0:
                break
            wanted[place] += share
            others = [part for n, part in enumerate(parts) if n != place]
            beside = [each for part in others for each in part.questions]
            before = len(parts[place].questions)
            parts[place] = drawn(
                order[place],
                count=wanted[place],
                seed=seed,
                choosing=_beside(choosing, beside, titles),
            )
            missing -= len(parts[place].questions) - before
    rejected = tuple(each for part in parts for each in part.rejected)
    return Quiz(seed, tuple(_mixed(parts, seed)), rejected)


def _fullness(material: Material) -> int:
    return len(material.listed) + sum(len(found.askable) for found in material.passages)


def _titles(materials: Sequence[Material]) -> dict[EventId, str]:
    """Return the titles of all events that may be asked about."""
    return {
        event.id: event.title
        for material in materials
        for found in material.passages
        for event in found.askable
    }


def _beside(
    choosing: Choosing, others: Sequence[Question], titles: Mapping[EventId, str]
) -> Choosing:
    """Return what is wanted beside other questions: nothing on what they ask or tell."""
    told = {titles[event] for each in others for event in each.events if event in titles}
    return replace(choosing, beside=[*choosing.beside, *others], told=choosing.told | told)


def _mixed(parts: Sequence[Quiz], seed: int) -> list[Question]:
    """Return all in one row; those of a part stay in their order, as no verdict may tell."""
    rng = random.Random(seed)  # noqa: S311 - chance for learning, not for secrets
    turns = [place for place, part in enumerate(parts) for _question in part.questions]
    left = [iter(part.questions) for part in parts]
    return [next(left[place]) for place in rng.sample(turns, len(turns))]
