"""An answer that was given before is shown again, to be changed."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import OpenAnswer
from studyapp.ui.asking.areas.by_kind import area_for
from studyapp.ui.theme import Look
from tests import builders
from tests.study.programs import answer_to
from tests.ui.pages.quiz.conftest import read_as


def test_every_kind_shows_an_answer_that_was_given_before(look: Look, qtbot: QtBot) -> None:
    made = (
        *(builders.single_question(), builders.multiple_question(), builders.truefalse_question()),
        *(builders.short_question(), builders.number_question(), builders.date_question()),
        *(builders.cloze_question(), builders.order_question(), builders.match_question()),
        *(builders.timeline_question(), builders.open_question()),
    )
    for question in made:
        given = answer_to(question, right=True)
        window = QWidget()
        qtbot.addWidget(window)
        area = area_for(look, question, read_as)
        area.setParent(window)

        area.show_answer(given)

        if isinstance(given, OpenAnswer):
            given = OpenAnswer(given.typed, (False,) * len(given.makes))
        assert area.answer() == given
