"""Versions of a quiz for paper."""

from studyapp.domain.questions import SingleQuestion
from studyapp.domain.quizzes import Quiz
from studyapp.study.sheets import sheets_of
from tests.every_kind import QUESTIONS

SHEETS = sheets_of(Quiz(1, QUESTIONS), title="All kinds", seeds=(1, 2))


def test_versions_ask_the_same_in_another_order() -> None:
    first, second = SHEETS

    asked = [[question.id for question in sheet.questions] for sheet in (first, second)]

    assert [first.label, second.label] == ["A", "B"]
    assert asked[0] != asked[1]
    assert sorted(asked[0]) == sorted(asked[1]) == sorted(each.id for each in QUESTIONS)


def test_the_key_of_a_version_names_the_letters_that_stand_on_it() -> None:
    for sheet in SHEETS:
        pairs = zip(sheet.questions, sheet.answers, strict=True)
        ((question, answer),) = [pair for pair in pairs if isinstance(pair[0], SingleQuestion)]
        letter, _, text = answer.partition("  ")
        assert isinstance(question, SingleQuestion)
        chosen = question.choices["ABCDE".index(letter)]
        assert chosen.right
        assert chosen.text == text


def test_the_same_seeds_give_the_same_sheets() -> None:
    assert sheets_of(Quiz(1, QUESTIONS), title="All kinds", seeds=(1, 2)) == SHEETS
