"""Class results: flags by shape and word, tables by key and ear, and what a file's digest says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.results import KeptFile
from studyapp.packs.result_files import written_result
from studyapp.study.class_view import ClassView, class_view
from studyapp.ui.pages.results.page import FILES, LEARNERS, ResultsPage
from studyapp.ui.pages.results.table import ResultsTable
from studyapp.ui.theme import Look
from studyapp.ui.widgets.bar_cells import Cell, Column, Row, TableModel
from studyapp.ui.widgets.bar_table import PlainTable
from tests.handed_in import a_class, an_answer, handed_in, taker, uid
from tests.ui.pages.outline import cut_off, outline

HEARD = Qt.ItemDataRole.AccessibleTextRole
NOTHING_ODD, WRONG_KEY = (1.0, 0.0, 1.0), (0.0, 1.0, 1.0)


def a_view(*, changed: bool = False) -> ClassView:
    """Return a class of thirty that does badly on the question a."""
    files = [
        KeptFile(f"{number}.studyresult", written_result(each))
        for number, each in enumerate(a_class([WRONG_KEY] * 20 + [NOTHING_ODD] * 10))
    ]
    if changed:
        content = files[0].content.replace(b'"seconds": 10.0', b'"seconds": 11.0')
        files[0] = replace(files[0], content=content)
    return class_view(files)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> ResultsPage:
    made = ResultsPage(look)
    qtbot.addWidget(made)
    made.resize(1300, 900)
    made.show()
    qtbot.waitExposed(made)
    made.show_view(a_view())
    made.setFocus()
    return made


def table_of(page: ResultsPage) -> ResultsTable:
    found = page.findChild(ResultsTable)
    assert isinstance(found, ResultsTable)
    return found


def first_cell(page: ResultsPage) -> str:
    return str(table_of(page).model().index(0, 0).data(HEARD))


def test_the_question_with_the_gravest_flag_comes_first_and_says_why(page: ResultsPage) -> None:
    heard, seen = first_cell(page), outline(page)

    assert heard.startswith("What is a?, Right 33")
    assert "Look at key perhaps wrong, the strong do worse" in heard
    assert "Key perhaps wrong" in seen
    assert any("“wrong” (8) than the right choice (0)" in words for words in seen)
    assert "30 learners · 3 questions · 90 answers" in seen


def test_a_row_is_heard_without_what_is_empty_and_with_one_stop_at_a_time() -> None:
    model = TableModel([Column("Question"), Column("Look at"), Column("Right")])
    model.show_rows([Row(None, (Cell("It came before."), Cell(""), Cell("100 %")))])

    assert model.index(0, 0).data(HEARD) == "It came before, Right 100 %"


def test_what_was_picked_is_shown_as_bars_and_as_numbers(page: ResultsPage) -> None:
    bars, numbers = (table for table in page.findChildren(PlainTable) if table.isVisible())

    names = [bars.accessibleName(), numbers.accessibleName()]
    assert names == ["What was picked", "What was picked, in numbers"]
    assert bars.model().index(0, 0).data(HEARD) == "right (right), Picked by 33\u202f%"
    heard = [numbers.model().index(row, 0).data(HEARD) for row in range(3)]
    assert heard == [
        "right (right), Learners 10, Strong 0, Weak 8",
        "wrong, Learners 20, Strong 8, Weak 0",
        "other, Learners 0, Strong 0, Weak 0",
    ]


def test_a_key_sorts_by_the_next_column_and_keeps_what_is_picked(page: ResultsPage) -> None:
    table = table_of(page)
    before = table.current()

    QTest.keyClick(table, Qt.Key.Key_O)

    assert table.sorted_by == "Question"
    QTest.keyClick(table, Qt.Key.Key_O)
    assert table.sorted_by == "Right"
    assert table.current() is before
    assert first_cell(page).startswith("What is a?")
    table.sort_by(1)
    assert first_cell(page).startswith("What is c?")


def test_learners_and_files_are_shown_by_key(page: ResultsPage, qtbot: QtBot) -> None:
    QTest.keyClick(table_of(page), Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    assert page.shown == LEARNERS
    assert first_cell(page).startswith("Learner 1, Right 67")
    saved: list[str] = []
    page.save_wanted.connect(saved.append)
    QTest.keyClick(table_of(page), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved == ["learners"]

    QTest.keyClick(table_of(page), Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert page.shown == FILES
    with qtbot.waitSignal(page.remove_wanted) as wanted:
        QTest.keyClick(table_of(page), Qt.Key.Key_Delete)
    assert wanted.args is not None
    assert wanted.args[0].name == "0.studyresult"
    with qtbot.waitSignal(page.remove_all_wanted):
        QTest.keyClick(table_of(page), Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)


def test_a_changed_file_is_told_by_word_and_no_digest_is_called_a_signature(
    page: ResultsPage,
) -> None:
    page.show_view(a_view(changed=True))
    QTest.keyClick(table_of(page), Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)

    assert first_cell(page).endswith("Content changed since")
    assert "Changed after it was written" in outline(page)
    assert any("It is no signature" in words for words in outline(page))


def test_versions_of_a_question_are_told_apart_in_the_table(page: ResultsPage) -> None:
    old, new = (handed_in(an_answer(entry), by=taker(entry)) for entry in (1, 2))
    question = replace(new.questions[0], version=uid(9), stem="What is a, then?")
    new = replace(new, questions=(question,), answers=(replace(new.answers[0], pack_version=2),))
    files = [KeptFile(each.taker.name, written_result(each)) for each in (old, new)]

    page.show_view(class_view(files))

    heard = {table_of(page).model().index(row, 0).data(HEARD).split(",")[0] for row in (0, 1)}
    assert heard == {"version 1 · What is a?", "version 2 · What is a"}
    assert "Discrimination too few" in first_cell(page)


def test_without_files_the_page_says_where_they_come_from(page: ResultsPage) -> None:
    page.show_view(ClassView())

    assert "No results yet." in outline(page)
    assert not table_of(page).isVisible()


@pytest.mark.parametrize(("width", "size"), [(1300, 100), (1024, 100), (1024, 200), (480, 100)])
def test_nothing_is_cut_off(page: ResultsPage, look: Look, width: int, size: int) -> None:
    look.set_text_size(size)
    page.resize(width, 600)
    QTest.qWait(1)

    assert cut_off(page) == []
    shown = [column for column in range(6) if not table_of(page).isColumnHidden(column)]
    assert {0, 1, 5} <= set(shown)
