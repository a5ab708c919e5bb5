"""Answers that corrected keys grade otherwise: told, decided on by key and button."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.journal import EntryId
from studyapp.domain.messages import Message
from studyapp.domain.regrades import Reconsidered, Regrade
from studyapp.ui.pages.regrades.card import RegradeCard
from studyapp.ui.pages.regrades.page import RegradesPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import Label
from tests.builders import an_attempt, short_question


def a_regrade(entry: int, score: float = 0.0, new: float = 1.0) -> Regrade:
    return Regrade(
        entry=EntryId(entry),
        attempt=an_attempt(score, answer="Misr", stem=f"Which country was number {entry}?"),
        question=short_question(),
        title="The partitions",
        old_key=Message("Egypt"),
        new_key=Message("Egypt").followed_by(Message("(also: Misr)")),
        new_score=new,
        reason=Message("That is right."),
    )


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> RegradesPage:
    made = RegradesPage(look)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    made.show_reconsidered(
        Reconsidered((a_regrade(3), a_regrade(2, 1.0, 0.25), a_regrade(1)), changed=2, unkept=1)
    )
    made.setFocus()
    return made


def focused() -> RegradeCard:
    card = QApplication.focusWidget()
    assert isinstance(card, RegradeCard)
    return card


def test_an_answer_is_told_with_both_keys_both_scores_and_why(page: RegradesPage) -> None:
    heard = page.findChildren(RegradeCard)[1].accessibleName()

    for told in ("number 2?", "Misr", "Right then: Egypt.", "(also: Misr)", "not 100", "That is"):
        assert told in heard
    others = page.findChild(Label, "others")
    assert isinstance(others, Label)
    assert others.text().startswith("2 answers were to questions that are asked otherwise now")


def test_keys_decide_on_the_answer_with_the_focus_or_on_all(
    page: RegradesPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.taken) as taken:
        qtbot.keyClick(focused(), Qt.Key.Key_T)
    with qtbot.waitSignal(page.declined) as declined:
        qtbot.keyClick(focused(), Qt.Key.Key_K)
    with qtbot.waitSignal(page.taken) as every:
        qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert taken.args == declined.args == [[a_regrade(2, 1.0, 0.25)]]
    assert every.args == [[a_regrade(3), a_regrade(2, 1.0, 0.25), a_regrade(1)]]


def test_the_focus_stays_at_its_place_and_goes_to_the_way_back_at_the_end(
    page: RegradesPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(focused(), Qt.Key.Key_Down)

    page.show_reconsidered(Reconsidered((a_regrade(3), a_regrade(1))))
    place = focused().regrade
    page.show_reconsidered(Reconsidered())

    assert place == a_regrade(1)
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
