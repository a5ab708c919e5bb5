"""Words are found in the whole library, by key and by ear."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QTableView, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.kinds import PackId
from studyapp.domain.search import Hit, HitGroup, HitKind, Quote, SearchResult
from studyapp.domain.texts import Emendation, PassageId, Span, Sureness
from studyapp.domain.when import When
from studyapp.ui.pages.library.page import LibraryPage
from studyapp.ui.theme import Look
from tests.builders import an_entry
from tests.ui.pages.outline import cut_off, outline

Part = TypeVar("Part", bound=QWidget)
TEXT = "the king left his throne in 1795 and went to live by the sea, " * 3
STILL = "What is new in the library is still being read; there may be more."
EVENT = Hit(
    kind=HitKind.EVENT,
    title="The king leaves",
    marks=(Span(4, 8),),
    within="The war",
    when=When.parse("1795-11"),
    passage=PassageId("war"),
    span=Span(100, 130),
)
PLACE = Hit(
    kind=HitKind.PLACE,
    title="The war",
    quote=Quote(
        TEXT,
        100,
        (Emendation(Span(104, 108), "Stanisław 𐐀", "left out", Sureness.SURE),),
        (Span(104, 108), Span(118, 124)),
        goes_on=(True, True),
    ),
    passage=PassageId("war"),
    span=Span(104, 108),
)
PACK = Hit(kind=HitKind.TITLE, title="Kings", marks=(Span(0, 4),), pack=PackId("kings"))


def a_result(typed: str, *hits: Hit, count: int = 1, is_whole: bool = True) -> SearchResult:
    is_more = count == 1_000
    groups = tuple(HitGroup(hit.kind, (hit,), count, is_more=is_more) for hit in hits)
    return SearchResult(typed, is_sought=True, groups=groups, is_whole=is_whole)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> LibraryPage:
    made = LibraryPage(look)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show_entries([an_entry(id=PassageId("war"), title="The war"), an_entry()])
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def searching(page: LibraryPage, qtbot: QtBot) -> LibraryPage:
    """Return a page on which “king” was sought and found."""
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field(page), "king")
    page.show_result(a_result("king", PACK, EVENT, PLACE))
    return page


def field(page: LibraryPage) -> QLineEdit:
    return part(page, QLineEdit, "find-field")


def hits(page: LibraryPage) -> QListView:
    return part(page, QListView, "hits")


def table(page: LibraryPage) -> QTableView:
    return part(page, QTableView, "entries")


def part(page: LibraryPage, kind: type[Part], name: str) -> Part:
    found = page.findChild(kind, name)
    assert found is not None
    return found


def spoken(page: LibraryPage) -> list[str]:
    model = hits(page).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def test_every_letter_asks_anew_and_letters_are_only_letters(
    page: LibraryPage, qtbot: QtBot
) -> None:
    asked: list[str] = []
    page.search_wanted.connect(asked.append)
    field(page).setFocus()

    with qtbot.assertNotEmitted(page.quiz_wanted), qtbot.assertNotEmitted(page.timeline_wanted):
        qtbot.keyClicks(field(page), "qt ")

    assert asked == ["q", "qt", "qt"]
    assert "Searching …" in outline(page)
    assert not table(page).isVisible()


def test_what_was_found_is_shown_and_spoken_with_its_repairs(searching: LibraryPage) -> None:
    assert "3 results" in outline(searching)
    assert spoken(searching) == [
        "Passages and packs: 1",
        "Kings, Pack",
        "Events: 1",
        "The king leaves, November 1795, in “The war”",
        "Places in texts: 1",
        f"“the Stanisław 𐐀, in the source king,{TEXT[8:]}”, In “The war”",
    ]


def test_an_answer_to_other_words_is_dropped(searching: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(searching), "s")

    searching.show_result(a_result("king", EVENT))
    assert len(spoken(searching)) == 6

    searching.show_result(a_result("kings", EVENT))
    assert len(spoken(searching)) == 2


def test_down_goes_to_the_results_enter_opens_and_up_leads_back(
    searching: LibraryPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(field(searching), Qt.Key.Key_Down)
    assert hits(searching).hasFocus()

    qtbot.keyClick(hits(searching), Qt.Key.Key_Down)
    with (
        qtbot.waitSignal(searching.found_wanted) as wanted,
        qtbot.assertNotEmitted(searching.read_wanted),
    ):
        qtbot.keyClick(hits(searching), Qt.Key.Key_Return)
    assert wanted.args == [EVENT]

    qtbot.keyClick(hits(searching), Qt.Key.Key_Up)
    qtbot.keyClick(hits(searching), Qt.Key.Key_Up)
    assert field(searching).hasFocus()


def test_enter_in_the_field_opens_the_first_and_a_double_click_any(
    searching: LibraryPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(searching.found_wanted) as wanted:
        qtbot.keyClick(field(searching), Qt.Key.Key_Return)
    assert wanted.args == [PACK]

    row = hits(searching).model().index(5, 0)
    hits(searching).scrollTo(row)
    middle = hits(searching).visualRect(row).center()
    with qtbot.waitSignal(searching.found_wanted) as wanted:
        qtbot.mouseClick(hits(searching).viewport(), Qt.MouseButton.LeftButton, pos=middle)
        qtbot.mouseDClick(hits(searching).viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert wanted.args == [PLACE]


def test_escape_shows_the_library_again(searching: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClick(field(searching), Qt.Key.Key_Escape)

    assert table(searching).hasFocus()
    assert not hits(searching).isVisible()
    with qtbot.waitSignal(searching.read_wanted):
        qtbot.keyClick(table(searching), Qt.Key.Key_Return)


def test_a_pack_is_picked_in_the_list(searching: LibraryPage) -> None:
    searching.show_entry("war")

    assert table(searching).hasFocus()
    assert table(searching).currentIndex().data() == "The war"


def test_nothing_found_says_what_to_do(searching: LibraryPage, qtbot: QtBot) -> None:
    searching.show_result(SearchResult("king", is_sought=True))

    assert "Nothing in your library has “king”." in outline(searching)
    assert any(line.endswith("only the beginning of the last one.") for line in outline(searching))
    with qtbot.assertNotEmitted(searching.found_wanted):
        qtbot.keyClick(field(searching), Qt.Key.Key_Return)
        qtbot.keyClick(field(searching), Qt.Key.Key_Down)
    assert field(searching).hasFocus()

    searching.show_result(SearchResult("king", is_sought=False))
    assert "There is no word in this." in outline(searching)


@pytest.mark.parametrize(
    ("count", "is_whole", "says", "heading"),
    [
        (153, True, "153 results", "Events: 1 of 153"),
        (1_000, True, "More than 1,000 results", "Events: 1 of more than 1,000"),
        (1, False, f"1 result. {STILL}", "Events: 1"),
    ],
)
def test_what_is_not_shown_is_counted(
    searching: LibraryPage, count: int, is_whole: bool, says: str, heading: str
) -> None:
    searching.show_result(a_result("king", EVENT, count=count, is_whole=is_whole))

    assert says in outline(searching)
    assert spoken(searching)[0] == heading


def test_a_library_that_changes_is_searched_again(searching: LibraryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(searching.search_wanted) as wanted:
        searching.show_entries([an_entry()])
    assert wanted.args == ["king"]
    assert field(searching).hasFocus()

    searching.show_entries([])
    assert searching.sought == ""
    assert "No passages yet. Add a text and its dates will be found." in outline(searching)


def end(page: LibraryPage) -> QPoint:
    """Return where the results end on the page's content."""
    content = page.widget()
    assert content is not None
    return hits(page).mapTo(content, hits(page).rect().bottomRight())


@pytest.mark.parametrize("percent", [100, 200])
def test_results_fit_into_a_small_window(
    searching: LibraryPage, look: Look, qtbot: QtBot, percent: int
) -> None:
    look.set_text_size(percent)
    look.set_folded(folded=percent == 200)
    searching.resize(1024, 534)
    content = searching.widget()
    assert content is not None
    qtbot.waitUntil(lambda: cut_off(searching) == [] and content.rect().contains(end(searching)))
    field(searching).setFocus()
    qtbot.keyClick(field(searching), Qt.Key.Key_Down)

    for _ in range(2):
        qtbot.keyClick(hits(searching), Qt.Key.Key_Down)

    row = hits(searching).visualRect(hits(searching).currentIndex())
    assert hits(searching).currentIndex().row() == 5
    assert searching.rect().contains(hits(searching).viewport().mapTo(searching, row.center()))
    assert not searching.grab().isNull()
