"""A text is read, named, and what should be known about the reading is said."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.errors import CancelledError, UnreadableError
from studyapp.domain.messages import Message
from studyapp.study.adding import addition_of
from studyapp.study.files import read_file, write_file
from studyapp.study.finding import first_words, found_in_file, found_in_text, title_of
from tests.study.programs import REVOLUTION


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("french_revolution.txt", "French revolution"),
        ("the-long-march.v2.md", "The long march.v2"),
        ("NATO.txt", "NATO"),
        ("__.txt", "__.txt"),
        ("1848.txt", "1848"),
    ],
)
def test_a_file_gives_its_passage_a_title(name: str, title: str) -> None:
    assert title_of(Path(name)) == title


@given(st.text())
def test_a_pasted_text_is_named_by_few_words_in_one_line(text: str) -> None:
    name = first_words(text)

    assert len(name) <= 62
    assert "\n" not in name
    assert text.split()[:1] == [] or name


def test_a_passage_is_the_file_letter_for_letter(tmp_path: Path) -> None:
    path = tmp_path / "mixed.txt"
    path.write_bytes(b"\xef\xbb\xbfIt began in 1848.\r\nIt ended in 1849.\rSo they say.\n")

    found = found_in_file(path)

    assert found.findings.passage.text == ("It began in 1848.\r\nIt ended in 1849.\rSo they say.\n")


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    text = (
        "Le 14 juillet 1789, la foule prit la Bastille. L'Assemblée abolit les privilèges le "
        "4 août 1789. Le roi s'enfuit à Varennes, où il fut arrêté.\n"
    )
    path = tmp_path / "revolution.txt"
    path.write_bytes(text.encode("cp1252"))

    found = found_in_file(path)

    assert found.findings.passage.text == text
    assert any("does not say its encoding" in str(note) for note in found.notes)


def test_a_text_without_dates_can_still_be_read(tmp_path: Path) -> None:
    path = tmp_path / "poem.txt"
    path.write_text("The sea was calm.", encoding="utf-8")

    addition = addition_of(found_in_file(path))

    assert addition.cards == ()
    assert "No dates were found in poem.txt" in str(addition.notes[0])


def test_reading_that_is_stopped_gives_nothing() -> None:
    def stop(_done: float) -> None:
        raise CancelledError(Message("Stopped."))

    with pytest.raises(CancelledError):
        found_in_text(REVOLUTION * 200, progress=stop)


def test_progress_goes_up_to_its_end() -> None:
    told: list[float] = []

    found_in_text(REVOLUTION * 200, progress=told.append)

    assert told == sorted(told)
    assert 0 <= told[0] <= told[-1] == 1.0


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"none\.txt could not be read: there is no such"):
        read_file(tmp_path / "none.txt")


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"

    write_file(path, "Łódź\r\n–\n")

    assert path.read_bytes() == "Łódź\r\n–\n".encode()
