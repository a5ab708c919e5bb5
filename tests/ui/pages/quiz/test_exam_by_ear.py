"""What is heard of an exam and of its marks, and what has room in a small window."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.domain.exams import Exam
from studyapp.domain.kinds import Mode
from studyapp.domain.sittings import Turn
from studyapp.ui.pages.quiz import exam as exam_module
from studyapp.ui.pages.quiz.marks import MarksTable
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton
from tests.builders import date_question, single_question
from tests.ui.pages.keyboard import CONTROL, press
from tests.ui.pages.quiz.conftest import a_turn, an_end

pytestmark = pytest.mark.unmeasured


def an_exam(place: int, **fields: object) -> Turn:
    questions = (single_question(), date_question())
    ends = datetime.now(UTC) + timedelta(minutes=12, seconds=-5)
    exam = Exam(questions=questions, given=(None, None), place=place, ends=ends)
    exam = replace(exam, **fields)  # type: ignore[arg-type]  # names are Exam's own
    return a_turn(questions[place], exam=exam, mode=Mode.EXAM, results=(), total=2)


def test_the_time_is_said_at_the_first_question_and_on_asking_and_a_flag_at_each(
    page: QuizPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_turn(an_exam(0))
    said: list[str] = []
    monkeypatch.setattr(exam_module, "announce", lambda _widget, words: said.append(words))
    page.setFocus()

    page.show_turn(an_exam(1, flagged=frozenset({1})))
    press(Qt.Key.Key_R, held=CONTROL)

    stem = date_question().stem
    assert said[0].startswith(f"Question 2 of 2, flagged. {stem}")
    assert said[1].startswith(f"Question 2 of 2, flagged. 12 minutes left. {stem}")


def test_the_marks_by_kind_and_passage_are_tables_that_are_read_whole(page: QuizPage) -> None:
    end = an_end(1.0, 0.5, None)

    page.show_turn(replace(end, mode=Mode.EXAM))
    tables = [each for each in page.findChildren(MarksTable) if each.isVisible()]
    heard = [each.accessibleName() for each in tables]
    page.show_turn(end)

    assert heard == ["By kind. One right: 1.5 of 3.", "By passage. The partitions: 1.5 of 3."]
    assert all(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in tables)
    assert not any(each.isVisible() for each in tables)


def test_in_the_largest_text_all_buttons_of_an_exam_stand_in_one_row(
    page: QuizPage, look: Look, qtbot: QtBot
) -> None:
    look.set_text_size(200)
    look.set_folded(folded=True)
    page.resize(1024, 534)
    for place in (0, 1):
        page.show_turn(an_exam(place))
        qtbot.waitUntil(lambda: len({each.y() for each in buttons(page)}) == 1)
        assert len(buttons(page)) == 4 - place


def buttons(page: QuizPage) -> list[ActionButton]:
    return [each for each in page.findChildren(ActionButton) if each.isVisible()]
