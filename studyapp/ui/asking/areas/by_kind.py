"""Which area a question gets."""

from typing import assert_never

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
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.areas.cloze import ClozeArea
from studyapp.ui.asking.areas.date import DateArea, Reading
from studyapp.ui.asking.areas.match import MatchArea
from studyapp.ui.asking.areas.multiple import MultipleArea
from studyapp.ui.asking.areas.number import NumberArea
from studyapp.ui.asking.areas.open import OpenArea
from studyapp.ui.asking.areas.order import OrderArea
from studyapp.ui.asking.areas.short import ShortArea
from studyapp.ui.asking.areas.single import SingleArea, TrueFalseArea
from studyapp.ui.asking.areas.timeline import TimelineArea
from studyapp.ui.theme import Look


def area_for(look: Look, question: Question, reading: Reading | None) -> Area:  # noqa: PLR0911, C901 - a line per kind
    """Return the widget in which this question is answered."""
    match question:
        case SingleQuestion():
            return SingleArea(look, question)
        case MultipleQuestion():
            return MultipleArea(look, question)
        case TrueFalseQuestion():
            return TrueFalseArea(look, question)
        case ShortQuestion():
            return ShortArea(look, question)
        case NumberQuestion():
            return NumberArea(look, question)
        case DateQuestion():
            return DateArea(look, question, reading)
        case OrderQuestion():
            return OrderArea(look, question)
        case ClozeQuestion():
            return ClozeArea(look, question, reading)
        case MatchQuestion():
            return MatchArea(look, question)
        case OpenQuestion():
            return OpenArea(look, question)
        case TimelineQuestion():
            return TimelineArea(look, question)
    assert_never(question)
