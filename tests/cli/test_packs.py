"""Packs by the command line: added, asked, and refused with a word on what is wrong."""

import json
import zipfile
from pathlib import Path

import pytest

from studyapp.places import SAMPLE
from tests.cli.running import run

PACK = SAMPLE.parents[1]
HEAD = """format: studypack/1
id: bastille-1
version: 1
title: The Bastille
language: en
license: CC0-1.0
authors: [A. Teacher]
passages:
  - {id: fall, file: passages/fall.txt, title: The fall, license: CC0-1.0}
"""
QUESTIONS = """format: studypack/1
questions:
  - {id: when, kind: date, stem: When was the Bastille stormed?, answer: 1789-07-14,
     source: {passage: fall, quote: stormed the Bastille}}
  - {id: king, kind: truefalse, stem: The king was there., answer: false}
"""
TEXT = "On 14 July 1789 the crowd stormed the Bastille. The king hunted at Versailles."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "bastille"
    (folder / "passages").mkdir(parents=True)
    (folder / "pack.yaml").write_text(HEAD, encoding="utf-8")
    (folder / "questions.yaml").write_text(QUESTIONS, encoding="utf-8")
    (folder / "passages" / "fall.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "library"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def archive_of(folder: Path) -> Path:
    path = folder.with_suffix(".studypack")
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.rglob("*.*")):
            archive.write(file, file.relative_to(folder))
    return path


def test_a_pack_is_added_by_its_folder_and_known_again_by_its_archive(
    pack: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("add", pack, "--data", data) == 0
    assert run("add", archive_of(pack), pack / "pack.yaml", "--data", data) == 0

    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Added the pack “The Bastille”: 1 passage, 2 questions."
    assert told[1:] == ["“The Bastille” is there already."] * 2


def test_a_newer_version_says_what_it_replaces(
    pack: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", pack, "--data", data)
    change(pack / "pack.yaml", "version: 1", "version: 3")
    change(pack / "questions.yaml", "answer: false", "answer: true")

    assert run("add", pack, "--data", data) == 0

    told = capsys.readouterr().out
    assert "“The Bastille” is version 3 now, not 1" in told
    assert "  1 key changed." in told
    assert "Key changed: king, “The king was there.” Right was: False. Right is: True." in told


def test_a_question_with_an_error_in_a_newer_version_is_told_as_left_out_not_as_gone(
    pack: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", pack, "--data", data)
    change(pack / "pack.yaml", "version: 1", "version: 2")
    change(pack / "questions.yaml", "answer: false", "answer: nope")

    assert run("add", pack, "--sound-only", "--data", data) == 0

    told = capsys.readouterr().out
    assert "Left out: king, “The king was there.” It has errors in this version." in told
    assert "Gone" not in told


def test_a_pack_with_an_error_is_refused_with_the_place_and_only_its_sound_part_when_asked_for(
    pack: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(pack / "questions.yaml", "answer: false", "answer: nope")

    assert run("add", pack, "--data", data) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert "bastille is not sound: 1 error, in questions.yaml:5:" in output.err
    assert "studyapp check" in output.err

    assert run("add", pack, "--sound-only", "--data", data) == 0
    output = capsys.readouterr()
    assert "only what is sound in it was taken in" in output.err
    assert "1 passage, 1 question." in output.out


def test_one_bad_pack_stops_no_other_file(
    pack: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    torn = tmp_path / "torn.studypack"
    torn.write_bytes(b"PK\x03\x04 torn")
    deep = tmp_path / "deep"
    deep.mkdir()
    (deep / "pack.yaml").write_text("format: studypack/1\nid: " + "[" * 100_000, encoding="utf-8")
    escaping = tmp_path / "escaping.studypack"
    with zipfile.ZipFile(escaping, "w") as archive:
        archive.writestr("pack.yaml", HEAD)
        archive.writestr("../stolen.txt", "x")

    status = run("add", empty, torn, deep, escaping, pack, "--data", data)

    output = capsys.readouterr()
    assert status == 2
    assert output.out == "Added the pack “The Bastille”: 1 passage, 2 questions.\n"
    lines = output.err.splitlines()
    for name in ("empty", "torn.studypack", "deep", "escaping.studypack"):
        assert any(name in line for line in lines), name
    assert "Traceback" not in output.err
    assert not (tmp_path / "stolen.txt").exists()


def test_a_quiz_is_taken_from_a_pack_that_is_not_added_or_by_its_name(
    pack: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def drawn(source: str | Path) -> list[dict[str, object]]:
        assert run("quiz", source, "--data", data, "--json") == 0
        questions: list[dict[str, object]] = json.loads(capsys.readouterr().out)["questions"]
        return questions

    bare = drawn(pack)
    assert {question["made"] for question in bare} == {"authored"}
    assert {question["id"] for question in bare} == {"bastille-1/when", "bastille-1/king"}
    assert not data.exists()

    run("add", pack, "--data", data)
    capsys.readouterr()
    assert drawn("The Bastille") == drawn("bastille-1") == bare


def test_the_sample_pack_gives_questions_of_every_kind(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("add", PACK, "--data", data) == 0
    assert run("quiz", "soviet-japanese-war-1945", "--count", "25", "--json", "--data", data) == 0

    questions = json.loads(capsys.readouterr().out.partition("\n")[2])["questions"]
    assert len({question["kind"] for question in questions}) == 11
    assert sum(question["made"] == "authored" for question in questions) > len(questions) / 2
    made = {question["recipe"] for question in questions if question["made"] == "generated"}
    assert made <= {"when", "which-first"}, "these its “generate:” names"
