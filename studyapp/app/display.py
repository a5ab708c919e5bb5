"""Whether a window can be opened here, found out before Qt would abort."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from studyapp.app.system_libraries import PACKAGES
from studyapp.domain.errors import DisplayError
from studyapp.domain.messages import Message


def check_display(environment: Mapping[str, str] = os.environ) -> None:
    """Return if a window can be opened.

    Raises:
        DisplayError: There is no screen, or a system library is missing; the hint says what to do.
    """
    if sys.platform != "linux":
        return
    check_screen(environment)
    _check_libraries(environment)


def check_screen(environment: Mapping[str, str]) -> None:
    """Return if there is a screen, or Qt was told to do without.

    Raises:
        DisplayError: There is none, or it does not answer.
    """
    if environment.get("QT_QPA_PLATFORM", "xcb").partition(":")[0] not in ("xcb", "wayland"):
        return
    display = environment.get("DISPLAY", "")
    if _wayland_answers(environment) or (display and _x_answers(display)):
        return
    says = (
        Message("There is no screen to open a window on: DISPLAY is not set.")
        if not display
        else Message("The screen {display} does not answer.", {"display": display})
    )
    raise DisplayError(
        says,
        Message(
            "Start Studyapp from a desktop session. The commands (studyapp --help) work without "
            "a screen."
        ),
    )


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY"), environment.get("XDG_RUNTIME_DIR", "")
    return name is not None and _connects(str(Path(folder) / name))


def _x_answers(display: str) -> bool:
    """Return whether a local screen takes connections; a remote one is taken at its word."""
    host, _, number = display.rpartition(":")
    if host not in ("", "unix"):
        return True
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 - where X keeps its sockets
    return _connects(path) or _connects(f"\0{path}")


def _connects(address: str) -> bool:
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        try:
            connection.connect(address)
        except OSError:
            return False
    return True


def _check_libraries(environment: Mapping[str, str]) -> None:
    """Load what Qt will load; the loader names what is missing, where Qt only aborts."""
    try:
        from PySide6 import QtWidgets
    except ImportError as error:
        raise _missing(str(error)) from error
    needs_xcb = environment.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")
    if not needs_xcb or _wayland_answers(environment):
        return
    import ctypes

    plugin = _qt_folder(QtWidgets.__name__) / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        raise _missing(str(error)) from error


def _qt_folder(module: str) -> Path:
    import importlib.util

    spec = importlib.util.find_spec(module)
    return Path(spec.origin if spec and spec.origin else ".").parent


def _missing(loader_says: str) -> DisplayError:
    library = loader_says.partition(":")[0].strip()
    says = Message("The window needs {library}, which this system lacks.", {"library": library})
    package = PACKAGES.get(library)
    if package is None:
        return DisplayError(says, Message("Install it with the system's package manager."))
    hint = Message("On Debian or Ubuntu: sudo apt install {package}", {"package": package})
    return DisplayError(says, hint)
