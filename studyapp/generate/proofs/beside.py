"""What the questions that a person wrote tell a generated one in the same quiz, and ask already."""

from collections.abc import Iterator

from studyapp.domain.kinds import Recipe
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
)
from studyapp.domain.when_words import words

_ON_FACTS = frozenset(
    {
        *(Recipe.WHEN, Recipe.WHAT_HAPPENED, Recipe.CLAIM_DATE, Recipe.MATCH, Recipe.TIMELINE),
        *(Recipe.WHO, Recipe.WHERE, Recipe.GAPS, Recipe.WHY, Recipe.REPAIR),
    }
)


def asks_the_same(question: Question, other: Question) -> bool:
    """Return whether a question on facts of an event rests on words that `other` rests on."""
    return (
        question.recipe in _ON_FACTS
        and question.passage == other.passage
        and any(
            one.span.overlaps(two.span) for one in question.citations for two in other.citations
        )
    )


def told(question: Question) -> Iterator[str]:
    """Yield the texts that are seen of a question before it is answered."""
    yield question.stem
    yield question.hint
    match question:
        case SingleQuestion() | MultipleQuestion():
            yield from (choice.text for choice in question.choices)
        case OrderQuestion() | TimelineQuestion():
            yield from (item.text for item in question.items)
        case MatchQuestion():
            yield from question.lefts
            yield from question.rights
        case ClozeQuestion():
            yield from (text for gap in question.gaps for text in gap.shown)
        case _:
            return


def keys(question: Question) -> Iterator[str]:
    """Yield the right answers of a question as they would stand in a text."""
    match question:
        case SingleQuestion() | MultipleQuestion():
            yield from (choice.text for choice in question.choices if choice.right)
        case ShortQuestion():
            yield question.answer
        case DateQuestion():
            yield words(question.when)
        case ClozeQuestion():
            yield from (gap.answer for gap in question.gaps)
        case _:
            return
