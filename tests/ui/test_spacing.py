"""Gaps and margins follow the text size."""

from PySide6.QtCore import QEvent, QMargins
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme import Look
from studyapp.ui.widgets.spacing import add_gap, spaced


def test_a_layout_takes_its_measures_anew_when_the_text_grows(look: Look, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    layout = spaced(look, QVBoxLayout(owner), gap=12, margins=(4, 8, 16, 24))
    assert layout.spacing() == look.px(12)

    look.set_text_size(200)

    assert layout.spacing() == look.px(12) == 24
    assert layout.contentsMargins() == QMargins(8, 16, 32, 48)


def test_a_gap_grows_with_the_text(look: Look, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    layout = spaced(look, QVBoxLayout(owner))
    add_gap(look, layout, 10)
    assert layout.sizeHint().height() == 10

    look.set_text_size(150)

    assert layout.sizeHint().height() == 15


def test_a_layout_that_is_gone_is_not_measured_any_more(look: Look, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    outer = spaced(look, QVBoxLayout(owner))
    row = spaced(look, QHBoxLayout(), gap=10)
    add_gap(look, outer, 10)
    outer.addLayout(row)
    row.deleteLater()
    del row
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    look.set_text_size(150)

    assert outer.sizeHint().height() == 15
