"""How much a file with a quiz may hold, whatever it means; looked at before anything is read."""

import re
from collections.abc import Iterator

from studyapp.domain.messages import Message
from studyapp.packs.quiz_faults import Fault

MOST_BYTES = 8_000_000
MOST_QUESTIONS = 1_000
MOST_LETTERS = 200_000
"""Of a whole question as it is kept."""
_LONGEST = 20_000
"""Letters of a text."""
_MOST_PARTS = 200
"""Entries of a list, or fields of a group."""
_DEEPEST = 8
_COMMAND = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""Signs that no text has: all that command a terminal but blanks and ends of lines."""


def plain(text: str) -> str:
    """Return a text with “�” in place of the signs that `check_plain` refuses."""
    return _COMMAND.sub("\ufffd", text)


def check_plain(form: object) -> None:
    """Refuse what is too long, too much, too deep, or holds signs that no text has.

    Raises:
        Fault: It is so; it names the place.
    """
    left: list[tuple[object, tuple[str, ...]]] = [(form, ())]
    while left:
        found, place = left.pop()
        if isinstance(found, str):
            _check_text(found, place)
        elif isinstance(found, (dict, list)):
            if len(place) >= _DEEPEST:
                raise Fault(Message("its lists lie too deep in each other"), place)
            if len(found) > _MOST_PARTS:
                reason = Message("it has more than {most} parts", {"most": _MOST_PARTS})
                raise Fault(reason, place)
            left.extend(_parts(found, place))


def _parts(
    found: dict[str, object] | list[object], place: tuple[str, ...]
) -> Iterator[tuple[object, tuple[str, ...]]]:
    if isinstance(found, dict):
        for key in found:
            _check_text(key, place)
    named = found.items() if isinstance(found, dict) else enumerate(found, start=1)
    return ((each, (*place, str(key))) for key, each in reversed(list(named)))


def _check_text(text: str, place: tuple[str, ...]) -> None:
    if len(text) > _LONGEST:
        reason = Message(
            "a text of {length:,} characters is too long, {most:,} is the most",
            {"length": len(text), "most": _LONGEST},
        )
        raise Fault(reason, place)
    found = _COMMAND.search(text)
    if found is not None:
        code = f"U+{ord(found[0]):04X}"
        raise Fault(Message("{code} is a sign that no text has", {"code": code}), place)
