"""Pictures of a pack beside what they go with, and texts read from right to left."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import ChoiceAnswer
from studyapp.domain.kinds import PackId
from studyapp.domain.question_pieces import Choice, Figure
from studyapp.domain.questions import SingleQuestion
from studyapp.ui.asking.directions import named_words, pair_words, runs_leftwards
from studyapp.ui.asking.row import Row
from studyapp.ui.decoding import decoded
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.widgets.figure_views import LargePicture, Picture
from tests.builders import single_question
from tests.ui.pages.keyboard import CONTROL, press
from tests.ui.pages.quiz.conftest import a_turn, judge

PACK = PackId("org.example.sea")


def pictured() -> SingleQuestion:
    return single_question(
        pack=PACK,
        figure=Figure("media/ship.png", "A ship"),
        choices=(
            Choice("A brig", right=True, figure=Figure("media/brig.png", "Two masts")),
            Choice("ספינה גדולה", right=False),
            Choice("A sloop", right=False, figure=Figure("media/gone.png", "One mast")),
        ),
    )


def a_png(width: int, height: int, color: Qt.GlobalColor = Qt.GlobalColor.blue) -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(color)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def visible(page: QuizPage) -> dict[str, Picture]:
    shown = [each for each in page.findChildren(Picture) if each.isVisible() and each.figure]
    return {each.figure.file: each for each in shown if each.figure}


def test_pictures_are_asked_for_once_and_shown_with_the_question_and_its_choices(
    page: QuizPage,
) -> None:
    asked: list[tuple[object, str, str]] = []
    page.picture_wanted.connect(lambda *wish: asked.append(wish))
    question = pictured()
    page.show_turn(a_turn(question))
    page.show_turn(a_turn(question))
    files = ["media/ship.png", "media/brig.png", "media/gone.png"]
    assert asked == [(PACK, question.id, file) for file in files]

    image = decoded(a_png(2400, 1800))
    assert image is not None
    assert image.width() == 1600
    page.show_picture("another", "media/ship.png", image)
    assert visible(page)["media/ship.png"].image is None
    for file in files[:2]:
        page.show_picture(question.id, file, image)
    page.show_picture(question.id, files[2], decoded(b"\x89PNG broken"))
    QApplication.processEvents()

    shown = visible(page)
    assert [shown[file].image is not None for file in files] == [True, True, False]
    assert shown[files[2]].accessibleName() == "[Picture: One mast]"
    row = shown["media/brig.png"].parentWidget()
    assert isinstance(row, Row)
    assert row.accessibleDescription() == "Two masts"
    assert row.rect().contains(shown["media/brig.png"].geometry())
    assert shown["media/ship.png"].height() <= page.height() * 0.28


def test_a_key_or_a_click_shows_a_picture_large_and_escape_closes_it(
    page: QuizPage, qtbot: QtBot
) -> None:
    question = pictured()
    judge(page, question, ChoiceAnswer(1), 0.0)
    stopped: list[bool] = []
    page.stopped.connect(lambda: stopped.append(True))
    page.show_turn(a_turn(question, sitting="again"))
    page.show_picture(question.id, "media/ship.png", decoded(a_png(300, 200)))
    QApplication.processEvents()

    def large() -> list[LargePicture]:
        return [each for each in page.findChildren(LargePicture) if each.isVisible()]

    press(Qt.Key.Key_I, held=CONTROL)
    qtbot.waitUntil(lambda: [QApplication.activeWindow()] == large())
    press(Qt.Key.Key_Escape)
    assert large() == []
    QTest.mouseClick(visible(page)["media/ship.png"], Qt.MouseButton.LeftButton)
    assert [each.accessibleName() for each in large()] == ["[Picture: A ship]"]
    large()[0].close()
    page.show_picture(question.id, "media/brig.png", decoded(a_png(200, 200)))
    brig = visible(page)["media/brig.png"].parentWidget()
    assert brig is not None
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    brig.setFocus()
    press(Qt.Key.Key_I, held=CONTROL)
    qtbot.waitUntil(lambda: [QApplication.activeWindow()] == large())
    assert [each.accessibleName() for each in large()] == ["[Picture: Two masts]"]
    press(Qt.Key.Key_Right)
    assert [each.accessibleName() for each in large()] == ["[Picture: A ship]"]
    press(Qt.Key.Key_Escape)
    assert stopped == []


def test_what_is_missing_broken_or_empty_is_no_picture_and_clear_becomes_white() -> None:
    assert [
        decoded(content) for content in (None, b"", b"<svg/>", Path(__file__).read_bytes())
    ] == [None] * 4
    clear = decoded(a_png(4, 4, Qt.GlobalColor.transparent))
    assert clear is not None
    assert clear.pixelColor(1, 1).name() == "#ffffff"


def inked(row: Row) -> tuple[int, int]:
    """Return how many pixels are inked in the left and the right half of the text's place."""
    picture = row.grab().toImage()
    ground = picture.pixelColor(picture.width() // 2, 6)
    middle, halves = picture.width() // 2, [0, 0]
    for x in range(70, picture.width() - 8):
        for y in range(8, picture.height() - 8, 3):
            halves[x > middle] += picture.pixelColor(x, y) != ground
    return halves[0], halves[1]


def test_a_text_begins_at_the_edge_where_its_reading_begins(page: QuizPage) -> None:
    page.resize(700, 900)
    page.show_turn(a_turn(pictured()))
    QApplication.processEvents()
    english, hebrew = (page.findChild(Row, f"choice-{letter}") for letter in "AB")
    assert isinstance(english, Row)
    assert isinstance(hebrew, Row)
    assert inked(hebrew)[0] == 0 < inked(hebrew)[1]
    hebrew.show_markdown("**ספינה** גדולה")
    assert inked(hebrew)[0] == 0 < inked(hebrew)[1]
    english.show_markdown("brig")
    assert inked(english)[1] == 0 < inked(english)[0]


def test_a_pair_of_both_directions_keeps_the_order_of_its_sides() -> None:
    assert pair_words("law", "1791") == "law → 1791"
    assert pair_words("law", "חוק") == "\u2068law\u2069 → \u2068חוק\u2069"
    assert named_words("law", "3 May 1791") == "law: 3 May 1791"
    assert named_words("חוק", "3 May") == "\u200f\u2068חוק\u2069: \u20683 May\u2069"
    both = pair_words("חוק", "1791")
    assert both == "\u200f\u2068חוק\u2069 ← \u20681791\u2069"
    assert [runs_leftwards(text) for text in (both, pair_words("law", "חוק"), "1791")] == [
        True,
        False,
        False,
    ]
