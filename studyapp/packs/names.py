"""Which paths a file of a pack may have, so that it can be unpacked anywhere and reach nothing."""

import re
import unicodedata

_LONGEST_PART = 200
_LONGEST = 400
_DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"
}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


def why_unsafe(path: str) -> str | None:
    """Return why no file of a pack may have this path, as the end of a sentence; None if it may."""
    reasons = {
        "it holds control characters": _CONTROL.search(path),
        "it has a backslash; folders are parted by /": "\\" in path,
        "it begins at the root of the disk": path.startswith("/"),
        "it is an address, not a file of the pack": _URL.match(path),
        "it has a colon, as in a drive letter": ":" in path,
        "it is too long": len(path) > _LONGEST,
    }
    of_all = next((reason for reason, holds in reasons.items() if holds), None)
    return of_all or next(filter(None, map(_why_unsafe_part, path.split("/"))), None)


def is_hidden(path: str) -> bool:
    """Return whether a file or its folder is one that systems leave about, and no one's content."""
    return any(part.startswith((".", "__MACOSX")) or part == "" for part in path.split("/"))


def same_name(path: str) -> str:
    """Return what is equal for paths that some system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _why_unsafe_part(part: str) -> str | None:
    if part == "..":
        return "it leaves the pack"
    if part in ("", "."):
        return "it has an empty folder name"
    if part[-1] in ". ":
        return "a name in it ends with a dot or a blank"
    if part.partition(".")[0].rstrip().casefold() in _DEVICES:
        return "it is the name of a device"
    return "it is too long" if len(part.encode("utf-8")) > _LONGEST_PART else None
