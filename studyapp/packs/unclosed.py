"""A quotation mark that nobody closed: the next one does, and what follows that is no YAML."""

import re

from studyapp.packs.nodes import TextNode
from studyapp.packs.syntax import Fault

_KEY_AGAIN = re.compile(r"\s*(?:- +)*[{\[]?\s*(?:[\w-]+: +)?[{\[]?\s*|.*[,{\[:] *")
"""What stands before a quotation mark that opens a text."""


def unclosed(last: TextNode | None, text: str) -> Fault | None:
    """Return that a text has swallowed the beginning of another one; None if it has not.

    `last` is what was read last before something that is no YAML.
    """
    if last is None or last.is_plain or text[last.start : last.start + 1] not in ("'", '"'):
        return None
    begun = max(text.rfind("\n", last.start, last.end), text.rfind("\r", last.start, last.end)) + 1
    if not begun or not _KEY_AGAIN.fullmatch(text, begun, last.end - 1):
        return None
    says, hint = "this quotation mark is never closed", "close it before the end of its text"
    return Fault("Y12", last.start, last.start + 1, says, {}, hint, last.start)
