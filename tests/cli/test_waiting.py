"""A person at a terminal is told that long work goes on; who reads a file is not."""

import io
from threading import Event

import pytest

from studyapp.cli.waiting import saying, shortened


class Terminal(io.StringIO):
    """A terminal that tells when something was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = Event()

    def isatty(self) -> bool:
        return True

    def flush(self) -> None:
        if self.getvalue():
            self.written.set()


def test_long_work_is_said_and_taken_away_at_its_end() -> None:
    terminal = Terminal()

    with saying("Looking over suez", on=terminal, moment=0.001):
        assert terminal.written.wait(20)

    said, *later = terminal.getvalue().lstrip("\r").split("\r")
    assert said == "Looking over suez … 0 s. Ctrl+C stops it."
    assert later[-2:] == [" " * len(said), ""]


def test_short_work_is_not_told() -> None:
    terminal = Terminal()

    with saying("Looking over suez", on=terminal, moment=600):
        pass

    assert not terminal.getvalue()


def test_a_file_gets_no_word_of_it() -> None:
    with saying("Looking over suez", on=(file := io.StringIO()), moment=0.0):
        pass

    assert not file.getvalue()


@pytest.mark.parametrize("columns", [1, 5, 20, 30, 80])
def test_a_name_of_any_length_stays_within_one_line(columns: int) -> None:
    line = shortened("Adding " + "a" * 200, " … 3 s. Ctrl+C", columns=columns)

    assert len(line) == columns - 1
    assert line.endswith(" … 3 s. Ctrl+C"[: columns - 1])


def test_what_goes_wrong_meanwhile_is_told_by_itself() -> None:
    terminal = Terminal()

    with pytest.raises(ValueError, match="no pack"), saying("Looking", on=terminal, moment=600):
        raise ValueError("no pack")
