"""The right answer to a question, as an answer."""

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
from studyapp.domain.number_reading import right_amount
from studyapp.domain.question_pieces import Choice, Gap, OrderItem
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
from studyapp.domain.when_words import words


def right_answer(question: Question) -> Answer:  # noqa: C901, PLR0911  # a case a kind
    """Return the answer that gets everything; of an open question its model answer."""
    match question:
        case SingleQuestion():
            return ChoiceAnswer(_right_places(question.choices)[0])
        case MultipleQuestion():
            return ChoicesAnswer(_right_places(question.choices))
        case TrueFalseQuestion():
            return TruthAnswer(question.is_true)
        case ShortQuestion():
            return ShortAnswer(question.answer)
        case NumberQuestion():
            return NumberAnswer(right_amount(question))
        case DateQuestion():
            return DateAnswer(words(question.when))
        case ClozeQuestion():
            return ClozeAnswer(tuple(_filled(gap) for gap in question.gaps))
        case OrderQuestion():
            return OrderAnswer(tuple(range(len(question.items))))
        case MatchQuestion():
            return MatchAnswer(tuple(_places(question.answers, question.rights)))
        case TimelineQuestion():
            return TimelineAnswer(tuple(_placed(item) for item in question.items))
        case OpenQuestion():
            return OpenAnswer(question.model_answer, (True,) * len(question.rubric))
    assert_never(question)


def _right_places(choices: tuple[Choice, ...]) -> tuple[int, ...]:
    return tuple(place for place, choice in enumerate(choices) if choice.right)


def _filled(gap: Gap) -> str:
    return gap.answer if gap.when is None or gap.shown else words(gap.when)


def _placed(item: OrderItem) -> str:
    return "" if item.when is None else words(item.when)


def _places(answers: tuple[str, ...], rights: tuple[str, ...]) -> list[int]:
    """Return a place in `rights` for every text; each once, while there are as many as wanted."""
    left = list(range(len(rights)))
    places = []
    for text in answers:
        fitting = [place for place in left if rights[place] == text]
        places.append(fitting[0] if fitting else rights.index(text))
        left = [place for place in left if place != places[-1]]
    return places
