"""Packs as folders to write in."""

from pathlib import Path

import pytest

from studyapp.domain.errors import FolderError, PackError
from studyapp.packs.reading import read_pack
from studyapp.study.authoring.beginning import begin_pack, id_for, random_ending
from studyapp.study.authoring.drafts import Drafts, KeptText
from studyapp.study.authoring.folders import open_folder, save_files


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return begin_pack(tmp_path / "canal", title="The canal", author="Ada", ending="7f3a")


def test_a_new_pack_is_sound_and_has_its_own_id(pack: Path) -> None:
    read = read_pack(pack)

    assert read.findings == ()
    assert read.pack is not None
    assert (read.pack.id, read.pack.title, read.pack.authors) == (
        "the-canal-7f3a",
        "The canal",
        ("Ada",),
    )
    assert len(read.pack.questions) == 2


@pytest.mark.parametrize("title", ['Say "no": a # sign', "C:\\x", "𝕏 مرحبا", "  a  b  ", "- {x}"])
def test_any_title_is_kept_as_it_is_but_for_blanks(tmp_path: Path, title: str) -> None:
    made = begin_pack(tmp_path / "new", title=title, author="Ada", ending="7f3a")

    read = read_pack(made).pack

    assert read is not None
    assert read.title == " ".join(title.split())


def test_a_folder_with_something_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")

    with pytest.raises(PackError, match="not empty"):
        begin_pack(tmp_path, title="x", author="Ada", ending="7f3a")

    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_ids_are_of_plain_letters_and_end_at_random() -> None:
    assert id_for("Größe & Élan", "7f3a") == "groe-elan-7f3a"
    assert id_for("日本", "7f3a") == "pack-7f3a"
    assert len({random_ending(number * 7919) for number in range(100)}) > 95


def test_pack_yaml_opens_its_folder_and_comes_first(pack: Path) -> None:
    opened = open_folder(pack / "pack.yaml")

    assert opened.folder == pack
    assert opened.written == ("pack.yaml", "events.yaml", "passages/first.txt", "questions.yaml")


def test_a_folder_without_pack_yaml_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"no pack\.yaml"):
        open_folder(tmp_path)


def test_saved_files_have_what_was_typed_and_new_ones_their_folder(pack: Path) -> None:
    before = {"events.yaml": (pack / "events.yaml").read_bytes()}
    texts = {"events.yaml": "format: studypack/1\nevents: []\n", "passages/new/a.txt": "A"}

    saved = save_files(pack, texts, over=before)

    assert saved.written == {file: (pack / file).read_bytes() for file in texts}
    assert saved.written["events.yaml"] == b"format: studypack/1\nevents: []\n"
    assert (saved.refused, saved.error) == ((), None)


def test_what_another_program_wrote_meanwhile_is_not_overwritten(pack: Path) -> None:
    before = {"events.yaml": (pack / "events.yaml").read_bytes()}
    for file in ("events.yaml", "new.yaml"):
        (pack / file).write_bytes(b"theirs")

    saved = save_files(pack, {"events.yaml": "mine", "new.yaml": "", "b.yaml": "b"}, over=before)

    assert saved.refused == ("events.yaml", "new.yaml")
    assert saved.written == {"b.yaml": b"b"}
    assert (pack / "events.yaml").read_bytes() == b"theirs"


def test_a_file_that_was_deleted_is_there_again_once_it_is_saved(pack: Path) -> None:
    before = {"events.yaml": (pack / "events.yaml").read_bytes()}
    (pack / "events.yaml").unlink()

    save_files(pack, {"events.yaml": "mine"}, over=before)

    assert (pack / "events.yaml").read_bytes() == b"mine"


def test_a_folder_that_is_gone_is_told_and_not_made_again(tmp_path: Path) -> None:
    saved = save_files(tmp_path / "gone", {"passages/a.txt": "mine"}, over={})

    assert isinstance(saved.error, FolderError)
    assert not (tmp_path / "gone").exists()


def test_what_was_typed_after_a_text_was_saved_is_kept(pack: Path, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "learner")
    drafts.keep(pack, KeptText("events.yaml", "typed since", ""))

    drafts.drop_saved(pack, "events.yaml", "saved")
    assert [kept.text for kept in drafts.of(pack)] == ["typed since"]
    drafts.drop_saved(pack, "events.yaml", "typed since")

    assert drafts.of(pack) == []


def test_typed_texts_come_back_until_they_are_dropped(pack: Path, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "learner")
    kept = KeptText("events.yaml", "typed 𝕏\n", "00")
    drafts.keep(pack, KeptText("events.yaml", "before", "00"))
    drafts.keep(pack, kept)

    assert Drafts(tmp_path / "learner").of(pack) == [kept]
    assert drafts.of(tmp_path) == []
    drafts.drop(pack, "events.yaml")
    assert drafts.of(pack) == []


def test_a_damaged_draft_is_passed_over(pack: Path, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "learner")
    drafts.keep(pack, KeptText("events.yaml", "typed", "00"))
    for place in (tmp_path / "learner").rglob("*.json"):
        place.write_text("{")

    assert drafts.of(pack) == []
