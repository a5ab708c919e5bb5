"""Whether the program can run and open a window here, found out without opening one.

It must work where next to nothing does, so it needs the standard library only.
"""

import importlib
import importlib.util
import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from studyapp.app.display import check_screen
from studyapp.app.system_libraries import missing, to_install
from studyapp.domain.errors import DisplayError
from studyapp.domain.health import Check
from studyapp.domain.messages import Message

OLDEST_PYTHON = (3, 11)
OLDEST_QT, CRASHING_QT, FIXED_PYTHON = (6, 8), (6, 12), (3, 12)
NEEDED = {
    "sqlalchemy": "SQLAlchemy",
    "numpy": "numpy",
    "platformdirs": "platformdirs",
    "fsrs": "fsrs",
    "charset_normalizer": "charset-normalizer",
    "yaml": "PyYAML",
    "pydantic": "pydantic",
    "lemminflect": "lemminflect",
    "rapidfuzz": "rapidfuzz",
    "markdown_it": "markdown-it-py",
    "icalendar": "icalendar",
}
"""Packages by the names under which they are imported, but for Qt and the fonts."""
FONTS = {
    "font_source_serif_pro": "font-source-serif-pro",
    "font_source_sans_pro": "font-source-sans-pro",
}
_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork")
_FONT_STARTS = (b"OTTO", b"\x00\x01\x00\x00", b"true")


def examined(environment: Mapping[str, str] = os.environ) -> list[Check]:
    """Return what was found about Python, the packages, Qt and the fonts."""
    return [python(sys.version_info[:3]), packages(), *qt(environment), fonts(), log()]


def python(version: tuple[int, ...]) -> Check:
    """Return whether Python is new enough."""
    says = (
        "Python {version}."
        if version >= OLDEST_PYTHON
        else "Python {version} is too old: {least} is the oldest that will do."
    )
    values = {"version": _dotted(version), "least": _dotted(OLDEST_PYTHON)}
    return Check("python", version >= OLDEST_PYTHON, Message(says, values))


def packages(load: Callable[[str], object] = importlib.import_module) -> Check:
    """Return whether the packages can be loaded that the program stands on."""
    lacking = {name: why for name in NEEDED if (why := _why_not(name, load)) is not None}
    if not lacking:
        return Check("packages", ok=True, says=Message("All packages can be loaded."))
    says = "{reasons}. Install them again: pip install {names}"
    values = {
        "reasons": "; ".join(lacking.values()),
        "names": " ".join(NEEDED[name] for name in lacking),
    }
    return Check("packages", ok=False, says=Message(says, values))


def qt(environment: Mapping[str, str]) -> list[Check]:
    """Return whether Qt can be loaded and can open a window."""
    why = _why_not("PySide6.QtCore", importlib.import_module)
    folder = _folder_of("PySide6")
    if why is not None or folder is None:
        says = "{why}. {hint}"
        hint = _to_mend(missing(_own_libraries(folder)))
        return [Check("PySide6", ok=False, says=Message(says, {"why": why, "hint": hint}))]
    version = tuple(sys.modules["PySide6"].__version_info__[:3])
    return [qt_version(version, sys.version_info[:3]), *window(folder, environment)]


def qt_version(version: tuple[int, ...], python: tuple[int, ...]) -> Check:
    """Return whether PySide6 is one that works with this Python."""
    values = {"version": _dotted(version), "python": _dotted(python)}
    says = "PySide6 {version}."
    if version < OLDEST_QT:
        says = (
            "PySide6 {version} is too old. Install a newer one: pip install -U PySide6-Essentials"
        )
    elif version >= CRASHING_QT and python < FIXED_PYTHON:
        says = (
            "PySide6 {version} crashes with Python {python}. Install an older one"
            " (pip install “PySide6-Essentials<6.12”), or use Python 3.12 or newer."
        )
    return Check("PySide6", says == "PySide6 {version}.", Message(says, values))


def window(folder: Path, environment: Mapping[str, str]) -> list[Check]:
    """Return whether there is a screen, and all that Qt needs to open a window on it."""
    if sys.platform != "linux":
        return []
    return [_screen(environment), _platform(folder, environment)]


