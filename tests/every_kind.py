"""One question of every kind, for tests of what must hold for all of them."""

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

QUESTIONS: tuple[Question, ...] = (
    single_question(),
    multiple_question(),
    truefalse_question(),
    short_question(),
    number_question(),
    date_question(),
    cloze_question(),
    order_question(),
    match_question(),
    timeline_question(),
    open_question(),
)
