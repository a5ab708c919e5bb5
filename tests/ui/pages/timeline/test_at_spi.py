"""What a screen reader on Linux is told of the timeline, asked for over its own bus."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_SCREEN = ":93"
_CHILD = re.compile(r"'(:[\d.]+)', (?:objectpath )?'([^']+)'")
_MOST = 200


def _launcher() -> str | None:
    return next((each for each in _LAUNCHERS if Path(each).exists()), None)


def _lacking() -> list[str]:
    tools = [tool for tool in ("Xvfb", "dbus-run-session", "gdbus") if shutil.which(tool) is None]
    return tools if _launcher() else [*tools, "at-spi-bus-launcher"]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Return the address of the bus of screen readers, with the page shown on a virtual screen."""
    if lacking := _lacking():
        pytest.skip(f"not on this machine: {', '.join(lacking)}")
    screen = subprocess.Popen(
        [shutil.which("Xvfb") or "", _SCREEN, "-screen", "0", "1100x700x24"], stderr=-3
    )
    env = os.environ | {
        "DISPLAY": _SCREEN,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    page = f"{sys.executable} -m tests.ui.pages.timeline.at_spi_page"
    command = f"{_launcher()} --launch-immediately & {page}; kill $!"
    shown = subprocess.Popen(
        [shutil.which("dbus-run-session") or "", "--", "/bin/sh", "-c", command],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        assert shown.stdout is not None
        line = next((line.strip() for line in shown.stdout if line.startswith("unix:")), "")
        if not line:
            pytest.skip("Qt cannot open a window on a virtual screen here")
        yield line
    finally:
        with suppress(ProcessLookupError):
            os.killpg(shown.pid, 15)
        shown.communicate(timeout=10)
        screen.terminate()
        screen.wait(timeout=10)


def _call(address: str, place: tuple[str, str], method: str, *given: str) -> str:
    name, path = place
    command = ["gdbus", "call", "--address", address, "--dest", name, "--object-path", path]
    done = subprocess.run(
        [*command, "--method", method, *given],
        check=False,
        capture_output=True,
        text=True,
        timeout=10,
    )
    return done.stdout


def _told(address: str, place: tuple[str, str]) -> tuple[str, str]:
    """Return the role and the name of what is at a place."""
    role = _call(address, place, "org.a11y.atspi.Accessible.GetRoleName")
    properties = "org.freedesktop.DBus.Properties.Get"
    name = _call(address, place, properties, "org.a11y.atspi.Accessible", "Name")
    return role.strip("()',\n"), name.strip().removeprefix("(<'").removesuffix("'>,)")


def _below(address: str, place: tuple[str, str]) -> list[tuple[str, str]]:
    return _CHILD.findall(_call(address, place, "org.a11y.atspi.Accessible.GetChildren"))


@pytest.mark.unmeasured
def test_a_screen_reader_finds_the_events_in_a_list_with_their_titles(address: str) -> None:
    waiting = [("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")]
    found: list[tuple[str, str]] = []
    while waiting and len(found) < _MOST:
        place = waiting.pop(0)
        told = _told(address, place)
        found.append(told)
        if told == ("list", "Timeline"):
            items = [_told(address, each) for each in _below(address, place)]
            assert ("list item", "A port is attacked") in items
            assert ("list item", "Envoys talk") in items
            return
        waiting += _below(address, place)
    pytest.fail(f"no list of events among {found}")
