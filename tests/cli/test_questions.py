"""Questions of all kinds as JSON and as lines for a person."""

import json
from typing import Any

import pytest

from studyapp.cli.forms import quiz_form
from studyapp.cli.tables import quiz_lines
from studyapp.domain.kinds import Kind
from studyapp.domain.question_pieces import Gap
from studyapp.domain.questions import Question
from studyapp.domain.quizzes import Quiz
from studyapp.domain.tolerances import DateTolerance, DateUnit
from tests.builders import (
    cloze_question,
    date_question,
    number_question,
    open_question,
    single_question,
)
from tests.every_kind import QUESTIONS

ANSWERS: dict[Kind, Any] = {
    Kind.SINGLE: "3 May 1791",
    Kind.MULTIPLE: ["The parliament passed the law", "The king left his throne"],
    Kind.TRUEFALSE: True,
    Kind.SHORT: "The parliament",
    Kind.NUMBER: {"value": 164, "tolerance": 5, "unit": "km"},
    Kind.DATE: {"when": "1791-05-03", "tolerance": "0d"},
    Kind.CLOZE: {"year": "1791", "who": "parliament", "seat": "throne"},
    Kind.ORDER: [
        "The parliament passed the law on 3 May 1791",
        "The king left his throne in November 1795",
        "The last rising began in 1863",
    ],
    Kind.MATCH: [["The law", "1791"], ["The king's leaving", "1795"], ["The last rising", "1863"]],
    Kind.TIMELINE: [
        ["The parliament passed the law on 3 May 1791", "1791-05-03"],
        ["The king left his throne in November 1795", "1795-11"],
        ["The last rising began in 1863", "1863"],
    ],
    Kind.OPEN: "The kingdom was no more, and nobody was left to defend it.",
}


def form_of(question: Question) -> dict[str, Any]:
    document = json.loads(json.dumps(quiz_form(Quiz(1, (question,)))))
    made: dict[str, Any] = document["questions"][0]
    return made


def lines_of(question: Question) -> list[str]:
    return list(quiz_lines(Quiz(1, (question,))))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
def test_every_kind_has_its_answer_in_the_promised_form(question: Question) -> None:
    form = form_of(question)

    assert form["answer"] == ANSWERS[question.kind]
    has_options = question.kind in (Kind.SINGLE, Kind.MULTIPLE, Kind.TRUEFALSE)
    assert (form["options"] is not None) == has_options


def test_a_written_question_says_so_and_may_rest_on_nothing() -> None:
    written, made = form_of(open_question(citation=None)), form_of(single_question())

    assert (written["made"], written["recipe"], written["citation"]) == ("authored", None, None)
    assert (made["made"], made["recipe"]) == ("generated", "when")


def test_a_statement_offers_both_truths() -> None:
    form = form_of(next(each for each in QUESTIONS if each.kind is Kind.TRUEFALSE))

    assert form["options"] == [{"text": "True", "right": True}, {"text": "False", "right": False}]


def test_an_author_s_tolerance_is_told() -> None:
    question = date_question("1869", tolerance=DateTolerance(5, DateUnit.YEAR))

    assert form_of(question)["answer"] == {"when": "1869", "tolerance": "5y"}
    assert lines_of(question)[1] == "   Answer: 1869 (± 5 years)"
    exact = date_question("1869", tolerance=DateTolerance(0, DateUnit.YEAR))
    assert lines_of(exact)[1] == "   Answer: 1869"
    assert form_of(number_question(value=0.5))["answer"]["value"] == 0.5


def test_every_kind_is_printed_with_its_key() -> None:
    printed = {question.kind: lines_of(question)[1:-1] for question in QUESTIONS}

    assert printed[Kind.MULTIPLE][0] == "   A  The parliament passed the law  (right)"
    assert printed[Kind.TRUEFALSE] == ["   Answer: True"]
    assert printed[Kind.SHORT] == ["   Answer: The parliament (also: parliament, the Sejm)"]
    assert printed[Kind.NUMBER] == ["   Answer: 164 km (± 5)"]
    assert printed[Kind.CLOZE] == [
        "   [[year]] Answer: 1791",
        "   [[who]] Answer: parliament (of: king, parliament, army)",
        "   [[seat]] Answer: throne (also: crown)",
    ]
    assert printed[Kind.MATCH][-2:] == [
        "   To choose from: 1863 · 1791 · 1918 · 1795",
        "   Right pairs: The law – 1791 · The king's leaving – 1795 · The last rising – 1863",
    ]
    assert printed[Kind.TIMELINE][-1].startswith("   Right dates: The parliament passed the law")
    assert printed[Kind.OPEN][1:] == [
        "   2 points: Names the end of the kingdom",
        "   1 point: Names the lack of defenders",
    ]


def test_the_lines_of_a_stem_stand_below_each_other() -> None:
    gaps = (Gap(name="a", answer="1"),)

    lines = lines_of(cloze_question(stem="First [[a]].\nSecond.\n", gaps=gaps))

    assert lines[0] == "1. First [[a]].\n   Second."
