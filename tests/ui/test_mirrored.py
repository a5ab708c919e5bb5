"""Parts of the window in a program that is read from right to left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.pages.reader.rail_paint import RowPainter
from studyapp.ui.pages.reader.rail_rows import rows
from studyapp.ui.rail import Rail
from studyapp.ui.theme import Look
from studyapp.ui.widgets import FlowLayout, Label, SideNote
from studyapp.ui.widgets.chips import Chip
from studyapp.ui.widgets.markdown_label import MarkdownLabel
from tests.builders import an_event

MIRRORED = Qt.LayoutDirection.RightToLeft


def inked(widget: QWidget, top: int, bottom: int) -> list[int]:
    """Return from left to right where there is anything to see between two heights."""
    picture = widget.grab().toImage()
    ground, down = picture.pixel(picture.width() // 2, top), range(top, bottom)
    return [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in down)]


def test_pages_are_listed_with_icons_at_the_right_words_beside_them_and_numbers_at_the_left(
    look: Look, qtbot: QtBot
) -> None:
    rail = Rail(look, [("today", "Today"), ("cards", "Cards")])
    qtbot.addWidget(rail)
    rail.resize(196, 400)
    rail.setLayoutDirection(MIRRORED)
    bare = inked(rail, 24, 52)
    rail.set_count("today", 20)

    counted = inked(rail, 24, 52)

    right = rail.width() - 10
    assert right - 34 - 1 <= bare[-1] <= right - 14
    assert bare[1] > rail.width() / 2, "the icon and a short word; a hairline is at the left edge"
    assert min(set(counted) - set(bare)) < 30


def test_a_row_of_buttons_begins_at_the_right(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowLayout(look, gap=10, parent=holder)
    labels = [Label(look, text=word, wrap=False) for word in ("Save", "Do not save", "Print")]
    for label in labels:
        row.addWidget(label)
    wide = labels[0].sizeHint().width() + labels[1].sizeHint().width() + 10
    holder.resize(wide, row.heightForWidth(wide))
    holder.show()

    holder.setLayoutDirection(MIRRORED)

    qtbot.waitUntil(lambda: labels[0].geometry().right() == wide - 1)
    assert labels[1].geometry().right() == labels[0].x() - 11
    assert labels[2].geometry().right() == wide - 1
    assert labels[2].y() > labels[0].y()


def test_events_beside_a_passage_begin_at_the_right_and_nothing_of_them_is_cut(
    look: Look, qtbot: QtBot
) -> None:
    view = QListView()
    qtbot.addWidget(view)
    painted = RowPainter(look, view)
    model = QStandardItemModel(view)
    for row in rows([an_event("1791-05-03")]):
        item = QStandardItem()
        item.setData(row, Qt.ItemDataRole.UserRole)
        model.appendRow(item)
    view.setModel(model)
    view.setItemDelegate(painted)
    view.resize(300, 160)
    plain = inked(view.viewport(), 0, 100)

    view.setLayoutDirection(MIRRORED)

    turned = inked(view.viewport(), 0, 100)
    wide = view.viewport().width()
    assert turned[0] > plain[0], "the words are shorter than the row"
    assert turned[-1] == pytest.approx(wide - 1 - plain[0], abs=2)
    assert turned[-1] - turned[0] == pytest.approx(plain[-1] - plain[0], abs=2)


@pytest.mark.parametrize(("text", "at_right"), [("A *plain* reason", True), ("- A point", False)])
def test_paragraphs_of_an_author_stand_where_other_labels_do_and_lists_by_their_letters(
    text: str, *, at_right: bool, look: Look, qtbot: QtBot
) -> None:
    label = MarkdownLabel(look)
    qtbot.addWidget(label)
    label.show_text(text, is_markdown=True)
    label.resize(400, label.heightForWidth(400))

    label.setLayoutDirection(MIRRORED)

    columns = inked(label, 0, label.height())
    assert (columns[0] > 200, columns[-1] > 394) == (at_right, at_right)


def test_a_side_note_has_its_bar_where_its_lines_begin(look: Look, qtbot: QtBot) -> None:
    note = SideNote(look)
    qtbot.addWidget(note)
    note.show_note("wrong", "No.", "It was later.")
    note.resize(400, note.heightForWidth(400))
    plain = note.grab().toImage()

    note.setLayoutDirection(MIRRORED)

    turned = note.grab().toImage()
    tone = look.color("wrong")
    assert (plain.pixelColor(1, 5), turned.pixelColor(398, 5)) == (tone, tone)
    assert turned.pixelColor(1, 5) != tone
    assert 370 < inked(note, 6, note.height() // 2)[-5] < 400


def test_a_chip_reads_as_its_letters_run_and_has_its_tick_at_the_right(
    look: Look, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chip = Chip(look, "4 of 5 or more", parent)
    chip.resize(chip.sizeHint())
    plain = inked(chip, chip.height() // 2 - 4, chip.height() // 2 + 4)

    chip.setLayoutDirection(MIRRORED)

    assert inked(chip, chip.height() // 2 - 4, chip.height() // 2 + 4) == plain
    chip.setChecked(True)
    chip.resize(chip.sizeHint())
    tick = chip.grab().toImage().copy(chip.width() - look.px(26), 4, look.px(16), 16)
    chip.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert tick == chip.grab().toImage().copy(look.px(10), 4, look.px(16), 16)
