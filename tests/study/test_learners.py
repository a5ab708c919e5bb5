"""Several people learn in one folder, each by themselves."""

from datetime import UTC, timedelta
from pathlib import Path

import pytest

from studyapp.domain.cards import Rating
from studyapp.domain.errors import UnkeepableError, UnknownError
from studyapp.domain.results import KeptFile, Taker
from studyapp.domain.settings import Settings
from studyapp.packs.result_files import written_result
from studyapp.study.class_view import read_kept
from studyapp.wiring import Program, open_program
from tests.handed_in import an_answer, handed_in
from tests.study.programs import Clock, an_addition

pytestmark = pytest.mark.unmeasured

RARE_NAME = "Zuleika Dobson-Wintergreen"
MIDNIGHT = Settings(day_starts=0)


class Choice:
    """Settings that a test changes."""

    def __init__(self, settings: Settings = MIDNIGHT) -> None:
        self.settings = settings

    def __call__(self) -> Settings:
        return self.settings


def rate_one(program: Program, rating: Rating = Rating.GOOD) -> None:
    recall = program.reviewing.next_recall()
    assert recall is not None
    program.reviewing.rate(recall.card.id, rating, timedelta(seconds=3))


def test_each_learner_has_their_own_cards_and_place(folder: Path, clock: Clock) -> None:
    choice = Choice()
    with open_program(folder, now=clock, settings=choice) as program:
        addition = an_addition()
        program.reading.keep(addition)
        rate_one(program)
        program.reading.keep_place(addition.findings.passage.id, 7)

        ada = program.learners.add("Ada")
        choice.settings = Settings(learner=ada.uid, day_starts=0)

        assert program.learners.current() == ada
        assert program.overview.learner() == "Ada"
        assert program.overview.due_count() == 3
        assert program.overview.scores().reviews == 0
        assert program.overview.scores("Me").reviews == 1
        assert program.reading.entries()[0].place is None


def test_a_learner_deleted_for_good_is_in_no_file(folder: Path, clock: Clock) -> None:
    choice = Choice()
    with open_program(folder, now=clock, settings=choice) as program:
        program.reading.keep(an_addition())
        rate_one(program)
        gone = program.learners.add(RARE_NAME)
        choice.settings = Settings(learner=gone.uid, day_starts=0)
        rate_one(program)
        rate_one(program)
        program.reviewing.undo()

        program.learners.delete_for_good(gone.uid)

        assert [learner.name for learner in program.learners.all()] == ["Me"]
        assert program.overview.learner() == "Me"
        assert program.overview.scores().reviews == 1
        with pytest.raises(UnknownError):
            program.learners.delete_for_good(gone.uid)
        rate_one(program)
        program.store.check()
    everything = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    assert RARE_NAME.encode() not in everything
    assert gone.uid.encode() not in everything


def test_the_journal_is_guarded_again_after_a_learner_was_deleted(
    folder: Path, clock: Clock
) -> None:
    with open_program(folder, now=clock) as program:
        program.reading.keep(an_addition())
        rate_one(program)
        program.learners.delete_for_good(program.learners.add("Ada").uid)

        with pytest.raises(Exception, match="only ever appended"), program.store.writing() as db:
            db.exec_driver_sql("DELETE FROM reviews")


def test_the_last_learner_stays(folder: Path, clock: Clock) -> None:
    with open_program(folder, now=clock) as program:
        (me,) = program.learners.all()

        with pytest.raises(UnknownError, match="only learner"):
            program.learners.delete_for_good(me.uid)


def test_a_name_that_cannot_be_kept_is_refused(folder: Path, clock: Clock) -> None:
    with open_program(folder, now=clock) as program:
        before = program.learners.all()

        for name in ("", "  ", "me", "ME", "x" * 200, "a\0b"):
            with pytest.raises(UnkeepableError):
                program.learners.add(name)

        assert program.learners.all() == before


def test_a_learner_gets_another_name(folder: Path, clock: Clock) -> None:
    with open_program(folder, now=clock) as program:
        (me,) = program.learners.all()
        program.learners.rename(me.uid, "  Clara ")

        assert program.overview.learner() == "Clara"


def test_an_evening_after_midnight_belongs_to_the_day_before(folder: Path, clock: Clock) -> None:
    choice = Choice(Settings(day_starts=4, cards_a_day=0))
    with open_program(folder, now=clock, zone=UTC, settings=choice) as program:
        program.reading.keep(an_addition())
        assert program.reviewing.next_recall() is None

        choice.settings = Settings(day_starts=4, cards_a_day=5)
        rate_one(program, Rating.EASY)
        clock.move(timedelta(hours=15, minutes=30))
        rate_one(program, Rating.EASY)

        assert [day.reviews for day in program.overview.report().days[-2:]] == [0, 2]


def test_results_that_a_deleted_learner_handed_in_are_in_no_file_of_the_folder(
    folder: Path, clock: Clock
) -> None:
    with open_program(folder, now=clock) as program:
        gone = program.learners.add(RARE_NAME)
        own = handed_in(an_answer(1), by=Taker(gone.uid, RARE_NAME))
        other = handed_in(an_answer(2), by=Taker("0f" * 16, "Ben"))
        files = [KeptFile(each.taker.name, written_result(each)) for each in (own, other)]
        program.results.add([read_kept(each) for each in files])

        program.learners.delete_for_good(gone.uid)

        assert [each.name for each in program.results.files()] == ["Ben"]
    everything = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    assert gone.uid.encode() not in everything
