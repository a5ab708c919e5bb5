"""What a screen reader finds on the page, read by the interfaces that it reads."""

import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.packs import Era
from studyapp.domain.when import When
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline import speaking_chosen
from studyapp.ui.pages.timeline.hearing import MOST, MOST_CHIPS, MOST_PERIODS
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from tests.timeline.builders import many_events
from tests.ui.pages.timeline.conftest import EVENTS, shown_page

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
Role = QAccessible.Role


def line_of(page: TimelinePage) -> QAccessibleInterface:
    line = QAccessible.queryAccessibleInterface(page.canvas)
    assert line is not None
    return line


def children(heard: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield the children of an interface; what is no widget is found at its place again."""
    for place in range(heard.childCount()):
        child = heard.child(place)
        assert isinstance(child.object(), QObject) or heard.indexOfChild(child) == place
        yield child


def walked(heard: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield heard
    for child in children(heard):
        yield from walked(child)


def of_role(page: TimelinePage, role: QAccessible.Role) -> list[QAccessibleInterface]:
    return [part for part in children(line_of(page)) if part.role() == role]


def deeds_of(part: QAccessibleInterface) -> list[str]:
    deeds = part.actionInterface()
    return [deeds.localizedActionName(name) for name in deeds.actionNames()]


def test_the_whole_page_is_walked_and_all_that_can_be_used_has_a_name(page: TimelinePage) -> None:
    page.show_chronicle(Chronicle.of(EVENTS, eras=[Era("The long war", When.parse("1937/"))]), "")

    found = [
        (part.role(), part.text(NAME), part.text(DESCRIPTION))
        for part in walked(QAccessible.queryAccessibleInterface(page))
        if not part.state().invisible
        and (part.state().focusable or part.role() in (Role.ListItem, Role.StaticText))
    ]

    assert [each for each in found if not each[1] and each[0] != Role.StaticText] == []
    assert found.index((Role.List, "Timeline", page.canvas.accessibleDescription())) > 0
    long_war = "The event lies in The long war (from 1937)"
    assert [each for each in found if each[0] == Role.ListItem] == [
        (Role.ListItem, "Russia and Japan are at war", "1904–1905, 1 of 4"),
        (Role.ListItem, "Armies meet at Nomonhan", f"May – August 1939, 2 of 4, {long_war}"),
        (Role.ListItem, "Hiroshima is bombed", f"6 August 1945, 3 of 4, {long_war}"),
        (Role.ListItem, "Japan signs the surrender", f"2 September 1945, 4 of 4, {long_war}"),
    ]
    assert (Role.StaticText, "The long war, from 1937", "Period") in found


def test_the_chosen_event_has_the_focus_and_its_place_on_the_screen(page: TimelinePage) -> None:
    page.move(120, 40)
    page.chosen.select(EVENTS[3].id)

    chosen, box = line_of(page).focusChild(), page.canvas.box_of(3)

    assert chosen.text(NAME) == "Japan signs the surrender"
    assert chosen.rect().size() == box.size().toSize()
    assert page.canvas.viewport().mapFromGlobal(chosen.rect().center()) == box.toRect().center()
    assert line_of(page).childAt(*chosen.rect().center().toTuple()) is chosen
    assert chosen.state().focused
    assert chosen.state().selected
    assert not chosen.state().offscreen
    assert [part.state().selected for part in children(line_of(page))].count(True) == 1


def test_what_is_out_of_view_is_said_to_be_and_chosen_by_a_press(
    page: TimelinePage, qtbot: QtBot
) -> None:
    page.chosen.select(EVENTS[3].id)
    page.canvas.show_view(page.canvas.stage.view.zoomed(40, 900))
    far = line_of(page).child(0)
    assert far.state().offscreen
    assert far.rect().isEmpty()
    assert deeds_of(far) == ["Choose", "Read it there"]

    with qtbot.waitSignal(page.chosen.changed):
        far.actionInterface().doAction("Press")
    assert line_of(page).child(0) is far
    assert far.state().selected
    assert not far.state().offscreen

    with qtbot.waitSignal(page.sentence_wanted) as wanted:
        far.actionInterface().doAction("Read")
    assert wanted.args == [EVENTS[1].id]


@pytest.fixture
def crowded(look: Look, qtbot: QtBot) -> TimelinePage:
    """Return a page with many events in two lanes."""
    page = shown_page(look, qtbot, ())
    events = many_events(1000, seed=4, passages=2)
    page.show_events(events, "", lane_names={"p0": "Land", "p1": "Sea"})
    page.canvas.setFocus()
    qtbot.wait(1)  # until everything has its place
    return page


def test_a_chip_says_what_it_hides_and_a_press_shows_it(
    crowded: TimelinePage, qtbot: QtBot
) -> None:
    chips, view = of_role(crowded, Role.Button), crowded.canvas.stage.view
    shown = {part.text(NAME): part for part in chips}
    bands = crowded.canvas.stage.layout.bands
    hidden = sum(chip.count for band in bands for chip in band.pills)
    assert sum(int(name.split()[0]) for name in shown) == hidden > 100
    name, chip = next(iter(shown.items()))
    assert name.endswith("; zoom in")
    assert " more events, 1" in name
    assert chip.text(DESCRIPTION) == "Sea"
    assert line_of(crowded).childAt(*chip.rect().center().toTuple()) is chip

    with qtbot.waitSignal(crowded.view_changed):
        chip.actionInterface().doAction("Press")

    assert crowded.canvas.stage.view.span < view.span / 3
    qtbot.waitUntil(lambda: not shiboken6.isValid(chip))  # Qt was told that it is gone


def test_no_more_than_200_are_offered_and_each_stays_the_same_while_it_is(
    crowded: TimelinePage, qtbot: QtBot
) -> None:
    crowded.canvas.choose(700)
    line = line_of(crowded)
    assert MOST + MOST_CHIPS + MOST_PERIODS == 200 >= line.childCount()
    chosen = line.focusChild()
    assert ", Sea, 701 of 1,000" in chosen.text(DESCRIPTION)

    qtbot.keyClick(crowded.canvas, Qt.Key.Key_Left)
    before = line.focusChild()
    qtbot.keyClick(crowded.canvas, Qt.Key.Key_Right)

    assert line.focusChild() is chosen
    assert before is not chosen
    assert ", 700 of 1,000" in before.text(DESCRIPTION)
    crowded.canvas.choose(0)
    assert line.indexOfChild(chosen) == -1
    qtbot.waitUntil(lambda: not shiboken6.isValid(chosen))
    crowded.show_events(EVENTS, "")
    assert [part.text(NAME) for part in children(line)][2] == "Hiroshima is bombed"


def test_other_periods_leave_the_events_as_they_are(page: TimelinePage, qtbot: QtBot) -> None:
    first = line_of(page).child(0)
    stage = page.canvas.stage
    stage.chronicle = replace(stage.chronicle)
    page.canvas.view_moved.emit()
    qtbot.wait(1)

    assert line_of(page).child(0) is first


def test_a_found_event_is_announced_by_title_and_date_alone(
    page: TimelinePage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said: list[str] = []

    def note(_widget: QWidget, words: str) -> None:
        said.append(words)

    monkeypatch.setattr(speaking_chosen, "announce", note)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)  # it has the focus, which is told itself
    assert said == []

    page.body.find_field.setFocus()
    qtbot.keyClicks(page.body.find_field, "hiro")

    assert said == ["Hiroshima is bombed, 6 August 1945"]


@pytest.mark.unmeasured
def test_pages_come_and_go_with_all_that_readers_hold(look: Look, qtbot: QtBot) -> None:
    gc.freeze()  # what all other tests hold would be looked through at every turn
    for _ in range(8):
        page = TimelinePage(look)
        page.show_events(EVENTS, "")
        line = QAccessible.queryAccessibleInterface(page.canvas)
        assert line.child(1).text(NAME)
        held = [QAccessible.uniqueId(line.child(place)) for place in range(4)]
        page.canvas.choose(2)
        page.deleteLater()
        del page, line
        qtbot.wait(1)
        gc.collect()
        assert [QAccessible.accessibleInterface(each) for each in held] == [None] * 4
