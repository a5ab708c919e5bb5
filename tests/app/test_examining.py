"""The doctor names what the program and its window lack, and how to get it."""

import re
import sys
import tomllib
from pathlib import Path

import pytest

from studyapp.app import examining
from studyapp.app.examining import FONTS, NEEDED, examined, packages, python, qt_version, window
from studyapp.app.system_libraries import missing, to_install
from studyapp.domain.health import Check

PROJECT = Path(examining.__file__).parents[2] / "pyproject.toml"
LOADER = """\tlinux-vdso.so.1 (0x00007ffd)
\tlibxcb-icccm.so.4 => not found
\tlibQt6Core.so.6 => /opt/qt/libQt6Core.so.6 (0x00007f)
\tlibxcb-icccm.so.4 => not found
\tlibunheard.so.9 => not found
"""


def said(check: Check) -> str:
    return str(check.says)


def test_here_nothing_is_wrong() -> None:
    checks = examined({"QT_QPA_PLATFORM": "offscreen"})

    assert [check.name for check in checks if not check.ok] == []
    assert {"python", "packages", "PySide6", "fonts", "log"} <= {check.name for check in checks}


def test_all_packages_of_the_project_are_looked_for() -> None:
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    wanted = {re.split(r"[<>=;]", line)[0] for line in project["dependencies"]}

    assert {*NEEDED.values(), *FONTS.values(), "PySide6-Essentials"} == wanted
    assert project["requires-python"] == ">=3.11"


def test_an_old_python_is_told() -> None:
    assert python((3, 11, 0)).ok
    assert said(python((3, 10, 9))) == "Python 3.10.9 is too old: 3.11 is the oldest that will do."


def test_packages_that_are_missing_are_named_as_pip_knows_them() -> None:
    def load(name: str) -> None:
        if name in ("yaml", "numpy"):
            raise ImportError(f"No module named {name!r}")

    check = packages(load)

    assert not check.ok
    assert "yaml cannot be loaded: No module named 'yaml'" in said(check)
    assert said(check).endswith("pip install numpy PyYAML")


@pytest.mark.parametrize(
    ("version", "on", "is_fine"),
    [
        ((6, 7, 3), (3, 13, 0), False),
        ((6, 8, 0), (3, 11, 0), True),
        ((6, 12, 0), (3, 11, 9), False),
        ((6, 12, 0), (3, 12, 0), True),
    ],
)
def test_a_qt_that_does_not_go_with_this_python_is_told(
    version: tuple[int, ...], on: tuple[int, ...], is_fine: bool
) -> None:
    assert qt_version(version, on).ok is is_fine


def test_libraries_that_the_loader_does_not_find_are_named_with_their_packages() -> None:
    lacking = missing([Path("a"), Path("b")], loader=lambda _path: LOADER)

    assert lacking == ["libunheard.so.9", "libxcb-icccm.so.4"]
    assert to_install(lacking) == ["libxcb-icccm4"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have a screen")
def test_a_platform_that_lacks_libraries_is_a_fault_and_no_screen_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugins = tmp_path / "Qt" / "plugins" / "platforms"
    plugins.mkdir(parents=True)
    (plugins / "libqxcb.so").touch()
    monkeypatch.setattr(examining, "missing", lambda _paths: ["libxcb-icccm.so.4"])

    screen, platform = window(tmp_path, {})

    assert (screen.ok, platform.ok) == (True, False)
    assert "The commands work without one." in said(screen)
    assert said(platform) == (
        "Qt needs libxcb-icccm.so.4 for “xcb”, which this system lacks."
        " On Debian or Ubuntu: sudo apt install libxcb-icccm4"
    )
    _, wayland = window(tmp_path, {"WAYLAND_DISPLAY": "w"})
    assert "has no plug-in" in said(wayland)


def test_without_a_loader_to_ask_nothing_is_called_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("subprocess.run", refuse)

    assert missing([Path("a")]) == []


def refuse(*_words: object, **_options: object) -> None:
    raise FileNotFoundError
