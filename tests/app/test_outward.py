"""Quizzes in and out of the window as files, and on paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from studyapp.domain.sheets import Keys
from studyapp.domain.stored_quizzes import KeptQuiz
from studyapp.ui.paper.dialog import PaperDialog
from studyapp.ui.widgets.segments import Segments
from tests.app.person import CONTROL, Person
from tests.packs.test_quiz_files import QUIZ, WRITTEN


def save_as(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    """Have the next file dialogs answered with a path; return what they offered."""
    offered: list[str] = []

    def answer(_window: object, _says: str, name: str, kinds: str) -> tuple[str, str]:
        offered.append(name)
        return str(path), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return offered


def test_a_quiz_that_comes_as_a_file_is_kept_handed_on_and_printed(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came, goes, paper = (tmp_path / name for name in ("came.studyquiz", "on", "out.pdf"))
    came.write_bytes(WRITTEN)
    changed = tmp_path / "changed.studyquiz"
    changed.write_bytes(WRITTEN.replace(b"When did the parliament", b"On what day did it"))

    person.desk.adding.add_files([came])
    person.settle()
    assert person.page == "quiz"
    assert [each.title for each in kept(person)] == [QUIZ.title]
    person.desk.adding.add_files([came])
    person.settle()
    assert len(kept(person)) == 1

    offered = save_as(monkeypatch, goes)
    person.press(Qt.Key.Key_E, held=CONTROL)
    assert offered == ["The partitions.studyquiz"]
    assert goes.with_suffix(".studyquiz").read_bytes() == WRITTEN

    save_as(monkeypatch, paper)
    person.press(Qt.Key.Key_P, held=CONTROL)
    dialog = person.window.findChild(PaperDialog)
    assert dialog is not None
    (versions, keys, _paper) = dialog.findChildren(Segments)
    assert (versions.at(), keys.at()) == (1, 0)
    dialog._keys.choose(list(Keys).index(Keys.APART))
    dialog._save.trigger()
    person.until(paper.with_name("out-key.pdf").exists)
    person.settle()
    assert paper.read_bytes().startswith(b"%PDF-")

    person.desk.adding.add_files([changed])
    person.settle()
    assert len(kept(person)) == 2


def kept(person: Person) -> list[KeptQuiz]:
    return list(person.asks(lambda program: program.stored_quizzes.entries()))


def test_a_broken_quiz_is_refused_in_the_window_and_nothing_is_kept(
    person: Person, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.studyquiz"
    bad.write_bytes(WRITTEN[:500])

    person.desk.adding.add_files([bad])
    person.settle()

    assert "bad.studyquiz could not be opened as a quiz" in person.alert
    assert kept(person) == []
