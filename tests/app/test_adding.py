"""Texts come in by file, paste, drop and from what ships; what cannot come in is said."""

from pathlib import Path
from threading import get_ident
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from studyapp import places
from studyapp.study import adding
from studyapp.study.carrying import Carried, carried_over
from tests.app.conftest import Seat
from tests.app.person import CONTROL, REVOLUTION, Person

ALT_CONTROL = CONTROL | Qt.KeyboardModifier.AltModifier
SHIFT_CONTROL = CONTROL | Qt.KeyboardModifier.ShiftModifier


def test_the_sample_is_one_key_away_on_the_first_day(person: Person) -> None:
    assert person.page == "today"
    assert "[Open the sample pack" in person.sees()

    person.press(Qt.Key.Key_S)

    person.until(lambda: person.page == "reader")
    [entry] = person.entries()
    assert entry.title == "Soviet–Japanese war of 1945"
    assert "Added the pack “Soviet–Japanese war of 1945”: 1 passage, 25 questions." in person.toast
    assert "A text that needs care: a machine translation of an unknown source" in person.sees()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the popup
def test_the_packs_that_come_with_the_program_are_offered(person: Person) -> None:
    person.press(Qt.Key.Key_A, held=ALT_CONTROL)
    person.until(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)

    offered = [action.text() for action in menu.actions()]
    assert len(offered) == len(list(places.QUESTIONS.iterdir()))
    assert offered == sorted(offered)
    assert all(action.toolTip() for action in menu.actions())

    QTest.keyClick(menu, Qt.Key.Key_Return)

    person.until(lambda: person.page == "reader")
    assert f"Added the pack “{offered[0]}”" in person.toast


def test_a_file_is_chosen_in_a_dialog(
    person: Person, passage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *_words: ([str(passage)], "All files (*)")
    )

    person.press(Qt.Key.Key_O, held=CONTROL)

    person.until(lambda: person.page == "findings")
    assert person.toast == "Added “French revolution”: 6 events."


def test_a_dialog_that_is_closed_adds_nothing(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_words: ([], ""))

    person.press(Qt.Key.Key_O, held=CONTROL)

    assert person.entries() == []
    assert person.alert == ""


def test_a_copied_text_is_pasted(person: Person) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(" \n")
    person.press(Qt.Key.Key_V, held=SHIFT_CONTROL)
    assert "There is no text to paste." in person.alert

    clipboard.setText(REVOLUTION)
    person.press(Qt.Key.Key_V, held=CONTROL)

    person.until(lambda: person.page == "findings")
    [entry] = person.entries()
    assert entry.title.startswith("On 14 July 1789 the crowd")
    assert entry.events == 6


def test_a_text_is_dropped(person: Person) -> None:
    person.drop_text(REVOLUTION)

    person.until(lambda: person.page == "findings")
    assert [entry.events for entry in person.entries()] == [6]


def test_files_named_at_the_start_are_added(seat: Seat, folder: Path, passage: Path) -> None:
    person = seat(folder)

    person.open([passage])

    person.until(lambda: person.page == "findings")
    assert [entry.title for entry in person.entries()] == ["French revolution"]


def test_the_same_text_again_is_said_and_shown(reader: Person, passage: Path) -> None:
    reader.go("library")

    reader.drop(passage)

    reader.until(lambda: reader.page == "reader")
    assert reader.toast == "“French revolution” is in your library already."
    assert len(reader.entries()) == 1


