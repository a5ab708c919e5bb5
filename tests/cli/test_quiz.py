"""A quiz asked for by a command: printed, put on paper, handed on and taken from a file."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run


def test_the_same_seed_prints_the_same_quiz(
    passage: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("quiz", passage, "--seed", "3", "--json")

    printed = capsys.readouterr().out
    assert printed == in_another_process("quiz", passage, "--seed", "3", "--json")
    assert json.loads(printed)["questions"]


def in_another_process(*words: str | Path) -> str:
    """Return what a command prints where sets and tables of words have another order."""
    hashes = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    unmeasured = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    return subprocess.run(
        [sys.executable, "-m", "studyapp", *map(str, words)],
        capture_output=True,
        text=True,
        check=True,
        env=unmeasured | {"PYTHONHASHSEED": hashes},
    ).stdout


def test_a_quiz_keeps_to_the_kinds_asked_for(
    passage: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("quiz", passage, "--kinds", "order,date", "--json")

    questions = json.loads(capsys.readouterr().out)["questions"]
    assert {question["kind"] for question in questions} == {"order", "date"}


def test_an_added_passage_can_be_named(
    passage: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "library"

    assert run("add", passage, "--data", folder) == 0
    assert run("--data", folder, "quiz", "Revolution") == 0

    assert "1. " in capsys.readouterr().out


def test_a_name_that_is_nearly_right_is_suggested(
    passage: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", passage, "--data", tmp_path / "library")

    status = run("quiz", "Revolutoin", "--data", tmp_path / "library")

    assert status == 2
    assert "Did you mean “Revolution”?" in capsys.readouterr().err


def test_a_quiz_on_a_text_without_events_says_why_there_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "poem.txt"
    path.write_text("The sea was calm and nobody spoke.", encoding="utf-8")

    status = run("quiz", path)

    output = capsys.readouterr().err
    assert status == 2
    assert "No question can be made" in output
    assert len(output.splitlines()) == 1


def test_a_quiz_that_is_shorter_than_asked_for_says_so(
    passage: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("quiz", passage, "--count", "500", "--json")

    output = capsys.readouterr()
    made = len(json.loads(output.out)["questions"])
    assert f"Of the 500 questions asked for, {made} could be made." in output.err
    assert "Most often a question was turned down for this: " in output.err


def test_a_quiz_is_printed_to_a_pdf_file_or_what_stood_there_stays(
    passage: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = passage.with_name("quiz.pdf")

    assert run("quiz", passage, "--pdf", path, "--paper", "letter", "--count", "3") == 0
    assert path.read_bytes().startswith(b"%PDF-")
    assert b"/MediaBox [0 0 612" in path.read_bytes()
    assert capsys.readouterr().out.startswith(f"Printed to {path}: 3 questions, versions A and B")

    assert run("quiz", passage, "--pdf", passage.with_name("no") / "quiz.pdf") == 2
    assert "could not be written" in capsys.readouterr().err
    assert sorted(each.name for each in passage.parent.iterdir()) == ["quiz.pdf", passage.name]


def test_a_quiz_is_handed_on_as_a_file_and_taken_from_it_without_its_passage(
    passage: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, again = passage.with_name("a.studyquiz"), passage.with_name("b.studyquiz")
    assert run("quiz", passage, "--json") == 0
    made = json.loads(capsys.readouterr().out)["questions"]
    assert run("quiz", passage, "--out", path) == 0
    assert capsys.readouterr().out == f"Written to {path}: “Revolution”, 10 questions.\n"
    passage.unlink()

    assert run("quiz", path, "--json") == 0
    assert json.loads(capsys.readouterr().out)["questions"] == made
    assert run("quiz", path, "--out", again) == 0
    assert path.read_bytes() == again.read_bytes()
    assert run("quiz", path, "--pdf", passage.with_name("a.pdf"), "--count", "3") == 0
    assert "is taken as it is, with all its questions" in capsys.readouterr().err


def test_a_file_that_hands_on_no_sound_quiz_is_refused_with_its_place(
    passage: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = passage.with_name("a.studyquiz")
    run("quiz", passage, "--out", path)
    path.write_text(path.read_text("utf-8").replace('"right": true', '"right": 1', 1), "utf-8")

    assert run("quiz", path) == 2
    assert "could not be opened as a quiz: question " in capsys.readouterr().err
    assert run("quiz", passage, "--out", passage.with_name("a.json")) == 2
    assert "Name it a.studyquiz." in capsys.readouterr().err
    assert not passage.with_name("a.json").exists()


def test_a_quiz_says_what_gave_it_no_question_and_refuses_what_it_cannot_take(
    passage: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "nothing-dated.txt"
    empty.write_text("The harbour was calm. Nobody came.", encoding="utf-8")

    assert run("quiz", passage, empty, "--count", "99") == 0
    assert "No question could be made of “Nothing dated”." in capsys.readouterr().err

    for words in (("--learner", "Nobody"), ("--seed", " ")):
        assert run("quiz", passage, "--data", tmp_path / "own", *words) == 2
        assert capsys.readouterr().out == ""
