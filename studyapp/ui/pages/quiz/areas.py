"""The part of a question in which the answer is given, by the kind of question."""

from studyapp.domain.questions import DateQuestion, OrderQuestion, Question, SingleQuestion
from studyapp.ui.pages.quiz.dates import DateArea, Reading
from studyapp.ui.pages.quiz.orders import OrderArea
from studyapp.ui.pages.quiz.singles import SingleArea
from studyapp.ui.theme import Look

Area = SingleArea | DateArea | OrderArea


def area_for(look: Look, question: Question, reading: Reading | None) -> Area:
    """Return the widget in which this question is answered."""
    match question:
        case SingleQuestion():
            return SingleArea(look, question)
        case DateQuestion():
            return DateArea(look, question, reading)
        case OrderQuestion():
            return OrderArea(look, question)
        case _:
            raise NotImplementedError(question.kind)
