"""The program opens on any folder and lets go of it."""

import threading
from contextlib import suppress
from pathlib import Path

import pytest

from studyapp.domain.errors import FolderError, UnknownError
from studyapp.wiring import open_program
from tests.study.programs import Clock, an_addition, open_at


def test_a_folder_is_made_if_there_is_none(tmp_path: Path) -> None:
    with open_program(tmp_path / "deep" / "down") as program:
        assert program.overview.today().passages == 0

    assert (tmp_path / "deep" / "down" / "studyapp.db").is_file()


def test_a_closed_program_leaves_one_whole_file_and_no_thread(tmp_path: Path) -> None:
    threads = threading.active_count()

    with open_at(tmp_path, Clock()) as program:
        program.reading.keep(an_addition())

    assert [path.name for path in tmp_path.iterdir()] == ["studyapp.db"]
    assert threading.active_count() == threads


def test_two_programs_on_one_folder_see_each_other(tmp_path: Path) -> None:
    with open_at(tmp_path, Clock()) as one, open_at(tmp_path, Clock()) as other:
        one.reading.keep(an_addition())

        assert list(other.reading.titles().values()) == ["The partitions"]


def test_a_program_left_by_an_error_lets_go_too(tmp_path: Path) -> None:
    with suppress(UnknownError), open_at(tmp_path, Clock()) as program:
        program.materials.named("nothing")

    assert [path.name for path in tmp_path.iterdir()] == ["studyapp.db"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("mine", encoding="utf-8")

    with pytest.raises(FolderError, match="is not a folder"):
        open_program(tmp_path / "library")

    assert (tmp_path / "library").read_text(encoding="utf-8") == "mine"
