"""Timelines of other programs by the command line."""

from pathlib import Path

import pytest

from studyapp.cli.main import main


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


def test_rows_that_are_refused_are_named_and_the_status_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, data = tmp_path / "wars.csv", tmp_path / "library"
    path.write_text("year,title\n-44,Caesar died\nsoon,Peace\n", encoding="utf-8")

    assert run("add", "--data", data, path) == 1

    said = capsys.readouterr()
    assert said.out == "Added “Wars”: 1 event.\n"
    assert said.err.splitlines() == [
        "studyapp: 1 event of wars.csv was taken, 1 refused.",
        "studyapp: The year of 1 row is negative; -44 is read as 44 BC.",
        "studyapp: Line 3: “soon” is no date that can be read, or could be two.",
    ]

    path.write_text("year,title\nsoon,Peace\n", encoding="utf-8")
    assert run("add", "--data", data, path) == 2
    assert "Line 2: “soon”" in capsys.readouterr().err
