"""A page with events on it."""

import pytest
from pytestqt.qtbot import QtBot

from studyapp.domain.events import Event
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from tests.timeline.builders import a_dated_event

EVENTS: tuple[Event, ...] = (
    a_dated_event("1945-08-06", "Hiroshima is bombed", number=3),
    a_dated_event("1904/1905", "Russia and Japan are at war", number=1),
    a_dated_event("1939-05/1939-08", "Armies meet at Nomonhan", number=2),
    a_dated_event("1945-09-02", "Japan signs the surrender", number=4),
)


def shown_page(look: Look, qtbot: QtBot, events: tuple[Event, ...] = EVENTS) -> TimelinePage:
    """Return a visible page of a usual size, on which nothing takes a moment to move."""
    look.set_reduced_motion(reduced=True)
    page = TimelinePage(look)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.show_events(events, "The war")
    with qtbot.waitActive(page):
        page.activateWindow()
    page.setFocus()
    return page


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> TimelinePage:
    """Return a page with four events."""
    return shown_page(look, qtbot)
