from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from studyapp.domain.kinds import Kind
from studyapp.domain.progress import DayCount, Known, Missed, Report, Score, Scores
from studyapp.ui.pages.progress.chart import DayChart
from studyapp.ui.pages.progress.page import ProgressPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets.choosers import Chooser
from tests.ui.pages.keyboard import CONTROL, press, show_active
from tests.ui.pages.outline import cut_off, outline

pytestmark = pytest.mark.unmeasured

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
LAST = date(2026, 11, 21)


def days(*counts: tuple[int, int]) -> tuple[DayCount, ...]:
    """Return days up to LAST, of (reviews, lapsed) each."""
    first = LAST - timedelta(days=len(counts) - 1)
    return tuple(
        DayCount(first + timedelta(days=place), *count) for place, count in enumerate(counts)
    )


def a_report(**fields: Any) -> Report:  # noqa: ANN401  # any field of the value
    defaults: dict[str, Any] = {
        "scores": Scores(
            learner="Mira",
            total=Score(30, 22.5),
            by_passage={"Suez": Score(20, 16), "Hastings": Score(10, 6.5)},
            by_kind={Kind.SINGLE: Score(20, 18), Kind.DATE: Score(10, 4.5)},
            reviews=500,
            due=12,
        ),
        "days": days((10, 2), (0, 0), (5, 1)),
        "known": (Known("Suez", 26, 9, 5), Known("Hastings", 11, 1, 0)),
    }
    return Report(**defaults | fields)


NOTHING = Report(
    scores=Scores(learner="Me", total=Score(), by_passage={}, by_kind={}, reviews=0, due=0),
    days=days((0, 0)),
    known=(Known("Suez", 0, 0, 40),),
)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Iterator[ProgressPage]:
    made = ProgressPage(look)
    made.resize(1404, 970)
    show_active(qtbot, made)
    made.setFocus()
    yield made
    made.close()


def table(page: ProgressPage, name: str) -> list[list[str]]:
    """Return a visible table as it is heard, its headings first."""
    views = [view for view in page.findChildren(QTableView) if view.accessibleName() == name]
    assert [view.isVisible() for view in views] == [True]
    model = views[0].model()
    heard, others = Qt.ItemDataRole.AccessibleTextRole, range(1, model.columnCount())
    rows = [
        [str(model.index(row, 0).data())]
        + [str(model.index(row, each).data(heard)) for each in others]
        for row in range(model.rowCount())
    ]
    for row, cells in enumerate(rows):
        aloud = str(model.index(row, 0).data(heard))
        assert aloud.startswith(cells[0])
        assert all(cell in aloud for cell in cells)
    return [_headings(model), *rows]


def _headings(model: QAbstractItemModel) -> list[str]:
    way = Qt.Orientation.Horizontal
    return [str(model.headerData(place, way)) for place in range(model.columnCount())]


def test_the_page_says_it_in_a_sentence_first(page: ProgressPage) -> None:
    page.show_report(a_report())

    seen = outline(page)
    assert "Mira, all passages" in seen
    assert "You know 37 of your 52 cards. The weak spot is dates: 45\u202f% right." in seen


def test_the_pictures_say_their_numbers(page: ProgressPage) -> None:
    page.show_report(a_report())

    chart = page.findChild(DayChart)
    assert isinstance(chart, DayChart)
    assert chart.isVisible()
    assert chart.accessibleDescription() == "15 reviews, 3 not recalled, 19 Nov – 21 Nov"
    assert table(page, "What you know, by passage") == [
        ["Passage", "Cards", "Known"],
        ["Suez", "26 known, 9 slipping, 5 new or lost", "26 of 40"],
        ["Hastings", "11 known, 1 slipping, 0 new or lost", "11 of 12"],
    ]
    assert table(page, "Quiz answers by kind") == [
        ["Kind", "Answered", "Right"],
        ["One right", "20", "90\u202f%"],
        ["Date", "10", "45\u202f%"],
    ]


