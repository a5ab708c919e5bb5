"""Commands that look packs over."""

import time
from argparse import Namespace

from studyapp.cli.excerpts import check_lines, finding_lines, summary
from studyapp.cli.forms import findings_form
from studyapp.cli.printing import DONE, FAULTS, print_lines, show, tell_notes
from studyapp.cli.waiting import saying
from studyapp.domain.checks import Finding, Severity

_WEIGHTS = {severity: weight for weight, severity in enumerate(Severity)}


def check(arguments: Namespace) -> int:
    """Print every fault of a pack, with its place and what to do."""
    from studyapp.study.checking import look_over

    begun = time.perf_counter()
    with saying(f"Looking over {arguments.pack}"):
        read = look_over(arguments.pack)
    wanted = [found for found in read.findings if _is_wanted(found, arguments.severity)]
    seconds = time.perf_counter() - begun
    tell_notes(read.notes)
    last = summary(wanted, files=len(read.sources), seconds=seconds)
    lines = [*finding_lines(wanted, read.sources), last]
    show(arguments, findings_form(wanted), lines)
    severe = {Severity.ERROR, Severity.WARNING} if arguments.strict else {Severity.ERROR}
    return FAULTS if any(found.severity in severe for found in wanted) else DONE


def explain(arguments: Namespace) -> int:
    """Print what a code stands for."""
    from studyapp.study.checking import explanation

    print_lines(check_lines(explanation(arguments.code)))
    return DONE


def _is_wanted(finding: Finding, least: str) -> bool:
    return _WEIGHTS[finding.severity] <= _WEIGHTS[Severity(least)]
