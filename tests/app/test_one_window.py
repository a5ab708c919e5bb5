"""A second window on a folder hands over what it was given, and goes."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.app.one_window import Handed, OnlyWindow
from studyapp.domain.errors import SilentWindowError
from tests.app.person import Person

DEAD = 4_194_304
"""No process can have that number."""


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the folder of sockets, whose paths must be short."""
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        monkeypatch.setenv("XDG_RUNTIME_DIR", place)
        yield Path(place)


@pytest.fixture
def first(folder: Path, qapp: QApplication) -> Iterator[OnlyWindow]:  # noqa: ARG001 - Qt is there
    claim = OnlyWindow(folder)
    assert claim.is_first()
    yield claim
    claim.close()


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_second_window_hands_its_files_over_and_leaves_with_0(
    first: OnlyWindow, person: Person, folder: Path, tmp_path: Path
) -> None:
    odd = tmp_path / os.fsdecode(b"a \xff '\xc3\xa9\n.txt")
    odd.write_text("The bridge was built on 3 May 1791.", encoding="utf-8")
    first.handed.connect(person.desk.take)
    first.listen()
    person.window.showMinimized()

    words = [sys.executable, "-m", "studyapp", "--data", str(folder), odd.name]
    with subprocess.Popen(words, cwd=tmp_path, stderr=subprocess.PIPE, text=True) as second:
        person.until(lambda: second.poll() is not None)
        assert second.stderr is not None
        assert (second.returncode, second.stderr.read()) == (0, "")
    person.settle()

    assert len(person.entries()) == 1
    assert person.page == "findings"
    assert not person.window.isMinimized()


def test_windows_on_other_folders_are_their_own(first: OnlyWindow, tmp_path: Path) -> None:
    other = OnlyWindow(tmp_path / "other")

    assert other.is_first()
    assert not OnlyWindow(first.folder).is_first()
    other.close()


def test_a_folder_by_another_name_is_the_same(first: OnlyWindow, folder: Path) -> None:
    folder.mkdir()
    link = folder.parent / "link"
    link.symlink_to(folder)

    assert not OnlyWindow(link).is_first()
    first.close()
    last = OnlyWindow(link)
    assert last.is_first()
    last.close()


@pytest.mark.parametrize("listens", [False, True])
def test_a_first_window_that_does_not_answer_is_told_with_its_process(
    first: OnlyWindow, folder: Path, listens: bool
) -> None:
    if listens:
        first.listen()
    second = OnlyWindow(folder)
    assert not second.is_first()

    with pytest.raises(SilentWindowError, match="does not answer") as told:
        second.hand_over([Path("a.txt")], None, patience=0.1)

    assert f"process ({os.getpid()})" in str(told.value.hint)


def test_what_a_crash_left_stands_in_nobodys_way(
    first: OnlyWindow, folder: Path, runtime: Path, qtbot: QtBot
) -> None:
    first.listen()
    lock = next(runtime.glob("*.lock"))
    left = lock.read_bytes()
    first.close()
    lock.write_bytes(left.replace(str(os.getpid()).encode(), str(DEAD).encode(), 1))
    (runtime / lock.stem).write_bytes(b"")

    claim = OnlyWindow(folder)

    assert claim.is_first()
    claim.listen()
    with qtbot.waitSignal(claim.handed) as handed:
        visit(claim, b'{"files": ["/a.txt"], "encoding": null, "token": ""}\n', qtbot)
    assert handed.args == [Handed(("/a.txt",), None, "")]
    claim.close()


@pytest.mark.parametrize(
    "line",
    [b"\n", b"[]\n", b'{"files": [1], "encoding": null, "token": ""}\n', b"[" * 9000 + b"\n"],
)
def test_a_visitor_that_talks_nonsense_is_shown_out(
    first: OnlyWindow, qtbot: QtBot, line: bytes
) -> None:
    taken: list[Handed] = []
    first.handed.connect(taken.append)
    first.listen()

    visitor = visit(first, line, qtbot)

    qtbot.waitUntil(lambda: visitor.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert taken == []


def visit(claim: OnlyWindow, line: bytes, qtbot: QtBot) -> QLocalSocket:
    visitor = QLocalSocket(claim)
    visitor.connectToServer(claim._address)
    qtbot.waitUntil(visitor.canReadLine)
    assert bytes(visitor.readLine().data()) == b"ready\n"
    visitor.write(line)
    return visitor


def test_a_folder_for_sockets_that_is_anothers_is_not_used(folder: Path, runtime: Path) -> None:
    runtime.chmod(0o777)
    one, other = OnlyWindow(folder), OnlyWindow(folder)

    assert one.is_first()
    assert other.is_first()
    one.listen()
    assert list(runtime.iterdir()) == []
