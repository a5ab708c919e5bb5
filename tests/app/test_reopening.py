"""Closed or killed, opened again: the window is as it was."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from studyapp.domain.settings import ThemeChoice
from studyapp.places import SAMPLE
from studyapp.store.settings import read_settings
from studyapp.timeline.arrangement import Arrangement
from studyapp.wiring import open_program
from tests.app.conftest import Seat
from tests.app.person import CONTROL, Person
from tests.study.programs import an_addition

pytestmark = pytest.mark.unmeasured

Again = Callable[[Person], Person]


@pytest.fixture(params=["closed", "killed"])
def again(request: pytest.FixtureRequest, seat: Seat, tmp_path: Path) -> Again:
    """Return how to come back: after closing the window, or to the folder as a kill leaves it."""

    def come_back(person: Person) -> Person:
        folder = person.folder
        if request.param == "closed":
            person.leave()
        else:
            person.until(lambda: read_settings(folder) == person.desk.remembering.settings)
            folder = tmp_path / "as killed"
            shutil.copytree(person.folder, folder)
        person.window.hide()
        back = seat(folder)
        back.open()
        return back

    return come_back


def view(person: Person) -> tuple[float, float]:
    person.until(lambda: person.pages.timeline.canvas.travel.goal is None)
    shown = person.pages.timeline.canvas.stage.view
    return shown.first, shown.last


def go_along_the_timeline(person: Person) -> tuple[tuple[float, float], int]:
    """Look at a part of the timeline, and choose an event; return both."""
    person.go("timeline")
    whole = view(person)
    person.press(Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    person.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    days, chosen = view(person), person.pages.timeline.canvas.stage.chosen
    assert days != whole
    assert chosen
    return days, chosen


def arrange_lanes(person: Person) -> Arrangement:
    """Fold a lane of the timeline, move it, and show the list; return how the lanes are then."""
    person.press(Qt.Key.Key_K)
    person.press(Qt.Key.Key_Up, held=CONTROL)
    lanes = person.pages.timeline.canvas.stage.arrangement
    assert lanes.folded
    assert lanes.order
    person.press(Qt.Key.Key_L)
    return lanes


def test_page_passage_place_view_quiz_and_look_are_as_they_were(
    person: Person, again: Again
) -> None:
    person.drop(SAMPLE)
    person.press(Qt.Key.Key_L, *[Qt.Key.Key_N] * 8)
    person.desk.actions.themes[ThemeChoice.DARK].trigger()
    person.press(Qt.Key.Key_Minus, held=CONTROL)
    person.window.resize(777, 555)
    days, chosen = go_along_the_timeline(person)
    lanes = arrange_lanes(person)
    person.go("quiz")
    person.press(Qt.Key.Key_Return)
    answer_one(person)
    person.press(Qt.Key.Key_Return)
    [entry], turn = person.entries(), person.desk.quiz.turn
    assert entry.place
    assert turn is not None
    assert turn.question is not None

    back = again(person)

    assert back.page == "quiz"
    assert turn.question.stem in back.sees()
    assert back.asks(lambda program: program.quizzing.turn()) == turn
    assert back.entries() == [entry]
    assert back.desk.passage == entry.id
    assert back.desk.look.choice is ThemeChoice.DARK
    assert back.desk.look.text_size == 90
    assert (back.window.width(), back.window.height()) == (777, 555)
    back.go("timeline")
    assert view(back) == pytest.approx(days, abs=1.0)
    assert back.pages.timeline.canvas.stage.chosen == chosen
    assert back.pages.timeline.canvas.stage.arrangement == lanes
    assert back.pages.timeline.list.isVisible()
    back.go("quiz")
    answer_one(back)
    assert back.asks(lambda program: program.overview.scores().total.attempts) == 2


def answer_one(person: Person) -> None:
    """Answer the question of the quiz that waits."""
    turn = person.asks(lambda program: program.quizzing.turn())
    assert turn is not None
    assert turn.question is not None
    person.answer(turn.question)


def test_a_folder_that_names_no_passage_opens_the_one_that_was_read_last(
    reader: Person, folder: Path, seat: Seat
) -> None:
    reader.leave()
    (folder / "settings.json").write_text('{"page": "reader"}', encoding="utf-8")

    again = seat(folder)
    again.open()
    again.settle()

    assert "French revolution" in again.sees()


def test_another_passage_is_shown_whole(reader: Person) -> None:
    reader.go("timeline")
    whole = view(reader)
    reader.press(Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert view(reader) != whole
    assert reader.desk.remembering.settings.timeline_first is not None

    reader.drop_text("The war began on 1 September 1939. It ended on 2 September 1945.")

    assert reader.desk.remembering.settings.timeline_first is None
    reader.go("timeline")
    first, last = view(reader)
    assert first <= date(1939, 9, 1).toordinal()
    assert last >= date(1945, 9, 2).toordinal()


@pytest.mark.parametrize(
    "settings",
    [
        "{ not json",
        '{"page": "a page of a later version", "theme": "pink", "text_size": -3}',
        '{"page": "keys", "geometry": "ÄÖÜ \\u2028", "passage": "gone"}',
        '{"page": "timeline", "timeline_first": 9, "timeline_last": 3}',
    ],
)
def test_settings_that_make_no_sense_keep_nobody_out(
    settings: str, folder: Path, seat: Seat
) -> None:
    folder.mkdir()
    (folder / "settings.json").write_text(settings, encoding="utf-8")

    person = seat(folder)
    person.open()

    assert person.page in ("today", "timeline")
    assert person.alert == ""


def test_what_a_command_adds_meanwhile_is_there_on_the_next_page(person: Person) -> None:
    person.go("library")
    with open_program(person.folder) as command:
        command.reading.keep(an_addition())

    person.go("today")
    person.settle()
    person.go("library")
    person.settle()

    assert "The partitions" in person.sees()
