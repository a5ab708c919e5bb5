"""A passage's pictures: offered where there are any, shown large in turn, each told in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.kinds import PackId
from studyapp.domain.question_pieces import Figure
from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.widgets.figure_views import LargePicture
from tests.ui.pages.reader.conftest import press

pytestmark = pytest.mark.unmeasured

PACK = PackId("partitions-7f3a")
MAP, PLAN = Figure("media/map.png", "A map"), Figure("media/plan.png", "A plan")


def an_image() -> QImage:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return image


def large(page: ReaderPage) -> list[LargePicture]:
    return [each for each in page.findChildren(LargePicture) if each.isVisible()]


def test_pictures_are_offered_only_where_there_are_any(page: ReaderPage, qtbot: QtBot) -> None:
    act = page.findChild(QAction, "pictures")
    assert isinstance(act, QAction)
    wanted: list[object] = []
    page.pictures.wanted.connect(wanted.append)

    press(qtbot, page, Qt.Key.Key_P)
    assert not act.isVisible()
    assert wanted == []

    page.pictures.offer([(PACK, MAP)])
    press(qtbot, page, Qt.Key.Key_P)
    assert act.isVisible()
    assert wanted == [[(PACK, MAP)]]


def test_the_arrow_keys_lead_from_picture_to_picture(page: ReaderPage) -> None:
    page.pictures.show([(MAP, an_image()), (PLAN, an_image())])
    [dialog] = large(page)
    assert dialog.accessibleName() == "[Picture: A map]"

    QTest.keyClick(dialog, Qt.Key.Key_Right)
    assert dialog.accessibleName() == "[Picture: A plan]"

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert large(page) == []


def test_a_long_description_does_not_fill_the_title_of_the_window(page: ReaderPage) -> None:
    long = Figure("media/map.png", "Map of thirty towns. " + "One town after the other. " * 30)

    page.pictures.show([(long, an_image())])

    [dialog] = large(page)
    assert dialog.windowTitle() == "Map of thirty towns"
    assert long.alt in dialog.accessibleName()


def test_what_cannot_be_read_is_left_out_and_told_if_nothing_is_left(
    page: ReaderPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.pictures.unreadable):
        page.pictures.show([(MAP, None)])
    assert large(page) == []

    page.pictures.show([(MAP, None), (PLAN, an_image())])
    assert large(page)[0].accessibleName() == "[Picture: A plan]"
