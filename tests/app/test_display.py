"""Whether a window can be opened is found out before Qt aborts."""

import ctypes
import socket
import sys
from pathlib import Path

import pytest

from studyapp.app.display import check_display
from studyapp.domain.errors import DisplayError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have a screen")


def refusal(**environment: str) -> DisplayError:
    with pytest.raises(DisplayError) as refused:
        check_display(environment)
    return refused.value


def missing_library(_path: str) -> None:
    raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")


def test_without_a_screen_it_says_so_and_what_still_works() -> None:
    refused = refusal()

    assert str(refused.says) == "There is no screen to open a window on: DISPLAY is not set."
    assert "studyapp --help" in str(refused.hint)


def test_a_screen_that_is_gone_is_named() -> None:
    assert str(refusal(DISPLAY=":4711").says) == "The screen :4711 does not answer."


def test_a_wayland_that_is_gone_is_no_screen(tmp_path: Path) -> None:
    refused = refusal(WAYLAND_DISPLAY="wayland-9", XDG_RUNTIME_DIR=str(tmp_path))

    assert "There is no screen" in str(refused.says)


def test_a_wayland_that_answers_is_a_screen(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as screen:
        screen.bind(str(tmp_path / "w"))
        screen.listen()

        check_display({"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)})


def test_a_platform_without_a_screen_needs_none() -> None:
    check_display({"QT_QPA_PLATFORM": "offscreen"})


def test_a_missing_library_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", missing_library)

    refused = refusal(DISPLAY="elsewhere:0")

    assert str(refused.says) == "The window needs libxcb-cursor.so.0, which this system lacks."
    assert str(refused.hint) == "On Debian or Ubuntu: sudo apt install libxcb-cursor0"
