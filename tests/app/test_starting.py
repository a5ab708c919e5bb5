"""The start: a window at once, true counts soon after, and nothing made before it is needed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import EVERY_PAGE
from studyapp.wiring import open_program
from tests.app.person import Person
from tests.study.programs import an_addition
from tests.ui.pages.outline import outline

pytestmark = pytest.mark.unmeasured

UNTIL_PAINTED = """
import json, sys
from pathlib import Path
from studyapp.app.painting import when_painted
from studyapp.app.session import application, make_desk

app = application()
desk = make_desk(app, Path(sys.argv[1]))
desk.show()
when_painted(desk.window, app.quit)
app.exec()
print(json.dumps([list(sys.modules), list(desk.joins.made())]))
desk.close()
"""


def run_program(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run Python with these words in a process of its own, without a screen."""
    return subprocess.run(
        [sys.executable, *map(str, words)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_before_the_first_paint_only_what_it_needs_is_imported_and_made(folder: Path) -> None:
    ended = run_program("-c", UNTIL_PAINTED, folder)

    modules, made = json.loads(ended.stdout)
    late = {"numpy", "sqlalchemy", "pydantic", "yaml", "fsrs", "charset_normalizer", "rapidfuzz"}
    assert late & set(modules) == set()
    assert "studyapp.ui.pages.today.page" in modules
    assert made == ["today"]


@pytest.mark.parametrize("option", ["--exit-after-paint", "--exit-when-ready"])
def test_who_measures_gets_a_window_that_leaves_by_itself(option: str, folder: Path) -> None:
    ended = run_program("-m", "studyapp", "--data", folder, option)

    assert (ended.returncode, ended.stdout) == (0, "")
    assert (folder / "studyapp.db").exists() is (option == "--exit-when-ready")


def test_today_shows_its_counts_before_the_folder_is_opened(folder: Path) -> None:
    with open_program(folder) as program:
        program.reading.keep(an_addition())

    ended = run_program("-X", "importtime", "-m", "studyapp", "--data", folder, "--exit-when-ready")

    assert ended.returncode == 0
    assert "studyapp.store.glance" in ended.stderr
    assert "sqlalchemy" not in ended.stderr


def test_a_page_is_made_when_it_is_first_shown(person: Person) -> None:
    assert set(person.desk.joins.made()) == {"today"}

    person.go("library")

    assert set(person.desk.joins.made()) == {"today", "library"}


def test_the_list_of_keys_has_those_of_pages_that_were_never_shown(person: Person) -> None:
    person.press(Qt.Key.Key_F1, held=Qt.KeyboardModifier.ShiftModifier)

    listed = person.window.findChild(QWidget, "keyList") or person.window
    person.until(lambda: "Turn" in "\n".join(outline(listed)))
    assert set(person.desk.joins.made()) == set(EVERY_PAGE)


def test_nothing_is_made_for_an_undo(person: Person) -> None:
    person.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)

    assert set(person.desk.joins.made()) == {"today"}


def test_who_measures_a_damaged_library_is_told_and_not_kept_waiting(folder: Path) -> None:
    folder.mkdir()
    (folder / "studyapp.db").write_bytes(b"nothing that SQLite could read" * 200)

    ended = run_program("-m", "studyapp", "--data", folder, "--exit-when-ready")

    assert ended.returncode == 2
    assert "studyapp.db is damaged and cannot be read" in ended.stderr


@pytest.mark.unmeasured
def test_who_measures_the_demo_is_not_kept_waiting() -> None:
    ended = run_program("-m", "studyapp", "--demo", "--exit-when-ready")

    assert (ended.returncode, ended.stdout) == (0, "")
