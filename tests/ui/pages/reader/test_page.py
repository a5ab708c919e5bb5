"""The reader by key, pointer and ear: dates, repairs, events, note and rail."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.texts import Span
from studyapp.ui.pages.reader import attending, steps
from studyapp.ui.pages.reader import page as page_module
from studyapp.ui.pages.reader.note_card import NoteCard
from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.theme import Look
from tests.ui.pages.reader.conftest import Reader, caret_at, label, press, view_of
from tests.ui.pages.reader.texts import WAR, place_of, plain, war

pytestmark = pytest.mark.unmeasured

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "".join(f"Paragraph {n} tells of nothing that has a date.\n\n" for n in range(2000))


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    for module in (page_module, attending, steps):
        monkeypatch.setattr(module, "announce", lambda _widget, words: said.append(words))
    return said


def events(page: ReaderPage) -> QListView:
    found = page.findChild(QListView, "events")
    assert isinstance(found, QListView)
    return found


def test_keys_go_from_date_to_date_and_back(page: ReaderPage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_D, Qt.Key.Key_D)
    assert caret_at(page, "April 194 13")

    qtbot.keyClick(view_of(page), Qt.Key.Key_D, SHIFT)
    assert caret_at(page, "August 8 17")


def test_keys_go_from_repair_to_repair(page: ReaderPage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight)
    assert caret_at(page, "April 194 13")

    press(qtbot, page, Qt.Key.Key_BracketLeft)
    assert caret_at(page, "August 8 17")


def test_keys_go_from_event_to_event_and_light_the_sentence(page: ReaderPage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_N)
    assert view_of(page).lit == war().events[2].citation.span

    qtbot.keyClick(view_of(page), Qt.Key.Key_N, SHIFT)
    assert view_of(page).lit == war().events[1].citation.span


def test_landing_on_a_date_is_spoken(page: ReaderPage, qtbot: QtBot, spoken: list[str]) -> None:
    press(qtbot, page, Qt.Key.Key_D)

    assert spoken == ["date, 8 August 1945, 17:00; repaired, in the source August 8 17"]


def test_the_keys_to_events_say_which_event_comes(
    page: ReaderPage, qtbot: QtBot, spoken: list[str]
) -> None:
    press(qtbot, page, Qt.Key.Key_N)

    assert spoken[0] == f"event, {war().events[0].title}"


def test_no_further_date_is_spoken_too(page: ReaderPage, qtbot: QtBot, spoken: list[str]) -> None:
    press(qtbot, page, *[Qt.Key.Key_D] * 5)

    assert spoken[-1] == "No date below."


def test_enter_on_a_date_asks_for_its_event(page: ReaderPage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_D)

    with qtbot.waitSignal(page.event_wanted) as wanted:
        press(qtbot, page, Qt.Key.Key_Return)

    assert wanted.args == [war().events[0].id]


def test_a_click_on_a_date_asks_for_its_event(page: ReaderPage, qtbot: QtBot) -> None:
    view = view_of(page)
    box = view.box_of(war().dates[2].span)
    assert box is not None

    with qtbot.waitSignal(page.event_wanted) as wanted:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())

    assert wanted.args == [war().events[2].id]


def test_a_click_beside_dates_asks_for_nothing(page: ReaderPage, qtbot: QtBot) -> None:
    view = view_of(page)
    start = WAR.index("refusal")
    box = view.box_of(Span(start, start + 7))
    assert box is not None

    with qtbot.assertNotEmitted(page.event_wanted):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_t_asks_for_the_event_and_without_one_for_the_timeline(
    page: ReaderPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.timeline_wanted) as timeline:
        press(qtbot, page, Qt.Key.Key_T)
    press(qtbot, page, Qt.Key.Key_N)
    with qtbot.waitSignal(page.event_wanted) as event:
        qtbot.keyClick(view_of(page), Qt.Key.Key_Return, CONTROL)

    assert timeline.args == [war().passage.id]
    assert event.args == [war().events[0].id]


def test_q_asks_for_a_quiz(page: ReaderPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.quiz_wanted) as wanted:
        press(qtbot, page, Qt.Key.Key_Q)

    assert wanted.args == [war().passage.id]


def test_o_shows_the_original_in_place_and_the_reading_again(
    page: ReaderPage, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_D, Qt.Key.Key_O)
    assert "August 8 17, Molotov" in view_of(page).toPlainText()

    press(qtbot, page, Qt.Key.Key_O)
    assert "August 8 at 17:00, Molotov" in view_of(page).toPlainText().replace("\xa0", " ")
    assert caret_at(page, "August 8 17")


def test_another_size_of_text_leaves_the_caret_and_its_note_where_they_are(
    page: ReaderPage, look: Look, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_D, Qt.Key.Key_D)

    look.set_text_size(125)

    assert caret_at(page, "April 194 13")
    press(qtbot, page, Qt.Key.Key_D)
    assert caret_at(page, "April 5, 1945")


def test_copying_gives_the_passage_s_own_letters(page: ReaderPage) -> None:
    view = view_of(page)

    view.selectAll()
    view.copy()

    assert QGuiApplication.clipboard().text() == WAR.removeprefix("# ")


def test_the_note_tells_of_the_repair_and_goes_with_the_caret(
    page: ReaderPage, qtbot: QtBot
) -> None:
    note = page.findChild(QWidget, "note")
    strip = next(n for n in page.findChildren(NoteCard) if n.objectName() == "foot")
    assert isinstance(note, QWidget)
    assert isinstance(strip, QWidget)

    press(qtbot, page, Qt.Key.Key_D)
    assert note.isVisible() or strip.isVisible()
    assert "In the source: August 8 17" in note.accessibleName()

    press(qtbot, page, Qt.Key.Key_D, Qt.Key.Key_D)
    assert not note.isVisible()
    assert not strip.isVisible()


def test_the_words_of_the_note_stay_in_view_in_larger_letters_and_a_smaller_window(
    reader: Reader, qtbot: QtBot, look: Look
) -> None:
    page = reader(war(), width=1700)
    view = view_of(page)
    press(qtbot, page, Qt.Key.Key_D, Qt.Key.Key_D)
    words = Span(view.caret(), view.caret() + 1)

    look.set_text_size(200)
    page.resize(900, 420)

    qtbot.waitUntil(lambda: is_in_view(view, words))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    scrolled = view.top_offset()
    page.resize(900, 430)
    qtbot.wait(1)
    assert view.top_offset() == scrolled


def is_in_view(view: PassageView, words: Span) -> bool:
    box = view.box_of(words)
    return box is not None and view.viewport().rect().contains(box)


@pytest.mark.parametrize(("width", "name"), [(1700, "note"), (1000, "foot")])
def test_the_note_stands_in_the_margin_only_where_there_is_room(
    reader: Reader, qtbot: QtBot, width: int, name: str
) -> None:
    page = reader(war(), width=width)

    press(qtbot, page, Qt.Key.Key_D)

    notes = page.findChildren(NoteCard)
    assert [note.objectName() for note in notes if note.isVisible()] == [name]


def test_the_rail_is_chosen_from_by_key(page: ReaderPage, qtbot: QtBot) -> None:
    press(qtbot, page, Qt.Key.Key_E)
    assert events(page).hasFocus()

    press(qtbot, page, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)

    assert view_of(page).hasFocus()
    assert view_of(page).lit == war().events[0].citation.span


def test_t_in_the_rail_shows_the_event_there_on_the_timeline(
    page: ReaderPage, qtbot: QtBot
) -> None:
    press(qtbot, page, Qt.Key.Key_E, Qt.Key.Key_Down)

    with qtbot.waitSignal(page.event_wanted) as wanted:
        press(qtbot, page, Qt.Key.Key_T)

    assert wanted.args == [war().events[2].id]


def test_under_75_ems_the_rail_is_a_drawer(reader: Reader, qtbot: QtBot) -> None:
    page = reader(war(), width=900)
    assert not events(page).isVisible()

    press(qtbot, page, Qt.Key.Key_E)
    assert events(page).isVisible()

    press(qtbot, page, Qt.Key.Key_Escape)
    assert not events(page).isVisible()
    assert view_of(page).hasFocus()


def test_the_rail_of_a_text_without_dates_says_what_is_missing(reader: Reader) -> None:
    page = reader(plain("Nothing happened, and nobody knows when."))

    assert label(page, "noEvents").startswith("No dates were found in this text.")
    assert not events(page).isVisible()


def test_the_head_says_what_was_found(page: ReaderPage) -> None:
    assert label(page, "title") == "The end of the war"
    assert label(page, "facts") == "Paragraph 1 of 4 · 4 events · 2 repairs"


def test_going_to_a_sentence_lights_it_and_takes_the_focus(page: ReaderPage) -> None:
    events(page).setFocus()

    page.go_to(war().events[3].citation.span)

    assert view_of(page).lit == war().events[3].citation.span
    assert view_of(page).hasFocus()


def test_the_day_of_reading_last_is_spoken_on_opening(
    look: Look, qtbot: QtBot, spoken: list[str]
) -> None:
    page = ReaderPage(look, clock=lambda: datetime(2026, 11, 22, 9, tzinfo=UTC))
    qtbot.addWidget(page)
    page.show()

    page.show_findings(plain(LONG), 500, opened=datetime(2026, 11, 20, 12, tzinfo=UTC))
    page.show_findings(plain(LONG), 500)
    page.show_findings(plain(LONG), None)

    assert spoken == ["You stopped here on Friday.", "You stopped here."]


def test_the_line_at_the_top_stays_there_when_the_text_grows(reader: Reader, look: Look) -> None:
    page = reader(plain(LONG), LONG.index("Paragraph 700 "))
    before = view_of(page).top_offset()

    look.set_text_size(150)

    assert view_of(page).top_offset() == before


def test_letters_are_no_keys_in_the_find_bar(page: ReaderPage, qtbot: QtBot) -> None:
    qtbot.keyClick(view_of(page), Qt.Key.Key_F, CONTROL)

    with qtbot.assertNotEmitted(page.quiz_wanted):
        qtbot.keyClicks(page.findChild(QLineEdit, "sought"), "q")


def test_every_action_has_a_key_and_says_what_it_does(page: ReaderPage) -> None:
    actions = page.actions()

    assert len({key.toString() for action in actions for key in action.shortcuts()}) >= len(actions)
    assert all(action.toolTip() and action.shortcuts() for action in actions)


def test_without_a_passage_the_library_is_offered(look: Look, qtbot: QtBot) -> None:
    page = ReaderPage(look)
    qtbot.addWidget(page)
    page.show()

    library = page.findChild(QAction, "library")
    assert isinstance(library, QAction)

    with qtbot.waitSignal(page.library_wanted):
        library.trigger()


def test_text_from_right_to_left_is_shown_as_it_is(reader: Reader) -> None:
    text = "המלחמה הסתיימה ב-2 בספטמבר 1945 ביפן."

    page = reader(plain(text))

    assert view_of(page).toPlainText() == text
    assert view_of(page).box_of(Span(text.index("1945"), text.index("1945") + 4)) is not None


def test_the_text_has_the_title_as_its_name(page: ReaderPage) -> None:
    assert view_of(page).accessibleName() == "The end of the war"
    assert events(page).accessibleName() == "Events"


def test_the_button_to_the_library_has_the_focus_when_the_passage_goes(
    page: ReaderPage, qtbot: QtBot
) -> None:
    page.show_nothing()

    with qtbot.waitSignal(page.library_wanted):
        press(qtbot, page, Qt.Key.Key_Return)


def test_where_one_goes_on_at_once_only_the_goal_is_told(
    page: ReaderPage, spoken: list[str]
) -> None:
    sentence = place_of(WAR, "In April 194 13, Japan had signed an agreement")
    page.show_nothing()
    spoken.clear()

    page.show_findings(war(), WAR.index("August 8 17"), goes_on=True)
    page.go_to(sentence)

    assert len(spoken) == 1
    assert spoken[0].startswith("date, 13 April 1941; repaired")
