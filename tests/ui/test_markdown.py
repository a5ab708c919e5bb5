"""Markdown: what is shown of it, what is spoken, and what never happens."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label, MarkdownLabel
from studyapp.ui.widgets.links import boxes_of, each_block, links_of
from studyapp.ui.widgets.markdown import (
    LONGEST,
    MOST_LINES,
    Block,
    Form,
    Run,
    blocks,
    line,
    plain,
    plain_line,
)
from studyapp.ui.widgets.rich_text import Dress, fill, format_ranges

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")  # tooltips

PICTURE = "<img src=file:///dev/zero>"
LINKED = "See [the treaty](https://example.org/a) and <https://example.org/b>."


def runs(text: str) -> list[Run]:
    return [run for block in blocks(text) for run in block.runs]


def drawn(look: Look, text: str) -> QTextDocument:
    document = QTextDocument()
    fill(document, blocks(text), Dress(look, Face.READING, "ink"))
    document.setTextWidth(look.px(500))
    return document


def test_emphasis_strong_code_and_links_are_pieces_of_their_own() -> None:
    assert runs("a **b *c*** `d*` [e](https://x.org/y)") == [
        Run("a "),
        Run("b ", strong=True),
        Run("c", strong=True, emphasis=True),
        Run(" "),
        Run("d*", code=True),
        Run(" "),
        Run("e", link="https://x.org/y"),
    ]
    assert runs("**a **b** c**") == [Run("a b c", strong=True)]


@pytest.mark.parametrize(
    "text",
    [
        PICTURE,
        "<b>bold</b> <!-- note --> <script>alert(1)</script>",
        "# No heading",
        "No heading\\\n---",
        "[a](javascript:alert(1)) [b](file:///etc/passwd) [c](data:text/html;base64,x)",
        "[[year]]",
        "3 * 4 = 12 and 2 < 3",
    ],
)
def test_all_else_is_text(text: str) -> None:
    assert [run for run in runs(text) if run != Run(run.text)] == []
    assert plain(text).replace("\n", "") == text.replace("\\\n", "")


def test_a_picture_is_its_description_in_brackets() -> None:
    assert plain("![Ships *entering*](media/x.png) ![](y.png)") == "[Ships entering] [picture]"


def test_an_address_that_is_not_opened_is_told() -> None:
    text = "[bank](https://bank.org@evil.com) [mail](mailto:a@b.c) [odd](http://[) [it](https:///x)"

    assert plain(text) == (
        "bank (https://bank.org@evil.com) mail (mailto:a@b.c) odd (http://%5B) it (https:///x)"
    )
    assert all(run.link is None for run in runs(text))


def test_lists_quotations_tables_and_code_are_blocks() -> None:
    text = (
        "1. One\n2. Two\n   - Inner\n\n   more\n-\n\n> Said\n\n| A | B |\n|---|---|\n| *1* | 2 |\n"
    )

    found = blocks(text + "\n```\nx  = 1\n```\n")

    assert [(each.form, each.marker, each.depth, each.quotes) for each in found] == [
        (Form.TEXT, "1.", 1, 0),
        (Form.TEXT, "2.", 1, 0),
        (Form.TEXT, "•", 2, 0),
        (Form.TEXT, None, 1, 0),
        (Form.TEXT, "•", 1, 0),
        (Form.TEXT, None, 0, 1),
        (Form.TABLE, None, 0, 0),
        (Form.CODE, None, 0, 0),
    ]
    assert found[6].rows[1] == ((Run("1", emphasis=True),), (Run("2"),))
    assert plain(text) == "1. One\n2. Two\n• Inner\nmore\n•\nSaid\nA; B\n1; 2"


def test_an_item_without_words_before_its_list_keeps_its_sign() -> None:
    assert plain("- - a") == "•\n• a"


def test_a_choice_stands_in_one_line_whatever_it_begins_with() -> None:
    assert line("1789. The *estates*") == (Run("1789. The "), Run("estates", emphasis=True))
    assert plain_line("- not a list\n> not a quotation") == "- not a list > not a quotation"
    assert plain_line("[here](https://x.org)") == "here (https://x.org)"


@pytest.mark.parametrize(
    "text",
    ["[" * 700, "> " * 20 + "a", "*a " * 400, "![" * 400, "x" * 100_000, "a\n\n" * 1000],
    ids=["brackets", "quotations", "stars", "pictures", "word", "lines"],
)
def test_texts_that_nobody_writes_by_hand_are_shown_as_they_stand_and_cut(text: str) -> None:
    (block, *others) = blocks(text)

    assert len(others) < MOST_LINES
    shown = block.runs[0].text
    assert text.startswith(shown.removesuffix(" …"))
    assert len(shown) <= LONGEST + 2
    assert plain_line(text)


@pytest.mark.parametrize("text", ["x" * 1_000_000, f"| {'y' * 50_000} | b |\n|-|-|\n| 1 | 2 |"])
def test_a_word_of_a_megabyte_stays_within_the_width(look: Look, text: str) -> None:
    document = drawn(look, text)

    assert document.idealWidth() <= look.px(500)
    assert document.size().height() < look.leading(Face.READING) * LONGEST / 20


def test_nothing_is_loaded_and_no_sign_of_qt_gets_in(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> QImage:
        raise AssertionError("something was loaded")

    monkeypatch.setattr(QTextDocument, "loadResource", refuse)

    pictures = f"{PICTURE} ![x](file:///dev/zero) ![y](/dev/zero)"

    document = drawn(look, f"{pictures}\n\n\ufdd0a\ufdd1\ufffc\u2029b\x00")

    assert document.toPlainText().splitlines() == [
        f"{PICTURE} ![x](file:///dev/zero) [y]",
        "\ufffda\ufffd\ufffd",
        "b\ufffd",
    ]
    assert not any(each.isImageFormat() for each in document.allFormats())


def test_a_table_with_too_many_columns_is_told_in_lines(look: Look) -> None:
    row = "|".join(f" {number} " for number in range(13))
    text = f"|{row}|\n|{'---|' * 13}\n|{row}|"

    assert drawn(look, text).toPlainText().startswith("0 · 1 · 2")
    assert [block.form for block in blocks(text)] == [Form.TABLE]


def test_blocks_stand_clear_of_each_other(look: Look) -> None:
    document = drawn(look, "a\n\n| A |\n|---|\n| b |\n\n- c\n- d")
    layout = document.documentLayout()

    boxes = [layout.blockBoundingRect(block) for block in each_block(document) if block.text()]

    tops = [box.top() for box in boxes]
    assert len(tops) == 5
    assert tops == sorted(tops)
    assert all(one.bottom() <= other.top() for one, other in pairwise(boxes))


def test_a_line_can_be_laid_out_by_others(look: Look) -> None:
    text, formats = format_ranges(line("🏯 **bold** end"), Dress(look, Face.CHOICE, "ink"))

    assert text == "🏯 bold end"
    [strong] = formats
    assert (strong.start, strong.length) == (3, 4)
    assert strong.format.font().weight() > look.font(Face.CHOICE).weight()


def label(look: Look, text: str, *, is_markdown: bool = True) -> MarkdownLabel:
    made = MarkdownLabel(look, Face.INTERFACE)
    made.show_text(text, is_markdown=is_markdown)
    return made


def test_a_title_with_an_asterisk_is_shown_as_it_stands(look: Look) -> None:
    title = "The * of [[1848]] <b> _x_"

    made = label(look, title, is_markdown=False)

    assert made.text() == made.accessibleName() == title
    assert label(look, "The **end**").accessibleName() == "The end"


def test_it_takes_the_lines_that_a_label_takes(look: Look) -> None:
    text, width = "Put these events into the order in which they came. " * 4, look.px(200)
    usual = Label(look, Face.INTERFACE, text.strip())

    made = label(look, text)

    assert made.heightForWidth(width) == usual.heightForWidth(width)
    assert made.sizeHint().width() <= look.px(620)


def test_a_look_that_changes_changes_the_text(look: Look) -> None:
    made = label(look, "Some **words**")
    before = made.sizeHint()

    look.set_text_size(200)

    assert made.sizeHint().width() > before.width()
    look.set_text_size(100)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    addresses: list[str] = []

    def note(url: QUrl) -> bool:
        addresses.append(url.toString())
        return "b" not in url.path()

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return addresses


@pytest.fixture
def linked(look: Look, qtbot: QtBot) -> Iterator[MarkdownLabel]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    made = label(look, f"{LINKED}\n\n> quoted")
    for widget in (QLineEdit(), made, QLineEdit()):
        layout.addWidget(widget)
    window.resize(look.px(500), look.px(300))
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.close()


def test_links_are_opened_by_key_one_after_the_other(
    linked: MarkdownLabel, opened: list[str], qtbot: QtBot
) -> None:
    first, last = linked.window().findChildren(QLineEdit)
    first.setFocus()

    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert linked.hasFocus()
        qtbot.keyClick(linked, Qt.Key.Key_Return)
    qtbot.keyClick(linked, Qt.Key.Key_Tab)

    assert opened == ["https://example.org/a", "https://example.org/b"]
    assert last.hasFocus()
    qtbot.keyClick(last, Qt.Key.Key_Backtab)
    qtbot.keyClick(linked, Qt.Key.Key_Enter)
    assert opened[2:] == ["https://example.org/b"]
    assert linked.accessibleDescription() == "2 links; Tab goes on, Enter opens."


def test_a_link_is_opened_by_click_and_tells_its_address(
    linked: MarkdownLabel, opened: list[str], qtbot: QtBot
) -> None:
    [box] = boxes_of(linked._links[0], linked._document)
    on_it, beside = box.center().toPoint(), QPoint(linked.width() - 2, linked.height() - 2)

    qtbot.mouseClick(linked, Qt.MouseButton.LeftButton, pos=beside)
    assert opened == []
    qtbot.mouseMove(linked, on_it)
    qtbot.mouseClick(linked, Qt.MouseButton.LeftButton, pos=on_it)

    assert opened == ["https://example.org/a"]
    assert linked.toolTip() == "https://example.org/a"
    qtbot.mouseMove(linked, beside)
    assert linked.toolTip() == ""


def test_a_link_that_nothing_opens_says_so(
    linked: MarkdownLabel, opened: list[str], qtbot: QtBot
) -> None:
    linked.setFocus(Qt.FocusReason.BacktabFocusReason)

    qtbot.keyClick(linked, Qt.Key.Key_Return)

    assert opened == ["https://example.org/b"]
    assert QToolTip.text() == "No program opens https://example.org/b."


def test_what_is_quoted_has_a_bar_and_the_link_in_focus_a_ring(
    linked: MarkdownLabel, look: Look
) -> None:
    linked.setFocus(Qt.FocusReason.TabFocusReason)

    picture = linked.grab().toImage()

    colors = {picture.pixelColor(x, y).name() for x in range(200) for y in range(linked.height())}
    assert {look.color("edge").name(), look.color("accent").name()} <= colors


def test_a_link_whose_words_look_different_is_one(look: Look) -> None:
    document = drawn(look, "[a **b** `c`](https://x.org) [d](https://x.org/d)")

    assert [link.address for link in links_of(document)] == ["https://x.org", "https://x.org/d"]


def test_a_text_without_links_takes_no_focus(look: Look) -> None:
    made = label(look, "No link at all: [x](file:///y)")

    assert made.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert made.accessibleDescription() == ""
    assert blocks("") == (Block(Form.TEXT, (Run(""),)),)
