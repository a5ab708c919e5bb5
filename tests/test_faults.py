"""Our own faults are written down where the person can find them."""

from pathlib import Path

import pytest

from studyapp.faults import log_folders, write_fault
from tests.builders import NOON


def a_fault(says: str = "a promise broken") -> ZeroDivisionError:
    """Return an error as it is caught: with where it came from."""
    with pytest.raises(ZeroDivisionError) as caught:
        break_a_promise(says)
    return caught.value


def break_a_promise(says: str) -> None:
    raise ZeroDivisionError(says)


def test_a_fault_is_told_with_when_and_where(tmp_path: Path) -> None:
    path = write_fault(a_fault(), folders=[tmp_path / "logs"], now=NOON)

    assert path == tmp_path / "logs" / "studyapp.log"
    story = path.read_text("utf-8")
    assert story.startswith("2024-03-01T12:00:00+00:00 ")
    assert "ZeroDivisionError: a promise broken" in story
    assert "in break_a_promise" in story


def test_a_second_fault_is_told_after_the_first(tmp_path: Path) -> None:
    write_fault(a_fault("first"), folders=[tmp_path], now=NOON)
    path = write_fault(a_fault("second"), folders=[tmp_path], now=NOON)

    assert path is not None
    story = path.read_text("utf-8")
    assert story.index("first") < story.index("second")


def test_the_next_folder_is_taken_where_the_first_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")

    path = write_fault(a_fault(), folders=[tmp_path / "taken", tmp_path / "other"], now=NOON)

    assert path == tmp_path / "other" / "studyapp.log"
    assert (tmp_path / "taken").read_text("utf-8") == "mine"


def test_where_nothing_can_be_written_there_is_no_path(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")

    assert write_fault(a_fault(), folders=[tmp_path / "taken"], now=NOON) is None


def test_letters_that_no_file_can_hold_do_not_stop_the_log(tmp_path: Path) -> None:
    path = write_fault(a_fault("half a letter: \ud800"), folders=[tmp_path], now=NOON)

    assert path is not None
    assert "half a letter: \\ud800" in path.read_text("utf-8")


@pytest.mark.skipif("sys.platform != 'linux'", reason="other systems have other folders")
def test_the_log_is_where_the_system_wants_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    assert tmp_path in log_folders()[0].parents
