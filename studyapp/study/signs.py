"""Halves of signs, which stand in no file: from a damaged paste, or a name that is no UTF-8."""

import re

_HALF = re.compile("[\ud800-\udfff]")


def readable(text: str) -> str:
    """Return the text with “�” (U+FFFD) in place of each half of a sign."""
    return _HALF.sub("\ufffd", text)


def unreadable(text: str) -> list[str]:
    """Return the halves of signs in a text."""
    return _HALF.findall(text)
