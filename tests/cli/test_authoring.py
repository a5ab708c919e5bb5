"""`studyapp pack new` and `studyapp pack build`."""

from pathlib import Path

import pytest

from tests.cli.running import run


def test_a_new_pack_is_clean_at_the_strictest_and_can_be_built(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "canal"

    assert run("pack", "new", folder, "--title", "The canal", "--author", "Ada") == 0
    assert run("check", folder, "--strict") == 0
    assert "No faults" in capsys.readouterr().out
    assert run("pack", "build", folder) == 0

    made = Path(capsys.readouterr().out.removeprefix("Made ").strip().removesuffix("."))
    assert made.parent == tmp_path
    assert made.name.startswith("the-canal-")
    assert run("add", made, "--data", tmp_path / "library") == 0


def test_what_a_new_pack_is_to_be_checked_by_can_be_copied_into_a_shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "my canal"

    run("pack", "new", folder)

    assert f"“studyapp check '{folder}'” tells" in capsys.readouterr().out


def test_two_new_packs_have_two_ids(tmp_path: Path) -> None:
    for name in ("one", "two"):
        run("pack", "new", tmp_path / name, "--title", "Canal")

    heads = {(tmp_path / name / "pack.yaml").read_text() for name in ("one", "two")}
    assert len(heads) == 2


def test_a_folder_that_is_not_empty_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("mine")

    assert run("pack", "new", tmp_path) == 2
    assert "not empty" in capsys.readouterr().err


def test_errors_are_printed_with_their_place_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "canal"
    run("pack", "new", folder)
    (folder / "events.yaml").write_text("format: studypack/1\nevents: [{id: x}]\n")

    status = run("pack", "build", folder)

    told = capsys.readouterr()
    assert status == 1
    assert "events.yaml:2:" in told.out
    assert "Nothing was made" in told.err
    assert not list(tmp_path.glob("*.studypack"))


@pytest.mark.parametrize("words", [("pack",), ("pack", "old"), ("pack", "new"), ("pack", "build")])
def test_half_a_command_says_what_is_missing(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        run(*words)

    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_table_becomes_a_pack_and_its_bad_rows_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "canal.csv"
    table.write_text("question,answer,wrong\nWho led?,Lesseps,Eiffel; Brunel\nWho?,,\n")

    status = run("pack", "new", tmp_path / "canal", "--from", table)

    said = capsys.readouterr()
    assert status == 1
    assert "canal.csv, line 3 was not taken: there is no answer." in said.err
    assert "1 question" in said.out
    assert run("check", tmp_path / "canal") == 0


def test_a_table_without_a_good_row_makes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "canal.csv"
    table.write_text("question,answer\nWho?,\n")

    assert run("pack", "new", tmp_path / "canal", "--from", table) == 2
    assert "No row could be taken" in capsys.readouterr().err
    assert not (tmp_path / "canal").exists()


def test_a_copy_of_a_pack_is_made_from_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("pack", "new", tmp_path / "canal", "--title", "The canal", "--author", "Ada")
    run("pack", "build", tmp_path / "canal", "--out", tmp_path / "canal.studypack")
    capsys.readouterr()

    status = run(
        *("pack", "new", tmp_path / "mine", "--from", tmp_path / "canal.studypack"),
        *("--title", "My canal", "--author", "Bo"),
    )

    head = (tmp_path / "mine" / "pack.yaml").read_text()
    assert status == 0
    assert "a pack of its own" in capsys.readouterr().out
    assert "id: my-canal-" in head
    assert 'title: "My canal"\n' in head
    assert "authors: [Ada, Bo]\n" in head
    assert run("check", tmp_path / "mine", "--strict") == 0


def test_a_pack_is_made_from_a_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "canal.txt").write_text("The canal was opened on 17 November 1869.\n")

    status = run("pack", "new", tmp_path / "canal", "--from", tmp_path / "canal.txt")

    assert status == 0
    assert "1 event. Look them through" in capsys.readouterr().out
    assert run("check", tmp_path / "canal", "--strict") == 0


def test_a_calendar_is_no_table_and_the_way_to_make_one_of_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "moon.ics"

    assert run("pack", "new", tmp_path / "moon", "--from", source) == 2

    said = capsys.readouterr().err
    assert "moon.ics is no table, text or pack." in said
    assert f"“studyapp timeline {source} --out events.csv”" in said
    assert not (tmp_path / "moon").exists()
