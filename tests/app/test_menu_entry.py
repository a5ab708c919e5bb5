"""The menu entry: written for one person, understood by desktops, and taken away whole."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.app.menu_entry import command, data_home, install, remove
from studyapp.domain.errors import DesktopError, FolderError

ODD = ["/opt/a b/study$app", "--data", '/home/a/"b" `c` \\d 100%']
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="others have no such menus")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "data home"


def entry(home: Path) -> dict[str, str]:
    text = (home / "applications" / "studyapp.desktop").read_text("utf-8")
    lines = (line.partition("=") for line in text.splitlines() if "=" in line)
    return {key: value for key, _, value in lines}


def started(value: str) -> list[str]:
    """Return the words that a desktop starts for the key Exec, as its specification says."""
    quoted = value.replace("\\\\", "\\").replace("%%", "%")
    words = re.findall(r'"((?:[^"\\]|\\.)*)"|(\S+)', quoted)
    return [re.sub(r"\\(.)", r"\1", in_quotes) or bare for in_quotes, bare in words]


def everything(home: Path) -> list[Path]:
    return sorted(home.rglob("*"))


def test_what_is_installed_is_started_with_the_very_words(home: Path) -> None:
    install(home, ODD)

    assert started(entry(home)["Exec"]) == [*ODD, "%F"]
    assert entry(home)["TryExec"] == ODD[0]
    assert "application/x-studypack;application/x-studyquiz;" in entry(home)["MimeType"]


def test_the_desktops_own_tool_finds_no_fault(home: Path) -> None:
    validate = shutil.which("desktop-file-validate")
    if validate is None:
        pytest.skip("desktop-file-utils is not installed")
    install(home, ODD)

    words = [validate, str(home / "applications" / "studyapp.desktop")]
    said = subprocess.run(words, capture_output=True, text=True, check=False)

    assert (said.returncode, said.stdout, said.stderr) == (0, "", "")


def test_removing_leaves_nothing_and_both_can_be_done_twice(home: Path) -> None:
    written = install(home, ODD)
    assert all(path.is_file() for path in written)
    before = everything(home)
    assert install(home, ODD) == written
    assert everything(home) == before

    assert sorted(remove(home)) == sorted(written)
    assert everything(home) == []
    assert remove(home) == []


def test_what_other_programs_have_there_stays(home: Path) -> None:
    others = [home / "applications" / "other.desktop", home / "icons" / "hicolor" / "index.theme"]
    for path in others:
        path.parent.mkdir(parents=True)
        path.write_text("[Desktop Entry]\nType=Application\nName=Other\nExec=other\n", "utf-8")
    install(home, ODD)

    remove(home)

    assert [
        path for path in everything(home) if path.is_file() and "cache" not in path.name
    ] == others


def test_without_the_desktops_tools_the_files_are_there_all_the_same(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    assert all(path.is_file() for path in install(home, ODD))
    remove(home)
    assert everything(home) == []


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")

    with pytest.raises(FolderError, match="could not be changed: Not a directory"):
        install(tmp_path / "file", ODD)


@pytest.mark.parametrize("path", ["/opt/a\nb/studyapp", "/opt/a=b/studyapp"])
def test_a_path_that_no_entry_can_have_is_told(home: Path, path: str) -> None:
    with pytest.raises(DesktopError, match="sign that no menu entry can have"):
        install(home, [path])

    assert everything(home) == []


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_are_told_so(
    home: Path, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studyapp.app.menu_entry.sys.platform", system)

    with pytest.raises(DesktopError, match="on Linux desktops only"):
        install(home, ODD)
    with pytest.raises(DesktopError, match="on Linux desktops only"):
        remove(home)


def test_the_home_of_entries_is_the_one_that_the_person_set(tmp_path: Path) -> None:
    assert data_home({"XDG_DATA_HOME": str(tmp_path)}) == tmp_path
    assert data_home({"XDG_DATA_HOME": "relative"}) == Path.home() / ".local" / "share"


def test_the_entry_starts_this_very_program(tmp_path: Path) -> None:
    words = command(tmp_path / "a b")

    assert words[-2:] == ["--data", str(tmp_path / "a b")]
    said = subprocess.run([*words[:-2], "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.startswith("studyapp ")
