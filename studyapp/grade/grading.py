"""What an answer is worth, and answers in words."""

from studyapp.domain.answers import Answer, ChoiceAnswer, DateAnswer, Grade, OrderAnswer
from studyapp.domain.questions import DateQuestion, OrderQuestion, Question, SingleQuestion
from studyapp.domain.when_words import words
from studyapp.grade.date import grade_date
from studyapp.grade.order import grade_order
from studyapp.grade.single import grade_single


def grade(question: Question, answer: Answer) -> Grade:
    """Return what an answer is worth.

    Raises:
        TypeError: It is an answer to another kind of question.
    """
    match question, answer:
        case SingleQuestion(), ChoiceAnswer():
            return grade_single(question, answer)
        case DateQuestion(), DateAnswer():
            return grade_date(question, answer)
        case OrderQuestion(), OrderAnswer():
            return grade_order(question, answer)
    raise _mismatch(question, answer)


def answer_in_words(question: Question, answer: Answer) -> str:
    """Return an answer as it would be read out.

    Raises:
        TypeError: It is an answer to another kind of question.
    """
    match question, answer:
        case SingleQuestion(), ChoiceAnswer():
            return question.choices[answer.chosen].text
        case DateQuestion(), DateAnswer():
            return answer.typed.strip()
        case OrderQuestion(), OrderAnswer():
            return _sequence([question.items[place].text for place in answer.order])
    raise _mismatch(question, answer)


def right_answer_in_words(question: Question) -> str:
    """Return the right answer as it would be read out."""
    match question:
        case SingleQuestion():
            return next(choice.text for choice in question.choices if choice.right)
        case DateQuestion():
            return words(question.when)
        case OrderQuestion():
            return _sequence([item.text for item in question.items])
    raise NotImplementedError(question.kind)


def _sequence(texts: list[str]) -> str:
    return "; ".join(f"{place}. {text}" for place, text in enumerate(texts, start=1))


def _mismatch(question: Question, answer: Answer) -> TypeError:
    return TypeError(f"{type(answer).__name__} does not answer a question of kind {question.kind}")
