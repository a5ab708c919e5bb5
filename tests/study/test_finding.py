"""A text is read, named, and what should be known about the reading is said."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.errors import CancelledError, NotTextError, UnreadableError
from studyapp.domain.messages import Message
from studyapp.study.adding import addition_of
from studyapp.study.files import read_file, write_file
from studyapp.study.finding import found_in_file, found_in_text
from studyapp.study.opening import first_words, title_of
from studyapp.study.remarking import with_remarks
from studyapp.wiring import Program
from tests.study.programs import REVOLUTION

pytestmark = pytest.mark.unmeasured


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


def test_a_text_of_stops_alone_is_named_by_them() -> None:
    assert first_words(" . ") == "."
    assert found_in_text(".").findings.passage.title == "."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 1914 the\ud800 war began.", "1 sign in the pasted text could not be read and was"),
        ("\ude00In 1914 the\ud800 war began.", "2 signs in the pasted text could not be read and"),
    ],
)
def test_signs_of_a_paste_that_are_none_are_counted(text: str, told: str) -> None:
    found = found_in_text(text)

    expected = text.replace("\ud800", "\ufffd").replace("\ude00", "\ufffd")
    assert found.findings.passage.text == expected
    assert str(found.notes[0]).startswith(told)


def test_a_paste_of_whole_signs_has_no_note_on_them() -> None:
    notes = found_in_text(REVOLUTION + "😀").notes

    assert not any("replaced" in str(note) for note in notes)


def test_a_file_name_that_is_no_utf8_gives_a_title_that_can_be_kept(
    tmp_path: Path, program: Program
) -> None:
    path = tmp_path / os.fsdecode(b"r\xe9volution.txt")
    try:
        path.write_text("The sea was calm.", encoding="utf-8")
    except OSError:
        pytest.skip("file names are always UTF-8 here")

    addition = addition_of(found_in_file(path))
    program.reading.keep(addition)

    assert program.reading.entries()[0].title == "R\ufffdvolution"
    assert "r\ufffdvolution.txt" in str(addition.notes[0])


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
    assert "poem.txt can be read, but no dates were found in it" in str(addition.notes[0])


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


def test_a_pipe_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(UnreadableError, match=r"pipe\.txt could not be read: it is a pipe, a dev"):
        read_file(tmp_path / "pipe.txt")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused(device: str) -> None:
    with pytest.raises(UnreadableError, match="it is a pipe, a device or a socket"):
        read_file(Path(device))


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "\ud800.txt"])
def test_a_name_that_no_file_can_have_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError, match="could not be read") as refused:
        read_file(tmp_path / name)

    assert str(refused.value.says).encode()


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"

    write_file(path, "Łódź\r\n–\n")

    assert path.read_bytes() == "Łódź\r\n–\n".encode()


def test_a_very_long_line_is_told_and_taken_as_it_is() -> None:
    line = "The king fled on 20 June 1791. " + "On and on. " * 6_000

    found = found_in_text(line)

    assert found.findings.passage.text == line
    assert any(str(note).endswith("broken up for display only.") for note in found.notes)
    assert any(f"{len(line):,} characters" in str(note) for note in found.notes)


def test_a_text_in_an_unknown_language_is_read_and_the_loss_is_told() -> None:
    text = "Le 14 juillet 1789, la foule prit la Bastille. Le roi fut pris dans la nuit de juin.\n"

    found = found_in_text(text * 3)

    assert found.findings.dates
    assert str(found.notes[0]) == (
        "The pasted text seems not to be in English or German; dates written in figures are "
        "found, others may be missed."
    )


def test_a_table_of_numbers_has_no_years(tmp_path: Path) -> None:
    path = tmp_path / "numbers.txt"
    path.write_text("1914 2050 17 1800 1945 3\n12 1066 1789 44 1848 900\n" * 20, encoding="utf-8")

    found = found_in_file(path)

    assert found.findings.dates == ()
    assert "no dates were found in it" in str(found.notes[0])


@pytest.mark.parametrize(
    "text",
    [
        "𝔗𝔥𝔢 😀 sang. On 5 May 1915 the le\u0301ader left; in 1916 \U0001f468\u200d he came.",
        "\u202eThe king\u202c fled on 5 May 1915. \u05e9\u05dc\u05d5 in 1916 \u2066he died\u2069.",
    ],
)
def test_offsets_are_code_points_whatever_signs_stand_before(text: str) -> None:
    found = found_in_text(text).findings

    assert [date.span.cut(text) for date in found.dates] == ["5 May 1915", "1916"]
    assert all(event.citation.span.cut(text) == event.citation.quote for event in found.events)


def test_remarking_tells_how_much_is_done_and_may_be_stopped() -> None:
    found = found_in_text("In 1914 it began. Four years later, in 1919, it ended.\n" * 300).findings
    told: list[float] = []

    again = with_remarks(found, progress=told.append)

    assert again == found
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 8
    with pytest.raises(CancelledError):
        with_remarks(found, progress=stop_halfway)


def stop_halfway(done: float) -> None:
    if done > 0.1:
        raise CancelledError(Message("Stopped."))


def test_what_is_pasted_and_no_text_is_refused_with_what_to_do_where_there_is_no_file() -> None:
    with pytest.raises(NotTextError) as refused:
        found_in_text("\x01\x02PK\x03\x04" * 200)

    assert refused.value.hint is not None
    assert "file" not in refused.value.hint.template
    assert "paste" in refused.value.hint.template
