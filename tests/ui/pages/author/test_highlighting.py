"""YAML in colours, however long the file is and whatever is changed in it."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout
from pytestqt.qtbot import QtBot

from studyapp.domain.settings import ThemeChoice
from studyapp.ui.pages.author.highlighting import YamlColours
from studyapp.ui.theme import Look

LINES = 'a: "b: c" # d\n'
KEY, QUOTED, COMMENT = (0, 1, "accent"), (3, 6, "right"), (10, 3, "ink2")


def a_document(text: str) -> QTextDocument:
    made = QTextDocument()
    made.setDocumentLayout(QPlainTextDocumentLayout(made))
    made.setPlainText(text)
    return made


@pytest.fixture
def document(look: Look) -> Iterator[QTextDocument]:  # noqa: ARG001 - it outlives the document
    made = a_document("")
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def coloured(look: Look, document: QTextDocument, line: int) -> list[tuple[int, int, str]]:
    """Return which parts of a line have the colours of which tokens."""
    names = {look.color(token).name(): token for token in ("accent", "right", "ink2")}
    ranges = document.findBlockByNumber(line).layout().formats()
    return [
        (each.start, each.length, names[each.format.foreground().color().name()]) for each in ranges
    ]


def write(document: QTextDocument, line: int, words: str) -> None:
    cursor = QTextCursor(document.findBlockByNumber(line))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.insertText(words)


def test_keys_quotes_and_comments_have_colours_of_their_own(
    look: Look, document: QTextDocument
) -> None:
    document.setPlainText(LINES)

    YamlColours(look, document)

    assert coloured(look, document, 0) == [QUOTED, KEY, COMMENT]


def test_a_long_file_is_coloured_to_its_end_and_counts_as_unchanged(
    look: Look, document: QTextDocument, qtbot: QtBot
) -> None:
    document.setPlainText(LINES * 900)
    before = document.revision()

    YamlColours(look, document)
    assert coloured(look, document, 899) == []
    qtbot.waitUntil(lambda: bool(coloured(look, document, 899)))

    assert all(coloured(look, document, line) == [QUOTED, KEY, COMMENT] for line in range(900))
    assert document.revision() == before


def test_lines_taken_away_while_a_file_is_coloured_leave_none_without(
    look: Look, document: QTextDocument, qtbot: QtBot
) -> None:
    document.setPlainText(LINES * 600)
    YamlColours(look, document)

    cursor = QTextCursor(document)
    cursor.setPosition(len(LINES) * 90, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    write(document, 0, "\nkey: 1")
    qtbot.waitUntil(lambda: bool(coloured(look, document, 509)))

    assert coloured(look, document, 1) == [(0, 3, "accent")]
    assert all(coloured(look, document, line) for line in range(510))


@pytest.mark.parametrize("lines", [5, 700])
def test_lines_that_become_a_text_block_lose_their_colours_and_get_them_back(
    look: Look, document: QTextDocument, qtbot: QtBot, lines: int
) -> None:
    document.setPlainText("a:\n" + "  b: c\n" * lines + "d: e\n")
    YamlColours(look, document)
    qtbot.waitUntil(lambda: bool(coloured(look, document, lines + 1)))

    write(document, 0, " |")
    qtbot.waitUntil(lambda: coloured(look, document, lines) == [])
    assert not any(coloured(look, document, line) for line in range(1, lines))
    assert coloured(look, document, lines + 1) == [(0, 1, "accent")]
    document.undo()

    qtbot.waitUntil(lambda: bool(coloured(look, document, lines)))


def test_colours_follow_the_theme(look: Look, document: QTextDocument) -> None:
    document.setPlainText(LINES)
    YamlColours(look, document)

    look.set_choice(ThemeChoice.DARK)

    assert coloured(look, document, 0) == [QUOTED, KEY, COMMENT]


PIECES = ["a: |\n", "  b: c\n", "# d\n", '"x: y": 1\n', "- id: q\n", "\n", '"', " |", " "]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(TEXTS, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 30), TEXTS), max_size=4))
def test_whatever_is_changed_colours_are_as_if_the_file_were_read_anew(
    look: Look, text: str, changes: list[tuple[int, int, str]]
) -> None:
    edited, anew = a_document(text), a_document("")
    YamlColours(look, edited)

    for start, length, words in changes:
        last = edited.characterCount() - 1
        cursor = QTextCursor(edited)
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(start + length, last), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
    anew.setPlainText(edited.toPlainText())
    YamlColours(look, anew)

    lines = range(edited.blockCount())
    assert [coloured(look, edited, line) for line in lines] == [
        coloured(look, anew, line) for line in lines
    ]
