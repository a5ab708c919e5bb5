"""The whole of a passage: found in, read on through its parts, come back to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.domain.events import Findings
from studyapp.domain.texts import Span
from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.pages.reader.parts import SIZE
from tests.ui.pages.reader.conftest import Reader, label, press, view_of
from tests.ui.pages.reader.texts import WAR, plain, war

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "".join(f"Paragraph {n} tells of nothing that has a date.\n\n" for n in range(2000))


def test_words_are_found_in_the_whole_passage_and_counted(reader: Reader, qtbot: QtBot) -> None:
    page = reader(plain(LONG))
    qtbot.keyClick(view_of(page), Qt.Key.Key_F, CONTROL)
    field = page.findChild(QLineEdit, "sought")
    assert isinstance(field, QLineEdit)

    qtbot.keyClicks(field, "dated paragraph 199")
    field.selectAll()
    qtbot.keyClicks(field, "Paragraph 199")

    qtbot.waitUntil(lambda: label(page, "found") == "1 of 11")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert label(page, "found") == "2 of 11"
    assert view_of(page).textCursor().selectedText() == "Paragraph 199"
    assert view_of(page).caret() > 2 * SIZE


def test_what_is_not_there_is_not_found(page: ReaderPage, qtbot: QtBot) -> None:
    qtbot.keyClick(view_of(page), Qt.Key.Key_F, CONTROL)

    qtbot.keyClicks(page.findChild(QLineEdit, "sought"), "dndq")

    qtbot.waitUntil(lambda: label(page, "found") == "Not found")


def test_a_long_passage_is_shown_in_parts_and_read_on_by_key(reader: Reader, qtbot: QtBot) -> None:
    page = reader(plain(LONG))
    view = view_of(page)
    assert view.document().characterCount() < 2 * SIZE

    for _ in range(200):
        if label(page, "part").startswith("Part 2 "):
            break
        press(qtbot, page, Qt.Key.Key_Space)

    assert label(page, "facts").startswith("Part 2 of ")
    assert view.caret() > SIZE

    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert label(page, "facts").startswith("Part 1 of ")


def test_home_and_end_go_to_the_ends_of_the_whole_passage(reader: Reader, qtbot: QtBot) -> None:
    page = reader(plain(LONG))

    press(qtbot, page, Qt.Key.Key_End)
    assert view_of(page).caret() > len(LONG) - 10

    press(qtbot, page, Qt.Key.Key_Home)
    assert view_of(page).caret() == 0


def test_the_next_date_is_found_in_another_part(reader: Reader, qtbot: QtBot) -> None:
    findings = war()
    text = WAR + "\n\n" + LONG + "It ended on April 6, 1946."
    last = Span(text.index("April 6, 1946"), len(text) - 1)
    date = type(findings.dates[2])(span=last, when=findings.dates[2].when)
    page = reader(Findings(plain(text).passage, (*findings.dates, date), ()))

    press(qtbot, page, *[Qt.Key.Key_D] * 5)

    assert view_of(page).caret() == last.start


def test_the_place_is_told_when_scrolling_rests(reader: Reader, qtbot: QtBot) -> None:
    page = reader(plain(LONG))

    with qtbot.waitSignal(page.place_changed) as told:
        view_of(page).verticalScrollBar().setValue(1000)

    assert told.args is not None
    passage, offset = told.args
    assert passage == plain(LONG).passage.id
    assert LONG[offset:].startswith("Paragraph ")


def test_reading_goes_on_where_it_stopped(reader: Reader, qtbot: QtBot) -> None:
    place = LONG.index("Paragraph 1500 ")

    page = reader(plain(LONG), place)

    view = view_of(page)
    box = view.box_of(Span(place, place + 5))
    assert box is not None
    assert 0 <= box.top() < 20
    with qtbot.waitSignal(page.place_changed) as told:
        page.hide()
    assert told.args == [plain(LONG).passage.id, place]


def test_a_place_is_stable_however_often_it_is_kept(reader: Reader, qtbot: QtBot) -> None:
    page = reader(plain(LONG))
    with qtbot.waitSignal(page.place_changed) as first:
        view_of(page).verticalScrollBar().setValue(5000)
    assert first.args is not None

    page.show_findings(plain(LONG), first.args[1])

    assert view_of(page).sentence_in_view() == first.args[1]
