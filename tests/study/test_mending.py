"""What is derived from the journal is made anew at the start if rows of it are gone."""

from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.cards import Rating
from studyapp.domain.errors import StoreError
from studyapp.domain.messages import Message
from studyapp.domain.texts import PassageId
from studyapp.store.journal import Journal
from studyapp.store.version import NAME
from studyapp.wiring import Program
from tests.study.programs import Clock, a_wish, answer_to, open_at

TOOK = timedelta(seconds=4)


def study(program: Program, passage: PassageId) -> None:
    """Rate a card and answer a question."""
    shown = program.reviewing.next_recall()
    assert shown is not None
    program.reviewing.rate(shown.card.id, Rating.GOOD, TOOK)
    question = program.quizzing.start(a_wish(passage, 5)).question
    assert question is not None
    program.quizzing.answer(question.id, answer_to(question, right=True), TOOK, None)


@pytest.mark.unmeasured
@pytest.mark.parametrize("loss", ["DELETE FROM memories", "DELETE FROM scores"])
def test_rows_deleted_behind_the_program_are_back_at_the_next_start(
    loss: str, folder: Path, program: Program, revolution: PassageId, clock: Clock
) -> None:
    study(program, revolution)
    before, due = program.overview.report(), program.reviewing.next_due()
    with program.store.writing() as connection:
        connection.exec_driver_sql(loss)
    assert program.overview.report() != before

    with open_at(folder, clock) as again:
        assert again.overview.report() == before
        assert again.reviewing.next_due() == due


def test_a_program_that_cannot_be_mended_is_not_left_open(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> bool:
        raise StoreError(Message("It is full."))

    monkeypatch.setattr(Journal, "mend", full)

    with pytest.raises(StoreError):
        open_at(folder, clock)

    # SQLite takes its log away with the last connection.
    assert (folder / NAME).exists()
    assert not (folder / f"{NAME}-wal").exists()
