"""From the words of the command line to an exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from studyapp.cli.arguments import parse
from studyapp.cli.printing import COULD_NOT, DONE, OURS, mute, tell
from studyapp.domain.errors import StudyError

if TYPE_CHECKING:
    import argparse

_ELSEWHERE = {
    "window": "window",
    "check": "checking",
    "explain": "checking",
    "pack new": "authoring",
    "pack build": "authoring",
    "pack schema": "authoring",
    "backup": "keeping",
    "restore": "keeping",
    "doctor": "doctor",
    "desktop": "desktop",
    "timeline": "timelines",
    "results": "results",
    "results export": "results",
}
"""The commands that are not in `commands`, and where they are: each starts without the others."""


def main(words: Sequence[str]) -> int:
    """Run one command line and return its exit status.

    0 done, 1 found faults, 2 could not run (standard error says why), 3 our own fault (the log's
    path is printed). argparse leaves by itself with 2 for words it does not know.
    """
    arguments = parse(words)
    arguments.program = None
    try:
        return _command(arguments)(arguments)
    except StudyError as error:
        tell(error)
        return COULD_NOT
    except BrokenPipeError:
        mute()
        return DONE
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - the edge: logged, its path told, status 3
        return _own_fault(error)
    finally:
        if arguments.program is not None:
            arguments.program.close()


def _command(arguments: argparse.Namespace) -> Callable[[argparse.Namespace], int]:
    """Return what does it; the window comes without what the others need."""
    from importlib import import_module

    name = arguments.command or "window"
    module = import_module(f"studyapp.cli.{_ELSEWHERE.get(name, 'commands')}")
    does: Callable[[argparse.Namespace], int] = getattr(module, name.replace(" ", "_"))
    return does


def _own_fault(error: Exception) -> int:
    from datetime import UTC, datetime

    from studyapp.faults import log_folders, write_fault

    path = write_fault(error, folders=log_folders(), now=datetime.now(UTC))
    where = f"The story is in {path}." if path else f"It could not be logged: {error!r}"
    print(f"studyapp: this is our own fault. {where}", file=sys.stderr)
    return OURS
