"""Today is started by key and by click."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.progress import DayCount, DueCards, Slipping, Stopped, Today
from studyapp.domain.texts import PassageId
from studyapp.ui.pages.today.page import TodayPage
from studyapp.ui.pages.today.paint import bar_heights
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, Label
from tests.ui.pages.outline import cut_off, outline

NOW = datetime(2026, 11, 22, 16, 20, tzinfo=UTC)
PASSAGE = PassageId("p7")


def a_today(**fields: Any) -> Today:  # noqa: ANN401  # any field of the value
    day = NOW.date()
    defaults: dict[str, Any] = {
        "now": NOW,
        "passages": 2,
        "due": (
            DueCards(PassageId("p0"), "The partitions", 9),
            DueCards(PassageId("p1"), "The Suez Canal", 3),
        ),
        "coming": {day + timedelta(days=1): 7, day + timedelta(days=2): 15},
        "slipping": (Slipping("When did the last rising begin?", 0.62),),
        "days": tuple(DayCount(day - timedelta(days=6 - n), n, 0) for n in range(7)),
        "stopped": Stopped(
            passage=PASSAGE,
            title="The partitions",
            opened=NOW,
            sentence="The king left his throne.",
            paragraph=2,
            paragraphs=3,
        ),
    }
    return Today(**defaults | fields)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> TodayPage:
    made = TodayPage(look)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show_today(a_today())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def button(page: TodayPage, words: str) -> ActionButton:
    return next(one for one in page.findChildren(ActionButton) if one.text() == words)


def test_enter_starts_with_the_cards(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.cards_wanted):
        qtbot.keyClick(page, Qt.Key.Key_Return)


def test_q_takes_the_quiz_first(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.quiz_wanted):
        qtbot.keyClick(page, Qt.Key.Key_Q)


def test_r_reads_on_in_the_passage(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.read_on_wanted) as wanted:
        qtbot.keyClick(page, Qt.Key.Key_R)

    assert wanted.args == [PASSAGE]


def test_a_click_starts_too(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.cards_wanted):
        qtbot.mouseClick(button(page, "Start with the cards"), Qt.MouseButton.LeftButton)


def test_the_first_day_offers_the_sample_and_files(page: TodayPage, qtbot: QtBot) -> None:
    page.show_today(Today(now=NOW, passages=0))

    with qtbot.waitSignal(page.sample_wanted):
        qtbot.keyClick(page, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.add_wanted):
        qtbot.keyClick(page, Qt.Key.Key_A)
    assert outline(page) == [
        "Today",
        "Sunday, 22 November 2026",
        "No passages yet. Add a text and its dates will be found.",
        "Add files, paste a text, or drop one on the window. Nothing leaves this computer.",
        "[Open the sample pack]",
        "[Add files]",
    ]


def test_with_nothing_due_enter_takes_a_quiz(page: TodayPage, qtbot: QtBot) -> None:
    page.show_today(a_today(due=(), next_due=NOW + timedelta(hours=2)))

    with qtbot.assertNotEmitted(page.cards_wanted), qtbot.waitSignal(page.quiz_wanted):
        qtbot.keyClick(page, Qt.Key.Key_Return)


def test_the_page_reads_from_the_sentence_down(page: TodayPage) -> None:
    assert outline(page) == [
        "Today",
        "Sunday, 22 November 2026",
        "Twelve cards are due.",
        "From two passages.",
        "[Start with the cards]",
        "[Quiz first]",
        "In this session",
        "The partitions",
        "9 cards to recall",
        "The Suez Canal",
        "3 cards to recall",
        "Where you stopped reading",
        "“The king left his throne.”",
        "The partitions, paragraph 2 of 3, today",
        "[Read on]",
        "Next",
        "Tomorrow 7 cards",
        "Tuesday 15",
        "About to slip",
        "How likely you are to recall it now",
        "When did the last rising begin?",
        "62\u202f%",
        "Last seven days",
        "Reviews, 21 in all",
    ]


def test_the_picture_of_days_is_spoken_with_its_numbers(page: TodayPage) -> None:
    days = page.findChild(QWidget, "days")

    assert days is not None
    assert days.accessibleName() == "Mon 0, Tue 1, Wed 2, Thu 3, Fri 4, Sat 5, Today 6"


def test_every_action_has_words_a_key_and_a_tooltip(page: TodayPage) -> None:
    for action in page.actions():
        assert isinstance(action, QAction)
        assert action.text()
        assert action.toolTip().endswith(")")
        assert not action.shortcut().isEmpty()


def test_one_button_is_filled(page: TodayPage) -> None:
    buttons = [one for one in page.findChildren(ActionButton) if one.isVisible()]

    assert [one.text() for one in buttons if one._role == "filled"] == ["Start with the cards"]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("passages", [0, 2])
def test_nothing_is_cut_off_in_a_small_window(
    page: TodayPage, look: Look, qtbot: QtBot, percent: int, passages: int
) -> None:
    page.show_today(a_today() if passages else Today(now=NOW, passages=0))
    look.set_text_size(percent)
    look.set_folded(folded=percent == 200)
    page.resize(1024, 534)

    qtbot.waitUntil(lambda: cut_off(page) == [])
    content = page.widget()
    assert content is not None
    assert content.width() <= page.viewport().width()


def test_side_column_goes_below_where_it_is_narrow(page: TodayPage, qtbot: QtBot) -> None:
    slipping = next(one for one in page.findChildren(QWidget) if one.objectName() == "slipping")
    start = button(page, "Start with the cards")
    beside = slipping.mapTo(page, slipping.rect().topLeft()).x()

    page.resize(1000, 800)
    qtbot.wait(0)

    assert beside > start.mapTo(page, start.rect().topRight()).x()
    qtbot.waitUntil(lambda: slipping.mapTo(page, slipping.rect().topLeft()).x() < 100)


def test_bars_are_in_proportion_and_one_review_is_seen() -> None:
    assert bar_heights([0, 1, 500, 1000], room=100) == [0, 2, 50, 100]
    assert bar_heights([0, 0], room=100) == [0, 0]


def test_before_anything_is_known_the_page_says_that_it_opens(look: Look, qtbot: QtBot) -> None:
    page = TodayPage(look)
    qtbot.addWidget(page)
    page.show()
    shown = [label.text() for label in page.findChildren(Label) if label.isVisible()]

    assert shown == ["Today", "Opening your library …"]


def test_of_many_passages_the_fullest_are_named_and_the_others_counted(page: TodayPage) -> None:
    due = [DueCards(PassageId(f"p{n}"), f"Text {n}", 20 - n) for n in range(12)]

    page.show_today(a_today(due=tuple(due)))
    QApplication.processEvents()

    rows = [
        row.accessibleName() for row in page.findChildren(QWidget, "session") if row.isVisible()
    ]
    assert rows[:2] == ["Text 0, 20 cards to recall", "Text 1, 19 cards to recall"]
    assert rows[7:] == ["5 more passages, 55 cards to recall"]


def test_after_midnight_the_day_is_still_that_of_the_learner(page: TodayPage) -> None:
    page.show_today(a_today(now=datetime(2026, 11, 23, 0, 40, tzinfo=UTC)))

    assert "Sunday, 22 November 2026" in outline(page)
