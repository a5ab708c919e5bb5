"""Packs that can be opened to be written, and copies of others."""

from pathlib import Path

import pytest

from studyapp import places
from studyapp.domain.errors import PackError
from studyapp.packs.gathering import gather
from studyapp.packs.reading import read_pack
from studyapp.study.authoring.beginning import begin_pack
from studyapp.study.authoring.building import build
from studyapp.study.authoring.choosing import choices, copy_pack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return begin_pack(tmp_path / "canal", title="The canal", author="Ada", ending="7f3a")


def test_packs_of_late_come_first_and_those_that_are_gone_are_left_out(
    pack: Path, tmp_path: Path
) -> None:
    found = choices([str(tmp_path / "gone"), str(pack)], places.QUESTIONS)

    assert (found[0].path, found[0].title, found[0].is_lent) == (pack, "The canal", False)
    assert len(found) > 1
    assert all(choice.is_lent for choice in found[1:])


def test_a_copy_of_a_pack_in_one_file_is_the_same_pack(pack: Path, tmp_path: Path) -> None:
    built = build(pack)
    assert built.path is not None

    copy = copy_pack(built.path, tmp_path / "copies" / "canal")

    assert gather(copy) == gather(pack)


def test_a_copy_that_is_handed_out_beside_the_first_has_an_id_of_its_own(
    pack: Path, tmp_path: Path
) -> None:
    head = pack / "pack.yaml"
    head.write_text(head.read_text().replace("version: 1", "version: 12 # twelve"))

    copy = copy_pack(pack, tmp_path / "mine", ending="bbbb")

    text = head.read_text().replace("id: the-canal-7f3a", "id: the-canal-bbbb")
    assert (copy / "pack.yaml").read_text() == text.replace("version: 12 #", "version: 1 #")
    read = read_pack(copy)
    assert read.pack is not None
    assert read.pack.id == "the-canal-bbbb"


def test_nothing_is_copied_over_what_lies_there(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")

    with pytest.raises(PackError, match="not empty"):
        copy_pack(pack, tmp_path / "full")

    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]


def test_what_is_no_pack_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.studypack").write_text("no archive")
    (tmp_path / "folder").mkdir()

    for name in ("text.studypack", "folder"):
        with pytest.raises(PackError):
            copy_pack(tmp_path / name, tmp_path / "copy")
    assert not (tmp_path / "copy").exists()


def test_a_copy_has_a_title_and_an_author_of_its_own_and_keeps_every_other_byte(
    pack: Path, tmp_path: Path
) -> None:
    head = pack / "pack.yaml"
    written = head.read_text().replace("id: the-canal-7f3a", "'id':   \"the-canal-7f3a\"  # mine")
    head.write_bytes(b"\xef\xbb\xbf" + written.replace("\n", "\r\n").encode())

    copy = copy_pack(pack, tmp_path / "mine", ending="bbbb", title="My canal: a walk", author="Bo")

    wanted = written.replace('"the-canal-7f3a"', '"my-canal-a-walk-bbbb"')
    wanted = wanted.replace('"The canal"', '"My canal: a walk"').replace("[Ada]", "[Ada, Bo]")
    assert (copy / "pack.yaml").read_bytes()[3:].decode() == wanted.replace("\n", "\r\n")
    assert read_pack(copy).findings == ()


@pytest.mark.parametrize("head", [b"id: [", b"\xff", b"", b"- a list", b"id: &a b\nversion: 1\n"])
def test_a_copy_under_its_own_id_needs_a_pack_yaml_that_can_be_read(
    head: bytes, pack: Path, tmp_path: Path
) -> None:
    (pack / "pack.yaml").write_bytes(head)

    with pytest.raises(PackError, match=r"pack\.yaml cannot be read"):
        copy_pack(pack, tmp_path / "mine", ending="bbbb")

    assert not (tmp_path / "mine").exists()
