"""A library that cannot be opened: the window stands, says why once, and overwrites nothing."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from studyapp.domain.kinds import Kind
from studyapp.domain.sittings import QuizWish
from studyapp.store.version import NAME
from studyapp.ui.alerts import Alerts
from studyapp.wiring import open_program
from tests.app.conftest import Seat
from tests.app.person import Person


def newer(folder: Path) -> str:
    open_program(folder).close()
    with closing(sqlite3.connect(folder / NAME)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA user_version = 999")
    return "was written by a newer Studyapp"


def damaged(folder: Path) -> str:
    open_program(folder).close()
    content = bytearray((folder / NAME).read_bytes())
    content[:100] = bytes(range(100))
    (folder / NAME).write_bytes(content)
    return "is damaged and cannot be read"


def foreign(folder: Path) -> str:
    folder.mkdir()
    with closing(sqlite3.connect(folder / NAME)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    return "is not a library of Studyapp"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the errors that were shown, one after the other."""
    shown: list[str] = []
    show = Alerts.show

    def listening(alerts: Alerts, error: BaseException) -> None:
        shown.append(str(error))
        show(alerts, error)

    monkeypatch.setattr(Alerts, "show", listening)
    return shown


@pytest.mark.parametrize("spoil", [newer, damaged, foreign])
def test_the_window_opens_says_why_once_and_changes_no_byte(
    spoil: Callable[[Path], str], folder: Path, seat: Seat, told: list[str]
) -> None:
    says = spoil(folder)
    before = {path: path.read_bytes() for path in folder.iterdir()}

    person = seat(folder)
    person.open()
    person.window.resize(900, 700)
    person.until(lambda: person.alert != "")

    assert says in person.alert
    assert len(told) == 1
    person.leave()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_whoever_goes_on_is_told_the_same_cause(
    folder: Path, seat: Seat, passage: Path, told: list[str]
) -> None:
    says = newer(folder)
    person = seat(folder)
    person.open()
    person.press(Qt.Key.Key_Escape)

    person.drop(passage)

    person.until(lambda: person.alert != "")
    assert says in person.alert
    assert len(set(told)) == 1


def test_files_named_at_the_start_do_not_hide_the_cause(
    folder: Path, seat: Seat, passage: Path
) -> None:
    says = newer(folder)
    person = seat(folder)

    person.open([passage])

    person.until(lambda: person.alert != "")
    assert says in person.alert


def test_an_answer_that_cannot_be_kept_is_said_and_can_be_given_again(
    reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.go("quiz")
    wish = QuizWish(passage=reader.desk.passage, count=3, kinds=frozenset({Kind.SINGLE}))
    reader.pages.quiz.start_wanted.emit(wish)
    reader.settle()
    turn = reader.desk.quiz.turn
    assert turn is not None
    assert turn.question is not None
    with monkeypatch.context() as broken:
        broken.setattr("studyapp.store.journal.Journal.append_attempt", full_disk)
        reader.answer(turn.question)

    assert "no room left on the disk" in reader.alert
    assert turn.question.stem in reader.sees()
    reader.check(turn.question)
    assert reader.asks(lambda program: program.overview.scores().total.attempts) == 1


def full_disk(*_words: object) -> None:
    from studyapp.store import faults

    raise faults.full(Path("library"))