def fonts() -> Check:
    """Return whether the two faces of the window are there."""
    lacking = [name for module, name in FONTS.items() if not _has_fonts(_folder_of(module))]
    if not lacking:
        return Check("fonts", ok=True, says=Message("Source Serif Pro and Source Sans Pro."))
    says = "The window cannot open without its faces. Install them: pip install {names}"
    return Check("fonts", ok=False, says=Message(says, {"names": " ".join(lacking)}))


def log() -> Check:
    """Return where faults are logged, and when the last one was."""
    from studyapp.faults import log_folders

    try:
        path = log_folders()[0] / "studyapp.log"
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except ImportError:
        return Check(
            "log", ok=False, says=Message("The log has no place: platformdirs is missing.")
        )
    except FileNotFoundError:
        says = "No fault was logged; one would be in {path}."
        return Check("log", ok=True, says=Message(says, {"path": path}))
    except OSError as error:
        says = "The log {path} cannot be read: {reason}."
        values = {"path": path, "reason": error.strerror}
        return Check("log", ok=False, says=Message(says, values))
    says = "The last fault was logged on {day}, in {path}."
    return Check("log", ok=True, says=Message(says, {"day": written.date(), "path": path}))


def _screen(environment: Mapping[str, str]) -> Check:
    """Return whether there is a screen; that there is none is no fault."""
    try:
        check_screen(environment)
    except DisplayError as error:
        says = "{says} The commands work without one."
        return Check("screen", ok=True, says=Message(says, {"says": error.says}))
    return Check("screen", ok=True, says=Message("A window can be opened here."))


def _platform(folder: Path, environment: Mapping[str, str]) -> Check:
    """Return whether the plug-in that draws windows, and all that it needs, are there."""
    plugin = folder / "Qt" / "plugins" / "platforms" / f"libq{_platform_name(environment)}.so"
    if not plugin.is_file():
        says = "Qt has no plug-in {path}. pip install --force-reinstall PySide6-Essentials"
        return Check("platform", ok=False, says=Message(says, {"path": plugin}))
    lacking = missing([plugin, *_own_libraries(folder)])
    if not lacking:
        says = "Qt can draw windows through “{name}”."
        return Check("platform", ok=True, says=Message(says, {"name": plugin.stem[4:]}))
    says = "Qt needs {names} for “{platform}”, which this system lacks. {hint}"
    values = {
        "names": ", ".join(lacking),
        "platform": plugin.stem[4:],
        "hint": _to_mend(lacking),
    }
    return Check("platform", ok=False, says=Message(says, values))


def _platform_name(environment: Mapping[str, str]) -> str:
    asked = environment.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0]
    if asked:
        return asked.removesuffix("-egl")
    is_wayland = (
        environment.get("XDG_SESSION_TYPE") == "wayland" or "WAYLAND_DISPLAY" in environment
    )
    return "wayland" if is_wayland else "xcb"


def _own_libraries(folder: Path | None) -> list[Path]:
    if folder is None:
        return []
    return [path for name in _MODULES for path in folder.glob(f"{name}.*.so")]


def _to_mend(libraries: list[str]) -> str:
    install = to_install(libraries)
    if install:
        return f"On Debian or Ubuntu: sudo apt install {' '.join(install)}"
    return (
        "Install it with the system’s package manager."
        if libraries
        else "pip install PySide6-Essentials"
    )


def _why_not(module: str, load: Callable[[str], object]) -> str | None:
    """Return why a module cannot be loaded, None if it can."""
    try:
        load(module)
    except (ImportError, OSError) as error:
        return f"{module} cannot be loaded: {error}"
    return None


def _folder_of(module: str) -> Path | None:
    try:
        spec = importlib.util.find_spec(module)
    except (ImportError, ValueError):
        return None
    places = spec.submodule_search_locations if spec else None
    return Path(places[0]) if places else None


def _has_fonts(folder: Path | None) -> bool:
    files = [] if folder is None else sorted(folder.rglob("*.otf"))
    return bool(files) and all(_start(path) in _FONT_STARTS for path in files)


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4)


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
