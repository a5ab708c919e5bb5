"""The library is used by key and by click."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.library import Lent, PackEntry, PassageEntry
from studyapp.domain.texts import PassageId
from studyapp.domain.when import When
from studyapp.ui.pages.library import model
from studyapp.ui.pages.library.model import Column, words_of
from studyapp.ui.pages.library.page import LibraryPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, Label
from tests.builders import an_entry
from tests.ui.pages.outline import cut_off, outline

pytestmark = pytest.mark.unmeasured

OPENED = datetime(2026, 11, 20, 12, tzinfo=UTC)
ENTRIES = [
    an_entry(id=PassageId("war"), title="The war", place=20, opened=OPENED, repairs=2),
    an_entry(id=PassageId("canal"), title="The Suez Canal"),
    an_entry(id=PassageId("hastings"), title="Hastings, 1066", first=None, last=None, events=0),
]


def a_pack_entry() -> PackEntry:
    return PackEntry(
        id=PackId("partitions-7f3a"),
        title="Poland divided",
        version=3,
        language="en",
        license="CC-BY-4.0",
        authors=("Anna Nowak",),
        description="Three partitions.",
        digest="d1",
        added=OPENED,
        passages=(Lent(PassageId("canal"), "The Suez Canal", "", ""),),
        events=2,
        questions={Kind.SINGLE: 4, Kind.DATE: 3},
    )


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> LibraryPage:
    made = LibraryPage(look)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show_entries(ENTRIES)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def table(page: LibraryPage) -> QTableView:
    found = page.findChild(QTableView, "entries")
    assert found is not None
    return found


def picked(page: LibraryPage) -> PassageEntry:
    entry = table(page).currentIndex().data(Qt.ItemDataRole.UserRole)
    assert isinstance(entry, PassageEntry)
    return entry


def test_enter_reads_the_picked_passage(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClick(table(page), Qt.Key.Key_Down)

    with qtbot.waitSignal(page.read_wanted) as wanted:
        qtbot.keyClick(table(page), Qt.Key.Key_Return)

    assert wanted.args == ["canal"]


def test_letters_open_timeline_and_quiz(page: LibraryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.timeline_wanted) as timeline:
        qtbot.keyClick(table(page), Qt.Key.Key_T)
    with qtbot.waitSignal(page.quiz_wanted) as quiz:
        qtbot.keyClick(table(page), Qt.Key.Key_Q)

    assert timeline.args == ["war"]
    assert quiz.args == [ENTRIES[0]]


def test_delete_takes_out_the_picked_one_and_the_next_is_picked(
    page: LibraryPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(table(page), Qt.Key.Key_Down)

    with qtbot.waitSignal(page.remove_wanted) as wanted:
        qtbot.keyClick(table(page), Qt.Key.Key_Delete)
    page.show_entries([ENTRIES[0], ENTRIES[2]])

    assert wanted.args == [ENTRIES[1]]
    assert picked(page).id == "hastings"


def test_a_title_is_typed_anew_in_its_row(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClick(table(page), Qt.Key.Key_F2)
    editor = page.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "The war"

    with (
        qtbot.waitSignal(page.rename_wanted) as wanted,
        qtbot.assertNotEmitted(page.read_wanted),
        qtbot.assertNotEmitted(page.quiz_wanted),
    ):
        qtbot.keyClicks(editor, "Quiet times")
        qtbot.keyClick(editor, Qt.Key.Key_Return)

    assert wanted.args == ["war", "Quiet times"]
    assert picked(page).title == "The war"


def test_escape_leaves_a_title_as_it_was(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClick(table(page), Qt.Key.Key_F2)
    editor = page.focusWidget()
    assert isinstance(editor, QLineEdit)

    with qtbot.assertNotEmitted(page.rename_wanted):
        qtbot.keyClicks(editor, "x")
        qtbot.keyClick(editor, Qt.Key.Key_Escape)

    assert table(page).hasFocus()


def titles(page: LibraryPage) -> list[str]:
    model = table(page).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_key_sorts_by_the_next_column_and_a_click_by_any(page: LibraryPage, qtbot: QtBot) -> None:
    table(page).selectRow(1)

    qtbot.keyClick(table(page), Qt.Key.Key_O)
    assert titles(page) == ["Hastings, 1066", "The Suez Canal", "The war"]
    assert table(page).model().headerData(0, Qt.Orientation.Horizontal) == "Title ↑"
    assert picked(page).id == "canal"

    head = table(page).horizontalHeader()
    middle = head.sectionViewportPosition(1) + head.sectionSize(1) // 2
    for order in (["The war", "The Suez Canal", "Hastings, 1066"], ["Hastings, 1066"]):
        at = QPoint(middle, head.height() // 2)
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert titles(page)[: len(order)] == order


def test_a_pack_stands_among_the_passages_with_what_it_holds(
    page: LibraryPage, qtbot: QtBot
) -> None:
    page.show_entries([ENTRIES[1], a_pack_entry()])
    table(page).selectRow(titles(page).index("Poland divided"))

    words = outline(page)
    for fact in ("Pack, version 3", "Anna Nowak", "CC-BY-4.0", "One passage and one pack"):
        assert fact in words
    row = table(page).currentIndex()
    assert [row.siblingAtColumn(column).data() for column in (1, 2, 3, 4)] == ["2", "–", "7", "–"]
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Poland divided, Pack, version 3, 2 events, 7 questions"
    )
    with qtbot.waitSignal(page.read_wanted) as wanted:
        qtbot.keyClick(table(page), Qt.Key.Key_Return)
    assert wanted.args == ["canal"]
    qtbot.keyClick(table(page), Qt.Key.Key_F2)
    assert not isinstance(page.focusWidget(), QLineEdit)


def test_of_thousands_only_those_in_sight_are_put_into_words(
    page: LibraryPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = set()

    def counted_words(entry: PassageEntry, column: Column) -> str:
        asked.add(entry.id)
        return words_of(entry, column)

    monkeypatch.setattr(model, "words_of", counted_words)
    page.show_entries([an_entry(id=PassageId(f"p{n}"), title=f"Text {n}") for n in range(5000)])
    qtbot.waitUntil(lambda: len(asked) > 3)
    qtbot.keyClick(table(page), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(0)

    assert len(asked) < 100


def test_a_double_click_reads(page: LibraryPage, qtbot: QtBot) -> None:
    row = table(page).model().index(1, 0)
    middle = table(page).visualRect(row).center()
    qtbot.mouseClick(table(page).viewport(), Qt.MouseButton.LeftButton, pos=middle)

    with qtbot.waitSignal(page.read_wanted) as wanted:
        qtbot.mouseDClick(table(page).viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert wanted.args == ["canal"]


@pytest.mark.parametrize(
    ("words", "signal"), [("Add files", "add_wanted"), ("Paste a text", "paste_wanted")]
)
def test_buttons_add(page: LibraryPage, qtbot: QtBot, words: str, signal: str) -> None:
    buttons = [one for one in page.findChildren(ActionButton) if one.isVisible()]
    button = next(one for one in buttons if one.text() == words)

    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_facts_are_of_the_picked_passage(page: LibraryPage) -> None:
    words = outline(page)

    for fact in ("3, from 1791 to 1863", "2", "The war", "[Read on]"):
        assert fact in words


def test_a_passage_that_was_never_opened_is_not_begun(page: LibraryPage) -> None:
    table(page).selectRow(2)

    words = outline(page)
    assert "not begun" in words
    assert "[Read]" in words


def test_years_before_christ_are_said_as_people_read_them(page: LibraryPage) -> None:
    page.show_entries([an_entry(first=When.parse("-0043-03-15"), last=When.parse("0014-08-19"))])

    assert "3, from 44 BC to AD 14" in outline(page)


def test_the_picked_passage_stays_picked_when_the_list_is_shown_anew(page: LibraryPage) -> None:
    table(page).selectRow(1)

    page.show_entries([an_entry(id=PassageId("new"), title="A new one"), *ENTRIES])

    assert picked(page).id == "canal"


def test_an_empty_library_offers_the_first_text(page: LibraryPage, qtbot: QtBot) -> None:
    page.show_entries([])

    words = outline(page)
    sample = next(
        one for one in page.findChildren(ActionButton) if one.text() == "Open the sample pack"
    )
    with qtbot.waitSignal(page.sample_wanted):
        qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    assert words[1] == "[Paste a text]"
    assert "No passages yet. Add a text and its dates will be found." in words


def test_an_empty_library_has_nothing_to_read(page: LibraryPage, qtbot: QtBot) -> None:
    page.show_entries([])

    with qtbot.assertNotEmitted(page.read_wanted):
        qtbot.keyClick(page, Qt.Key.Key_T)


def test_rows_are_spoken_with_their_numbers(page: LibraryPage) -> None:
    spoken = table(page).model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "The Suez Canal, 3 events, 6 cards, not opened yet"


def test_a_narrow_table_drops_its_columns(page: LibraryPage, qtbot: QtBot) -> None:
    page.resize(1000, 700)
    qtbot.wait(0)

    assert [table(page).isColumnHidden(column) for column in range(5)] == [
        False,
        True,
        True,
        True,
        True,
    ]


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("count", [0, 1, 40])
def test_nothing_is_cut_off_in_a_small_window(
    page: LibraryPage, look: Look, qtbot: QtBot, percent: int, count: int
) -> None:
    page.show_entries([an_entry(id=PassageId(str(n)), title=f"Text {n}") for n in range(count)])
    look.set_text_size(percent)
    look.set_folded(folded=percent == 200)
    page.resize(1024, 534)

    qtbot.waitUntil(lambda: cut_off(page) == [])
    content = page.widget()
    assert content is not None
    assert content.width() <= page.viewport().width()


def test_the_picked_row_is_kept_in_sight_where_the_page_scrolls(
    page: LibraryPage, qtbot: QtBot
) -> None:
    page.show_entries([an_entry(id=PassageId(str(n)), title=f"Text {n}") for n in range(40)])
    page.resize(1000, 500)
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 2000)
    table(page).setFocus()

    qtbot.keyClick(table(page), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)

    row = table(page).visualRect(table(page).currentIndex()).center()
    assert page.rect().contains(table(page).viewport().mapTo(page, row))


def test_the_table_has_the_focus_once_there_are_passages(look: Look, qtbot: QtBot) -> None:
    page = LibraryPage(look)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(lambda: page.focusWidget() is not None)

    page.show_entries(ENTRIES)

    assert table(page).hasFocus()


def test_before_anything_is_known_the_page_says_that_it_opens(look: Look, qtbot: QtBot) -> None:
    page = LibraryPage(look)
    qtbot.addWidget(page)
    page.show()
    shown = [label.text() for label in page.findChildren(Label) if label.isVisible()]

    assert shown == ["Library", "Opening your library …"]


def test_the_title_has_what_the_numbers_leave(page: LibraryPage) -> None:
    columns = [table(page).columnWidth(column) for column in (0, 1, 2, 4)]

    assert sum(columns) == table(page).viewport().width()
    assert columns[1] < 80
    assert columns[2] < 80
