"""What the page says of its events, and which of them it shows."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.civil import civil_day
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from tests.ui.pages.timeline.conftest import EVENTS, shown_page
from tests.ui.pages.timeline.looking import act, chosen, words

pytestmark = pytest.mark.unmeasured


def test_the_facts_say_what_is_shown_how_many_and_from_when_to_when(page: TimelinePage) -> None:
    assert words(page, "facts") == "The war · 4 events, 1904 to 1945"


def test_the_strip_shows_the_first_event_until_another_is_chosen(page: TimelinePage) -> None:
    assert words(page, "event-title") == "Russia and Japan are at war"
    assert words(page, "event-facts") == "1904–1905 · event 1 of 4"


def test_showing_the_same_events_again_keeps_view_and_choice(page: TimelinePage) -> None:
    page.chosen.select(EVENTS[0].id)
    page.set_view(civil_day(1940), civil_day(1950))
    before = page.canvas.stage.view

    page.show_events(list(EVENTS), "The war")

    assert chosen(page) == EVENTS[0]
    assert page.canvas.stage.view == before


def test_without_events_there_is_a_way_to_the_library(look: Look, qtbot: QtBot) -> None:
    page = shown_page(look, qtbot, ())
    sentence = page.findChild(QLabel, "sentence")
    assert isinstance(sentence, QLabel)

    assert sentence.isVisible()
    assert sentence.text() == "“The war” has no dated events."
    page.show_events((), "")
    assert sentence.text() == "No events yet."
    with qtbot.waitSignal(page.library_wanted):
        act(page, "library").trigger()


def test_events_of_one_id_but_other_words_are_shown_anew(page: TimelinePage) -> None:
    page.show_events([replace(EVENTS[1], title="A war in the East"), *EVENTS[2:]], "The war")

    assert words(page, "event-title") == "A war in the East"


def test_a_chronicle_made_elsewhere_is_shown_like_its_events(look: Look, qtbot: QtBot) -> None:
    page = shown_page(look, qtbot, events=())

    page.show_chronicle(Chronicle.of(EVENTS), "The war")

    assert page.canvas.stage.chronicle.events[0].title == "Russia and Japan are at war"
    assert page.canvas.stage.chosen == 0
