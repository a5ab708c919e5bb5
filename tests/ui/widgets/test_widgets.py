"""Small widgets, by key, by click and by name."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import (
    ActionButton,
    Bar,
    EmptyState,
    FactRow,
    FlowLayout,
    Label,
    PageHeader,
    QuoteView,
    SideNote,
)
from studyapp.ui.widgets.choosers import Chooser
from studyapp.ui.widgets.focus import FocusRing
from studyapp.ui.widgets.segments import Segment, Segments
from studyapp.ui.widgets.sliders import StepSlider
from tests.ui.widgets.conftest import shown


def test_a_row_is_as_high_as_what_is_shown_in_it_by_then(
    look: Look, window: QWidget, qtbot: QtBot
) -> None:
    holder = QWidget()
    row = FlowLayout(look, parent=holder)
    labels = [Label(look, Face.INTERFACE, "Reigns of terror", wrap=False) for _ in range(3)]
    for label in labels:
        row.addWidget(label)
    shown(window, holder, qtbot)
    narrow = labels[0].sizeHint().width()
    three = row.heightForWidth(narrow)

    labels[1].hide()
    two = row.heightForWidth(narrow)
    look.set_text_size(200)

    assert two < three
    assert row.heightForWidth(labels[0].sizeHint().width()) > two


def test_a_label_asks_for_the_room_of_its_text_by_then(look: Look) -> None:
    label = Label(look, Face.INTERFACE, "one")
    line, width = label.heightForWidth(200), label.sizeHint().width()

    label.setText("one two three four five six seven eight nine ten eleven twelve")
    lines, wide = label.heightForWidth(200), label.sizeHint().width()
    look.set_text_size(200)

    assert (line < lines, width < wide) == (True, True)
    assert label.heightForWidth(200) > 2 * lines


def test_an_icon_without_words_still_has_a_name(look: Look, action: QAction) -> None:
    button = ActionButton(look, action, icon="more", icon_only=True)

    assert button.accessibleName() == "Add files"
    assert button.sizeHint().width() >= look.px(24)


def test_a_label_takes_the_lines_it_needs(look: Look) -> None:
    label = Label(look, Face.STEM, "On which day did the ambassador hand over the declaration?")

    one_line = label.heightForWidth(10_000)
    narrow = label.heightForWidth(look.px(200))

    assert one_line == look.leading(Face.STEM)
    assert narrow >= 3 * one_line
    assert narrow % one_line == 0


def test_a_label_shows_markup_as_it_is(look: Look) -> None:
    label = Label(look, Face.INTERFACE, "<b>bold</b>")

    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_long_word_is_broken_rather_than_cut(look: Look) -> None:
    label = Label(look, Face.READING, "x" * 400)

    assert label.minimumSizeHint().width() <= look.px(160)
    assert label.heightForWidth(look.px(160)) > look.leading(Face.READING)


def test_a_quote_is_spoken_with_its_source(look: Look) -> None:
    quote = QuoteView(look)

    quote.show_quote(
        "On Augst 8 war.",
        repairs=[Emendation(Span(23, 30), "August 8", "a letter is lost", Sureness.SURE)],
        offset=20,
        strong=Span(31, 34),
    )

    assert quote.accessibleName() == "“On August 8, in the source Augst 8, war.”"
    assert quote.toolTip() == "In the source: “Augst 8”"


def test_a_quote_paints_letters_outside_the_first_plane(
    look: Look, window: QWidget, qtbot: QtBot
) -> None:
    quote = QuoteView(look)
    quote.show_quote(
        "𝒳 𝒴 war",
        repairs=[Emendation(Span(2, 3), "Y", "", Sureness.OPEN)],
        strong=Span(4, 7),
    )

    shown(window, quote, qtbot)

    assert not quote.grab().isNull()


def test_a_side_note_is_one_sentence_for_the_ear(look: Look) -> None:
    note = SideNote(look)

    note.show_note("wrong", "One day too late", "9 August is the day after.")

    assert note.accessibleName() == "One day too late 9 August is the day after."


def test_a_bar_says_its_number(look: Look) -> None:
    bar = Bar(look)

    bar.set_share(0.62)

    assert bar.accessibleName() == "62\u202f%"


def test_a_fact_row_grows_with_its_value(look: Look, window: QWidget, qtbot: QtBot) -> None:
    row = FactRow(look, "Events", "20")
    shown(window, row, qtbot)
    before = row.heightForWidth(look.px(220))

    row.set_value("20, from the first century to the twentieth, with some gaps")

    qtbot.waitUntil(lambda: row.heightForWidth(look.px(220)) > before)


def test_an_empty_state_offers_the_first_step(look: Look, action: QAction, qtbot: QtBot) -> None:
    empty = EmptyState(look, "No passages yet.", "Add one.", action)
    qtbot.addWidget(empty)

    assert empty.button is not None
    assert empty.button.text() == "Add files"


def test_header_buttons_go_below_the_title_where_it_is_narrow(
    look: Look, window: QWidget, action: QAction, qtbot: QtBot
) -> None:
    header = PageHeader(look, "Library")
    button = ActionButton(look, action)
    header.add_button(button)
    window.resize(look.px(900), 300)
    shown(window, header, qtbot)
    beside = button.mapTo(window, button.rect().topLeft()).x()

    window.resize(look.px(400), 300)
    qtbot.wait(0)

    assert button.mapTo(window, button.rect().topLeft()).x() < beside


def test_the_focus_has_a_ring_around_it(
    look: Look, window: QWidget, action: QAction, qtbot: QtBot
) -> None:
    ring = FocusRing(look, window)
    button = ActionButton(look, action)
    shown(window, button, qtbot)
    window.activateWindow()
    button.setFocus()
    qtbot.wait(0)

    drawn = window.findChild(QWidget, "focusRing")

    assert ring is not None
    assert drawn is not None
    assert drawn.isVisible()
    assert drawn.geometry().contains(button.geometry())
    assert drawn.width() == button.width() + 2 * (2 + look.ring)


def test_words_keep_their_size_under_a_new_parent(
    look: Look, window: QWidget, action: QAction, qtbot: QtBot
) -> None:
    label, button = Label(look, Face.INTERFACE, "How sure?"), ActionButton(look, action)
    sizes = [widget.font().pixelSize() for widget in (label, button)]
    shown(window, label, qtbot)
    shown(window, button, qtbot)
    look.set_text_size(200)

    other = QWidget()
    row = QVBoxLayout(other)
    row.addWidget(label)
    row.addWidget(button)
    shown(window, other, qtbot)

    grown = [widget.font().pixelSize() for widget in (label, button)]
    assert [round(after / before) for before, after in zip(sizes, grown, strict=True)] == [2, 2]


def test_a_slider_goes_by_its_numbers_and_they_are_heard(look: Look, qtbot: QtBot) -> None:
    slider = StepSlider(look, "Text size", (80, 90, 100, 125), lambda size: f"{size} %")
    qtbot.addWidget(slider)
    chosen: list[int] = []
    slider.chosen.connect(chosen.append)
    slider.show_number(91)
    steps = slider.findChild(QSlider)
    assert steps is not None

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(steps, key)
    steps.setValue(84)

    assert chosen == [100, 125, 100, 80]
    heard = QAccessible.queryAccessibleInterface(steps)
    assert heard is not None
    assert heard.text(QAccessible.Text.Value) == "80"
    assert heard.text(QAccessible.Text.Name) == "Text size: 80 %"


def test_segments_are_one_bar_whichever_is_chosen(look: Look, qtbot: QtBot) -> None:
    bar = Segments(look, "Theme", [(word, word) for word in ("As the system", "Light", "Dark")])
    qtbot.addWidget(bar)
    for width in (bar.sizeHint().width(), bar.minimumSizeHint().width()):
        bar.resize(width, bar.heightForWidth(width))
        for place in (0, 2):
            bar.choose(place)
            first, second, third = (each.geometry() for each in bar.findChildren(Segment))
            assert bar.rect().contains(first.united(second).united(third))
            joined = QPoint(first.right() + 1, 0), QPoint(0, first.bottom() + 1)
            assert second.topLeft() in joined
            assert min(first.height(), second.height(), third.height()) > 0


def test_what_is_chosen_is_heard_with_the_name_of_what_it_is_chosen_for(
    look: Look, qtbot: QtBot
) -> None:
    bar = Segments(look, "Status", [("Happened", "Happened"), ("Planned", "Planned")])
    asked = Segments(look, "What is wrong?", [("The date", "The date")])
    chooser = Chooser(look, "Lane")
    chooser.addItems(["War", "Plans"])
    for part in (bar, asked, chooser):
        qtbot.addWidget(part)

    heard = QAccessible.queryAccessibleInterface(chooser)
    segments = (*bar.findChildren(Segment), *asked.findChildren(Segment))

    names = [each.accessibleName() for each in segments]
    assert names == ["Status: Happened", "Status: Planned", "What is wrong? The date"]
    assert heard is not None
    said = [heard.text(part) for part in (QAccessible.Text.Name, QAccessible.Text.Description)]
    assert "Lane" in said
    assert "War" in (*said, heard.text(QAccessible.Text.Value))


def test_in_a_mirrored_window_segments_go_from_right_to_left(look: Look, qtbot: QtBot) -> None:
    bar = Segments(look, "Status", [(word, word) for word in ("Happened", "Planned", "Disputed")])
    qtbot.addWidget(bar)
    bar.resize(bar.sizeHint())

    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    boxes = [each.geometry() for each in bar.findChildren(Segment)]
    assert [box.left() for box in boxes] == sorted((box.left() for box in boxes), reverse=True)
    assert boxes[1].right() + 1 == boxes[0].left()
    assert all(bar.rect().contains(box) for box in boxes)


def test_in_a_mirrored_window_words_stand_at_the_right(look: Look, qtbot: QtBot) -> None:
    label = Label(look, text="Importance")
    qtbot.addWidget(label)
    label.resize(400, label.heightForWidth(400))
    plain = inked_columns(label)

    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    turned = inked_columns(label)
    assert plain[0] < 5
    assert turned[-1] > 394
    assert turned[-1] - turned[0] == pytest.approx(plain[-1] - plain[0], abs=2)


def inked_columns(widget: QWidget) -> list[int]:
    """Return from left to right where there is anything to see."""
    picture = widget.grab().toImage()
    ground, down = picture.pixel(0, 0), range(picture.height())
    across = range(picture.width())
    return [x for x in across if any(picture.pixel(x, y) != ground for y in down)]
