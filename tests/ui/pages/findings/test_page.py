"""What was found is looked through and decided on by key."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTabBar, QTableView
from pytestqt.qtbot import QtBot

from studyapp.domain.corrections import LookedEra
from studyapp.domain.packs import Era
from studyapp.domain.texts import Span
from studyapp.domain.when import When
from studyapp.ui.pages.findings.page import FindingsPage
from studyapp.ui.pages.findings.rows import Tab
from tests.builders import SECOND, TEXT, a_passage
from tests.ui.pages.findings.conftest import KING, TITLES, events, looked
from tests.ui.pages.keyboard import CONTROL, press, type_in
from tests.ui.pages.outline import cut_off, outline

KEY = Qt.Key


def table(page: FindingsPage) -> QTableView:
    found = page.findChild(QTableView, "found")
    assert found is not None
    return found


def listed(page: FindingsPage, column: int = 1) -> list[str]:
    model = table(page).model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def picked(page: FindingsPage) -> str:
    return str(table(page).currentIndex().data())


def test_the_sure_ones_come_first(page: FindingsPage) -> None:
    assert listed(page) == [TITLES[0], TITLES[2], TITLES[1]]
    assert picked(page) == TITLES[0]


def test_t_puts_them_in_the_order_of_the_text(page: FindingsPage) -> None:
    press(KEY.Key_T)

    assert listed(page) == list(TITLES)
    assert picked(page) == TITLES[0]


@pytest.mark.parametrize(
    ("key", "signal", "word"),
    [(KEY.Key_K, "event_kept", "Kept"), (KEY.Key_O, "event_removed", "Removed")],
)
def test_a_letter_decides_and_the_next_one_is_chosen(
    page: FindingsPage, qtbot: QtBot, key: Qt.Key, signal: str, word: str
) -> None:
    with qtbot.waitSignal(getattr(page, signal)) as sent:
        press(key)

    assert sent.args == ["e0"]
    assert listed(page, 3) == [word, "Not looked at", "Not looked at"]
    assert picked(page) == TITLES[2]
    assert "1 of 3 looked at" in outline(page)


def test_n_goes_round_the_ones_that_nobody_decided_on(page: FindingsPage) -> None:
    press(KEY.Key_K, KEY.Key_N, KEY.Key_N)

    assert picked(page) == TITLES[2]


def test_a_reading_is_left_as_in_the_source(page: FindingsPage, qtbot: QtBot) -> None:
    press(KEY.Key_PageDown, held=CONTROL)

    with qtbot.waitSignal(page.reading_left) as sent:
        press(KEY.Key_O)

    assert sent.args == [KING]
    assert listed(page, 3) == ["As in source"]


def test_the_list_follows_what_is_typed(page: FindingsPage) -> None:
    press(KEY.Key_F, held=CONTROL)
    type_in("king 1795")

    assert listed(page) == [TITLES[1]]
    assert picked(page) == TITLES[1]


def test_a_filter_without_rows_says_so(page: FindingsPage) -> None:
    page.findChild(QLineEdit, "find-field").setText("nowhere")  # type: ignore[union-attr]  # it is there

    assert "Nothing of this list has these words." in outline(page)
    assert "The parliament passed the law" not in outline(page)


def test_f_lists_one_part_after_the_other(page: FindingsPage) -> None:
    press(KEY.Key_K, KEY.Key_F)
    waiting = listed(page)
    press(KEY.Key_F)

    assert waiting == [TITLES[2], TITLES[1]]
    assert listed(page) == [TITLES[1]]


def test_what_is_decided_leaves_the_list_of_those_that_wait(page: FindingsPage) -> None:
    press(KEY.Key_F, KEY.Key_K)
    assert listed(page) == [TITLES[2], TITLES[1]]

    press(KEY.Key_K, KEY.Key_K)

    assert "All of this list were looked at." in outline(page)


def test_esc_lists_everything_again(page: FindingsPage) -> None:
    press(KEY.Key_F, held=CONTROL)
    type_in("nowhere")
    press(KEY.Key_Escape)

    assert len(listed(page)) == 3
    press(KEY.Key_K)
    assert listed(page, 3)[0] == "Kept"


def test_enter_shows_the_sentence(page: FindingsPage, qtbot: QtBot) -> None:
    press(KEY.Key_End)

    with qtbot.waitSignal(page.sentence_wanted) as sent:
        press(KEY.Key_Return)

    assert sent.args == [Span(TEXT.index(SECOND), TEXT.index(SECOND) + len(SECOND))]


def test_one_key_keeps_all_that_are_sure(page: FindingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.all_sure_kept):
        press(KEY.Key_Return, held=CONTROL)


def test_the_place_stays_when_the_same_passage_is_shown_again(page: FindingsPage) -> None:
    press(KEY.Key_Down, KEY.Key_Down)
    page.show_looked(looked())

    assert picked(page) == TITLES[1]


def test_without_a_passage_the_library_is_offered(page: FindingsPage, qtbot: QtBot) -> None:
    page.show_nothing()

    assert "No passage is open." in outline(page)
    with qtbot.waitSignal(page.library_wanted):
        press(KEY.Key_L)


@pytest.mark.unmeasured
@pytest.mark.parametrize("width", [1300, 700, 420])
def test_nothing_is_cut_off(page: FindingsPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 800)
    for tab in range(4):
        page.findChild(QTabBar).setCurrentIndex(tab)  # type: ignore[union-attr]  # it is there
        qtbot.waitUntil(lambda: cut_off(page) == [])


def test_a_period_is_kept_or_taken_out_in_a_list_of_its_own(
    page: FindingsPage, qtbot: QtBot
) -> None:
    era = Era("Age of partitions", When.parse("1772/1795"))
    period = LookedEra(era, None, events()[0].citation.span, 2)
    page.show_looked(replace(looked(), eras=(period,)))
    page.show_tab(Tab.ERAS)

    cells = [listed(page, column) for column in range(4)]
    assert cells == [["1772–1795"], ["Age of partitions"], ["2 events"], ["Not looked at"]]
    with qtbot.waitSignal(page.era_removed) as told:
        press(Qt.Key.Key_O)

    assert told.args == [era]
    assert listed(page, 3) == ["Removed"]


def test_another_passage_is_shown_from_the_top_of_the_page(
    page: FindingsPage, qtbot: QtBot
) -> None:
    page.resize(900, 420)
    press(KEY.Key_Down, KEY.Key_Down)
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    other = looked()
    findings = replace(other.findings, passage=a_passage(title="Another", text=TEXT + " "))

    page.show_looked(replace(other, findings=findings))

    qtbot.waitUntil(lambda: page.verticalScrollBar().value() == 0)
    qtbot.wait(1)
    assert table(page).hasFocus()
    assert page.verticalScrollBar().value() == 0
