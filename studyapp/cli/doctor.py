"""Look at everything that can be wrong, here and in the learner's folder."""

from argparse import Namespace
from datetime import UTC, datetime

from studyapp.cli.arguments import folder_of
from studyapp.cli.printing import DONE, FAULTS, show
from studyapp.domain.health import Check
from studyapp.domain.messages import Message


def doctor(arguments: Namespace) -> int:
    """Print what is as it should be and what is not; 1 if something is not."""
    if arguments.mend:
        _mend(arguments)
    checks = [*_of_program(), *_of_folder(arguments)]
    form = {
        "ok": all(check.ok for check in checks),
        "checks": [{"name": c.name, "ok": c.ok, "says": str(c.says)} for c in checks],
    }
    show(arguments, form, [f"{'ok   ' if c.ok else 'FAULT'} {c.name}: {c.says}" for c in checks])
    return DONE if form["ok"] else FAULTS


def _of_program() -> list[Check]:
    from studyapp.app.examining import examined

    return examined()


def _of_folder(arguments: Namespace) -> list[Check]:
    """Look at the folder, which needs packages that may be missing."""
    try:
        from studyapp.study.examining import examined

        folder = folder_of(arguments)
    except ImportError as error:
        says = Message("It cannot be looked at: {error}.", {"error": error})
        return [Check("folder", ok=False, says=says)]
    return examined(folder, now=datetime.now(UTC))


def _mend(arguments: Namespace) -> None:
    """Make scores and memories anew from the journal."""
    from studyapp.wiring import make_derived_anew

    make_derived_anew(folder_of(arguments))
