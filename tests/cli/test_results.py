"""Results by the command line: a learner's file out, a class's tables in."""

import json
from pathlib import Path

import pytest

from studyapp.packs.result_files import written_result
from studyapp.study.unpacking import unpacked
from studyapp.wiring import open_program
from tests.cli.running import run
from tests.handed_in import a_class
from tests.packing import PACK, a_pack
from tests.study.test_handing_in import answer_all


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Return the files of thirty learners, half of them strong."""
    rows = [(1.0, 1.0, 1.0)] * 15 + [(0.0, 0.0, 1.0)] * 15
    paths = []
    for number, result in enumerate(a_class(rows)):
        paths.append(tmp_path / f"{number}.studyresult")
        paths[-1].write_bytes(written_result(result))
    return paths


def test_what_was_answered_goes_out_and_is_opened(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = tmp_path / "library", tmp_path / "me.studyresult"
    with open_program(folder) as program:
        program.sharing.add(unpacked(a_pack()))
        answer_all(program)

    words = ["export", "--learner", "Me", "--as", "Ada", "--pack", PACK, "--sitting", "last"]
    assert run("results", *words, "--out", out, "--data", folder) == 0
    assert "of “Ada”" in capsys.readouterr().out

    assert run("results", out, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert [each["learner"] for each in document["learners"]] == ["Ada"]
    assert {each["enough"] for each in document["questions"]} == {False}
    assert run("results", "export", "--out", tmp_path / "x.txt", "--data", folder) == 2
    assert "ends with .studyresult" in capsys.readouterr().err


def test_a_class_is_printed_with_what_is_wrong_with_its_questions(
    files: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("results", *files) == 0

    printed = capsys.readouterr().out
    assert printed.startswith("30 learners, 3 questions, 90 answers; the 90 first ones count.")
    assert "50%              1.00    30" in printed
    assert "Nearly all get it right (100\u202f%)" in printed


@pytest.mark.parametrize("table", ["questions", "learners", "answers"])
def test_each_table_has_its_rows(
    files: list[Path], table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = {"questions": 3, "learners": 30, "answers": 90}[table]

    assert run("results", *files, "--table", table, "--csv") == 0
    assert len(capsys.readouterr().out.splitlines()) == rows + 1
    assert run("results", *files, "--table", table) == 0
    assert len(capsys.readouterr().out.splitlines()) > rows


def test_bad_and_changed_files_are_told_while_the_others_are_taken(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = files[0].read_text(encoding="utf-8")
    files[0].write_text(text.replace("Learner 1", "Learner X"), encoding="utf-8")
    bad = tmp_path / "bad.studyresult"
    bad.write_text("{", encoding="utf-8")

    assert run("results", *files, bad) == 1
    said = capsys.readouterr()
    assert "30 learners" in said.out
    assert "bad.studyresult could not be opened as results" in said.err
    assert "0.studyresult was changed after it was written" in said.err
    assert run("results", bad) == 2
    assert run("results", *files, "--pack", "canal-2") == 2
    assert "There are: canal-1." in capsys.readouterr().err
    assert run("results", "--data", tmp_path / "library") == 2
    assert "There are no results" in capsys.readouterr().err


def test_kept_files_are_meant_where_none_is_named(
    files: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "library"
    assert run("add", *files[:2], files[0], "--data", folder) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Kept the results of “Learner 1”: 3 answers."
    assert said[2] == "The results of “Learner 1” in 0.studyresult are kept already."

    assert run("results", "--data", folder) == 0
    assert capsys.readouterr().out.startswith("2 learners")
