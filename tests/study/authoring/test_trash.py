"""Files of a pack are deleted, and come back."""

from pathlib import Path

import pytest

from studyapp.domain.errors import FolderError, PackError
from studyapp.study.authoring.beginning import begin_pack
from studyapp.study.authoring.trash import DamagedFile, DeletedFile, Trash

PICTURE = "media/map.png"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return begin_pack(tmp_path / "canal", title="The canal", author="Ada", ending="7f3a")


def kept(trash: Trash, pack: Path) -> list[DeletedFile]:
    return [each for each in trash.of(pack) if isinstance(each, DeletedFile)]


def test_deleted_files_come_back_byte_for_byte_the_last_one_first(
    pack: Path, tmp_path: Path
) -> None:
    trash, picture = Trash(tmp_path / "me"), b"\x89PNG\r\n\x1a\n\x00\n"
    (pack / "media").mkdir()
    (pack / PICTURE).write_bytes(picture)
    events = (pack / "events.yaml").read_bytes()

    trash.delete(pack, "events.yaml", over=events)
    trash.delete(pack, PICTURE, over=picture)
    assert not (pack / PICTURE).exists()
    assert not (pack / "events.yaml").exists()
    found = kept(trash, pack)
    contents = [trash.bring_back(pack, each) for each in found]

    assert {each.file for each in found} == {"events.yaml", PICTURE}
    assert sorted(contents) == sorted([events, picture])
    assert (pack / PICTURE).read_bytes() == picture
    assert (pack / "events.yaml").read_bytes() == events
    assert trash.of(pack) == []


def test_nothing_is_brought_back_over_another_file(pack: Path, tmp_path: Path) -> None:
    trash, before = Trash(tmp_path / "me"), (pack / "events.yaml").read_bytes()
    trash.delete(pack, "events.yaml", over=before)
    (pack / "events.yaml").write_text("theirs")

    with pytest.raises(PackError, match="a file in its place"):
        trash.bring_back(pack, kept(trash, pack)[0])

    assert (pack / "events.yaml").read_text() == "theirs"
    assert len(trash.of(pack)) == 1


def test_a_file_that_cannot_be_kept_is_not_deleted(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "me").write_text("no folder")
    before = (pack / "events.yaml").read_bytes()

    with pytest.raises(FolderError):
        Trash(tmp_path / "me").delete(pack, "events.yaml", over=before)

    assert (pack / "events.yaml").read_bytes() == before


@pytest.mark.parametrize("is_typed", [False, True])
def test_of_a_deleted_file_what_was_typed_and_what_was_saved_can_both_be_had_back(
    pack: Path, tmp_path: Path, *, is_typed: bool
) -> None:
    trash, saved = Trash(tmp_path / "me"), (pack / "events.yaml").read_bytes()
    typed = saved + b"# more\n"

    trash.delete(pack, "events.yaml", over=saved, typed=typed)
    (wanted,) = [each for each in kept(trash, pack) if each.is_typed is is_typed]
    trash.bring_back(pack, wanted)

    assert (pack / "events.yaml").read_bytes() == (typed if is_typed else saved)
    assert [each.is_typed for each in kept(trash, pack)] == [not is_typed]


def test_a_file_that_was_never_saved_is_kept_as_it_was_typed(pack: Path, tmp_path: Path) -> None:
    trash = Trash(tmp_path / "me")

    trash.delete(pack, "cards.yaml", over=None, typed=b"format: studypack/1\n")
    (found,) = kept(trash, pack)

    assert trash.bring_back(pack, found) == b"format: studypack/1\n"


@pytest.mark.parametrize("head", [b"", b"{", b"[]\n", b'{"file": "../up"}\n', b'{"file": 1}\n'])
def test_what_does_not_say_any_more_which_file_it_was_is_told_with_its_place(
    pack: Path, tmp_path: Path, head: bytes
) -> None:
    trash, before = Trash(tmp_path / "me"), (pack / "events.yaml").read_bytes()
    trash.delete(pack, "events.yaml", over=before)
    (found,) = kept(trash, pack)
    found.kept.write_bytes(head)

    assert trash.of(pack) == [DamagedFile(found.kept)]


def test_what_is_not_whole_any_more_is_not_put_into_the_pack(pack: Path, tmp_path: Path) -> None:
    trash, before = Trash(tmp_path / "me"), (pack / "events.yaml").read_bytes()
    trash.delete(pack, "events.yaml", over=before)
    (found,) = kept(trash, pack)
    found.kept.write_bytes(found.kept.read_bytes()[:-5])

    with pytest.raises(PackError, match=r"What was kept of events\.yaml is damaged") as refused:
        trash.bring_back(pack, found)

    assert str(found.kept) in str(refused.value.hint)
    assert not (pack / "events.yaml").exists()
    assert found.kept.exists()
