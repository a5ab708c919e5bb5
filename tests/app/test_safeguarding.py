"""The way back: a window on a broken library offers its newest good backup, and restores it."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from studyapp.app import session
from studyapp.app.desk import Desk
from studyapp.app.one_window import OnlyWindow
from studyapp.domain.settings import Settings
from studyapp.store.settings import read_settings, write_settings
from studyapp.store.version import NAME
from studyapp.study.backups import Backups
from studyapp.ui.widgets import Confirmation
from studyapp.ui.window import Window
from studyapp.wiring import open_program
from tests.app.conftest import Seat
from tests.app.person import ALT, CONTROL, Person, words_of
from tests.study.programs import an_addition
from tests.ui.pages.outline import outline

MADE = datetime(2026, 5, 1, 12, 30, tzinfo=UTC)


@pytest.fixture
def backed_up(folder: Path) -> Path:
    """Return a library with a good backup of it."""
    with open_program(folder) as program:
        program.reading.keep(an_addition())
    Backups(folder, now=lambda: MADE).make_now()
    return folder


def damage(folder: Path) -> None:
    (folder / NAME).write_bytes(b"This is no database. " * 500)


def offer(person: Person) -> QAction:
    person.until(lambda: "newest good backup" in person.alert)
    offered = person.desk.safeguard._offer
    assert offered is not None
    return offered


def confirm(person: Person, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """Answer the question with a key, once it is asked."""
    (question,) = person.window.findChildren(Confirmation)
    person.until(question.isActiveWindow)
    QTest.keyClick(question, key, held)


@pytest.mark.unmeasured
@pytest.mark.parametrize("gone", [False, True], ids=["damaged", "gone"])
def test_a_library_that_cannot_be_read_offers_its_newest_good_backup(
    backed_up: Path, seat: Seat, gone: bool
) -> None:
    (bad,) = [shutil.copy(path, path.with_name("z.studybackup")) for path in backups_in(backed_up)]
    Path(bad).write_bytes(Path(bad).read_bytes()[:-900])
    if gone:
        (backed_up / NAME).unlink()
    else:
        damage(backed_up)
    person = seat(backed_up)
    person.open()

    restore = offer(person)

    assert ("no library" if gone else "is damaged") in person.alert
    assert "The file was not changed." in person.alert or gone
    assert f"1 May 2026, {MADE.astimezone():%H:%M}" in person.alert
    assert "1 passage and 0 answers" in person.alert
    assert restore.toolTip().endswith("(Ctrl+Alt+R)")
    for page in ("today", "cards"):
        person.window.show_page(page)
        assert "Your library is not open." in outline(person.window)
    person.press(Qt.Key.Key_R, held=Qt.KeyboardModifier.ControlModifier | ALT)
    confirm(person, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.until(lambda: bool(person.desk.safeguard.restored))
    assert not person.window.isVisible()
    person.leave()
    with open_program(backed_up) as program:
        assert list(program.reading.titles().values()) == ["The partitions"]
    assert len(list(backed_up.glob(f"before-restore-*/{NAME}"))) == (0 if gone else 1)


def test_who_leaves_it_as_it_is_changes_nothing(backed_up: Path, seat: Seat) -> None:
    damage(backed_up)
    before = {path: path.read_bytes() for path in backed_up.glob("*.*")}
    person = seat(backed_up)
    person.open()

    offer(person).trigger()
    confirm(person, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    person.settle()

    person.leave()
    assert {path: path.read_bytes() for path in backed_up.glob("*.*")} == before


def test_without_a_good_backup_that_is_said(backed_up: Path, seat: Seat) -> None:
    damage(backed_up)
    for path in backups_in(backed_up):
        path.write_bytes(b"PK")
    person = seat(backed_up)
    person.open()

    person.until(lambda: "No good backup was found" in person.alert)

    assert "is damaged" in person.alert


def test_without_a_backup_in_its_folder_a_broken_library_comes_back_from_another_disk(
    backed_up: Path, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(backed_up)
    elsewhere = tmp_path / "stick.studybackup"
    shutil.move(str(backups_in(backed_up)[0]), elsewhere)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(elsewhere), ""))
    person = seat(backed_up)
    person.open()
    person.until(lambda: "No good backup was found" in person.alert)

    person.press(Qt.Key.Key_R, held=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    confirm(person, Qt.Key.Key_Return, CONTROL)

    person.until(lambda: bool(person.desk.safeguard.restored))


def test_a_restore_that_fails_leaves_the_library_open(person: Person, tmp_path: Path) -> None:
    person.drop_text("The bridge was built on 3 May 1791.")
    (tmp_path / "bad.studybackup").write_bytes(b"PK")

    person.desk.safeguard.restore(tmp_path / "bad.studybackup")

    person.until(lambda: "is damaged" in person.alert)
    assert len(person.entries()) == 1
    assert person.window.isVisible()
    assert "Your library is not open." not in outline(person.window)


def test_a_day_in_the_window_makes_one_backup(person: Person, folder: Path) -> None:
    person.desk.safeguard._first.timeout.emit()
    person.settle()
    assert not (folder / "backups").exists(), "nothing to lose yet"

    person.drop_text("The bridge was built on 3 May 1791.")
    for _ in range(2):
        person.desk.safeguard._hourly.timeout.emit()
        person.settle()

    (backup,) = backups_in(folder)
    assert backup.name.startswith("daily-")
    assert person.alert == ""


def test_a_backup_that_cannot_be_made_is_told(person: Person, folder: Path) -> None:
    person.drop_text("The bridge was built on 3 May 1791.")
    (folder / "backups").write_text("no folder", encoding="utf-8")

    person.desk.safeguard._hourly.timeout.emit()

    person.until(lambda: "is not a folder" in person.alert)


def test_backups_are_made_where_the_person_wants_and_listed(person: Person, tmp_path: Path) -> None:
    person.drop_text("The bridge was built on 3 May 1791.")
    made: list[object] = []

    person.desk.safeguard.make(tmp_path / "mine.studybackup", made.append)
    person.desk.safeguard.make_now(made.append)
    person.desk.safeguard.list(lambda backups: made.append(list(backups)))
    person.until(lambda: len(made) == 3)

    assert (tmp_path / "mine.studybackup").is_file()
    assert made[2] == [made[1]]


def test_a_synced_folder_is_warned_of_until_the_warning_is_closed(
    tmp_path: Path, seat: Seat
) -> None:
    folder = tmp_path / "Dropbox" / "library"
    person = seat(folder)
    person.open()
    person.until(lambda: "by Dropbox" in person.alert)
    assert "backups" in person.alert

    person.press(Qt.Key.Key_Escape)
    person.until(lambda: read_settings(folder).warned_of == "Dropbox")
    person.leave()
    again = seat(folder)
    again.open()
    again.settle()

    assert again.alert == ""


@pytest.mark.usefixtures("qapp")
def test_after_a_restore_a_new_window_shows_what_is_there_now(backed_up: Path) -> None:
    (backup,) = backups_in(backed_up)
    with open_program(backed_up) as program:
        program.reading.keep(an_addition(title="Another"))
    write_settings(backed_up, Settings(text_size=200))
    windows: list[Window] = []
    told: list[str] = []

    def restore(window: Window) -> None:
        windows.append(window)
        desk = next(iter(desks))
        desk.safeguard.restore(backup)

    def leave(window: Window) -> None:
        windows.append(window)
        told.append(words_of(window, "toast"))
        window.close()

    desks: list[Desk] = []
    make = session.make_desk

    def making(app: QApplication, folder: Path) -> Desk:
        desks.append(make(app, folder))
        when_shown(leave if windows else restore)
        return desks[-1]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(session, "make_desk", making)
        status = session.run_window(backed_up, files=(), encoding=None, claim=OnlyWindow(backed_up))

    assert status == 0
    assert len(desks) == 2
    assert told[0].startswith(f"Restored the backup of 1 May 2026, {MADE.astimezone():%H:%M}.")
    assert str(backed_up / "before-restore-") in told[0]
    assert read_settings(backed_up).text_size == 100
    with open_program(backed_up) as program:
        assert list(program.reading.titles().values()) == ["The partitions"]
    clear(desks[-1])


def when_shown(act: Callable[[Window], None]) -> None:
    """Do something with the window once it is shown and open."""
    window = QApplication.activeWindow()
    if isinstance(window, Window) and window.isVisible():
        QTimer.singleShot(100, lambda: act(window))
    else:
        QTimer.singleShot(20, lambda: when_shown(act))


def clear(desk: Desk) -> None:
    for part in (desk.window, desk, desk.look):
        part.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def backups_in(folder: Path) -> list[Path]:
    return sorted((folder / "backups").iterdir())
