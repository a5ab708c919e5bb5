"""The time of day in a typed date."""

import re

_ZONE = (
    r"(?: ?\(?(?P<zone>z|(?:utc|gmt)(?:(?P<sign>[+-])(?P<east>\d{1,2})(?::?(?P<past>\d\d))?)?)\)?)?"
)
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?::\d\d)?(?: ?(?P<half>[ap])\.?m\.?)?"
    rf"|(?: ?(?P<full>[ap])\.?m\.?| ?h| hours| o'clock)){_ZONE}"
)
_LATE = re.compile(rf"(?P<date>.+?)(?:,? at |,? |t){_CLOCK}", re.ASCII)
_EARLY = re.compile(rf"(?:at )?{_CLOCK},?(?: on)? (?P<date>.+)", re.ASCII)
STARTS = re.compile(r"\d{1,2}:\d\d|\(")
"""What a clock time or its zone begins with."""


def without_clock(text: str) -> tuple[str, str]:
    """Return the text without its time of day, and the time as EDTF, empty if there is none."""
    found = _LATE.fullmatch(text) or _EARLY.fullmatch(text)
    if found is None:
        return text, ""
    minute = "" if found["minute"] is None else f":{found['minute']}"
    return found["date"], f"T{_hour(found):02d}{minute}{_offset(found)}"


def _hour(found: re.Match[str]) -> int:
    """Return the hour of 24, or one that no day has; 12 am is midnight."""
    hour, half = int(found["hour"]), found["half"] or found["full"]
    if half is None:
        return hour
    return hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else 99


def _offset(found: re.Match[str]) -> str:
    if found["zone"] is None:
        return ""
    if found["sign"] is None:
        return "Z"
    return f"{found['sign']}{int(found['east']):02d}:{found['past'] or '00'}"
