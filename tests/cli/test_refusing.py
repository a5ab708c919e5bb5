"""What a command cannot do is told in a plain sentence; the status says whose fault it is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.cli.main import main
from studyapp.places import SAMPLE
from tests.cli.running import run

BAD_FILES = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "not text"),
    "nul": (b"In 1789\x00\x00\x01\x02" * 50, "not text"),
    "huge": (b"In 1789 it began. " * 340_000, "5 MB"),
}


@pytest.mark.parametrize("command", ["dates", "events", "quiz", "add"])
@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_refused_in_one_plain_sentence(
    name: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, told = BAD_FILES[name]
    path = tmp_path / f"{name}.txt"
    path.write_bytes(content)

    status = run(command, path, "--data", tmp_path / "library")

    output = capsys.readouterr()
    assert status == 2
    assert output.out == ""
    assert told in output.err
    assert f"{name}.txt" in output.err
    assert "Traceback" not in output.err


def test_a_missing_file_and_a_folder_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("dates", tmp_path / "none.txt") == 2
    assert run("dates", tmp_path) == 2

    missing, folder = capsys.readouterr().err.splitlines()
    assert "no such file" in missing
    assert "it is a folder" in folder


@pytest.mark.parametrize("command", ["dates", "events", "quiz", "add"])
def test_a_name_that_no_file_can_have_gives_status_2(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(command, "x" * 300, "--data", tmp_path / "library")

    assert status == 2
    assert "x" * 300 in capsys.readouterr().err


@pytest.mark.parametrize("command", ["dates", "events", "quiz", "add"])
def test_what_is_no_file_gives_status_2(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe")

    status = run(command, tmp_path / "pipe", "--data", tmp_path / "library")

    assert status == 2
    assert "it is a pipe" in capsys.readouterr().err


def test_an_unknown_encoding_is_refused(passage: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run("dates", passage, "--encoding", "klingon")

    assert status == 2
    assert "klingon" in capsys.readouterr().err


def test_without_a_screen_the_window_says_what_to_do() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }

    result = subprocess.run(
        [sys.executable, "-m", "studyapp", "--demo"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )

    assert result.returncode == 2
    assert "There is no screen" in result.stderr
    assert "Traceback" not in result.stderr


def test_our_own_fault_is_logged_and_the_log_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_arguments: object) -> int:
        raise ZeroDivisionError("a promise broken")

    monkeypatch.setattr("studyapp.cli.commands.dates", broken)
    monkeypatch.setattr("studyapp.faults.log_folders", lambda: (tmp_path,))

    status = run("dates", SAMPLE)

    assert status == 3
    assert str(tmp_path / "studyapp.log") in capsys.readouterr().err
    assert "a promise broken" in (tmp_path / "studyapp.log").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [["quiz", "x", "--kinds", "essay"], ["quiz", "x", "--count", "0"], ["dates"], ["--nonsense"]],
)
def test_words_that_are_not_understood_give_status_2(words: list[str]) -> None:
    try:
        status = main(words)
    except SystemExit as left:
        status = int(left.code or 0)

    assert status == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
def test_an_output_without_room_is_told_with_status_2(passage: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(
            [sys.executable, "-m", "studyapp", "dates", str(passage)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert result.returncode == 2
    assert "could not be written" in result.stderr
