"""What learners took for what, by the wrong answers in the journal."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from studyapp.domain.answers import Answer, ChoiceAnswer, DateAnswer, MatchAnswer, OrderAnswer
from studyapp.domain.events import EventId
from studyapp.domain.kinds import Recipe
from studyapp.domain.questions import (
    DateQuestion,
    MatchQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
)
from studyapp.domain.when_reading import read_when
from studyapp.domain.when_words import words
from studyapp.generate.confusions import Confusions
from studyapp.generate.solver import plain

_MOST = 6
"""More than so many things nobody takes for one."""

Mixed = tuple[str, str]
"""The title of an event, and the title or the date that was taken for it or for its date."""


def confusions_of(
    answered: Iterable[tuple[Question, Answer]], titles: Mapping[EventId, str]
) -> Confusions:
    """Return what was taken for what, the oftenest first, of like ones that which came first.

    `titles` are those of the events now.
    """
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for question, answer in answered:
        for title, taken in _mixed_up(question, answer, titles):
            found[plain(title)][taken] += 1
    return {
        title: tuple(text for text, _count in counts.most_common(_MOST))
        for title, counts in found.items()
    }


def _mixed_up(question: Question, answer: Answer, titles: Mapping[EventId, str]) -> Iterator[Mixed]:
    match question, answer:
        case SingleQuestion(), ChoiceAnswer():
            yield from _picked(question, answer)
        case DateQuestion(recipe=Recipe.WHEN), DateAnswer(typed=typed):
            date, title = read_when(typed), titles.get(question.events[0])
            if date is not None and title is not None:
                yield title, words(date)
        case OrderQuestion(items=items), OrderAnswer(order=order):
            for one, other in pairwise(order):
                if one > other:
                    yield from _each_other(items[one].text, items[other].text)
        case MatchQuestion(), MatchAnswer():
            yield from _joined(question, answer)
        case _:
            return


def _picked(question: SingleQuestion, answer: ChoiceAnswer) -> Iterator[Mixed]:
    key = next(choice for choice in question.choices if choice.right)
    taken = question.choices[answer.chosen]
    if taken.right:
        return
    if question.recipe is Recipe.WHEN:
        if key.matches is not None:
            yield key.matches, taken.text
        return
    yield from _each_other(key.text, taken.text)


def _joined(question: MatchQuestion, answer: MatchAnswer) -> Iterator[Mixed]:
    owners = dict(zip(question.answers, question.lefts, strict=True))
    for left, right, place in zip(question.lefts, question.answers, answer.joined, strict=True):
        taken = right if place is None else question.rights[place]
        if taken != right:
            yield left, taken
            if taken in owners:
                yield from _each_other(left, owners[taken])


def _each_other(one: str, other: str) -> Iterator[Mixed]:
    yield one, other
    yield other, one
