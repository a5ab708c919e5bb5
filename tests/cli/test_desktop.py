"""Files as a desktop names them, and the menu entry on the command line."""

import os
from pathlib import Path

import pytest

from studyapp.cli.arguments import parse
from studyapp.cli.main import main


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("file:///home/a/b%20c%23.txt", "/home/a/b c#.txt"),
        ("file://localhost/a.txt", "/a.txt"),
        ("file:///%FF", os.fsdecode(b"/\xff")),
        ("file://elsewhere/a.txt", "file:/elsewhere/a.txt"),
        ("./scores", "scores"),
        ("a%20b.txt", "a%20b.txt"),
    ],
)
def test_a_file_may_be_named_as_file_managers_do(word: str, path: str) -> None:
    assert parse([word]).files == [Path(path)]
    assert parse(["add", word]).files == [Path(path)]


def test_the_menu_entry_is_made_and_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert main(["desktop", "install"]) == 0
    assert (tmp_path / "applications" / "studyapp.desktop").is_file()
    assert str(tmp_path / "applications" / "studyapp.desktop") in capsys.readouterr().out
    assert main(["desktop", "remove"]) == 0
    assert main(["desktop", "remove"]) == 0
    assert "There was no menu entry" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
