"""Results through the window: a learner hands in, a teacher drops the files of a class."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from studyapp.packs.result_files import read_result, written_result
from studyapp.study.unpacking import unpacked
from studyapp.ui.hand_in import HandInDialog
from studyapp.ui.told_lines import ToldLines
from studyapp.wiring import Program
from tests.app.person import ALT, CONTROL, Person
from tests.app.test_outward import save_as
from tests.handed_in import a_class
from tests.packing import a_pack
from tests.study.test_handing_in import answer_all

Key = Qt.Key


def learn(program: Program) -> None:
    program.sharing.add(unpacked(a_pack()))
    answer_all(program)


def test_a_learner_hands_in_by_key_under_the_chosen_name(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.asks(learn)
    offered = save_as(monkeypatch, tmp_path / "mine")
    person.go("progress")
    person.settle()

    person.press(Key.Key_I, held=ALT)
    dialog = person.window.findChild(HandInDialog)
    assert isinstance(dialog, HandInDialog)
    field = dialog.findChild(QLineEdit, "name")
    assert isinstance(field, QLineEdit)
    assert field.hasFocus()
    field.setText("Ada / שרה")
    dialog._save.trigger()
    person.until((tmp_path / "mine.studyresult").exists)

    assert offered == ["Ada שרה.studyresult"]
    result = read_result((tmp_path / "mine.studyresult").read_bytes(), "a")
    assert result.taker.name == "Ada / שרה"
    person.settle()


def test_files_of_a_class_are_dropped_kept_taken_out_and_brought_back(
    person: Person, tmp_path: Path
) -> None:
    files = [tmp_path / f"{number}.studyresult" for number in range(3)]
    for path, result in zip(files, a_class([(1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]), strict=True):
        path.write_bytes(written_result(result))
    bad = tmp_path / "bad.studyresult"
    bad.write_bytes(b"{")

    person.drop(*files, bad)
    person.until(lambda: person.page == "results")
    told = person.window.findChild(ToldLines)
    assert isinstance(told, ToldLines)
    assert "3 files of results were opened. 1 was refused." in told.windowTitle()
    assert "bad.studyresult could not be opened" in told._lines.toPlainText()
    told.accept()
    person.window.activateWindow()
    person.settle()
    assert "3 learners · 2 questions · 6 answers" in person.sees()

    person.press(Key.Key_D, held=ALT)
    person.press(Key.Key_Delete)
    person.settle()
    assert "2 learners" in person.sees()
    assert "Took out 0.studyresult." in person.toast
    person.press(Key.Key_Z, held=CONTROL)
    person.settle()
    assert "3 learners" in person.sees()
    person.press(Key.Key_Escape)
    person.until(lambda: person.page == "progress")
