"""The commands, run as a person runs them: words in, text and a status out."""

import json
from pathlib import Path

import pytest

from studyapp.cli.printing import print_lines
from tests.cli.running import TEXT, run


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


def test_adding_the_same_text_twice_changes_nothing(
    passage: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", passage, passage, "--data", tmp_path / "library")

    assert "is there already" in capsys.readouterr().out


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


def test_one_event_is_not_called_events(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bastille.txt"
    path.write_text("The crowd stormed the Bastille on 14 July 1789.", encoding="utf-8")

    run("add", path, "--data", tmp_path / "library")

    assert capsys.readouterr().out == "Added “Bastille”: 1 event.\n"


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
