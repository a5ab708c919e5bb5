"""`studyapp check` and `studyapp explain`, as a person and as an editor see them."""

import json
from pathlib import Path

import pytest

from studyapp.cli.excerpts import check_lines, finding_lines, summary
from studyapp.domain.checks import Finding, Severity
from studyapp.domain.messages import Message
from studyapp.packs.explaining import known_checks
from tests.cli.running import run
from tests.packs.folders import a_pack

CANAL = """\
format: studypack/1
defaults: {level: B1, tags: [canal]}
questions:
  - id: opened-before-1900
    kind: truefalse
    stem: The canal was opened before 1900.
    answer: true
    source: {passage: opening, quote: opened on 17 November 1869}
  # Who did what

  - id: who-led
    kind: single
    stem: Who led the company that dug the canal?
    anwser: Ferdinand de Lesseps
    wrong: [Gustave Eiffel, Robert Stephenson]
"""
SHOWN = """\
questions/01-canal.yaml:14:5: error Y20 'single' question "who-led" has no 'answer'
   12 |     kind: single
   13 |     stem: Who led the company that dug the canal?
   14 |     anwser: Ferdinand de Lesseps
      |     ^^^^^^ unknown key; did you mean 'answer'?

1 error in 4 files ("""


def test_an_error_is_shown_with_its_lines_and_what_may_be_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_pack(tmp_path / "suez", {"questions/01-canal.yaml": CANAL})

    status = run("check", folder)

    assert status == 1
    assert capsys.readouterr().out.startswith(SHOWN)


def test_json_stands_alone_on_standard_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run("check", a_pack(tmp_path / "suez", {"questions/01-canal.yaml": CANAL}), "--json")

    assert status == 1
    assert json.loads(capsys.readouterr().out) == {
        "findings": [
            {
                "file": "questions/01-canal.yaml",
                "line": 14,
                "column": 5,
                "severity": "error",
                "code": "Y20",
                "message": "'single' question \"who-led\" has no 'answer'",
                "suggestion": "unknown key; did you mean 'answer'?",
                "mend": {"column": 5, "old": "anwser", "new": "answer"},
            }
        ]
    }


def test_a_sound_pack_is_done_and_a_warning_is_a_fault_only_if_strict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = a_pack(tmp_path / "sound")
    warned = a_pack(tmp_path / "warned", {"question.yaml": "x"})

    assert run("check", sound) == 0
    assert capsys.readouterr().out.startswith("No faults in 3 files (")
    assert run("check", warned) == 0
    assert "1 warning in 4 files" in capsys.readouterr().out
    assert run("check", warned, "--strict") == 1
    assert run("check", warned, "--strict", "--severity", "error") == 0


def test_what_could_not_be_looked_at_is_told_beside_the_result(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("check", a_pack(tmp_path / "suez"), "--json")

    output = capsys.readouterr()
    assert json.loads(output.out) == {"findings": []}
    assert "No earlier release of the pack lies beside it" in output.err


def test_what_is_no_pack_gives_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", tmp_path / "nowhere") == 2

    output = capsys.readouterr()
    assert output.out == ""
    assert "nowhere could not be read: there is no such file or folder." in output.err


@pytest.mark.parametrize("code", ["y20", "Y20", "20"])
def test_a_code_is_explained_in_whatever_letters_and_by_its_number(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("explain", code) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Y20 error: A key is missing, or there is nothing behind it"
    assert "Before in questions.yaml:" in lines
    assert "        anwser: Ferdinand de Lesseps" in lines


@pytest.mark.parametrize(
    ("code", "near"), [("Y99", "L84, L85, Y86"), ("Q", "Q39, Q40, Q41"), ("zzz", "P1, P2, P3")]
)
def test_an_unknown_code_is_answered_with_the_nearest(
    code: str, near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("explain", code) == 2

    said = f"There is no check “{code}”. The nearest are {near}."
    assert said in capsys.readouterr().err


def test_what_severity_may_be_is_said_in_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("check", "canal", "--severity", "worst")

    assert "choose from 'error', 'warning', 'advice'" in capsys.readouterr().err


def a_finding(column: int, length: int = 1, *, line: int = 1, says: str = "so") -> Finding:
    return Finding(
        file="a.yaml",
        line=line,
        column=column,
        severity=Severity.ERROR,
        code="Y21",
        message=Message(says),
        length=length,
    )


@pytest.mark.parametrize(
    ("text", "column", "length", "marks"),
    [
        ("a: b", 4, 1, "   ^"),
        ("\ta: b", 5, 1, "\t   ^"),
        ("日本: é", 5, 1, "      ^"),
        ("a: 日本", 4, 2, "   ^^^^"),
        ("e\u0301: b", 5, 1, "   ^"),
        ("a:", 3, 1, "  ^"),
    ],
)
def test_marks_stand_below_what_is_meant(text: str, column: int, length: int, marks: str) -> None:
    lines = list(finding_lines([a_finding(column, length)], {"a.yaml": text}))

    head = f"a.yaml:1:{column}: error Y21 so"
    assert lines == [head, f"    1 | {text}", f"      | {marks}", ""]


def test_of_a_very_long_line_only_what_is_around_the_place_is_shown() -> None:
    text = "x" * 100_000 + "y" + "x" * 100_000

    _head, line, marks, _blank = finding_lines([a_finding(100_001)], {"a.yaml": text})

    assert len(line) < 200
    assert line[marks.index("^")] == "y"


def test_nothing_in_a_pack_can_steer_the_terminal() -> None:
    text = "a: \x1b[2J\u202eb"

    lines = list(finding_lines([a_finding(4, 3, says="an \x1b[2J\nend")], {"a.yaml": text}))

    assert not any(sign in "\n".join(lines) for sign in "\x1b\u202e")
    assert lines[0] == "a.yaml:1:4: error Y21 an �[2J end"


def test_a_place_that_has_no_line_is_told_without_one() -> None:
    assert list(finding_lines([a_finding(1)], {})) == ["a.yaml:1:1: error Y21 so", ""]


def test_lines_of_any_system_are_counted_alike() -> None:
    for end in ("\n", "\r\n", "\r"):
        shown = list(finding_lines([a_finding(1, line=3)], {"a.yaml": end.join("abcd")}))
        assert shown[1:4] == ["    1 | a", "    2 | b", "    3 | c"]


def test_the_last_line_counts_what_was_found() -> None:
    found = [a_finding(1), a_finding(2)]

    assert summary(found, files=4, seconds=0.21) == "2 errors in 4 files (0.2 s)"
    assert summary([], files=1, seconds=1) == "No faults in 1 file (1.0 s)"


def test_every_check_can_be_printed() -> None:
    for check in known_checks():
        assert "\u202e" not in "\n".join(check_lines(check))
