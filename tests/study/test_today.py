"""Today is told from a folder before it is opened, as the open one tells it."""

from datetime import UTC
from pathlib import Path

import pytest

from studyapp.domain.cards import Rating
from studyapp.domain.settings import Settings
from studyapp.domain.texts import PassageId
from studyapp.study.today import first_look
from studyapp.wiring import Program
from tests.study.programs import Clock, a_wish, answer_to
from tests.study.test_mending import TOOK


def test_the_first_look_is_what_today_says(
    folder: Path, program: Program, revolution: PassageId, clock: Clock
) -> None:
    program.reading.keep_place(revolution, 40)
    shown = program.reviewing.next_recall()
    assert shown is not None
    program.reviewing.rate(shown.card.id, Rating.HARD, TOOK)
    question = program.quizzing.start(a_wish(revolution, 5)).question
    assert question is not None
    program.quizzing.answer(question.id, answer_to(question, right=True), TOOK, None)

    today = first_look(folder, Settings(day_starts=0), clock.now, UTC)

    assert today is not None
    assert today.stopped is not None
    assert today == program.overview.today()


@pytest.mark.parametrize("loss", ["DELETE FROM scores", "PRAGMA user_version = 7"])
def test_a_folder_that_must_be_mended_is_not_told_of(
    loss: str, folder: Path, program: Program, revolution: PassageId, clock: Clock
) -> None:
    question = program.quizzing.start(a_wish(revolution, 5)).question
    assert question is not None
    program.quizzing.answer(question.id, answer_to(question, right=True), TOOK, None)
    with program.store.writing() as connection:
        connection.exec_driver_sql(loss)

    assert first_look(folder, Settings(day_starts=0), clock.now, UTC) is None


def test_a_folder_that_is_new_is_not_told_of(tmp_path: Path, clock: Clock) -> None:
    assert first_look(tmp_path / "new", Settings(), clock.now) is None
    assert not (tmp_path / "new").exists()