def test_without_a_review_words_stand_in_place_of_an_empty_chart(page: ProgressPage) -> None:
    page.show_report(a_report(days=days((0, 0), (0, 0))))

    chart = page.findChild(DayChart)
    assert isinstance(chart, DayChart)
    assert not chart.isVisible()
    says = "No card was recalled in the last 2 days. Each day will have a bar here."
    assert says in outline(page)


def test_tables_show_the_same_numbers(page: ProgressPage) -> None:
    page.show_report(a_report())

    press(Key.Key_T, held=ALT)

    assert table(page, "Reviews a day") == [
        ["Day", "Reviews", "Recalled", "Not recalled"],
        ["21 November 2026", "5", "4", "1"],
        ["20 November 2026", "0", "0", "0"],
        ["19 November 2026", "10", "8", "2"],
    ]
    assert table(page, "What you know, by passage")[1] == ["Suez", "26", "9", "5"]
    assert table(page, "Quiz answers by passage")[2] == ["Hastings", "10", "6.5", "65\u202f%"]

    press(Key.Key_P, held=ALT)
    chart = page.findChild(DayChart)
    assert isinstance(chart, DayChart)
    assert chart.isVisible()


def test_the_arrow_keys_go_from_pictures_to_tables(page: ProgressPage) -> None:
    page.show_report(a_report())

    press(Key.Key_Right)

    assert len(table(page, "Reviews a day")) == 4


def test_the_answers_can_be_saved(page: ProgressPage, qtbot: QtBot) -> None:
    page.show_report(a_report())

    with qtbot.waitSignal(page.save_csv_wanted):
        press(Key.Key_S, held=CONTROL)


def test_before_the_first_answer_the_page_leads_to_a_quiz(page: ProgressPage, qtbot: QtBot) -> None:
    page.show_report(NOTHING)

    assert outline(page) == [
        "Progress",
        "[Class results]",
        "Nothing answered yet.",
        "What you recall and answer is added up here.",
        "[Start a quiz]",
    ]
    with qtbot.waitSignal(page.quiz_wanted):
        press(Key.Key_Return)


def test_without_quiz_answers_there_is_nothing_to_save(page: ProgressPage, qtbot: QtBot) -> None:
    scores = Scores(learner="Me", total=Score(), by_passage={}, by_kind={}, reviews=50, due=0)
    page.show_report(a_report(scores=scores))

    with qtbot.assertNotEmitted(page.save_csv_wanted):
        press(Key.Key_S, held=CONTROL)
    assert "Quiz answers by kind" not in outline(page)


@pytest.mark.parametrize("tables", [False, True])
@pytest.mark.parametrize("size", [100, 200])
def test_in_a_small_window_nothing_is_cut_and_it_scrolls_one_way(
    page: ProgressPage, look: Look, qtbot: QtBot, *, size: int, tables: bool
) -> None:
    look.set_text_size(size)
    look.set_folded(folded=size == 200)
    page.resize(1024, 534)
    page.show_report(a_report())
    if tables:
        press(Key.Key_T, held=ALT)

    qtbot.waitUntil(lambda: cut_off(page) == [])
    assert page.width() == 1024
    for view in page.findChildren(QTableView):
        if view.isVisible():
            assert view.horizontalHeader().length() <= view.viewport().width()
            assert view.verticalHeader().length() <= view.viewport().height()


def test_every_action_has_words_and_a_key(page: ProgressPage) -> None:
    assert all(action.text() and action.shortcuts() for action in page.actions())


def test_another_learner_is_chosen_by_key_where_there_are_several(
    page: ProgressPage, qtbot: QtBot
) -> None:
    page.show_report(a_report())
    chooser = page.findChild(Chooser)
    assert chooser is not None
    assert not chooser.isVisible()

    page.show_report(a_report(learners=("Ada", "Mira"), missed=(Missed("When was it?", 3),)))
    assert chooser.isVisible()
    assert chooser.currentText() == "Mira"
    missed = next(t for t in page.findChildren(QTableView) if "Missed" in t.accessibleName())
    assert missed.model().index(0, 1).data() == "3 times"
    chooser.setFocus()
    with qtbot.waitSignal(page.learner_wanted) as told:
        press(Key.Key_Up)
    assert told.args == ["Ada"]
