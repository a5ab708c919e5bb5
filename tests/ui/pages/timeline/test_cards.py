"""A card beside an event tells all there is to tell of it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.event_details import EventDetails
from studyapp.domain.kinds import PackId
from studyapp.domain.question_pieces import Figure
from studyapp.domain.texts import Citation, Emendation, Span, Sureness
from studyapp.domain.when import When
from studyapp.ui.pages.timeline import cards as timeline_cards
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from tests.ui.pages.timeline.conftest import EVENTS, shown_page

QUOTE = "In August 1939 armies met at Nomonhan, where 1ew came home."
TOLD = replace(
    EVENTS[2],
    when=When.parse("1939-05~/1939-08"),
    people=("Zhukov",),
    places=("Khalkhin Gol",),
    citation=Citation(Span(100, 100 + len(QUOTE)), QUOTE),
)
DETAILS = EventDetails(
    event=TOLD,
    passage="The long road",
    date=Span(103, 114),
    repairs=(Emendation(Span(145, 148), "few", "A digit strayed", Sureness.SURE),),
    figure=Figure("media/map.png", "A map of the river"),
    pack=PackId("war-7f3a"),
)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> TimelinePage:
    return shown_page(look, qtbot, (*EVENTS[:2], TOLD, *EVENTS[3:]))


def said(page: TimelinePage) -> str:
    return page.cards.card.spoken()


def is_well_placed(page: TimelinePage) -> bool:
    card, number = page.cards.card.geometry(), page.cards.shown
    assert number is not None
    corner = page.canvas.viewport().mapTo(page, QPoint())
    mark = page.canvas.mark_of(number).translated(QPointF(corner))
    return page.rect().contains(card) and not card.intersects(mark.toAlignedRect())


def test_a_key_shows_all_of_the_chosen_event_by_eye_and_once_by_ear(
    page: TimelinePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(timeline_cards, "announce", lambda _widget, words: told.append(words))
    page.canvas.choose(1)
    with qtbot.waitSignal(page.cards.wanted) as wanted:
        qtbot.keyClick(page.canvas, Qt.Key.Key_I)
    assert wanted.args == [TOLD.id]

    with qtbot.waitSignal(page.cards.picture_wanted):
        page.cards.take(DETAILS)
    page.cards.take(replace(DETAILS, event=EVENTS[0]))

    assert page.cards.card.accessibleName() == TOLD.title
    assert told == [said(page)]
    assert said(page) == (
        "c. May 1939 – August 1939 · The long road. "
        "“In August 1939 armies met at Nomonhan, where few, in the source 1ew, came home.” "
        "[Picture: A map of the river]. Zhukov, Khalkhin Gol. "
        "About 34 years after the end of “Russia and Japan are at war”. "
        "6 years before “Hiroshima is bombed”."
    )
    assert is_well_placed(page)


def test_the_card_is_left_by_escape_and_its_link_leads_to_the_sentence(
    page: TimelinePage, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.canvas, Qt.Key.Key_I)
    card = page.cards.card
    assert card.hasFocus()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert page.canvas.hasFocus()

    qtbot.keyClick(page.canvas, Qt.Key.Key_I)
    qtbot.keyClick(card, Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.sentence_wanted) as wanted:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert wanted.args == [EVENTS[1].id]
    assert page.canvas.hasFocus()


def test_a_resting_pointer_brings_the_card_and_moving_on_takes_it_away(
    page: TimelinePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards, viewport = page.cards, page.canvas.viewport()
    for timer in (cards._resting, cards._leaving):
        timer.setInterval(0)
    place = page.canvas.box_of(2).center().toPoint()
    # Another test may have left the pointer there: where it is already, it does not move.
    qtbot.mouseMove(viewport, QPoint(1, 1))
    qtbot.mouseMove(viewport, place)
    qtbot.waitUntil(lambda: cards.shown == 2)
    assert is_well_placed(page)
    assert page.canvas.hasFocus()

    monkeypatch.setattr(QCursor, "pos", lambda: QPoint(-1, -1))
    qtbot.mouseMove(viewport, QPoint(viewport.width() - 2, 2))
    qtbot.waitUntil(lambda: cards.shown is None)

    qtbot.mouseMove(viewport, place)
    qtbot.waitUntil(lambda: cards.shown == 2)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert cards.shown is None


def test_the_card_fits_a_small_window_in_large_text_with_a_large_picture(
    page: TimelinePage, look: Look, qtbot: QtBot
) -> None:
    look.set_text_size(200)
    page.resize(1024, 500)
    page.canvas.choose(1)
    qtbot.keyClick(page.canvas, Qt.Key.Key_I)
    page.cards.take(DETAILS)
    page.cards.take_picture(
        TOLD.id, "media/map.png", QImage(3000, 2000, QImage.Format.Format_RGB32)
    )

    assert is_well_placed(page)
    assert page.cards.card.picture.width() <= page.cards.card.width()
    bar = page.cards.card._area.verticalScrollBar()
    qtbot.keyClick(page.cards.card, Qt.Key.Key_Down)
    assert bar.value() > 0
    page.resize(900, 480)
    assert is_well_placed(page)


@pytest.mark.parametrize("width", [560, 680, 800, 920])
def test_a_card_that_has_to_be_narrow_shows_its_link_or_a_bar_to_scroll_by(
    page: TimelinePage, qtbot: QtBot, width: int
) -> None:
    page.resize(width, 570)
    page.canvas.choose(2)
    qtbot.keyClick(page.canvas, Qt.Key.Key_I)
    page.cards.take(replace(DETAILS, figure=None))

    card = page.cards.card
    link = card._read.mapTo(card._area.viewport(), card._read.rect().bottomRight())
    assert is_well_placed(page)
    bar = card._area.verticalScrollBar()
    assert card._area.viewport().rect().contains(link) or bar.maximum() > 0
