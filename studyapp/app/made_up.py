"""Made-up answers to every kind of question, for the demo."""

import random
from typing import assert_never

from studyapp.domain.answers import (
    Answer,
    ChoiceAnswer,
    ChoicesAnswer,
    ClozeAnswer,
    DateAnswer,
    MatchAnswer,
    NumberAnswer,
    OpenAnswer,
    OrderAnswer,
    ShortAnswer,
    TimelineAnswer,
    TruthAnswer,
)
from studyapp.domain.question_pieces import Choice, Gap
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.grade.keys import right_answer

_WRONG_DATE = "1815"
_WRONG_WORDS = "somebody else"


def made_up_answer(question: Question, rng: random.Random, *, right: bool) -> Answer:
    """Return the right answer, or one that is wrong at least in part."""
    return right_answer(question) if right else _wrong(question, rng)


def _wrong(question: Question, rng: random.Random) -> Answer:  # noqa: C901, PLR0911  # a case a kind
    match question:
        case SingleQuestion():
            return ChoiceAnswer(rng.choice(_wrong_places(question.choices)))
        case MultipleQuestion():
            return ChoicesAnswer((rng.choice(_wrong_places(question.choices)),))
        case TrueFalseQuestion():
            return TruthAnswer(not question.is_true)
        case ShortQuestion():
            return ShortAnswer(_WRONG_WORDS)
        case NumberQuestion():
            return NumberAnswer(str(round(question.value + 3 * question.tolerance + 1)))
        case DateQuestion():
            return DateAnswer(_WRONG_DATE)
        case ClozeQuestion():
            return ClozeAnswer(tuple(_wrong_filling(gap) for gap in question.gaps))
        case OrderQuestion():
            return OrderAnswer(tuple(reversed(range(len(question.items)))))
        case MatchQuestion():
            return MatchAnswer((None,) * len(question.lefts))
        case TimelineQuestion():
            return TimelineAnswer((_WRONG_DATE,) * len(question.items))
        case OpenQuestion():
            return OpenAnswer(_WRONG_WORDS, (False,) * len(question.rubric))
    assert_never(question)


def _wrong_places(choices: tuple[Choice, ...]) -> list[int]:
    return [place for place, choice in enumerate(choices) if not choice.right]


def _wrong_filling(gap: Gap) -> str:
    others = [text for text in gap.shown if text != gap.answer]
    return others[0] if others else _WRONG_WORDS
