"""A pack is made of a text in one step, and is sound."""

from pathlib import Path

import pytest

from studyapp.domain.errors import PackError, StudyError
from studyapp.packs.reading import read_pack
from studyapp.places import SAMPLE_PACK
from studyapp.study.authoring.from_texts import begin_from_text, is_text

TEXT = (
    "The canal was opened on 17 November 1869. Digging began on 25 April 1859.\r\n"
    "In August 8 17, Molotov handed over a declaration. The canal was opened in 1870.\n"
)


def made(tmp_path: Path, text: str, *, title: str = "") -> Path:
    source = tmp_path / "the-canal.txt"
    source.write_bytes(text.encode())
    begin_from_text(tmp_path / "pack", source, title=title, author="Ada", ending="7f3a")
    return tmp_path / "pack"


def test_a_text_becomes_a_pack_with_its_events_and_no_fault(tmp_path: Path) -> None:
    found = read_pack(made(tmp_path, TEXT))

    assert found.pack is not None
    assert found.findings == ()
    assert (found.pack.id, found.pack.title, found.pack.authors) == (
        "the-canal-7f3a",
        "The canal",
        ("Ada",),
    )
    assert [each.when.edtf for each in found.pack.events][:2] == ["1869-11-17", "1859-04-25"]
    assert found.pack.passages[0].passage.text == TEXT
    assert found.pack.wanted


def test_a_damaged_text_keeps_its_letters_and_has_its_repairs_beside_them(tmp_path: Path) -> None:
    source = next((SAMPLE_PACK / "passages").glob("*.txt"))

    taken = begin_from_text(tmp_path / "pack", source, title="A war", author="Ada", ending="7f3a")

    found = read_pack(tmp_path / "pack")
    assert found.pack is not None
    assert found.findings == ()
    assert len(found.pack.events) == taken.events > 10
    assert (tmp_path / "pack/passages/text.txt").read_bytes() == source.read_bytes()
    assert "In the spring of 1945" in {each.reads for each in found.pack.passages[0].emendations}


def test_of_two_events_that_a_pack_cannot_have_both_one_is_left_out_and_told(
    tmp_path: Path,
) -> None:
    source = tmp_path / "twice.txt"
    source.write_text("The canal was opened in 1869. The canal was opened in 1956.")

    taken = begin_from_text(tmp_path / "pack", source, title="", author="Ada", ending="7f3a")

    assert taken.events == 1
    assert "1 more event was found" in str(taken.notes[-1])
    assert read_pack(tmp_path / "pack").findings == ()


def test_a_text_without_dates_becomes_a_pack_to_write_in(tmp_path: Path) -> None:
    found = read_pack(made(tmp_path, "It is a quiet place.\n", title="Quiet"))

    assert found.pack is not None
    assert found.findings == ()
    assert (found.pack.events, found.pack.wanted) == ((), ())


def test_nothing_is_written_of_what_is_no_text_or_over_what_lies_there(tmp_path: Path) -> None:
    with pytest.raises(StudyError):
        made(tmp_path, "")
    assert not (tmp_path / "pack").exists()

    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "mine.txt").write_text("mine")
    with pytest.raises(PackError, match="not empty"):
        made(tmp_path, TEXT)
    assert [path.name for path in (tmp_path / "pack").iterdir()] == ["mine.txt"]


def test_a_table_is_no_text(tmp_path: Path) -> None:
    for name, text in {"a.txt": "title\tdate\n", "b.csv": "title,date\n", "c.txt": TEXT}.items():
        (tmp_path / name).write_text(text)

    assert [is_text(path) for path in sorted(tmp_path.iterdir())] == [False, False, True]
    assert not is_text(tmp_path)
