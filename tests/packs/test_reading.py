"""A pack is read from a folder or an archive."""

import zipfile
from pathlib import Path

from studyapp.packs.reading import read_pack
from studyapp.places import QUESTIONS
from tests.packs.folders import TEXT, a_pack


def zipped(folder: Path, archive: Path, *, below: str = "") -> Path:
    with zipfile.ZipFile(archive, "w") as members:
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_file():
                members.write(path, f"{below}{path.relative_to(folder).as_posix()}")
    return archive


def test_the_sample_pack_has_its_passage_and_no_faults() -> None:
    read = read_pack(QUESTIONS / "soviet-japanese-war-1945")

    assert read.findings == ()
    assert read.pack is not None
    assert [len(passage.passage.text) for passage in read.pack.passages] == [5721]


def test_a_folder_and_its_archive_are_the_same_pack(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "pack")
    flat = zipped(folder, tmp_path / "flat.studypack")
    nested = zipped(folder, tmp_path / "nested.studypack", below="suez/")

    packs = [read_pack(path).pack for path in (folder, flat, nested)]

    assert packs[0] is not None
    assert packs[0].passages[0].passage.text == TEXT
    assert packs[1] == packs[0]
    assert packs[2] == packs[0]
