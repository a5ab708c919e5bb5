"""Where no event is in view it is said which is nearest, and a key leads there."""

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from studyapp.timeline.civil import civil_day
from studyapp.ui.pages.timeline import far_note
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(far_note, "announce", lambda _widget, words: heard.append(words))
    return heard


def show_years(page: TimelinePage, first: int, last: int) -> None:
    canvas = page.canvas
    canvas.show_view(canvas.goal.showing(civil_day(first), civil_day(last)))
    page.far.look_again()


@pytest.mark.parametrize(
    ("first", "last", "says", "number"),
    [
        (1990, 2000, "← Japan signs the surrender, 2 September 1945", 3),
        (1700, 1800, "Russia and Japan are at war, 1904–1905 →", 0),
        (1910, 1920, "← Russia and Japan are at war, 1904–1905", 0),
    ],
)
def test_in_an_empty_view_a_key_leads_to_the_nearest_event(  # noqa: PLR0917 - a row
    page: TimelinePage, qtbot: QtBot, said: list[str], first: int, last: int, says: str, number: int
) -> None:
    show_years(page, first, last)

    assert page.far.isVisible()
    assert page.far.says.accessibleName() == f"No events here. Nearest: {says}"
    assert len(said) == 1
    qtbot.keyClick(page.canvas, Qt.Key.Key_J)
    page.far.look_again()

    assert page.far.isHidden()
    assert not page.far.action.isEnabled()
    assert page.canvas.stage.chosen == number
    assert page.canvas.stage.chronicle.index.total(
        page.canvas.stage.view.first, page.canvas.stage.view.last
    )


def test_the_note_comes_by_itself_once_the_view_rests(page: TimelinePage, qtbot: QtBot) -> None:
    page.canvas.show_view(page.canvas.goal.showing(civil_day(1990), civil_day(2000)))

    qtbot.waitUntil(page.far.isVisible)
    page.canvas.fit()
    qtbot.waitUntil(page.far.isHidden)


@pytest.mark.parametrize(("text_size", "height"), [(100, 430), (200, 430), (200, 700)])
def test_the_note_never_lies_over_the_axis(
    page: TimelinePage, look: Look, text_size: int, height: int
) -> None:
    look.set_folded(folded=True)
    look.set_text_size(text_size)
    page.resize(1000, height)

    show_years(page, 1700, 1800)

    lanes = QRect(0, 0, page.canvas.viewport().width(), round(page.canvas.stage.frame.lanes_height))
    assert page.far.isVisible()
    assert lanes.contains(page.far.geometry())
    assert page.far.rect().contains(page.far.says.geometry())


def test_without_events_there_is_nothing_to_lead_to(page: TimelinePage) -> None:
    page.show_events([], "")
    page.far.look_again()

    assert page.far.isHidden()