@pytest.mark.unmeasured
def test_decisions_are_carried_over_without_the_store_having_to_wait(
    reader: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    (old,) = reader.entries()
    event, *_rest = reader.asks(lambda program: program.reading.events(old.id))
    reader.asks(lambda program: program.correcting.remove(event.id))
    threads: list[int] = []

    def watched(*told: Any, **more: Any) -> Carried:  # noqa: ANN401 - as it was called
        threads.append(get_ident())
        return carried_over(*told, **more)

    monkeypatch.setattr(adding, "carried_over", watched)

    reader.drop_text("A heading\n\n" + REVOLUTION)

    reader.until(lambda: len(reader.entries()) == 2)
    assert "1 decision was carried over from “French revolution”." in reader.toast
    assert sorted(entry.events for entry in reader.entries()) == [5, 5]
    assert len(threads) == 1
    assert reader.asks(lambda _program: get_ident()) not in threads
    assert get_ident() not in threads
    reader.drop_text("Another text. It began in 1900.")
    reader.until(lambda: len(reader.entries()) == 3)


def test_a_bad_file_among_good_ones_stops_none_of_them(
    person: Person, passage: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    other = tmp_path / "other.txt"
    other.write_text("The war began on 1 September 1939.", encoding="utf-8")

    person.drop(passage, picture, other)

    person.until(lambda: len(person.entries()) == 2)
    assert "picture.png could not be read: it is not text" in person.alert
    assert {entry.title for entry in person.entries()} == {"French revolution", "Other"}
    person.settle()
    assert person.toast == "2 files were taken in. Added “Other”: 1 event."


def test_a_text_without_dates_comes_in_and_is_said_to_have_none(
    person: Person, tmp_path: Path
) -> None:
    poem = tmp_path / "poem.txt"
    poem.write_text("The sea was calm and nobody spoke.", encoding="utf-8")

    person.drop(poem)

    person.until(lambda: person.page == "reader")
    assert "poem.txt can be read, but no dates were found in it" in person.toast
    assert person.alert == ""


@pytest.mark.unmeasured
def test_one_line_of_a_megabyte_comes_in(person: Person, tmp_path: Path) -> None:
    line = tmp_path / "line.txt"
    sentence = "The king fled to Varennes on 20 June 1791. "
    line.write_text(sentence + "It went on and on and on. " * 40_000, encoding="utf-8")

    person.drop(line)

    person.until(lambda: person.page == "findings")
    [entry] = person.entries()
    assert entry.characters > 1_000_000
    assert entry.events == 1
    assert person.alert == ""
    assert "it is broken up for display only" in person.toast


BAD_FILES = {
    "empty.txt": (b"", "empty.txt is empty. It was not added."),
    "blank.txt": (b" \n\t\n", "blank.txt is empty. It was not added."),
    "sound.wav": (b"RIFF" + bytes(range(256)) * 20, "sound.wav could not be read: it is not text"),
    "huge.txt": (b"In 1789 it began. " * 340_000, "huge.txt has 6,120,000 bytes; a text may have"),
    "odd.txt": (b"\xff\xfe\x00\xd8A\x00", "odd.txt could not be read as utf-16"),
}


def test_every_bad_file_gets_its_own_sentence_and_changes_nothing(
    reader: Person, tmp_path: Path
) -> None:
    before = reader.entries()

    for name, (content, told) in BAD_FILES.items():
        (tmp_path / name).write_bytes(content)
        reader.drop(tmp_path / name)
        assert told in reader.alert

    assert reader.entries() == before
    assert reader.page == "reader"


def test_a_folder_and_a_file_that_is_gone_are_told_apart(person: Person, tmp_path: Path) -> None:
    person.drop(tmp_path)
    assert "could not be read: it is a folder" in person.alert

    person.drop(tmp_path / "gone.txt")
    assert "gone.txt could not be read: there is no such file" in person.alert

    person.press(Qt.Key.Key_Escape)
    assert person.alert == ""
    assert person.entries() == []


def test_a_file_that_may_not_be_read_is_refused(
    person: Person, passage: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def guarded(path: Path, *words: str, **named: str) -> object:
        if path == passage:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *words, **named)  # type: ignore[call-overload]  # passed on as it is

    monkeypatch.setattr(Path, "open", guarded)

    person.drop(passage)

    assert "french_revolution.txt could not be read: you may not read it" in person.alert
    assert person.entries() == []


def test_an_encoding_that_there_is_not_is_refused(seat: Seat, folder: Path, passage: Path) -> None:
    person = seat(folder)

    person.open([passage], "klingon")

    person.until(lambda: person.alert != "")
    assert "no encoding is called “klingon”" in person.alert
    assert person.entries() == []


def test_long_reading_shows_how_far_it_is_and_can_be_stopped(
    person: Person, tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text(REVOLUTION * 9_000, encoding="utf-8")
    other = tmp_path / "other.txt"
    other.write_text("The war began on 1 September 1939.", encoding="utf-8")
    shares: list[float] = []

    person.desk.adding.add_files([long, other])
    strip = person.window.findChild(type(person.window._strip), "progress")
    assert strip is not None
    job = strip._job
    assert job is not None
    job.progressed.connect(shares.append)
    person.until(strip.isVisible)
    person.until(lambda: bool(shares))
    person.desk.actions.stop.trigger()

    person.until(lambda: "Stopped." in person.toast)
    assert 0 < shares[-1] < 1
    assert not strip.isVisible()
    assert not person.desk.actions.stop.isEnabled()
    person.settle()
    assert person.entries() == []
    assert person.alert == ""


def test_a_dropped_pack_is_taken_in_and_known_again(person: Person, pack: Path) -> None:
    person.drop(pack)
    person.until(lambda: person.page == "reader")
    assert person.toast == "Added the pack “The Bastille”: 1 passage, 1 question."

    person.drop(pack / "pack.yaml")
    person.until(lambda: "already" in person.toast)


def test_of_a_faulty_pack_what_is_sound_is_added_only_when_asked_for(
    person: Person, pack: Path
) -> None:
    with (pack / "questions.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {id: none, kind: short, stem: No answer?}\n")
    assert not person.desk.actions.add_sound.isEnabled()

    person.drop(pack)
    person.until(lambda: person.alert != "")
    assert "bastille is not sound: 1 error, in questions.yaml:4" in person.alert
    assert "“Add what is sound” (Ctrl+Alt+O)" in person.alert
    assert person.entries() == []

    person.press(Qt.Key.Key_O, held=CONTROL | Qt.KeyboardModifier.AltModifier)
    person.until(lambda: person.page == "reader")
    assert "only what is sound in it was taken in" in person.toast
    assert not person.desk.actions.add_sound.isEnabled()


def test_a_pack_of_questions_alone_shows_the_library(person: Person, pack: Path) -> None:
    head = (pack / "pack.yaml").read_text(encoding="utf-8")
    (pack / "pack.yaml").write_text(head.partition("passages:")[0], encoding="utf-8")
    (pack / "passages" / "fall.txt").unlink()

    person.drop(pack)

    person.until(lambda: person.page == "library")
    assert person.toast == "Added the pack “The Bastille”: 1 question."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "bastille"
    (folder / "passages").mkdir(parents=True)
    (folder / "pack.yaml").write_text(
        "format: studypack/1\nid: bastille-1\nversion: 1\ntitle: The Bastille\nlanguage: en\n"
        "license: CC0-1.0\nauthors: [A. Teacher]\n"
        "passages:\n  - {id: fall, file: passages/fall.txt, title: The fall, license: CC0-1.0}\n",
        encoding="utf-8",
    )
    (folder / "questions.yaml").write_text(
        "format: studypack/1\nquestions:\n"
        "  - {id: king, kind: truefalse, stem: The king was there., answer: false}\n",
        encoding="utf-8",
    )
    (folder / "passages" / "fall.txt").write_text(REVOLUTION, encoding="utf-8")
    return folder
