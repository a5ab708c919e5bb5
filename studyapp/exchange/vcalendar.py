"""vCalendar 1.0, the older form of iCalendar, put into the newer one line by line.

Its texts may be in quoted-printable, its commas are not marked, and its categories stand between
semicolons. Source: “vCalendar, the electronic calendaring and scheduling exchange format”, 1996.
"""

import quopri
import re
from collections.abc import Iterator

_VERSION = re.compile(r"^VERSION:1\.0[ \t]*\r?$", re.MULTILINE | re.IGNORECASE)
_QUOTED = re.compile(r"[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE(?=[;:])", re.IGNORECASE)
_BASE64 = re.compile(r"[^:]*;(?:ENCODING=)?BASE64(?=[;:])", re.IGNORECASE)
_CHARSET = re.compile(r";CHARSET=\"?([\w-]+)", re.IGNORECASE)
_LOST_PARTS = re.compile(r"(?i:CHARSET|ENCODING)=|[^=]*\Z")
_MARKED = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": None})


def is_old(text: str) -> bool:
    """Return whether a calendar is in the older form."""
    return _VERSION.search(text) is not None


def as_icalendar(text: str) -> str:
    """Return a calendar in the newer form; each entry begins in the line in which it began."""
    return "\r\n".join(_newer(re.split(r"\r\n|\r|\n", text)))


def _newer(lines: list[str]) -> Iterator[str]:
    at = 0
    while at < len(lines):
        after = at + 1
        if _QUOTED.match(lines[at]):
            while lines[after - 1].endswith("=") and after < len(lines):
                after += 1
            yield _unquoted(lines[at:after])
        elif _BASE64.match(lines[at]):
            while after < len(lines) and lines[after].startswith((" ", "\t")):
                after += 1
            yield ""
        else:
            yield _renamed(lines[at])
        yield from [""] * (after - at - 1)
        at = after


def _unquoted(lines: list[str]) -> str:
    """Return a line whose value was in quoted-printable, with the marks of the newer form."""
    name, _, value = "\n".join(lines).partition(":")
    content = quopri.decodestring(value.encode("utf-8", "replace"))
    said = _CHARSET.search(name)
    text = _decoded(content, "utf-8" if said is None else said[1])
    if name.partition(";")[0].upper() == "CATEGORIES":
        return _renamed(f"{name}:{text}")
    return f"{_plain_name(name)}:{text.translate(_MARKED)}"


def _decoded(content: bytes, charset: str) -> str:
    for encoding in (charset, "utf-8"):
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeError):
            continue
    return content.decode("cp1252", "replace")


def _renamed(line: str) -> str:
    name, sign, value = line.partition(":")
    if not sign or line.startswith((" ", "\t")):
        return line
    plain = _plain_name(name)
    return f"{plain}:{value.replace(';', ',') if plain.upper() == 'CATEGORIES' else value}"


def _plain_name(name: str) -> str:
    """Return a name without what the newer form does not say with it."""
    first, *parts = name.split(";")
    return ";".join([first, *(part for part in parts if not _LOST_PARTS.match(part))])
