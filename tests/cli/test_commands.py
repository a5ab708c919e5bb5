"""The commands, run as a person runs them: words in, text and a status out."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.cli.main import main
from studyapp.cli.printing import print_lines
from studyapp.places import SAMPLE

TEXT = (
    "On 14 July 1789 the crowd stormed the Bastille. On 4 August 1789 the Assembly abolished "
    "feudal rights. The king fled to Varennes on 20 June 1791. France declared war on Austria "
    "on 20 April 1792. The Convention abolished the monarchy on 21 September 1792.\n"
)


@pytest.fixture
def passage(tmp_path: Path) -> Path:
    path = tmp_path / "revolution.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


def test_dates_prints_one_json_document(passage: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run("dates", passage, "--json")

    document = json.loads(capsys.readouterr().out)
    assert status == 0
    assert [date["when"] for date in document["dates"]] == [
        "1789-07-14",
        "1789-08-04",
        "1791-06-20",
        "1792-04-20",
        "1792-09-21",
    ]
    for date in document["dates"]:
        assert TEXT[date["start"] : date["end"]] == date["text"]
        assert set(date) == {
            *("start", "end", "text", "when", "calendar", "basis", "carried_from"),
            *("repair", "range", "confidence"),
        }


def test_events_cite_the_passage_letter_for_letter(
    passage: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run("events", passage, "--json")

    events = json.loads(capsys.readouterr().out)["events"]
    assert status == 0
    assert len(events) == 5
    for event in events:
        assert TEXT[event["start"] : event["end"]] == event["quote"]
        assert event["dates"]


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


def test_adding_the_same_text_twice_changes_nothing(
    passage: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", passage, passage, "--data", tmp_path / "library")

    assert "is there already" in capsys.readouterr().out


def test_a_name_that_is_nearly_right_is_suggested(
    passage: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", passage, "--data", tmp_path / "library")

    status = run("quiz", "Revolutoin", "--data", tmp_path / "library")

    assert status == 2
    assert "Did you mean “Revolution”?" in capsys.readouterr().err


def test_scores_of_a_new_learner_are_all_zero(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run("scores", "--json", "--data", tmp_path / "library")

    document = json.loads(capsys.readouterr().out)
    assert status == 0
    assert document["attempts"] == 0
    assert document["right"] == 0
    assert document["reviews"] == 0
    assert document["by_passage"] == {}


def test_scores_as_csv_have_the_promised_head(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("scores", "--csv", "--data", tmp_path / "library")

    head = capsys.readouterr().out.splitlines()[0]
    assert head == "at,learner,passage,question,kind,answer,score,seconds,confidence"


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


def test_one_event_is_not_called_events(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bastille.txt"
    path.write_text("The crowd stormed the Bastille on 14 July 1789.", encoding="utf-8")

    run("add", path, "--data", tmp_path / "library")

    assert capsys.readouterr().out == "Added “Bastille”: 1 event.\n"


def test_an_unknown_encoding_is_refused(passage: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = run("dates", passage, "--encoding", "klingon")

    assert status == 2
    assert "klingon" in capsys.readouterr().err


def test_a_text_without_dates_is_told_and_is_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "poem.txt"
    path.write_text("The sea was calm and nobody spoke.", encoding="utf-8")

    status = run("dates", path, "--json")

    output = capsys.readouterr()
    assert status == 0
    assert json.loads(output.out)["dates"] == []
    assert "poem.txt can be read, but no dates were found in it" in output.err


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


def test_a_quiz_that_is_shorter_than_asked_for_says_so(
    passage: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("quiz", passage, "--count", "500", "--json")

    output = capsys.readouterr()
    made = len(json.loads(output.out)["questions"])
    assert f"Of the 500 questions asked for, {made} could be made." in output.err
    assert "Most often a question was turned down for this: " in output.err


def test_what_does_not_fit_is_printed_after_the_events_but_not_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "treaties.txt"
    path.write_text(
        "The two states signed a treaty in March 1932. Ten years later, in April 1941, they "
        "signed another one.\n",
        encoding="utf-8",
    )

    run("events", path)
    lines = capsys.readouterr().out.splitlines()
    run("events", path, "--json")
    document = json.loads(capsys.readouterr().out)

    assert lines[-2] == f"{len(document['events'])} events"
    assert lines[-1] == (
        "Does not fit: The text says “Ten years later”; from March 1932 to April 1941 it is "
        "9 years and 1 month."
    )
    assert set(document) == {"passage", "dates", "events"}


def test_signs_that_command_a_terminal_are_printed_as_unreadable(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_lines(["the \x1b[31mred\x9b0m army", "one\ttwo"])

    assert capsys.readouterr().out == "the �[31mred�0m army\none\ttwo\n"


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
