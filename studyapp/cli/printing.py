"""What a command says: results on standard output, messages on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from studyapp.domain.errors import FolderError, StudyError
from studyapp.domain.messages import Message
from studyapp.domain.taking import NothingTakenError

if TYPE_CHECKING:
    from argparse import Namespace

DONE, FAULTS, COULD_NOT, OURS = 0, 1, 2, 3
"""The exit statuses."""
_COMMANDS = {sign: "�" for sign in (*range(32), *range(127, 160)) if chr(sign) not in "\t\n\x85"}


def harmless(text: str) -> str:
    """Return a text in which signs that would command the terminal are shown as “�”."""
    return text.translate(_COMMANDS)


def tell(error: StudyError) -> None:
    """Say on standard error what a person can mend, and how; of a timeline, why each row."""
    hint = "" if error.hint is None else f" {error.hint}"
    print(harmless(f"studyapp: {error.says}{hint}"), file=sys.stderr)
    if isinstance(error, NothingTakenError):
        tell_notes(row.says for row in error.taken.refused)


def tell_notes(notes: Iterable[Message]) -> None:
    """Say on standard error what a person should know."""
    for note in notes:
        print(harmless(f"studyapp: {note}"), file=sys.stderr)


def show(arguments: Namespace, form: dict[str, Any], lines: Iterable[str]) -> None:
    """Print the form as JSON if that is asked for, else the lines for people."""
    import json

    if arguments.json:
        _print([json.dumps(form, ensure_ascii=False, indent=1)])
    else:
        print_lines(lines)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines for people; signs that would command the terminal are shown as “�”.

    Raises:
        FolderError: The output has no room left.
    """
    _print(map(harmless, lines))


def _print(lines: Iterable[str]) -> None:
    """Print in UTF-8 whatever the terminal's encoding is, so that no letter stops a command.

    Raises:
        FolderError: The output has no room left.
    """
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr] # a text stream
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        mute()
        says = "The result could not be written: {reason}."
        reason = error.strerror or str(error)
        hint = Message("Free some room, or write it somewhere else.")
        raise FolderError(Message(says, {"reason": reason}), hint) from error


def mute() -> None:
    """Let what is still to be printed go nowhere, or the interpreter fails at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
