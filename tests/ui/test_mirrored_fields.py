"""The list of the Library, quotes and fields in a program that is read from right to left."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.search import Hit, HitGroup, HitKind, SearchResult
from studyapp.domain.texts import PassageId, Span
from studyapp.ui.pages.library.hit_list import HitList
from studyapp.ui.pages.library.model import Column
from studyapp.ui.pages.library.table import EntryTable
from studyapp.ui.theme import Look
from studyapp.ui.widgets import QuoteView
from studyapp.ui.widgets.find_field import FindField
from tests.builders import an_entry

MIRRORED = Qt.LayoutDirection.RightToLeft
LONG = "The very long history of the trade in salt and silver between the towns of the coast"


def inked(picture: QImage) -> list[int]:
    """Return from left to right where there is anything to see."""
    ground, down = picture.pixel(picture.width() // 2, 0), range(picture.height())
    return [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in down)]


def margins(picture: QImage) -> tuple[int, int]:
    """Return the pixels that are free at the left and at the right."""
    there = inked(picture)
    return there[0], picture.width() - there[-1] - 1


def widths(picture: QImage) -> list[int]:
    """Return how wide each word is, and what else stands apart."""
    there = inked(picture)
    gaps = [(a, b) for a, b in pairwise(there) if b - a > 3]
    starts, ends = [there[0], *(b for _, b in gaps)], [*(a for a, _ in gaps), there[-1]]
    return [end - start for start, end in zip(starts, ends, strict=True)]


def cell(table: EntryTable, column: Column) -> QImage:
    box = table.visualRect(table.entries.index(1, column)).adjusted(0, 1, 0, -2)
    return table.viewport().grab(box).toImage()


def upper(picture: QImage) -> QImage:
    return picture.copy(QRect(0, 0, picture.width(), picture.height() // 2 + 2))


@pytest.fixture
def table(look: Look, qtbot: QtBot) -> EntryTable:
    table = EntryTable(look)
    qtbot.addWidget(table)
    table.resize(560, 300)
    table.show()
    table.show_entries([an_entry(title="A"), an_entry(title="Salt"), an_entry(title=LONG)])
    return table


def test_a_row_of_the_library_has_its_icon_at_the_right_and_its_numbers_at_the_left(
    table: EntryTable,
) -> None:
    columns = (Column.TITLE, Column.EVENTS)
    plain = {column: margins(cell(table, column)) for column in columns}

    table.setLayoutDirection(MIRRORED)

    for column, (left, right) in plain.items():
        turned_left, turned_right = margins(cell(table, column))
        near, turned = (left, turned_right) if column is Column.TITLE else (right, turned_left)
        assert turned == pytest.approx(near, abs=3)


@pytest.mark.parametrize("narrow", [True, False])
def test_words_of_the_library_stay_in_order_and_the_ellipsis_at_their_end(
    table: EntryTable, *, narrow: bool
) -> None:
    table.show_entries([an_entry(title="A"), an_entry(title=LONG * 2), an_entry(title="B")])
    table.set_narrow(narrow=narrow)
    plain = widths(upper(cell(table, Column.TITLE)))

    table.setLayoutDirection(MIRRORED)

    turned = widths(upper(cell(table, Column.TITLE)))
    icon, *words = plain
    assert turned == pytest.approx([*words, icon], abs=2)


def test_what_a_search_found_has_its_icon_at_the_right_and_words_and_light_beside_it(
    look: Look, qtbot: QtBot
) -> None:
    hit = Hit(
        kind=HitKind.EVENT,
        title="The king leaves",
        marks=(Span(4, 8),),
        within="The war",
        passage=PassageId("war"),
    )
    hits = HitList(look)
    qtbot.addWidget(hits)
    hits.resize(500, 300)
    hits.show()
    hits.show_result(SearchResult("king", is_sought=True, groups=(HitGroup(hit.kind, (hit,), 1),)))
    hits.clearSelection()

    def row() -> QImage:
        box = hits.visualRect(hits.model().index(1, 0)).adjusted(6, 2, -6, -3)
        return hits.viewport().grab(box).toImage()

    plain, (left, _) = widths(row()), margins(row())
    hits.setLayoutDirection(MIRRORED)
    turned, (_, right) = widths(row()), margins(row())

    assert right == pytest.approx(left, abs=3)
    assert turned[-1] == pytest.approx(plain[0], abs=2), "the icon"
    assert sum(turned) == pytest.approx(sum(plain), abs=8)


def test_all_lines_of_a_quote_stand_at_the_right(look: Look, qtbot: QtBot) -> None:
    quote = QuoteView(look)
    qtbot.addWidget(quote)
    quote.resize(300, 200)
    quote.show_quote("Peace was made in the town, and silver was sent over the sea again, at last.")
    last = look.leading(quote._face)

    quote.setLayoutDirection(MIRRORED)

    picture = quote.grab().toImage()
    lines = [picture.copy(0, last * line, 300, last) for line in range(2)]
    assert all(margins(line)[1] <= 3 for line in lines)
    assert margins(picture.copy(0, last * 2, 300, last))[0] > 30


def test_what_an_empty_field_says_stands_beside_the_lens_and_not_under_its_key(
    look: Look, qtbot: QtBot
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    find = QAction("Find it", holder)
    find.setShortcut("Ctrl+F")
    field = FindField(look, find, holder)
    field.resize(300, 38)
    QLabel("Other", holder).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    inner = QRect(4, 4, 292, 30)
    plain = widths(field.grab(inner).toImage())

    field.setLayoutDirection(MIRRORED)

    turned = widths(field.grab(inner).toImage())
    lens, *words, cap = plain
    assert turned == pytest.approx([cap, *words, lens], abs=2)
