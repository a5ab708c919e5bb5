"""Widgets that lie otherwise where there is little room."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.pages.settings.look_tab import LookTab
from studyapp.ui.theme import Look
from studyapp.ui.widgets import CompactBar
from studyapp.ui.widgets.segments import Segment


@pytest.mark.parametrize("size", [100, 200])
def test_the_words_of_a_choice_are_seen_whole(look: Look, qtbot: QtBot, size: int) -> None:
    look.set_text_size(size)
    tab = LookTab(look)
    qtbot.addWidget(tab)
    tab.resize(1024, 600)
    tab.show()

    segments = tab.findChildren(Segment)

    assert segments
    for segment in segments:
        assert segment.size() == segment.sizeHint()
        group = segment.parentWidget()
        assert group is not None
        assert group.rect().contains(segment.geometry())


def test_a_bar_takes_the_margins_of_the_page_below_it(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = CompactBar(look, "Practice")
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(bar)
    title = bar.findChild(QWidget, "title")
    assert title is not None

    lefts = []
    for width in (1024, 1600):
        window.resize(width, 100)
        window.show()
        QApplication.processEvents()
        lefts.append(title.mapTo(window, title.rect().topLeft()).x())

    assert lefts == [look.px(24), look.px(40)]
