"""A key goes round the parts of the window, and says where one is."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui import going_round
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, Columns, PageHeader
from studyapp.ui.window import Window

NEXT, BEFORE = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    words: list[str] = []
    monkeypatch.setattr(going_round, "announce", lambda _widget, name: words.append(name))
    return words


@pytest.fixture
def library(window: Window, look: Look) -> QWidget:
    """Return a page in sight with a bar, two fields and a column beside them."""
    page = window._stack.made["library"]
    header, main, side = PageHeader(look, "Library"), QWidget(), QWidget()
    header.add_button(ActionButton(look, QAction("Add", page)))
    for place, parts in ((main, ("first", "second")), (side, ("beside", "farther"))):
        rows = QVBoxLayout(place)
        for name in parts:
            rows.addWidget(QLineEdit(place, objectName=name))  # type: ignore[call-overload]  # Qt's own
    layout = page.layout()
    assert layout is not None
    layout.addWidget(header)
    layout.addWidget(Columns(look, main, side, parent=page))
    window.show_page("library")
    return page


def go(qtbot: QtBot, *ways: Qt.KeyboardModifier) -> list[str]:
    """Press the key in these ways and return where the focus is after each."""
    found = []
    for way in ways:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, way)
        focused = QApplication.focusWidget()
        assert focused is not None
        found.append(focused.objectName() or focused.accessibleName())
    return found


def field(page: QWidget, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None
    return found


def test_a_key_goes_round_the_parts_and_back_and_says_their_names(
    library: QWidget, qtbot: QtBot, said: list[str]
) -> None:
    field(library, "first").setFocus()

    assert go(qtbot, NEXT, NEXT, NEXT, NEXT) == ["Add", "beside", "pages", "first"]
    assert said == ["Bar of the page", "Side column", "Pages", "Library"]
    assert go(qtbot, BEFORE, BEFORE, BEFORE, BEFORE) == ["pages", "beside", "Add", "first"]


def test_a_part_is_entered_where_it_was_left(library: QWidget, qtbot: QtBot) -> None:
    field(library, "second").setFocus()
    go(qtbot, NEXT, NEXT)
    field(library, "farther").setFocus()

    assert go(qtbot, NEXT, NEXT) == ["pages", "second"]
    field(library, "farther").setEnabled(False)
    assert go(qtbot, NEXT, NEXT) == ["Add", "beside"]


def test_a_part_without_a_stop_is_passed_over(library: QWidget, qtbot: QtBot) -> None:
    field(library, "first").setFocus()
    for name in ("beside", "farther"):
        field(library, name).hide()

    assert go(qtbot, NEXT, NEXT) == ["Add", "pages"]


class Nest(QWidget):
    """A part with two parts of its own, the second of which is hidden until one goes there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.parts: Sequence[QPushButton] = [QPushButton(name, self) for name in ("one", "two")]
        for button in self.parts:
            button.setObjectName(button.text())
        self.parts[1].hide()

    def go_on(self, step: int) -> str:
        """Go on to the button after or before the one with the focus."""
        without = -1 if step > 0 else len(self.parts)
        at = next((n for n, each in enumerate(self.parts) if each.hasFocus()), without) + step
        if not 0 <= at < len(self.parts):
            return ""
        self.parts[at].show()
        self.parts[at].setFocus()
        return self.parts[at].text()


def test_the_parts_of_a_part_are_gone_through_before_the_next_one(
    window: Window, qtbot: QtBot, said: list[str]
) -> None:
    page = window._stack.made["author"]
    nest, layout = Nest(page), page.layout()
    assert layout is not None
    layout.addWidget(nest)
    going_round.name_part(nest, "Nest")
    window.show_page("author")
    nest.parts[0].setFocus()

    assert go(qtbot, NEXT, NEXT) == ["two", "pages"]
    assert go(qtbot, BEFORE, BEFORE) == ["two", "one"]
    assert said == ["two", "Pages", "two", "one"]
