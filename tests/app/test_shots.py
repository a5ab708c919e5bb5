"""Every page can be written as a picture."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from shiboken6 import isValid

from studyapp.app.shots import Way, take_shots
from studyapp.domain.errors import FolderError, QuizError
from studyapp.domain.kinds import Kind
from studyapp.domain.settings import ThemeChoice
from studyapp.study.adding import addition_of
from studyapp.study.finding import found_in_text
from studyapp.ui.widgets import FlowLayout
from studyapp.ui.widgets.toast import Toast
from studyapp.wiring import open_program
from tests.app.conftest import Seat
from tests.builders import NOON

SMALL = Way(ThemeChoice.DARK, 800, 600)
SCENES = {
    *(
        "today",
        "library",
        "library-search",
        "progress",
        "keys",
        "reader",
        "reader-repair",
        "reader-about",
    ),
    *("reader-claim", "reader-name", "timeline"),
    *("findings", "findings-repairs", "findings-correct"),
    *("exam", "exam-overview", "exam-marks"),
    *("timeline-list", "cards-front", "cards-back", "quiz-start", "quiz-verdict", "quiz-end"),
    *("quiz-shelf", "author-none", "author", "results"),
    *("settings-look", "settings-study", "settings-keys", "settings-data", "today-first-day"),
    *(f"quiz-{kind}" for kind in Kind),
}


def test_every_scene_is_a_picture_with_something_on_it(
    demo: Path, tmp_path: Path, seat: Seat
) -> None:
    desk = seat(demo).desk

    take_shots(
        desk,
        partial(open_program, demo, now=lambda: NOON),
        tmp_path / "shots",
        ways=(SMALL,),
    )

    pictures = {path.stem: QImage(str(path)) for path in (tmp_path / "shots").iterdir()}
    assert set(pictures) == {f"{scene}-dark-800x600" for scene in SCENES}
    for name, picture in pictures.items():
        assert (picture.width(), picture.height()) == (800, 600)
        assert colours(picture) > 20, name
    rows = desk.window.findChildren(FlowLayout)
    assert rows
    assert all(isValid(entry) for row in rows for entry in row._entries)
    assert all(toast.isHidden() for toast in desk.window.findChildren(Toast))


@pytest.mark.unmeasured
def test_a_scene_that_cannot_be_shown_is_told_and_not_left_out(
    folder: Path, tmp_path: Path, seat: Seat
) -> None:
    with open_program(folder) as program:
        program.reading.keep(addition_of(found_in_text("The war began on 14 July 1789.")))
    desk = seat(folder).desk

    with pytest.raises(QuizError, match="There is no picture of a question of the kind"):
        take_shots(
            desk,
            partial(open_program, folder),
            tmp_path / "shots",
            ways=(SMALL,),
        )


def test_a_folder_that_cannot_be_made_is_refused(folder: Path, tmp_path: Path, seat: Seat) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    desk = seat(folder).desk

    with pytest.raises(FolderError, match="could not be written"):
        take_shots(desk, partial(open_program, folder), tmp_path / "taken")


def colours(picture: QImage) -> int:
    """Return how many colours there are in a coarse grid of points."""
    points = ((x, y) for x in range(0, 800, 13) for y in range(0, 600, 11))
    return len({picture.pixel(x, y) for x, y in points})
