"""The manual: every chapter can be reached, read by key and by ear, and nothing in it is loaded."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from studyapp.places import RESOURCES
from studyapp.ui.manual.about import Facts
from studyapp.ui.manual.chapters import chapters
from studyapp.ui.manual.page import ManualPage
from studyapp.ui.manual.parts import PartView
from studyapp.ui.pages.author.acts import AuthorAct, make_author_acts
from studyapp.ui.theme import Look
from tests.ui.pages.outline import cut_off, outline

FACTS = Facts("1.2.3", Path("/home/ada/`odd` place"), Path("/var/studyapp.log"))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Iterator[ManualPage]:
    made = ManualPage(look, FACTS, groups=lambda: [("Everywhere", [QAction("Quit")])])
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    show(made, "", qtbot)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def show(page: ManualPage, chapter: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.filled):
        page.show_chapter(chapter)
    QApplication.processEvents()


def parts(page: ManualPage) -> list[PartView]:
    return page.findChildren(PartView)


def test_every_file_of_the_manual_is_a_chapter_that_can_be_reached(
    page: ManualPage, qtbot: QtBot
) -> None:
    files = sorted(path.stem for path in (RESOURCES / "manual").iterdir())
    seen = []
    for _ in page.names():
        seen.append(page.accessibleDescription())
        qtbot.keyClick(page, Qt.Key.Key_PageDown, CONTROL)

    assert sorted(page.names()) == sorted([*files, "keys", "about"])
    assert page.names()[0] == "first-five-minutes"
    assert len(set(seen)) == len(page.names())
    assert page.accessibleDescription() == seen[0]
    qtbot.keyClick(page, Qt.Key.Key_PageUp, CONTROL)
    assert page.accessibleDescription() == "About Studyapp"


def test_a_click_on_a_title_shows_its_chapter(page: ManualPage, qtbot: QtBot) -> None:
    titles = [child for child in page.findChildren(QWidget) if child.accessibleName() == "Chapters"]
    packs = next(button for button in titles[0].children() if button.property("text") == "Packs")
    assert isinstance(packs, QWidget)

    with qtbot.waitSignal(page.filled):
        qtbot.mouseClick(packs, Qt.MouseButton.LeftButton)

    assert parts(page)[0].accessibleName().startswith("Packs")


def test_the_keys_that_the_chapter_for_authors_names_are_those_of_their_page(qtbot: QtBot) -> None:
    text = (RESOURCES / "manual" / "own-pack.md").read_text(encoding="utf-8")
    _, _, says = text.partition("## The same in the window")
    owner = QWidget()
    qtbot.addWidget(owner)
    acts = make_author_acts(owner)
    keys = {action.shortcut().toString() for action in owner.actions()}

    named = re.findall(
        r"\b(?:(?:Ctrl|Shift|Alt)\+(?:Shift\+)?\w+|F\d)\b", says.replace("Enter", "Return")
    )

    assert acts[AuthorAct.NEW].shortcut().toString() in named
    assert set(named) <= keys


def test_all_of_every_chapter_is_said(page: ManualPage, qtbot: QtBot) -> None:
    for chapter in chapters():
        show(page, chapter.name, qtbot)

        said = [part.accessibleName() for part in parts(page)]
        assert said == [part.heading for part in chapter.parts]
        assert len(said) >= 2
        for view, part in zip(parts(page), chapter.parts, strict=True):
            assert len(view.accessibleDescription()) >= 0.7 * len(part.text)


def test_tab_goes_from_part_to_part_and_brings_each_into_view(
    page: ManualPage, qtbot: QtBot
) -> None:
    page.resize(700, 300)
    show(page, "packs", qtbot)
    view = page.findChild(QScrollArea)
    assert view is not None
    view.setFocus()
    for part in parts(page):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

        assert QApplication.focusWidget() is part
        assert not part.visibleRegion().isEmpty()


def test_a_part_in_focus_is_copied_as_it_was_written(page: ManualPage, qtbot: QtBot) -> None:
    show(page, "packs", qtbot)
    parts(page)[1].setFocus()

    qtbot.keyClick(page, Qt.Key.Key_C, CONTROL)

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("## A small pack")
    assert "id: suez-canal-7f3a" in copied


def test_about_says_version_licences_and_places(page: ManualPage, qtbot: QtBot) -> None:
    show(page, "about", qtbot)

    said = "\n".join(outline(page))
    for words in ("1.2.3", "Open Font License", "/home/ada/`odd` place", "/var/studyapp.log"):
        assert words in said


def test_the_keys_are_a_chapter(page: ManualPage, qtbot: QtBot) -> None:
    show(page, "keys", qtbot)

    assert "Quit" in "\n".join(outline(page))


@pytest.mark.unmeasured
@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_is_cut_off(page: ManualPage, look: Look, percent: int, qtbot: QtBot) -> None:
    look.set_text_size(percent)
    page.resize(1024, 600)
    for name in page.names():
        show(page, name, qtbot)
        qtbot.waitUntil(lambda: cut_off(page) == [])


def test_a_chapter_that_is_left_before_all_of_it_is_there_comes_to_no_harm(
    page: ManualPage, qtbot: QtBot
) -> None:
    page.show_chapter("packs")
    show(page, "about", qtbot)

    assert parts(page)[0].accessibleName() == "About Studyapp"


def test_a_fence_is_no_place_for_headings(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("# B: more\n\n```\n# no heading\n```\n## Two #\ntext\n", "utf-8")
    (tmp_path / "packs.md").write_text("no heading\n", "utf-8")

    packs, other = chapters(tmp_path)

    assert (packs.title, packs.parts[0].text) == ("", "no heading")
    assert other.title == "B"
    assert [(part.heading, part.text) for part in other.parts] == [
        ("B: more", "```\n# no heading\n```"),
        ("Two", "text"),
    ]


def test_esc_closes_it(page: ManualPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
