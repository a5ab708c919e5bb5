"""A question of each kind with an answer, mostly a wrong one."""

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
from studyapp.domain.questions import Question
from tests.builders import (
    cloze_question,
    date_question,
    match_question,
    multiple_question,
    number_question,
    open_question,
    order_question,
    short_question,
    single_question,
    timeline_question,
    truefalse_question,
)

ANSWERED: list[tuple[Question, Answer]] = [
    (single_question(), ChoiceAnswer(2)),
    (multiple_question(), ChoicesAnswer((1,))),
    (truefalse_question(), TruthAnswer(False)),
    (short_question(), ShortAnswer("The king")),
    (number_question(), NumberAnswer("1")),
    (date_question(), DateAnswer("1790")),
    (cloze_question(), ClozeAnswer(("1790", "king", "seat"))),
    (order_question(), OrderAnswer((2, 0, 1))),
    (match_question(), MatchAnswer((0, 2, None))),
    (timeline_question(), TimelineAnswer(("1800", "", "1801"))),
    (open_question(), OpenAnswer("It was gone.", (True, False))),
]
