"""What an answer is worth, and answers in words."""

from collections.abc import Iterable
from typing import TypeVar, assert_never

from studyapp.domain.answers import (
    Answer,
    ChoiceAnswer,
    ChoicesAnswer,
    ClozeAnswer,
    DateAnswer,
    Grade,
    MatchAnswer,
    NumberAnswer,
    OpenAnswer,
    OrderAnswer,
    ShortAnswer,
    TimelineAnswer,
    TruthAnswer,
)
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
from studyapp.domain.when_tongues import read_answer
from studyapp.domain.when_words import words
from studyapp.grade.cloze import grade_cloze
from studyapp.grade.date import grade_date
from studyapp.grade.keys import right_answer
from studyapp.grade.match import grade_match, joined_texts
from studyapp.grade.multiple import grade_multiple
from studyapp.grade.number import grade_number
from studyapp.grade.open import grade_open
from studyapp.grade.order import grade_order
from studyapp.grade.short import grade_short
from studyapp.grade.single import grade_single
from studyapp.grade.timeline import grade_timeline
from studyapp.grade.truefalse import grade_truefalse

_NOTHING = "nothing"

Wanted = TypeVar("Wanted", bound=Answer)


def grade(question: Question, answer: Answer) -> Grade:  # noqa: C901, PLR0911  # a case a kind
    """Return what an answer is worth.

    Raises:
        TypeError: It is an answer to another kind of question.
    """
    match question:
        case SingleQuestion():
            return grade_single(question, answer_of(ChoiceAnswer, answer, question))
        case MultipleQuestion():
            return grade_multiple(question, answer_of(ChoicesAnswer, answer, question))
        case TrueFalseQuestion():
            return grade_truefalse(question, answer_of(TruthAnswer, answer, question))
        case ShortQuestion():
            return grade_short(question, answer_of(ShortAnswer, answer, question))
        case NumberQuestion():
            return grade_number(question, answer_of(NumberAnswer, answer, question))
        case DateQuestion():
            return grade_date(question, answer_of(DateAnswer, answer, question))
        case ClozeQuestion():
            return grade_cloze(question, answer_of(ClozeAnswer, answer, question))
        case OrderQuestion():
            return grade_order(question, answer_of(OrderAnswer, answer, question))
        case MatchQuestion():
            return grade_match(question, answer_of(MatchAnswer, answer, question))
        case TimelineQuestion():
            return grade_timeline(question, answer_of(TimelineAnswer, answer, question))
        case OpenQuestion():
            return grade_open(question, answer_of(OpenAnswer, answer, question))
    assert_never(question)


def answer_of(wanted: type[Wanted], answer: Answer, question: Question) -> Wanted:
    """Return `answer`, which is of the class that answers `question`.

    Raises:
        TypeError: It is not.
    """
    if isinstance(answer, wanted):
        return answer
    raise TypeError(f"{type(answer).__name__} does not answer a question of kind {question.kind}")


def answer_in_words(question: Question, answer: Answer) -> str:  # noqa: C901, PLR0911  # as above
    """Return an answer as it would be read out.

    Raises:
        TypeError: It is an answer to another kind of question.
    """
    match question:
        case SingleQuestion():
            return question.choices[answer_of(ChoiceAnswer, answer, question).chosen].text
        case MultipleQuestion():
            picked = answer_of(ChoicesAnswer, answer, question).chosen
            return "; ".join(question.choices[place].text for place in picked) or _NOTHING
        case TrueFalseQuestion():
            return "True" if answer_of(TruthAnswer, answer, question).says else "False"
        case ShortQuestion():
            return answer_of(ShortAnswer, answer, question).typed.strip()
        case NumberQuestion():
            return answer_of(NumberAnswer, answer, question).typed.strip()
        case DateQuestion():
            return answer_of(DateAnswer, answer, question).typed.strip()
        case ClozeQuestion():
            filled = answer_of(ClozeAnswer, answer, question).filled
            return _sequence([text.strip() or _NOTHING for text in filled])
        case OrderQuestion():
            order = answer_of(OrderAnswer, answer, question).order
            return _sequence([question.items[place].text for place in order])
        case MatchQuestion():
            joined = joined_texts(question, answer_of(MatchAnswer, answer, question))
            return _pairs(question.lefts, [text or _NOTHING for text in joined])
        case TimelineQuestion():
            placed = answer_of(TimelineAnswer, answer, question).placed
            return _pairs([item.text for item in question.items], map(_date_in_words, placed))
        case OpenQuestion():
            return answer_of(OpenAnswer, answer, question).typed.strip()
    assert_never(question)


def right_answer_in_words(question: Question) -> str:
    """Return the right answer as it would be read out; of an open question its model answer."""
    return answer_in_words(question, right_answer(question))


def _sequence(texts: Iterable[str]) -> str:
    return "; ".join(f"{place}. {text}" for place, text in enumerate(texts, start=1))


def _pairs(lefts: Iterable[str], rights: Iterable[str]) -> str:
    return "; ".join(f"{left}: {right}" for left, right in zip(lefts, rights, strict=False))


def _date_in_words(placed: str) -> str:
    """Return a date as people write it; a pin's is EDTF."""
    when = read_answer(placed)
    return (placed.strip() or _NOTHING) if when is None else words(when)
