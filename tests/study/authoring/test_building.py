"""The file of a pack: the same bytes from the same files, and never of a pack with errors."""

import os
import shutil
from pathlib import Path

import pytest

from studyapp.domain.errors import FolderError, PackError
from studyapp.packs.reading import read_pack
from studyapp.places import SAMPLE_PACK
from studyapp.study.authoring.beginning import begin_pack
from studyapp.study.authoring.building import build


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return begin_pack(tmp_path / "canal", title="The canal", author="Ada", ending="7f3a")


def test_a_pack_is_made_beside_its_folder_and_named_by_its_id(pack: Path) -> None:
    built = build(pack)

    assert built.path == pack.with_name("the-canal-7f3a.studypack")
    assert built.left_out == ()


def test_what_is_in_the_file_is_what_is_in_the_folder(tmp_path: Path) -> None:
    built = build(SAMPLE_PACK, tmp_path / "war.studypack")

    assert built.path is not None
    assert read_pack(built.path).pack == read_pack(SAMPLE_PACK).pack


def test_the_same_files_make_the_same_bytes(pack: Path, tmp_path: Path) -> None:
    first = build(pack, tmp_path / "first.studypack").path
    other = tmp_path / "elsewhere" / "renamed"
    before = os.umask(0o077)
    try:
        for source in sorted(pack.rglob("*"), reverse=True):
            if source.is_file():
                target = other / source.relative_to(pack)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
                target.chmod(0o700)
                os.utime(target, (10**9, 10**9))
        second = build(other, tmp_path / "second.studypack").path
    finally:
        os.umask(before)

    assert first is not None
    assert second is not None
    assert first.read_bytes() == second.read_bytes()


def test_a_changed_pack_is_held_against_the_releases_where_it_goes(
    pack: Path, tmp_path: Path
) -> None:
    out = tmp_path / "handed out" / "canal.studypack"
    out.parent.mkdir()
    build(pack, out)
    (pack / "CREDITS.md").write_text("A. Mapper")

    built = build(pack, out)

    assert [each.code for each in built.read.findings] == ["L84"]


def test_hidden_files_and_notes_of_the_author_are_left_out(pack: Path) -> None:
    (pack / ".draft.yaml").write_text("x")
    (pack / "plan.docx").write_bytes(b"x")
    (pack / "old").mkdir()
    (pack / "old" / "questions.txt").write_text("x")

    built = build(pack)

    assert built.left_out == ("old/questions.txt", "plan.docx")
    assert built.path is not None
    assert read_pack(built.path).findings == ()


def test_a_passage_may_lie_anywhere_in_the_folder(pack: Path) -> None:
    (pack / "passages" / "first.txt").rename(pack / "text.md")
    head = pack / "pack.yaml"
    head.write_text(head.read_text().replace("passages/first.txt", "text.md"))

    built = build(pack)

    assert built.path is not None
    assert read_pack(built.path).findings == ()


def test_a_pack_with_errors_is_not_made(pack: Path) -> None:
    questions = pack / "questions.yaml"
    questions.write_text(questions.read_text().replace("answer: Ferd", "anwser: Ferd"))

    built = build(pack)

    assert [found.code for found in built.errors] == ["Y20"]
    assert built.path is None
    assert not pack.with_name("the-canal-7f3a.studypack").exists()


def test_a_file_that_cannot_be_written_leaves_what_was_there(pack: Path, tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        build(pack, tmp_path / "gone" / "x.studypack")
    with pytest.raises(PackError, match="was not written"):
        build(pack, tmp_path / "x.zip")
    with pytest.raises(PackError, match="no folder"):
        build(pack / "pack.yaml")
