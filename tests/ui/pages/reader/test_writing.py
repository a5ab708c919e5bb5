"""A card of selected words: asked for, typed, kept or left, by key and by ear."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.cards import Draft
from studyapp.domain.texts import Citation, Span
from studyapp.ui.pages.reader import writing
from studyapp.ui.pages.reader.card_bar import CardBar
from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.theme import Look
from tests.ui.pages.keyboard import CONTROL, focused, press, type_in
from tests.ui.pages.outline import cut_off
from tests.ui.pages.reader.conftest import view_of
from tests.ui.pages.reader.texts import WAR, place_of, war

SENTENCE = place_of(WAR, "In April 194 13, Japan had signed an agreement with the Soviet Union.")


def a_draft(front: str = "In …, Japan had signed", back: str = "April 13, 1941") -> Draft:
    return Draft(
        passage=war().passage.id,
        citation=Citation(SENTENCE, SENTENCE.cut(WAR)),
        front=front,
        back=back,
    )


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(writing, "announce", lambda _widget, words: said.append(words))
    return said


@pytest.fixture
def wanted(page: ReaderPage) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    page.card_wanted.connect(lambda passage, words: found.append((passage, words.cut(WAR))))
    return found


def test_a_card_is_made_of_the_source_of_what_is_selected_else_of_where_the_caret_stands(
    page: ReaderPage, wanted: list[tuple[str, str]]
) -> None:
    view_of(page).select(Span(WAR.index("signed an"), WAR.index("with the Soviet") - 1))
    press(Qt.Key.Key_C)
    start = WAR.index("April 194 13")
    view_of(page).select(Span(start - 3, start + 2))  # the repair counts whole
    press(Qt.Key.Key_C)
    view_of(page).put_caret(start)
    press(Qt.Key.Key_C)
    view_of(page).put_caret(WAR.index("refusal") + 2)
    press(Qt.Key.Key_C)

    said = ["signed an agreement", "In April 194 13", "April 194 13", "refusal"]
    assert wanted == [(war().passage.id, words) for words in said]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_card_is_made_from_the_menu_of_the_text_too(
    page: ReaderPage, wanted: list[tuple[str, str]]
) -> None:
    view = view_of(page)
    box = view.box_of(place_of(WAR, "refusal"))
    assert box is not None
    there = box.center()

    click = QContextMenuEvent.Reason.Mouse
    view.contextMenuEvent(QContextMenuEvent(click, there, view.mapToGlobal(QPoint(0, 0))))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = menu.actions()[-1]
    offered.trigger()
    menu.close()

    assert offered.text() == "Make a card"
    assert [words for _passage, words in wanted] == ["refusal"]


def test_the_card_is_typed_swapped_and_kept_once(page: ReaderPage, spoken: list[str]) -> None:
    made: list[tuple[str, str]] = []
    page.card_made.connect(lambda _draft, front, back: made.append((front, back)))

    page.show_draft(a_draft())
    (said,) = spoken
    assert said.startswith("New card. The back says: April 13, 1941. It rests on “In April 194 13,")
    assert focused().accessibleName() == "Front"
    press(Qt.Key.Key_R, held=CONTROL)
    press(Qt.Key.Key_A, held=CONTROL)
    type_in("Which day?")
    press(Qt.Key.Key_Return, Qt.Key.Key_Return, held=CONTROL)

    assert made == [("Which day?", "In …, Japan had signed")]
    page.card_not_kept()
    press(Qt.Key.Key_Enter, held=CONTROL)
    assert len(made) == 2
    page.card_kept()
    assert view_of(page).hasFocus()
    press(Qt.Key.Key_Return, held=CONTROL)
    assert len(made) == 2


def test_esc_leaves_the_card_and_an_empty_side_is_refused(
    page: ReaderPage, spoken: list[str]
) -> None:
    made: list[object] = []
    page.card_made.connect(lambda *card: made.append(card))
    page.show_draft(a_draft(front=""))

    press(Qt.Key.Key_Return, held=CONTROL)

    assert made == []
    assert focused().accessibleDescription().startswith("The front is empty.")
    press(Qt.Key.Key_Escape)
    assert view_of(page).hasFocus()
    bar = page.findChild(QWidget, "card-bar")
    assert isinstance(bar, QWidget)
    assert not bar.isVisible()
    assert spoken[-1] == "Closed without a card."


def test_a_card_is_begun_where_there_is_no_room_for_it_yet(page: ReaderPage, qtbot: QtBot) -> None:
    page.show_draft(a_draft())
    (bar,) = page.findChildren(CardBar)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 900)
    around = QWidget(window)
    around.resize(600, 20)
    bar.setParent(around)

    bar.fit()

    assert bar._scroll.maximumHeight() == 0


def test_what_was_typed_is_not_replaced_by_another_card(
    page: ReaderPage, wanted: list[tuple[str, str]], spoken: list[str]
) -> None:
    page.show_draft(a_draft())
    type_in("Why ")
    view_of(page).setFocus()

    press(Qt.Key.Key_C)

    assert wanted == []
    assert spoken[-1] == "Keep or close this card first."
    assert focused().accessibleName() == "Front"


def test_the_card_has_room_at_twice_the_text_size_in_a_low_window(
    page: ReaderPage, look: Look, qtbot: QtBot
) -> None:
    look.set_text_size(200)
    look.set_folded(folded=True)
    page.resize(1024, 530)

    page.show_draft(a_draft())

    field = focused()
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())
    assert cut_off(page) == []
    press(Qt.Key.Key_Escape)
    assert view_of(page).isVisible()
