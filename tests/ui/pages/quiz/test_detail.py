"""A quiz is built in detail with keys alone, and the choice is kept."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.domain.difficulty import Levels
from studyapp.domain.kinds import Kind, Mode
from studyapp.domain.messages import Message
from studyapp.domain.possible import Possible
from studyapp.domain.settings import QuizChoices
from studyapp.domain.sittings import QuizSource, QuizWish
from studyapp.domain.topics import Topic
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.pages.quiz.start import StartView
from studyapp.ui.theme import Look
from tests.builders import a_source
from tests.ui.pages.keyboard import focused, press, show_active
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.conftest import Told, a_turn, an_end, label

Key = Qt.Key


def sources() -> list[QuizSource]:
    named = [a_source(passage=name, title=name.title(), events=30) for name in ("suez", "rome")]
    pack = a_source(passage=None, pack="canal", title="Canal", events=0, questions=25)
    return [*named, a_source(passage="calm", title="Calm", events=0), pack]


def field(page: QuizPage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def typed(page: QuizPage, name: str, text: str) -> None:
    field(page, name).setFocus()
    field(page, name).selectAll()
    QTest.keyClicks(field(page, name), text)


def tab_to(heard: str) -> None:
    """Press Tab until what is heard begins so."""
    for _ in range(30):
        if focused().accessibleName().startswith(heard):
            return
        press(Key.Key_Tab)
    raise AssertionError(heard)


def test_everything_is_chosen_with_keys_alone_and_told_as_one_wish(
    page: QuizPage, told: Told
) -> None:
    kept: list[QuizChoices] = []
    page.chosen.connect(kept.append)
    page.show_start(sources(), "suez")

    press(Key.Key_D)
    assert focused().accessibleName().startswith("Easiest level")
    page.views.start.focus_target().setFocus()
    press(Key.Key_Down, Key.Key_Space)
    tab_to("Number of questions")
    focused().selectAll()  # type: ignore[attr-defined]
    press(Key.Key_3, Key.Key_7)
    tab_to("Easiest level: 1 of 5")
    press(*[Key.Key_Right] * 3)
    tab_to("Hardest level")
    press(*[Key.Key_Left] * 3)
    tab_to("My mistakes")
    press(Key.Key_Space)
    tab_to("Seed")
    press(Key.Key_1, Key.Key_7)
    press(Key.Key_Return)

    wish: QuizWish = told.starts[0]
    assert wish.topics == (Topic("suez"), Topic("rome"))  # type: ignore[arg-type]
    assert (wish.count, wish.levels, wish.seed) == (37, Levels(2, 2), 17)
    assert wish.mistakes_first
    assert kept[-1] == QuizChoices(
        unfolded=True,
        topics=("suez", "rome"),
        count=37,
        easiest=2,
        hardest=2,
        mistakes_first=True,
    )


def test_folded_away_the_detail_counts_no_more(page: QuizPage, told: Told) -> None:
    page.show_start(sources(), "suez")
    press(Key.Key_D, Key.Key_A)
    typed(page, "seed", "5")
    box = page.findChild(QCheckBox, "mistakes-first")
    assert isinstance(box, QCheckBox)
    box.setChecked(True)
    page.views.start.focus_target().setFocus()

    press(Key.Key_D, Key.Key_Return)

    assert told.starts == [
        QuizWish(passage=sources()[0].passage, count=10, kinds=told.starts[0].kinds)
    ]


def test_everything_ticks_all_of_which_a_quiz_can_be_made(page: QuizPage, told: Told) -> None:
    page.show_start(sources(), "rome")

    press(Key.Key_D, Key.Key_A, Key.Key_Return)

    assert [each.passage or each.pack for each in told.starts[0].topics] == [
        "suez",
        "rome",
        "canal",
    ]
    page.show_start(sources(), "rome")
    press(Key.Key_A, Key.Key_Return)
    assert [each.passage for each in told.starts[1].topics] == ["rome"]


@pytest.mark.parametrize("number", ["0", "201", "100000", "x", ""])
def test_a_number_that_is_none_is_told_and_starts_nothing(
    page: QuizPage, told: Told, number: str
) -> None:
    page.show_start(sources(), "suez")
    press(Key.Key_D)

    typed(page, "count", number or " ")
    press(Key.Key_Return)

    assert "Type a number from 1 to 200." in outline(page)
    assert field(page, "count").property("faulty") is True
    assert told.starts == []


def test_how_many_are_possible_is_said_for_the_choice_of_now_only(page: QuizPage) -> None:
    asked: list[QuizWish] = []
    page.possible_wanted.connect(asked.append)
    page.show_start(sources(), "suez")
    press(Key.Key_D)
    page.views.start._ask_possible()

    page.show_possible(asked[0], Possible(count=7, why=Message("No more."), mistakes=1))
    assert label(page, "possible") == (
        "About 7 questions are possible. No more. One of your mistakes is due."
    )
    press(Key.Key_A)
    assert label(page, "possible") == "Counting the questions …"
    page.show_possible(asked[0], Possible(count=7))
    assert label(page, "possible") == "Counting the questions …"


def test_a_short_quiz_says_why_while_its_first_question_is_asked(
    page: QuizPage, told: Told
) -> None:
    page.show_start(sources(), "suez")
    press(Key.Key_Return)
    why = Message("Of the 10 questions asked for, 4 could be made.").followed_by(Message("So."))

    page.show_turn(a_turn(results=(), short=why, seed=88))
    assert "Of the 10 questions asked for, 4 could be made. So." in label(page, "short")
    page.show_turn(a_turn(results=(1.0,), seed=88))
    assert "Of the 10" not in " ".join(outline(page))

    end: Any = an_end(1.0)
    page.show_turn(type(end)(**{name: getattr(end, name) for name in end.__slots__} | {"seed": 88}))
    assert "It was drawn with the seed 88." in outline(page)
    page.show_start(sources(), "suez")
    page.show_refused(Message("There is none."), Message("Choose more kinds."))
    assert label(page, "warning") == "There is none. Choose more kinds."
    assert Kind.OPEN not in told.starts[0].kinds


def test_what_was_chosen_last_is_there_again(look: Look, qtbot: QtBot) -> None:
    kept = QuizChoices(
        unfolded=True,
        topics=("rome", "canal", "gone"),
        count=42,
        left_out=("single",),
        easiest=2,
        hardest=4,
        exam=True,
        minutes=45,
    )
    view = StartView(look, choices=lambda: kept)
    show_active(qtbot, view)
    wishes: list[QuizWish] = []
    view.start_wanted.connect(wishes.append)

    view.show_sources(sources(), "suez")
    view.keys.start.trigger()

    wish = wishes[0]
    assert [each.passage or each.pack for each in wish.topics] == ["rome", "canal"]
    assert (wish.count, wish.levels, wish.mode) == (42, Levels(2, 4), Mode.EXAM)
    assert wish.limit == timedelta(minutes=45)
    assert Kind.SINGLE not in wish.kinds
    view.close()
