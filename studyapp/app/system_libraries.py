"""The system libraries that Qt asks for, and the packages that have them."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libICE.so.6": "libice6",
    "libOpenGL.so.0": "libopengl0",
    "libSM.so.6": "libsm6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
"""Debian's package for each system library that Qt asks for."""
_MISSING = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)
_PATIENCE = 20


def asked_of_loader(path: Path) -> str:
    """Return what the system's loader says it would load for a file, one library a line."""
    import subprocess

    words = ["/usr/bin/ldd", str(path)]
    try:
        told = subprocess.run(  # noqa: S603 - the words are ours
            words, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout


def missing(paths: Iterable[Path], *, loader: Callable[[Path], str] = asked_of_loader) -> list[str]:
    """Return the system libraries that files need and that are not there, each once."""
    found = [name for path in paths for name in _MISSING.findall(loader(path))]
    return sorted(set(found))


def to_install(libraries: Iterable[str]) -> list[str]:
    """Return Debian's packages that have these libraries, as far as they are known."""
    return sorted({PACKAGES[name] for name in libraries if name in PACKAGES})
