"""Timelines of other programs by the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run


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


def test_events_reads_a_timeline_of_another_program_as_add_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calendar = tmp_path / "moon.ics"
    calendar.write_text(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:19690720\r\n"
        "SUMMARY:The landing\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
    )
    assert run("events", calendar, "--json") == 0
    (event,) = json.loads(capsys.readouterr().out)["events"]
    assert (event["title"], event["when"]) == ("The landing", "1969-07-20")
    assert event["quote"] == "20 July 1969. The landing."
    assert run("dates", calendar, "--json") == 0
    (date,) = json.loads(capsys.readouterr().out)["dates"]
    assert (date["text"], date["when"]) == ("20 July 1969", "1969-07-20")

    table = tmp_path / "wars.csv"
    table.write_text("year,title\n1805,Trafalgar\nsoon,Peace\n", encoding="utf-8")
    assert run("events", table) == 1
    said = capsys.readouterr()
    assert said.out.splitlines()[-1] == "1 event"
    assert "studyapp: Line 3: “soon” is no date" in said.err

    table.write_text("year,title\nsoon,Peace\nlater,War\n", encoding="utf-8")
    assert run("events", table) == 2
    said = capsys.readouterr()
    assert (said.out, "Line 3: “later”" in said.err) == ("", True)


TEXT = "Caesar died on 15 March 44 BC. The Bastille fell on 14 July 1789."


def test_the_events_of_a_text_are_written_by_the_end_of_the_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, data = tmp_path / "text.txt", ("--data", tmp_path / "library")
    source.write_text(TEXT, encoding="utf-8")
    for end in ("png", "pdf", "json", "csv", "ics"):
        out = tmp_path / f"out.{end}"
        assert run("timeline", *data, source, "--out", out, "--from", "50 BC") == 0
        assert out.stat().st_size > 100
    said = capsys.readouterr()
    assert f"Written to {tmp_path / 'out.ics'}: “Text”, 2 events." in said.out
    assert "1 event is BC" in said.err

    assert run("timeline", *data, tmp_path / "out.csv", "--out", tmp_path / "again.csv",
               "--timelinejs", "--to", "AD 1") == 0  # fmt: skip
    assert "-44,3,15,," in (tmp_path / "again.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--out", "x.doc"), "does not say what to write"),
        (("--out", "x.csv", "--from", "1900"), "no event to write"),
        (("--out", "x.csv", "--from", "1900", "--to", "1800"), "is before"),
        (("--out", "x.csv", "--to", "soon"), "is not a date"),
        (("--out", "none/x.csv",), "could not be written"),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_said_in_a_sentence(
    words: tuple[str, ...],
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("text.txt").write_text(TEXT, encoding="utf-8")

    assert run("timeline", "--data", "library", "text.txt", *words) == 2
    assert says in capsys.readouterr().err


def test_what_a_picture_does_not_tell_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "".join(f"6 August 1945,Event {n},1\n" for n in range(40))
    source, out = tmp_path / "day.csv", tmp_path / "day.pdf"
    source.write_text(f"date,title,importance\n{rows}1945,{'word ' * 190},5\n", encoding="utf-8")

    assert run("timeline", "--data", tmp_path / "library", source, "--out", out) == 0

    said = capsys.readouterr().err.splitlines()
    assert said[0].endswith("found no place for their words: they are only counted in the picture.")
    assert said[1:] == [
        "studyapp: More sheets have room for more words.",
        "studyapp: 1 title is longer than its room, and is cut.",
    ]
