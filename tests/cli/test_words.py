"""Words on the command line: which is a command, which a file, and what is printed for people."""

import json
from pathlib import Path

import pytest

from studyapp.cli.arguments import parse
from studyapp.cli.command_arguments import kinds_of
from studyapp.domain.errors import QuizError
from studyapp.domain.kinds import Kind
from studyapp.places import SAMPLE
from tests.cli.running import run


def test_a_first_word_that_is_a_command_is_one() -> None:
    assert parse(["scores"]).command == "scores"
    assert parse(["--data", "here", "scores"]).command == "scores"
    assert parse(["scores", "--data", "here"]).data == Path("here")


def test_other_words_are_files_for_the_window() -> None:
    arguments = parse(["./scores", "text.txt"])

    assert arguments.command is None
    assert arguments.files == [Path("scores"), Path("text.txt")]


def test_after_two_dashes_all_words_are_files() -> None:
    arguments = parse(["--", "scores"])

    assert arguments.command is None
    assert arguments.files == [Path("scores")]


def test_the_value_of_an_option_is_no_command() -> None:
    arguments = parse(["--data", "scores", "quiz", "text.txt"])

    assert (arguments.command, arguments.data) == ("quiz", Path("scores"))


def test_kinds_are_named_with_commas_and_blanks() -> None:
    assert kinds_of(None) == frozenset(Kind)
    assert kinds_of("order, date") == {Kind.ORDER, Kind.DATE}


def test_a_kind_that_there_is_not_is_answered_with_those_there_are() -> None:
    with pytest.raises(QuizError) as refused:
        kinds_of("essay")

    assert str(refused.value.hint) == f"Choose from: {', '.join(Kind)}."


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0

    assert capsys.readouterr().out.startswith("studyapp 0.")


@pytest.mark.parametrize("command", ["dates", "events", "add", "quiz", "scores"])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(command, "--help")

    assert left.value.code == 0
    assert f"usage: studyapp {command}" in capsys.readouterr().out


def test_a_quiz_for_people_has_its_key_below(capsys: pytest.CaptureFixture[str]) -> None:
    run("quiz", SAMPLE, "--count", "20")

    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("1. ")
    assert any(line.endswith("(right)") for line in lines)
    assert any("Answer: " in line for line in lines)
    assert any("Right order: " in line for line in lines)


def test_dates_for_people_say_how_damage_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    run("dates", SAMPLE)

    lines = capsys.readouterr().out.splitlines()
    assert any("[read as: " in line for line in lines)
    assert lines[-1].endswith(" dates")


def test_every_question_says_what_it_rests_on(capsys: pytest.CaptureFixture[str]) -> None:
    run("quiz", SAMPLE, "--count", "20", "--json")

    text = SAMPLE.read_bytes().decode("utf-8")
    for question in json.loads(capsys.readouterr().out)["questions"]:
        citation = question["citation"]
        assert text[citation["start"] : citation["end"]] == citation["quote"]
        assert question["checks"]
        offers = question["kind"] in ("single", "multiple", "truefalse")
        assert (question["options"] is None) is not offers


def test_scores_for_people_say_that_there_are_none_yet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("scores", "--data", tmp_path / "library")

    assert capsys.readouterr().out.splitlines() == [
        "Me: no answers yet",
        "0 card reviews, 0 due now",
    ]


def test_an_unknown_learner_gives_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run("scores", "--learner", "Nobody", "--data", tmp_path / "library")

    assert status == 2
    assert "There is no learner “Nobody”. Known are: Me." in capsys.readouterr().err


def test_a_folder_that_cannot_be_used_gives_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")

    status = run("scores", "--data", tmp_path / "taken")

    output = capsys.readouterr()
    assert status == 2
    assert output.out == ""
    assert "is not a folder" in output.err


def test_one_bad_file_does_not_keep_the_others_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")

    status = run("add", tmp_path / "empty.txt", SAMPLE, "--data", tmp_path / "library")

    output = capsys.readouterr()
    assert status == 2
    assert "empty.txt is empty" in output.err
    assert "Added “Declaration”" in output.out


@pytest.mark.unmeasured
def test_a_line_of_a_megabyte_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "line.txt"
    path.write_text("It fell on 14 July 1789. " + "On and on. " * 95_000, encoding="utf-8")

    status = run("dates", path, "--json")

    assert status == 0
    assert [date["when"] for date in json.loads(capsys.readouterr().out)["dates"]] == ["1789-07-14"]
