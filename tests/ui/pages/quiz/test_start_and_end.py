"""The start of a quiz, where it is chosen, and its end, with the result."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from studyapp.ui.pages.quiz.page import QuizPage
from tests.builders import an_entry
from tests.ui.pages.keyboard import press
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.conftest import Told, a_turn, after, an_end, label, marks

Key = Qt.Key


def passages(page: QuizPage) -> QListView:
    found = page.findChild(QListView, "passages")
    assert isinstance(found, QListView)
    return found


def test_the_end_says_the_result_and_lists_the_questions(page: QuizPage, told: Told) -> None:
    turn = a_turn(results=(1.0,), total=3)
    page.show_turn(turn)
    page.setFocus()

    page.show_turn(after(after(turn, 1.0), None))
    page.show_turn(an_end(1.0, 1.0, None))

    assert label(page, "result") == "Two of two."
    assert "One question was skipped; it does not count." in outline(page)
    assert list(marks(page)) == [
        "1: Question 1. Right",
        "2: When did the parliament pass the law?. Right",
        "3: Question 3. Skipped",
    ]
    press(Key.Key_P, Key.Key_Return, Key.Key_Return)
    assert told.wishes == ["progress_wanted"]
    assert told.starts == [(turn.passage, 10)]


@pytest.mark.parametrize(
    ("results", "says"),
    [
        ((1.0, 1.0, 0.0), "Two of three."),
        ((0.0,), "None of one."),
        ((0.5, 1.0), "1.5 of two."),
        ((None,), "Nothing was answered."),
    ],
)
def test_the_result_is_a_sentence(
    page: QuizPage, results: tuple[float | None, ...], says: str
) -> None:
    page.show_turn(an_end(*results))

    assert label(page, "result") == says


def test_a_quiz_is_started_with_enter_on_the_chosen_passage(page: QuizPage, told: Told) -> None:
    entries = [an_entry(id=name, title=name.title(), events=12) for name in ("suez", "hastings")]
    page.show_start(entries, "hastings")

    press(Key.Key_Return, Key.Key_Return)

    assert told.starts == [("hastings", 10)]


def test_passage_and_length_are_chosen_with_the_arrow_keys(page: QuizPage, told: Told) -> None:
    entries = [an_entry(id=name, events=30) for name in ("suez", "hastings")]
    page.show_start(entries, None)

    press(Key.Key_Down, Key.Key_Tab, Key.Key_Right, Key.Key_Return)

    assert told.starts == [("hastings", 20)]


def test_the_passage_asked_for_is_chosen_whatever_was_chosen_before(
    page: QuizPage, told: Told
) -> None:
    entries = [an_entry(id=name, events=30) for name in ("suez", "hastings")]
    page.show_start(entries, "suez")

    page.show_start(entries, "hastings")
    press(Key.Key_Return)

    assert told.starts == [("hastings", 10)]


def test_without_a_passage_asked_for_the_choice_stays(page: QuizPage, told: Told) -> None:
    entries = [an_entry(id=name, events=30) for name in ("suez", "hastings")]
    page.show_start(entries, "hastings")

    page.show_start(entries, None)
    press(Key.Key_Return)

    assert told.starts == [("hastings", 10)]


@pytest.mark.parametrize(
    ("events", "says"),
    [
        (0, "“The partitions” has no dated events, so no quiz can be made of it."),
        (3, "“The partitions” has 3 dated events, so there may be fewer questions."),
        (6, "“The partitions” has 6 dated events, so there may be fewer questions."),
        (12, ""),
    ],
)
def test_the_start_says_what_stands_against_a_quiz(
    page: QuizPage, told: Told, events: int, says: str
) -> None:
    page.show_start([an_entry(events=events)], None)

    assert label(page, "warning") == says
    press(Key.Key_Return)
    assert len(told.starts) == (0 if events == 0 else 1)


def test_without_passages_the_page_leads_to_the_library(page: QuizPage, told: Told) -> None:
    page.show_start([], None)

    assert "No passages yet." in outline(page)
    press(Key.Key_Return)
    assert told.wishes == ["library_wanted"]
