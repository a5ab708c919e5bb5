"""Several passages lie side by side on the timeline, and it is said what happened meanwhile."""

import pytest
from PySide6.QtCore import Qt

from studyapp.study.adding import addition_of
from studyapp.study.finding import found_in_text
from studyapp.ui.widgets.staying_menu import StayingMenu
from tests.app.conftest import Seat
from tests.app.person import Person

KEY = Qt.Key
OTHERS = (
    "The king was crowned on 2 May 1788. The king died on 3 June 1791.",
    "The bridge was opened on 5 July 1790.",
)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[StayingMenu]:
    """Return the menus that are opened: without a screen there is no place for them."""
    menus: list[StayingMenu] = []
    monkeypatch.setattr(StayingMenu, "popup", lambda menu, _place: menus.append(menu))
    return menus


def test_passages_are_compared_kept_over_a_restart_and_left_again(
    reader: Person, seat: Seat, opened: list[StayingMenu]
) -> None:
    for text in OTHERS:
        found = addition_of(found_in_text(text))
        reader.asks(lambda program, found=found: program.reading.keep(found))  # type: ignore[misc]
    reader.go("timeline")
    alone = reader.pages.timeline.canvas.stage.chronicle
    page = reader.pages.timeline

    reader.press(KEY.Key_C)
    reader.settle()
    boxes = [each for each in opened[0].actions() if each.isCheckable()]
    assert len(boxes) == 3
    for box in boxes:
        box.trigger()
    opened[0].aboutToHide.emit()
    reader.settle()

    lanes = page.canvas.stage.chronicle.lanes
    assert len(lanes) == 3
    assert len({lane.name for lane in lanes}) == 3
    assert page.comparing.words.text().startswith("Meanwhile: ")
    assert page.canvas.stage.is_compared

    reader.leave()
    again = seat(reader.folder)
    again.open()
    again.go("timeline")
    page = again.pages.timeline
    assert [lane.name for lane in page.canvas.stage.chronicle.lanes] == [
        lane.name for lane in lanes
    ]

    again.press(KEY.Key_A)
    again.settle()
    now = page.canvas.stage.chronicle
    assert len(now.events) == len(alone.events)
    assert all(now.number_of(alone.events[n].id) is not None for n in range(len(now.events)))
    assert page.comparing.words.isHidden()


def test_one_passage_alone_is_not_compared(reader: Person, opened: list[StayingMenu]) -> None:
    reader.asks(lambda program: program.reading.keep(addition_of(found_in_text(OTHERS[0]))))
    reader.go("timeline")

    reader.press(KEY.Key_C)
    menu = opened.pop()
    menu.actions()[0].trigger()
    menu.aboutToHide.emit()
    reader.settle()
    assert reader.toast == "Choose two passages at least."
    assert not reader.pages.timeline.canvas.stage.is_compared
